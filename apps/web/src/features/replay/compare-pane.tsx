import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { reads } from '../../api/queries.js';
import { DiffView, summaryInWords } from '../../text/index.js';
import type { DiffMode } from '../../text/index.js';
import { momentText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { stateWord } from '../../ui/state-badge.js';
import type { ReplayDiff, ReplayLine } from './types.js';

interface Props {
  reportId: string;
  lines: readonly ReplayLine[];
  a: number | null;
  b: number | null;
  /** One section only; null: all of the report. */
  sectionId: string | null;
}

/** What differs between two instants, section by section, word by word. */
export function ComparePane({ reportId, lines, a, b, sectionId }: Props) {
  if (a === null || b === null)
    return (
      <EmptyState title="So sánh hai thời điểm">
        Đưa con trượt đến thời điểm thứ nhất rồi bấm “Đặt mốc A”, đến thời điểm thứ hai rồi bấm “Đặt mốc B”.
      </EmptyState>
    );
  const [from, to] = a <= b ? [a, b] : [b, a];
  return <Compared reportId={reportId} from={from} to={to} lines={lines} sectionId={sectionId} />;
}

interface ComparedProps {
  reportId: string;
  from: number;
  to: number;
  lines: readonly ReplayLine[];
  sectionId: string | null;
}

function Compared({ reportId, from, to, lines, sectionId }: ComparedProps) {
  const [mode, setMode] = useState<DiffMode>('words');
  const [fromAt, toAt] = [lines[from]?.at ?? '', lines[to]?.at ?? ''];
  const query = reads.useQuery('get', '/api/reports/{id}/diff', {
    params: { path: { id: reportId }, query: { from: String(from), to: String(to), ...(sectionId !== null && { sectionId }) } },
  });
  return (
    <Stack gap="sm">
      <Text size="sm" component="h2" fw={600}>
        Từ {momentText(fromAt)} (sự kiện {from + 1}) đến {momentText(toAt)} (sự kiện {to + 1})
      </Text>
      <SegmentedControl
        size="xs"
        aria-label="Cách so sánh"
        value={mode}
        onChange={(value) => setMode(value === 'side-by-side' ? value : 'words')}
        data={[
          { value: 'words', label: 'Liền dòng' },
          { value: 'side-by-side', label: 'Hai cột' },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <Loaded query={query}>
        {({ sections }: ReplayDiff) =>
          sections.length === 0 ? (
            <Text>Giữa hai thời điểm không có gì thay đổi.</Text>
          ) : (
            sections.map((section) => (
              <SectionCompared key={section.sectionId} section={section} mode={mode} sides={[momentText(fromAt), momentText(toAt)]} />
            ))
          )
        }
      </Loaded>
    </Stack>
  );
}

interface SectionProps {
  section: ReplayDiff['sections'][number];
  mode: DiffMode;
  sides: readonly [string, string];
}

function SectionCompared({ section: { label, from, to, blocks }, mode, sides }: SectionProps) {
  const state = (standing: typeof from) => (standing ? stateWord(standing.status) : 'chưa mở');
  return (
    <section aria-label={label}>
      <Title order={3}>{label}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {state(from) === state(to) ? state(to) : `${state(from)} → ${state(to)}`}
        {blocks.length > 0 && ` · ${summaryInWords(blocks)}`}
      </Text>
      {blocks.length > 0 ? (
        <DiffView blocks={blocks} mode={mode} anchors={null} sides={sides} />
      ) : (
        <Text size="sm">Văn bản không đổi.</Text>
      )}
    </section>
  );
}
