import { SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import css from './replay.module.css';
import { RemarksPanel } from './remarks-panel.js';
import { RightsPanel } from './rights-panel.js';
import { StatesPanel } from './states-panel.js';
import type { Moment } from './types.js';
import { WrittenPanel } from './written-panel.js';

export type SideTab = 'states' | 'remarks' | 'rights' | 'written';
const TABS: { value: SideTab; label: string }[] = [
  { value: 'states', label: 'Trạng thái' },
  { value: 'remarks', label: 'Góp ý' },
  { value: 'rights', label: 'Quyền' },
  { value: 'written', label: 'Ai viết' },
];

interface Props {
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  moment: Moment;
  labels: readonly { sectionId: string; label: string }[];
  sectionId: string | null;
  blockId: string | null;
  onSection: (sectionId: string) => void;
  onBlock: (blockId: string) => void;
  onEvent: (revision: number) => void;
}

/** What stood beside the text at that moment. */
export const SidePane = memo(function SidePane({ tab, onTab, moment, labels, sectionId, blockId, onSection, onBlock, onEvent }: Props) {
  const section = sectionId === null ? undefined : moment.sections.get(sectionId);
  return (
    <aside className={css.side} aria-label="Chi tiết lúc đó">
      <Which tab={tab} onTab={onTab} />
      {tab === 'states' && <StatesPanel moment={moment} labels={labels} onSection={onSection} />}
      {tab === 'remarks' && (
        <RemarksPanel comments={section?.comments} suggestions={section?.suggestions} setAside={section?.setAside} onBlock={onBlock} />
      )}
      {tab === 'rights' && <RightsPanel rights={moment.rights} />}
      {tab === 'written' && sectionId !== null && (
        <WrittenPanel sectionId={sectionId} section={section} blockId={blockId} onEvent={onEvent} />
      )}
    </aside>
  );
});

const Which = memo(function Which({ tab, onTab }: Pick<Props, 'tab' | 'onTab'>) {
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      mb="sm"
      aria-label="Chi tiết"
      value={tab}
      onChange={(value) => onTab(TABS.find((each) => each.value === value)?.value ?? 'states')}
      data={TABS}
    />
  );
});
