import { ApiProperty } from '@nestjs/swagger';
import type { Executed } from '@trinhky/event-store';
import type { SectionEvent } from '@trinhky/events';
import { answerOf, CommandAnswer } from '../http/command-call.js';
import { Problem } from '../http/problem.js';
import { rejectionInVietnamese } from '../http/rejections.vi.js';

export class EditAnswer extends CommandAnswer {
  /** Of the text after this save; null when the text already was as sent. */
  @ApiProperty({ type: 'integer', nullable: true }) textRevision!: number | null;
  @ApiProperty({ type: String, nullable: true }) contentHash!: string | null;
  @ApiProperty({ description: 'Changes of somebody else came in between: load the text again.' }) merged!: boolean;
}

/** An edit was saved, or came when the text was closed to it (409, kept aside for its writer). Of one that met another, `editConflict` tells. */
export function answerOfEdit(executed: Executed<SectionEvent>): EditAnswer {
  const answer = answerOf(executed);
  const aside = executed.events.find((event) => event.type === 'section.edit-set-aside.v1');
  if (aside) {
    const { detail } = rejectionInVietnamese(aside.data.refused, {});
    throw new Problem(409, 'section.edit-set-aside', `${detail} Nội dung bạn vừa gửi đã được giữ lại riêng cho bạn.`, {
      ...answer,
      refused: aside.data.refused,
    });
  }
  // A large edit is more than one event: a revision each.
  const edits = executed.events.filter((event) => event.type === 'section.edited.v1');
  const [first] = edits;
  const last = edits.at(-1);
  return {
    ...answer,
    textRevision: last?.data.revision ?? null,
    contentHash: last?.data.contentHash ?? null,
    merged: first !== undefined && first.data.revision !== first.data.base + 1,
  };
}
