import type { SectionEvent } from '@trinhky/events';
import { describe, it } from 'vitest';
import { by } from '../testing/given-when-then.js';
import {
  approved,
  edited,
  hashOf,
  opened,
  paragraph,
  put,
  section,
  submitted,
  TEXT,
  TEXT_HASH,
  TWO_STEPS,
  written,
} from '../testing/section-past.js';
import { actor, authorityOf, contextOf, leaves, takesPost, TODAY } from '../testing/ward.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

const shown = { round: 1, revision: 1, contentHash: TEXT_HASH };
const approve = (more: Partial<Of<'ApproveSection'>> = {}): SectionCommand => ({
  type: 'ApproveSection',
  ...shown,
  headingHash: 'headings',
  ...more,
});
const give = (more: Partial<Of<'ReturnSection'>> = {}): SectionCommand => ({
  type: 'ReturnSection',
  ...shown,
  reason: 'Thiếu số liệu cùng kỳ',
  ...more,
});
const inReview = [opened(), written, submitted('em')];
const atUnitHead = [opened({ route: ['unit-head', 'approver'] }), written, submitted('em', { steps: TWO_STEPS })];
const stepApproved: SectionEvent = {
  type: 'section.step-approved.v1',
  data: { cycle: 2, step: 1, headingHash: 'headings', ...shown },
};
const skipped = (reason: 'holders-are-authors' | 'no-holder'): SectionEvent => ({
  type: 'section.step-skipped.v1',
  data: { cycle: 2, round: 1, step: 1, reason },
});
/** The approval by whom the context names. */
const approval = (authority: Record<string, number>, more: object = {}): SectionEvent => ({
  type: 'section.approved.v1',
  data: { cycle: 2, step: 1, headingHash: 'headings', authors: ['em'], authority, ...shown, ...more },
});

