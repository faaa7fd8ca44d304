import { applyChanges, contentHash } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { ReviewStep, SectionEvent, TextSource } from '@trinhky/events';
import { sectionDecider } from '../section/section.decider.js';
import type { LiveSection, Section } from '../section/section.js';
import { by, rulesOf } from './given-when-then.js';
import type { Past } from './given-when-then.js';
import { actor, sha256 } from './ward.js';

/** Pieces of a section's past, as events, for the tests of its rules. */
export const section = rulesOf(sectionDecider);

export const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t: text }] });
export const put = (id: string, text: string): Change => ({ op: 'put', block: paragraph(id, text) });
export const hashOf = (...blocks: Block[]): string => contentHash(blocks, sha256);

type Data<T extends SectionEvent['type']> = Extract<SectionEvent, { type: T }>['data'];

/** Cycle 2, field "kinh-te" (vice-chair binh), assigned to em. */
export const openedData: Data<'section.opened.v1'> = {
  reportId: 'bc',
  nodeId: 'n1',
  templateNodeId: null,
  cycle: 2,
  fieldId: 'kinh-te',
  route: ['approver'],
  assignees: [{ kind: 'user', id: 'em' }],
  approver: null,
  dueDate: null,
};
export const opened = (more: Partial<Data<'section.opened.v1'>> = {}): SectionEvent => ({
  type: 'section.opened.v1',
  data: { ...openedData, ...more },
});

/** Text put by `user` on what `before` left; the hash is that of the whole. */
export function edited(
  user: string,
  changes: Change[],
  { revision = 1, on = [], source = null }: { revision?: number; on?: Block[]; source?: TextSource | null } = {},
): Past<SectionEvent> {
  const hash = hashOf(...applyChanges(on, changes));
  return by(actor(user), {
    type: 'section.edited.v1',
    data: { base: revision - 1, revision, changes, contentHash: hash, source },
  });
}

export const TEXT = paragraph('b1', 'Tổng thu ngân sách đạt 12,5 tỷ đồng.');
export const TEXT_HASH = hashOf(TEXT);
/** Revision 1: one paragraph by em. */
export const written = edited('em', [{ op: 'put', block: TEXT }]);

export function submitted(user: string, more: Partial<Data<'section.submitted.v1'>> = {}): Past<SectionEvent> {
  const steps: { step: ReviewStep; unit: string | null }[] = [{ step: 'approver', unit: null }];
  return by(actor(user), {
    type: 'section.submitted.v1',
    data: { cycle: 2, round: 1, revision: 1, contentHash: TEXT_HASH, steps, note: null, ...more },
  });
}

/** The route with the unit head of "kt" before the approver. */
export const TWO_STEPS: { step: ReviewStep; unit: string | null }[] = [
  { step: 'unit-head', unit: 'kt' },
  { step: 'approver', unit: null },
];

export const approved = (user: string, more: Partial<Data<'section.approved.v1'>> = {}): Past<SectionEvent> =>
  by(actor(user), {
    type: 'section.approved.v1',
    data: {
      cycle: 2,
      round: 1,
      step: 1,
      revision: 1,
      contentHash: TEXT_HASH,
      headingHash: 'headings',
      authors: ['em'],
      authority: {},
      ...more,
    },
  });

/** The section after these events; for what a test looks up in it. */
export function liveAfter(...past: Past<SectionEvent>[]): LiveSection {
  const state: Section = section.stateAfter(...past);
  if (state.status === 'none') throw new Error('no section');
  return state;
}
