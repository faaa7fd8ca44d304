import { Anchor, Stack, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { dateText } from '../../ui/dates.js';
import { Due } from '../../ui/due.js';
import { StateBadge } from '../../ui/state-badge.js';
import css from './replay.module.css';
import { standingOf } from './standing-of.js';
import type { Moment, ReportReplayed, SectionMoment } from './types.js';

interface Props {
  moment: Moment;
  labels: readonly { sectionId: string; label: string }[];
  onSection: (sectionId: string) => void;
}

/** How the report and each section stood, with whom it lay and until when. */
export const StatesPanel = memo(function StatesPanel({ moment: { report, sections }, labels, onSection }: Props) {
  return (
    <Stack gap="xs">
      {report ? <ReportState report={report} /> : <Text size="sm">Báo cáo chưa được mở.</Text>}
      <Title order={3}>Các mục</Title>
      <ul className={css.rows}>
        {labels.map(({ sectionId, label }) => (
          <SectionRow
            key={sectionId}
            sectionId={sectionId}
            label={label}
            state={sections.get(sectionId)?.state ?? null}
            recorded={sections.get(sectionId)?.recorded ?? null}
            onSection={onSection}
          />
        ))}
      </ul>
    </Stack>
  );
});

const ReportState = memo(function ReportState({ report: { status, dueDate, submission, reason } }: { report: ReportReplayed }) {
  const number = submission?.number;
  return (
    <Stack gap={2}>
      <Title order={3}>Báo cáo</Title>
      <StateBadge state={status} />
      {reason !== null && <Text size="sm">Lý do: {reason}</Text>}
      <Due date={dueDate} />
      {submission && <Text size="sm">Người ký: {submission.signer}</Text>}
      {number && (
        <Text size="sm">
          Số {String(number.number).padStart(2, '0')}/{number.symbol} ngày {dateText(number.date)}
        </Text>
      )}
      {submission?.recipients && <Text size="sm">Nơi nhận: {submission.recipients.join('; ')}</Text>}
    </Stack>
  );
});

interface RowProps {
  sectionId: string;
  label: string;
  state: SectionMoment['state'];
  recorded: SectionMoment['recorded'];
  onSection: (sectionId: string) => void;
}

const SectionRow = memo(function SectionRow({ sectionId, label, state, recorded, onSection }: RowProps) {
  if (!state) {
    return (
      <li>
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed">
          Chưa mở
        </Text>
      </li>
    );
  }
  const { assignees, approver, dueDate, overdue } = state;
  return (
    <li>
      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onSection(sectionId)}>
        {label}
      </Anchor>
      <div>
        <StateBadge state={standingOf(state)} />
      </div>
      <Text size="sm">Soạn: {assignees.length > 0 ? assignees.map(({ name }) => name).join(', ') : 'chưa giao'}</Text>
      <Text size="sm">Duyệt: {approver ? `${approver.name}${approver.named ? '' : ' (phụ trách lĩnh vực)'}` : 'chưa có'}</Text>
      {recorded && (
        <Text size="sm">
          Báo cáo ghi nhận: {recorded.by.name} duyệt phiên bản {recorded.revision}
        </Text>
      )}
      <Due date={dueDate} overdue={overdue} />
    </li>
  );
});