describe('ApproveSection', () => {
  it('names what the approver was shown, the authors, and the authority relied on', () => {
    const ctx = contextOf('binh');
    section
      .given(...inReview)
      .when(approve(), ctx)
      .thenEvents(approval(ctx.authority.heads));
  });

  it('refuses another revision, hash or round than the one shown', () => {
    const when = (more: Partial<Of<'ApproveSection'>>) => section.given(...inReview).when(approve(more), contextOf('binh'));
    when({ revision: 2 }).thenRejected('section.stale-revision');
    when({ contentHash: 'x' }).thenRejected('section.stale-hash');
    when({ round: 2 }).thenRejected('section.stale-round');
  });

  it('refuses other headings than those the report has now, where they are known', () => {
    const when = (headingsNow: string) => section.given(...inReview).when(approve({ headingsNow }), contextOf('binh'));
    when('other headings').thenRejected('section.stale-headings');
    when('headings').thenEvents(approval(contextOf('binh').authority.heads));
  });

  it('a late resend never hits the next round, though the text be the same', () => {
    const withdrawn: SectionEvent = { type: 'section.withdrawn.v1', data: { cycle: 2, round: 1 } };
    section
      .given(...inReview, withdrawn, submitted('em', { round: 2 }))
      .when(approve(), contextOf('binh'))
      .thenRejected('section.stale-round', { shown: 1, now: 2 });
  });

  it('refuses a draft and what is approved already', () => {
    section.given(opened(), written).when(approve(), contextOf('binh')).thenRejected('section.not-in-review');
    section
      .given(...inReview, approved('binh'))
      .when(approve(), contextOf('binh'))
      .thenRejected('section.not-in-review');
  });

  it('only the approver of the step acts, not another leader, not the assignee, not the clerk', () => {
    for (const user of ['an', 'cuc', 'khanh', 'dung']) {
      section
        .given(...inReview)
        .when(approve(), contextOf(user))
        .thenRejected('section.not-approver');
    }
    section
      .given(...inReview)
      .when(approve(), contextOf('stranger'))
      .thenRejected('section.no-post');
  });

  it('no one approves words they wrote, whoever approved them since', () => {
    const own = edited('binh', [put('b2', 'Của Bình.')], { revision: 2, on: [TEXT] });
    const both = { revision: 2, contentHash: hashOf(TEXT, paragraph('b2', 'Của Bình.')) };
    section
      .given(opened(), written, own, submitted('em', both))
      .when(approve(both), contextOf('binh'))
      .thenRejected('section.self-approval');
  });

  it('where its approver wrote in the text it falls to the chair, then to another leader who wrote nothing', () => {
    const texts = [TEXT, paragraph('b2', 'Của Bình.'), paragraph('b3', 'Của An.')];
    const byBinh = edited('binh', [put('b2', 'Của Bình.')], { revision: 2, on: [TEXT] });
    const byAn = edited('an', [put('b3', 'Của An.')], { revision: 3, on: texts.slice(0, 2) });
    const two = { revision: 2, contentHash: hashOf(...texts.slice(0, 2)) };
    const three = { revision: 3, contentHash: hashOf(...texts) };
    const { heads } = contextOf('an').authority;
    section
      .given(opened(), written, byBinh, submitted('em', two))
      .when(approve(two), contextOf('an'))
      .thenEvents(approval(heads, { ...two, authors: ['binh', 'em'] }));
    section
      .given(opened(), written, byBinh, submitted('em', two))
      .when(approve(two), contextOf('cuc'))
      .thenRejected('section.not-approver', { step: 1, approver: 'an' });
    section
      .given(opened(), written, byBinh, byAn, submitted('em', three))
      .when(approve(three), contextOf('cuc'))
      .thenEvents(approval(heads, { ...three, authors: ['an', 'binh', 'em'] }));
  });

  it('where its approver has left it falls to the chair, and without a chair to who heads the organ', () => {
    const binhLeft = authorityOf(leaves('binh'));
    section
      .given(...inReview)
      .when(approve(), contextOf('an', { authority: binhLeft }))
      .thenEvents(approval(binhLeft.heads));
    const acting = authorityOf(leaves('binh'), leaves('an'), takesPost('cuc', 'vice-chair', { acting: true }));
    section
      .given(...inReview)
      .when(approve(), contextOf('cuc', { authority: acting }))
      .thenEvents(approval(acting.heads));
  });

  it('an import names a source, not an author, and its importer does not approve it', () => {
    const source = { kind: 'import' as const, name: 'bc.txt', sha256: 'ab' };
    const imported = edited('binh', [{ op: 'put', block: TEXT }], { source });
    section.given(opened(), imported, submitted('em')).when(approve(), contextOf('binh')).thenRejected('section.importer-may-not-approve');
    const { heads } = contextOf('an').authority;
    section
      .given(opened(), imported, submitted('em'))
      .when(approve(), contextOf('an'))
      .thenEvents(approval(heads, { authors: [] }));
  });

  it('who holds a delegation to approve acts for the approver, but not on words of their own', () => {
    const authority = authorityOf({
      type: 'delegation.granted.v1',
      data: { delegationId: 'd1', by: 'binh', to: 'dung', powers: ['approve'], from: '2026-06-01', until: TODAY, basis: 'Giấy uỷ quyền' },
    });
    const ctx = contextOf('dung', { authority, principal: 'binh' });
    section
      .given(...inReview)
      .when(approve(), ctx)
      .thenEvents(approval(authority.heads));
    section
      .given(...inReview)
      .when(approve(), contextOf('dung', { authority }))
      .thenRejected('section.not-approver');
    const own = edited('dung', [put('b2', 'Của Dũng.')], { revision: 2, on: [TEXT] });
    const both = { revision: 2, contentHash: hashOf(TEXT, paragraph('b2', 'Của Dũng.')) };
    section.given(opened(), written, own, submitted('em', both)).when(approve(both), ctx).thenRejected('section.self-approval');
  });

  it('before the last step it approves the step, and one person fills at most one step of a round', () => {
    section
      .given(...atUnitHead)
      .when(approve(), contextOf('dung'))
      .thenEvents(stepApproved);
    section
      .given(...atUnitHead)
      .when(approve(), contextOf('binh'))
      .thenRejected('section.not-approver', { step: 1, approver: 'dung' });
    const authority = authorityOf(leaves('binh'), leaves('an'), leaves('cuc'), takesPost('dung', 'vice-chair'));
    section
      .given(...atUnitHead, by(actor('dung'), stepApproved))
      .when(approve(), contextOf('dung', { authority }))
      .thenRejected('section.one-step-a-round');
  });

  it('where who was named has left, or has approved a step of this round, it falls to the chair too', () => {
    const named = (approver: string): SectionEvent => ({
      type: 'section.assigned.v1',
      data: { assignees: [{ kind: 'user', id: 'em' }], approver, reason: null },
    });
    const cucLeft = authorityOf(leaves('cuc'));
    section
      .given(...inReview, named('cuc'))
      .when(approve(), contextOf('an', { authority: cucLeft }))
      .thenEvents(approval(cucLeft.heads));
    const promoted = authorityOf(takesPost('dung', 'vice-chair'));
    section
      .given(...atUnitHead, by(actor('dung'), stepApproved), named('dung'))
      .when(approve(), contextOf('an', { authority: promoted }))
      .thenEvents(approval(promoted.heads, { step: 2 }));
    const forDung = { ...actor('giang'), onBehalfOf: { id: 'dung', name: 'Phạm Văn Dũng', delegation: 'd1' } };
    section
      .given(...atUnitHead, by(forDung, stepApproved), named('dung'))
      .when(approve(), contextOf('an', { authority: promoted }))
      .thenEvents(approval(promoted.heads, { step: 2 }));
  });

  it('a step that nobody can fill any more is passed over when the next approves or returns', () => {
    const authority = authorityOf(leaves('dung'));
    section
      .given(...atUnitHead)
      .when(approve(), contextOf('binh', { authority }))
      .thenEvents(skipped('no-holder'), approval(authority.heads, { step: 2 }));
    section
      .given(...atUnitHead)
      .when(give(), contextOf('binh', { authority }))
      .thenEvents(skipped('no-holder'), {
        type: 'section.returned.v1',
        data: { cycle: 2, step: 2, reason: 'Thiếu số liệu cùng kỳ', ...shown },
      });
  });

  it('the approval names its cycle', () => {
    const reopened: SectionEvent = { type: 'section.reopened.v1', data: { cycle: 7, cause: 'asked', reason: 'Sửa' } };
    const ctx = contextOf('binh');
    section
      .given(...inReview, approved('binh'), reopened, submitted('em', { cycle: 7, round: 2 }))
      .when(approve({ round: 2 }), ctx)
      .thenEvents(approval(ctx.authority.heads, { cycle: 7, round: 2 }));
  });
});

