import { SegmentedControl } from '@mantine/core';
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
  settled: boolean;
  onSection: (sectionId: string) => void;
  onBlock: (blockId: string) => void;
  onEvent: (revision: number) => void;
}

/** What stood beside the text at that moment. */
export function SidePane({ tab, onTab, moment, labels, sectionId, blockId, onSection, onBlock, onEvent }: Props) {
  const section = sectionId === null ? undefined : moment.sections.get(sectionId);
  return (
    <aside className={css.side} aria-label="Chi tiết lúc đó">
      <SegmentedControl
        size="xs"
        fullWidth
        mb="sm"
        aria-label="Chi tiết"
        value={tab}
        onChange={(value) => onTab(TABS.find((each) => each.value === value)?.value ?? 'states')}
        data={TABS}
      />
      {tab === 'states' && <StatesPanel moment={moment} labels={labels} onSection={onSection} />}
      {tab === 'remarks' && <RemarksPanel section={section} onBlock={onBlock} />}
      {tab === 'rights' && <RightsPanel rights={moment.rights} />}
      {tab === 'written' && sectionId !== null && (
        <WrittenPanel sectionId={sectionId} section={section} blockId={blockId} onEvent={onEvent} />
      )}
    </aside>
  );
}
