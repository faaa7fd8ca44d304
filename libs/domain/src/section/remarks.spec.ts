import type { SectionEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { by } from '../testing/given-when-then.js';
import {
  edited,
  hashOf,
  liveAfter,
  opened,
  paragraph,
  put,
  section,
  submitted,
  TEXT,
  TEXT_HASH,
  written,
} from '../testing/section-past.js';
import { actor, contextOf } from '../testing/ward.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

const inReview = [opened(), written, submitted('em')];
const closed: SectionEvent = { type: 'section.closed.v1', data: { cycle: 5, cause: 'removed' } };
const better = paragraph('b1', 'Tổng thu ngân sách đạt 12,8 tỷ đồng.');
const suggestion: SectionEvent = {
  type: 'section.suggestion-made.v1',
  data: {
    suggestionId: 's1',
    origin: 'review',
    blockId: 'b1',
    rowId: null,
    blockHash: TEXT_HASH,
    proposed: [{ op: 'put', block: better }],
    block: better,
    revision: 1,
    note: 'Theo kho bạc',
  },
};
const decided = (decision: 'accepted' | 'declined', reason: string | null = null): SectionEvent => ({
  type: 'section.suggestion-decided.v1',
  data: { suggestionId: 's1', decision, reason },
});

describe('AddComment, ResolveComment', () => {
  const comment = (more: Partial<Of<'AddComment'>> = {}): SectionCommand => ({
    type: 'AddComment',
    blockId: 'b1',
    quote: '12,5 tỷ',
    text: 'Số này của tháng nào?',
    replyTo: null,
    ...more,
  });
  const added: SectionEvent = {
    type: 'section.comment-added.v1',
    data: {
      commentId: 'command/comment',
      blockId: 'b1',
      quote: '12,5 tỷ',
      text: 'Số này của tháng nào?',
      replyTo: null,
      revision: 1,
    },
  };
  const resolve: SectionCommand = { type: 'ResolveComment', commentId: 'command/comment' };
  const resolved: SectionEvent = { type: 'section.comment-resolved.v1', data: { commentId: 'command/comment' } };
  const commented = [...inReview, by(actor('khanh'), added)];

  it('anybody with a post comments, on the words they saw', () => {
    section
      .given(...inReview)
      .when(comment(), contextOf('khanh'))
      .thenEvents(added);
  });

  it('keeps what stood around the quoted words where the page says so', () => {
    section
      .given(...inReview)
      .when(comment({ prefix: 'đạt ', suffix: ' đồng' }), contextOf('khanh'))
      .thenEvents({ ...added, data: { ...added.data, prefix: 'đạt ', suffix: ' đồng' } });
  });

  it('refuses an empty comment, a reply to nothing, an auditor, a stranger, and a closed section', () => {
    const given = section.given(...inReview);
    given.when(comment({ text: ' \n' }), contextOf('binh')).thenRejected('section.text-missing');
    given.when(comment({ replyTo: 'c9' }), contextOf('binh')).thenRejected('section.unknown-comment');
    given.when(comment(), contextOf('lam')).thenRejected('section.not-allowed');
    given.when(comment(), contextOf('stranger')).thenRejected('section.no-post');
    section.given(opened(), written, closed).when(comment(), contextOf('binh')).thenRejected('section.closed');
  });

  it('its writer, those who draft, or a leader resolve it, once', () => {
    for (const user of ['khanh', 'em', 'binh']) {
      section
        .given(...commented)
        .when(resolve, contextOf(user))
        .thenEvents(resolved);
    }
    section
      .given(...commented)
      .when(resolve, contextOf('hoa'))
      .thenRejected('section.not-allowed');
    section
      .given(...commented, by(actor('em'), resolved))
      .when(resolve, contextOf('em'))
      .thenNothing();
    section
      .given(...inReview)
      .when(resolve, contextOf('em'))
      .thenRejected('section.unknown-comment');
  });
});

describe('MakeSuggestion', () => {
  const suggest = (more: Partial<Of<'MakeSuggestion'>> = {}): SectionCommand => ({
    type: 'MakeSuggestion',
    revision: 1,
    blockId: 'b1',
    rowId: null,
    changes: [{ op: 'put', block: better }],
    note: 'Theo kho bạc',
    ...more,
  });

  it('reviewers do not edit, they propose: the block, its hash and the text proposed', () => {
    section
      .given(...inReview)
      .when(suggest(), contextOf('binh'))
      .thenEvents({ ...suggestion, data: { ...suggestion.data, suggestionId: 'command/suggestion' } });
  });

  it('proposing what stands there already says nothing', () => {
    section
      .given(...inReview)
      .when(suggest({ changes: [{ op: 'put', block: TEXT }] }), contextOf('binh'))
      .thenNothing();
  });

  it('refuses another revision, a block that is not there, changes to another block, and a text that is not open to it', () => {
    const given = section.given(...inReview);
    given.when(suggest({ revision: 0 }), contextOf('binh')).thenRejected('section.stale-revision');
    given.when(suggest({ blockId: 'b9', changes: [{ op: 'remove', id: 'b9' }] }), contextOf('binh')).thenRejected('section.unknown-block');
    given.when(suggest({ changes: [put('b2', 'x')] }), contextOf('binh')).thenRejected('section.unknown-block');
    given.when(suggest(), contextOf('lam')).thenRejected('section.not-allowed');
    section.given(opened(), written, closed).when(suggest(), contextOf('binh')).thenRejected('section.not-in-review');
  });
});

describe('DecideSuggestion', () => {
  const decide = (decision: 'accepted' | 'declined', reason: string | null = null): SectionCommand => ({
    type: 'DecideSuggestion',
    suggestionId: 's1',
    decision,
    reason,
  });
  const drafted = [opened(), written, by(actor('binh'), suggestion)];

  it('the assignee takes it in while drafting: decided and edited in one append', () => {
    section
      .given(...drafted)
      .when(decide('accepted'), contextOf('em'))
      .thenEvents(decided('accepted'), {
        type: 'section.edited.v1',
        data: { base: 1, revision: 2, changes: [{ op: 'put', block: better }], contentHash: hashOf(better), source: null },
      });
  });

  it('one made on an older text is rebased; where its block was changed since, it is refused', () => {
    const elsewhere = edited('em', [put('b2', 'Chi.')], { revision: 2, on: [TEXT] });
    section
      .given(...drafted, elsewhere)
      .when(decide('accepted'), contextOf('em'))
      .thenEvents(decided('accepted'), {
        type: 'section.edited.v1',
        data: {
          base: 2,
          revision: 3,
          changes: [{ op: 'put', block: better }],
          contentHash: hashOf(better, paragraph('b2', 'Chi.')),
          source: null,
        },
      });
    const same = edited('em', [put('b1', 'Khác hẳn.')], { revision: 2, on: [TEXT] });
    section
      .given(...drafted, same)
      .when(decide('accepted'), contextOf('em'))
      .thenRejected('section.suggestion-conflicts', { suggestion: 's1', block: 'b1' });
  });

  it('is declined while drafting or in review, by the assignee or by who made it', () => {
    section
      .given(...drafted)
      .when(decide('declined', 'Đã đối chiếu'), contextOf('em'))
      .thenEvents(decided('declined', 'Đã đối chiếu'));
    section
      .given(...inReview, by(actor('binh'), suggestion))
      .when(decide('declined'), contextOf('binh'))
      .thenEvents(decided('declined'));
    section
      .given(...drafted)
      .when(decide('declined'), contextOf('cuc'))
      .thenRejected('section.not-assigned');
  });

  it('in review it is not taken in without submitting again', () => {
    section
      .given(...inReview, by(actor('binh'), suggestion))
      .when(decide('accepted'), contextOf('em'))
      .thenRejected('section.not-drafting');
  });

  it('deciding again the same way says nothing, the other way is refused', () => {
    const past = [...drafted, by(actor('em'), decided('declined'))];
    section
      .given(...past)
      .when(decide('declined'), contextOf('em'))
      .thenNothing();
    section
      .given(...past)
      .when(decide('accepted'), contextOf('em'))
      .thenRejected('section.suggestion-decided');
    section.given(opened(), written).when(decide('accepted'), contextOf('em')).thenRejected('section.unknown-suggestion');
  });

  it('who decided, and when, is kept', () => {
    const { suggestions } = liveAfter(...drafted, by(actor('em'), decided('declined', 'Không')));
    expect(suggestions[0]?.decision).toEqual({ decision: 'declined', reason: 'Không', by: actor('em'), at: '2026-06-01T01:03:00.000Z' });
  });
});
