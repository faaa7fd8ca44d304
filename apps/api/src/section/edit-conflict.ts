import { ApiProperty } from '@nestjs/swagger';
import type { Block, Change, TableRow } from '@trinhky/content';
import type { Section } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import type { DecodedEvent, SectionEvent } from '@trinhky/events';
import { textRevision } from '@trinhky/replay';
import type { Folded } from '@trinhky/replay';
import { answerOf } from '../http/command-call.js';
import { Problem } from '../http/problem.js';
import { ProblemBody } from '../http/routes.js';
import { actorShown } from '../read/names.js';
import type { ActorShown } from '../read/names.js';

type KeptAside = DecodedEvent<Extract<SectionEvent, { type: 'section.suggestion-made.v1' }>>;

const one = (name: 'Block' | 'TableRow' | 'ActorShown') => ({ allOf: [{ $ref: `#/components/schemas/${name}` }], nullable: true });

/** What stands in the text where an edit met another one. */
export class Theirs {
  @ApiProperty({ ...one('Block'), description: 'Null: the block was removed.' }) block!: Block | null;
  @ApiProperty({ ...one('TableRow'), description: 'The row, where one row is in question; null: it was removed.' })
  row!: TableRow | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The text revision that it came in with.' }) revision!: number | null;
  @ApiProperty({ ...one('ActorShown'), description: 'Who changed it.' }) by!: ActorShown | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) at!: string | null;
}
/** One block or row with both texts. */
export class EditConflict {
  @ApiProperty({ description: 'What was sent is kept under it as a suggestion.' }) suggestionId!: string;
  @ApiProperty() blockId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Set where one row of a table is in question.' }) rowId!: string | null;
  @ApiProperty({ ...one('Block'), description: 'As sent; null: it was to be removed.' }) mine!: Block | null;
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/Change' } }) proposed!: Change[];
  @ApiProperty({ type: Theirs }) theirs!: Theirs;
}
export class EditConflictBody extends ProblemBody {
  @ApiProperty() position!: string;
  @ApiProperty({ type: 'integer', nullable: true }) revision!: number | null;
  @ApiProperty() changed!: boolean;
  @ApiProperty({ type: 'integer', description: 'The revision of the text as it stood: the base of the edit that settles it.' })
  base!: number;
  @ApiProperty({ type: [EditConflict] }) conflicts!: EditConflict[];
}

/** The conflicts that an edit came to; none as a rule. */
export const conflictsOf = ({ events }: Executed<SectionEvent>): KeptAside[] =>
  events.filter((event) => event.type === 'section.suggestion-made.v1');

/** 409 with both texts. `met`: the section as it stood when the edit came, so that a resend tells the same. */
export function editConflict(
  executed: Executed<SectionEvent>,
  conflicts: readonly KeptAside[],
  met: Folded<Section, SectionEvent>,
): Problem {
  return new Problem(409, 'section.edit-conflict', 'Người khác đã sửa cùng đoạn này. Nội dung của bạn được giữ lại bên cạnh để chọn.', {
    ...answerOf(executed),
    base: conflicts[0]?.data.revision,
    conflicts: conflicts.map(({ data: { suggestionId, blockId, rowId, block: mine, proposed, revision } }): EditConflict => {
      const block = textRevision(met.state, revision)?.blocks.find(({ id }) => id === blockId) ?? null;
      const row = block?.kind === 'table' ? (block.rows.find(({ id }) => id === rowId) ?? null) : null;
      return { suggestionId, blockId, rowId, mine, proposed, theirs: { block, row, ...lastChange(met.events, blockId, rowId) } };
    }),
  });
}

function lastChange(
  events: readonly DecodedEvent<SectionEvent>[],
  blockId: string,
  rowId: string | null,
): Pick<Theirs, 'revision' | 'by' | 'at'> {
  const edit = events.findLast(
    (event) => event.type === 'section.edited.v1' && event.data.changes.some((change) => changes(change, blockId, rowId)),
  );
  if (edit?.type !== 'section.edited.v1') return { revision: null, by: null, at: null };
  return { revision: edit.data.revision, by: actorShown(edit.meta.actor), at: edit.meta.occurredAt };
}

/** Whether the change touches the words of the block, or of the row where one is asked for. */
function changes(change: Change, blockId: string, rowId: string | null): boolean {
  switch (change.op) {
    case 'put':
      return change.block.id === blockId;
    case 'remove':
      return change.id === blockId;
    case 'put-row':
      return change.table === blockId && (rowId === null || change.row.id === rowId);
    case 'remove-row':
      return change.table === blockId && (rowId === null || change.row === rowId);
    case 'put-table-head':
      return change.table === blockId && rowId === null;
    case 'move':
    case 'move-row':
      return false;
  }
}
