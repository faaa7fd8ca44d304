import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { agoText } from '../../ui/dates.js';
import { Due } from '../../ui/due.js';
import type { Asked } from './decisions.js';
import { RowChanges } from './row-changes.js';
import type { Waiting } from './types.js';
import { nodeWord, stepWord } from './words.js';
import css from './review.module.css';

interface Props {
  row: Waiting;
  current: boolean;
  open: boolean;
  asked: Asked;
  onCurrent: () => void;
  onToggle: () => void;
  onAsk: (asked: Asked) => void;
}

/** One section that waits: what it is, since when, from whom, and its changes where they are asked for. */
export function QueueRow({ row, current, open, asked, onCurrent, onToggle, onAsk }: Props) {
  const {
    sectionId,
    title,
    nodeKind,
    subject,
    round,
    submittedBy,
    submittedAt,
    step,
    stepNumber,
    steps,
    waitsForNames,
    note,
    dueDate,
    overdue,
  } = row;
  const changes = `changes-${sectionId}`;
  return (
    <li className={css.row} data-current={current || undefined} onFocus={onCurrent}>
      <div className={css.rowHead}>
        <div>
          <Anchor
            id={`waits-${sectionId}`}
            className={css.rowTitle}
            aria-current={current || undefined}
            renderRoot={(props) => <Link to="/duyet/$sectionId" params={{ sectionId }} {...props} />}
          >
            {nodeWord(title, nodeKind)}
          </Anchor>
          <Text size="sm" c="dimmed">
            {subject ?? 'Báo cáo'}
          </Text>
          <Group gap="md" mt={2} className={css.facts}>
            <Text size="sm">
              Lần trình {round}
              {submittedBy !== null && `, ${submittedBy}`}
              {submittedAt !== null && `, ${agoText(submittedAt)}`}
            </Text>
            <Due date={dueDate} overdue={overdue} />
            <Text size="sm" c="dimmed">
              {steps > 1 && `Bước ${stepNumber}/${steps}, ${stepWord(step)}: `}
              {waitsForNames.length > 0 ? `chờ ${waitsForNames.join(', ')}` : 'chưa có ai được duyệt mục này'}
            </Text>
          </Group>
          {note !== null && note !== '' && (
            <Text size="sm" className={css.note}>
              {note}
            </Text>
          )}
        </div>
        <div className={css.rowTools}>
          <Button variant="default" size="sm" aria-expanded={open} aria-controls={changes} onClick={onToggle}>
            {open ? 'Ẩn thay đổi' : 'Xem thay đổi'}
          </Button>
        </div>
      </div>
      <div id={changes}>{open && <RowChanges row={row} asked={asked} onAsk={onAsk} />}</div>
    </li>
  );
}
