import { NativeSelect, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import css from './replay.module.css';

export type Tab = 'van-ban' | 'so-sanh' | 'kiem-chung';
const TABS: { value: Tab; label: string }[] = [
  { value: 'van-ban', label: 'Văn bản' },
  { value: 'so-sanh', label: 'So sánh' },
  { value: 'kiem-chung', label: 'Kiểm chứng' },
];

interface Props {
  tab: Tab;
  onTab: (tab: Tab) => void;
  labels: readonly { sectionId: string; label: string }[];
  section: string | null;
  onSection: (sectionId: string | null) => void;
}

/** What is looked at, and of which section; without one the eye follows what happens. */
export const MainBar = memo(function MainBar({ tab, onTab, labels, section, onSection }: Props) {
  return (
    <div className={css.bar}>
      <SegmentedControl
        size="xs"
        aria-label="Xem"
        value={tab}
        onChange={(value) => onTab(TABS.find((each) => each.value === value)?.value ?? 'van-ban')}
        data={TABS}
      />
      {tab !== 'kiem-chung' && (
        <NativeSelect
          size="xs"
          aria-label="Mục đang xem"
          value={section ?? ''}
          onChange={({ currentTarget }) => onSection(currentTarget.value || null)}
          data={[
            { value: '', label: tab === 'so-sanh' ? 'Cả báo cáo' : 'Theo mục vừa có việc' },
            ...labels.map(({ sectionId, label }) => ({ value: sectionId, label })),
          ]}
        />
      )}
    </div>
  );
});