describe('ReturnSection', () => {
  it('goes back to the assignee with the reason', () => {
    section
      .given(...inReview)
      .when(give({ reason: '  Thiếu số liệu cùng kỳ ' }), contextOf('binh'))
      .thenEvents({ type: 'section.returned.v1', data: { cycle: 2, step: 1, reason: 'Thiếu số liệu cùng kỳ', ...shown } });
  });

  it('needs a reason, the approver, and what is in review as shown', () => {
    const when = (user: string, more: Partial<Of<'ReturnSection'>> = {}) => section.given(...inReview).when(give(more), contextOf(user));
    when('binh', { reason: ' ' }).thenRejected('section.reason-missing');
    when('cuc').thenRejected('section.not-approver');
    when('binh', { round: 2 }).thenRejected('section.stale-round');
    when('binh', { revision: 0 }).thenRejected('section.stale-revision');
    when('binh', { contentHash: 'x' }).thenRejected('section.stale-hash');
    section.given(opened(), written).when(give(), contextOf('binh')).thenRejected('section.not-in-review');
  });
});

describe('AcceptAndResubmit', () => {
  const better = paragraph('b1', 'Tổng thu ngân sách đạt 12,8 tỷ đồng.');
  const suggested = by<SectionEvent>(actor('binh'), {
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
      note: null,
    },
  });
  const accept = (more: Partial<Of<'AcceptAndResubmit'>> = {}): SectionCommand => ({
    type: 'AcceptAndResubmit',
    round: 1,
    base: 1,
    accept: ['s1'],
    decline: [],
    changes: [],
    note: null,
    ...more,
  });
  const withdrawn: SectionEvent = { type: 'section.withdrawn.v1', data: { cycle: 2, round: 1 } };
  const steps = [{ step: 'approver' as const, unit: null }];
  const em = contextOf('em');

  it('withdraws, takes the suggestion in, edits and submits again in one append: a new round', () => {
    section
      .given(...inReview, suggested)
      .when(accept(), em)
      .thenEvents(
        withdrawn,
        { type: 'section.suggestion-decided.v1', data: { suggestionId: 's1', decision: 'accepted', reason: null } },
        {
          type: 'section.edited.v1',
          data: { base: 1, revision: 2, changes: [{ op: 'put', block: better }], contentHash: hashOf(better), source: null },
        },
        {
          type: 'section.submitted.v1',
          data: { cycle: 2, round: 2, revision: 2, contentHash: hashOf(better), steps, note: null },
        },
      );
  });

  it('accepting makes the accepter an author, not the proposer, who may approve it', () => {
    const ctx = contextOf('binh');
    const hash = hashOf(better);
    section
      .given(
        ...inReview,
        suggested,
        withdrawn,
        edited('em', [{ op: 'put', block: better }], { revision: 2, on: [TEXT] }),
        submitted('em', { round: 2, revision: 2, contentHash: hash }),
      )
      .when(approve({ round: 2, revision: 2, contentHash: hash }), ctx)
      .thenEvents(approval(ctx.authority.heads, { round: 2, revision: 2, contentHash: hash }));
  });

  it('declining alone submits the same text again, with the reason', () => {
    section
      .given(...inReview, suggested)
      .when(accept({ accept: [], decline: [{ suggestionId: 's1', reason: 'Đã đối chiếu' }] }), em)
      .thenEvents(
        withdrawn,
        { type: 'section.suggestion-decided.v1', data: { suggestionId: 's1', decision: 'declined', reason: 'Đã đối chiếu' } },
        { type: 'section.submitted.v1', data: { cycle: 2, round: 2, revision: 1, contentHash: TEXT_HASH, steps, note: null } },
      );
  });

  it('says nothing when nothing is accepted, declined or changed', () => {
    section
      .given(...inReview, suggested)
      .when(accept({ accept: [] }), em)
      .thenNothing();
  });

  it('after a return it does the same from the draft, in one append, without a withdrawal', () => {
    const returned = by<SectionEvent>(actor('binh'), {
      type: 'section.returned.v1',
      data: { cycle: 2, round: 1, step: 1, revision: 1, contentHash: TEXT_HASH, reason: 'Sửa theo đề nghị' },
    });
    const past = [...inReview, suggested, returned];
    const submittedAgain: SectionEvent = {
      type: 'section.submitted.v1',
      data: { cycle: 2, round: 2, revision: 2, contentHash: hashOf(better), steps, note: 'Đã tiếp thu' },
    };
    section
      .given(...past)
      .when(accept({ note: 'Đã tiếp thu' }), em)
      .thenEvents(
        { type: 'section.suggestion-decided.v1', data: { suggestionId: 's1', decision: 'accepted', reason: null } },
        {
          type: 'section.edited.v1',
          data: { base: 1, revision: 2, changes: [{ op: 'put', block: better }], contentHash: hashOf(better), source: null },
        },
        submittedAgain,
      );
    section
      .given(...past)
      .when(accept({ accept: [] }), em)
      .thenEvents({ ...submittedAgain, data: { ...submittedAgain.data, revision: 1, contentHash: TEXT_HASH, note: null } });
    section
      .given(...past, by(actor('em'), submittedAgain))
      .when(accept(), em)
      .thenRejected('section.stale-round', { shown: 1, now: 2 });
  });

  it('refuses whoever is not assigned, another round, base or suggestion, and an approved text', () => {
    const given = section.given(...inReview, suggested);
    given.when(accept(), contextOf('binh')).thenRejected('section.not-assigned');
    given.when(accept({ round: 2 }), em).thenRejected('section.stale-round');
    given.when(accept({ base: 0 }), em).thenRejected('section.stale-revision');
    given.when(accept({ accept: ['s2'] }), em).thenRejected('section.unknown-suggestion');
    given.when(accept({ accept: ['s1', 's1'] }), em).thenRejected('section.suggestion-decided');
    given.when(accept({ accept: [], decline: [{ suggestionId: 's1', reason: '' }] }), em).thenRejected('section.reason-missing');
    given.when(accept({ changes: [{ op: 'remove', id: 'b1' }] }), em).thenRejected('section.empty');
    section
      .given(...inReview, suggested, approved('binh'))
      .when(accept(), em)
      .thenRejected('section.not-drafting', { status: 'approved' });
  });

  it('refuses two suggestions that do not fit together', () => {
    const other = { op: 'put' as const, block: paragraph('b1', 'Không đạt dự toán.') };
    const second = by<SectionEvent>(actor('an'), {
      type: 'section.suggestion-made.v1',
      data: {
        suggestionId: 's2',
        origin: 'review',
        blockId: 'b1',
        rowId: null,
        blockHash: TEXT_HASH,
        proposed: [other],
        block: other.block,
        revision: 1,
        note: null,
      },
    });
    section
      .given(...inReview, suggested, second)
      .when(accept({ accept: ['s1', 's2'] }), em)
      .thenRejected('section.suggestion-conflicts', { suggestion: 's2', block: 'b1' });
  });

  it('refuses to submit what nobody may approve any more', () => {
    const authority = authorityOf(leaves('an'), leaves('binh'), leaves('cuc'));
    section
      .given(...inReview, suggested)
      .when(accept(), contextOf('em', { authority }))
      .thenRejected('section.no-approver', { why: 'no-leader' });
  });
});
