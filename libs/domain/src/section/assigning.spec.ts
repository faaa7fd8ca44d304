import type { SectionEvent } from '@trinhky/events';
import { describe, it } from 'vitest';
import { approved, edited, hashOf, opened, paragraph, put, section, submitted, TEXT, written } from '../testing/section-past.js';
import { authorityOf, contextOf, leaves } from '../testing/ward.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

const em = { kind: 'user' as const, id: 'em' };
const giang = { kind: 'user' as const, id: 'giang' };
const inReview = [opened(), written, submitted('em')];
const closed: SectionEvent = { type: 'section.closed.v1', data: { cycle: 5, cause: 'removed' } };

describe('AssignSection', () => {
  const assign = (more: Partial<Of<'AssignSection'>> = {}): SectionCommand => ({
    type: 'AssignSection',
    assignees: [em, giang],
    approver: null,
    reason: null,
    ...more,
  });

  it('the clerk or the chair assigns, at any time before the end', () => {
    const assigned: SectionEvent = { type: 'section.assigned.v1', data: { assignees: [em, giang], approver: null, reason: null } };
    for (const user of ['khanh', 'an']) section.given(opened()).when(assign(), contextOf(user)).thenEvents(assigned);
    section
      .given(...inReview)
      .when(assign(), contextOf('khanh'))
      .thenEvents(assigned);
    section.given(opened()).when(assign(), contextOf('em')).thenRejected('section.not-allowed');
    section.given(opened()).when(assign(), contextOf('stranger')).thenRejected('section.no-post');
    section.given(opened(), closed).when(assign(), contextOf('khanh')).thenRejected('section.closed');
  });

  it('where no clerk is in post, who heads the organ assigns', () => {
    const authority = authorityOf(leaves('khanh'), leaves('an'));
    section
      .given(opened())
      .when(assign({ approver: 'cuc' }), contextOf('binh', { authority }))
      .thenEvents({
        type: 'section.assigned.v1',
        data: { assignees: [em, giang], approver: 'cuc', reason: null },
      });
  });

  it('the same assignment again says nothing', () => {
    section
      .given(opened())
      .when(assign({ assignees: [em] }), contextOf('khanh'))
      .thenNothing();
  });

  it('an approver is a leader, an assignee is in post', () => {
    section
      .given(opened())
      .when(assign({ approver: 'dung' }), contextOf('khanh'))
      .thenRejected('section.approver-not-a-leader', { user: 'dung' });
    section
      .given(opened())
      .when(assign({ assignees: [{ kind: 'user', id: 'ai-do' }] }), contextOf('khanh'))
      .thenRejected('section.assignee-without-post', { user: 'ai-do' });
  });

  it('once it is in review, only who heads the organ names another approver', () => {
    section
      .given(...inReview)
      .when(assign({ approver: 'cuc' }), contextOf('khanh'))
      .thenRejected('section.in-review');
  });
});

describe('SetDueDate', () => {
  const due: SectionCommand = { type: 'SetDueDate', dueDate: '2026-06-20' };
  const set: SectionEvent = { type: 'section.due-date-set.v1', data: { dueDate: '2026-06-20' } };

  it('clerk or chair sets it, once', () => {
    section.given(opened()).when(due, contextOf('khanh')).thenEvents(set);
    section.given(opened(), set).when(due, contextOf('an')).thenNothing();
    section.given(opened()).when(due, contextOf('em')).thenRejected('section.not-allowed');
    section.given(opened(), closed).when(due, contextOf('an')).thenRejected('section.closed');
  });
});

describe('TakeOverApproval', () => {
  const take = (approver: string, reason = 'Đồng chí Bình đi học'): SectionCommand => ({ type: 'TakeOverApproval', approver, reason });
  const named = (approver: string): SectionEvent => ({
    type: 'section.assigned.v1',
    data: { assignees: [em], approver, reason: 'Đồng chí Bình đi học' },
  });

  it('the chair takes the approval over or names another leader, also in review', () => {
    section
      .given(...inReview)
      .when(take('an'), contextOf('an'))
      .thenEvents(named('an'));
    section.given(opened()).when(take('cuc'), contextOf('an')).thenEvents(named('cuc'));
    section
      .given(...inReview, named('cuc'))
      .when(take('cuc'), contextOf('an'))
      .thenNothing();
  });

  it('who was named approves, the former approver no more', () => {
    const approve: SectionCommand = { type: 'ApproveSection', round: 1, revision: 1, contentHash: hashOf(TEXT), headingHash: 'h' };
    section
      .given(...inReview, named('cuc'))
      .when(approve, contextOf('binh'))
      .thenRejected('section.not-approver', { step: 1, approver: 'cuc' });
    const ctx = contextOf('cuc');
    section
      .given(...inReview, named('cuc'))
      .when(approve, ctx)
      .thenEvents({
        type: 'section.approved.v1',
        data: {
          cycle: 2,
          round: 1,
          step: 1,
          revision: 1,
          contentHash: hashOf(TEXT),
          headingHash: 'h',
          authors: ['em'],
          authority: ctx.authority.heads,
        },
      });
  });

  it('while there is no chair, who heads the organ does it', () => {
    const authority = authorityOf(leaves('an'));
    section
      .given(...inReview)
      .when(take('cuc'), contextOf('binh', { authority }))
      .thenEvents(named('cuc'));
    section
      .given(...inReview)
      .when(take('cuc'), contextOf('cuc', { authority }))
      .thenRejected('section.not-allowed');
  });

  it('refuses without a reason, for somebody who is no leader, for one who wrote or imported the text in review, and when it is too late', () => {
    const given = section.given(...inReview);
    given.when(take('an', ' '), contextOf('an')).thenRejected('section.reason-missing');
    given.when(take('dung'), contextOf('an')).thenRejected('section.approver-not-a-leader');
    given.when(take('binh'), contextOf('binh')).thenRejected('section.not-allowed');
    const byAn = edited('an', [put('b2', 'Của An.')], { revision: 2, on: [TEXT] });
    const shown = { revision: 2, contentHash: hashOf(TEXT, paragraph('b2', 'Của An.')) };
    section.given(opened(), written, byAn, submitted('em', shown)).when(take('an'), contextOf('an')).thenRejected('section.self-approval');
    const imported = edited('cuc', [{ op: 'put', block: TEXT }], { source: { kind: 'import', name: 'a.txt', sha256: 'ab' } });
    section.given(opened(), imported, submitted('em')).when(take('cuc'), contextOf('an')).thenRejected('section.importer-may-not-approve');
    section
      .given(...inReview, approved('binh'))
      .when(take('an'), contextOf('an'))
      .thenRejected('section.not-in-review');
  });
});
