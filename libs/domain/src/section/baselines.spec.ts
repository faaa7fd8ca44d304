import type { SectionEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { by } from '../testing/given-when-then.js';
import type { Past } from '../testing/given-when-then.js';
import { approved, edited, hashOf, liveAfter, opened, paragraph, put, submitted, TWO_STEPS, written } from '../testing/section-past.js';
import { actor } from '../testing/ward.js';
import { baselinesOf } from './baselines.js';

const text = (revision: number) => paragraph('b1', `Bản ${revision}.`);
const change = (revision: number) => edited('em', [put('b1', `Bản ${revision}.`)], { revision, on: [text(revision - 1)] });
const submit = (round: number, revision: number, cycle = 2) =>
  submitted('em', { cycle, round, revision, contentHash: hashOf(text(revision)) });
const approve = (round: number, revision: number, cycle = 2) =>
  approved('binh', { cycle, round, revision, contentHash: hashOf(text(revision)) });
const giveBack = (round: number, revision: number, reason: string): Past<SectionEvent> =>
  by(actor('binh'), {
    type: 'section.returned.v1',
    data: { cycle: 2, round, step: 1, revision, contentHash: hashOf(text(revision)), reason },
  });
const withdraw = (round: number): Past<SectionEvent> => by(actor('em'), { type: 'section.withdrawn.v1', data: { cycle: 2, round } });
const reopen = (cycle: number, reason: string): SectionEvent => ({
  type: 'section.reopened.v1',
  data: { cycle, cause: 'asked', reason },
});

const baselines = (...past: Past<SectionEvent>[]) => {
  const found = baselinesOf(liveAfter(opened(), written, ...past));
  return Object.fromEntries(Object.entries(found).map(([name, each]) => [name, each && [each.round, each.revision, each.reason]]));
};

describe('baselinesOf', () => {
  it('knows none before the text was ever submitted, nor in its first review', () => {
    const none = { lastApproved: null, previousSubmission: null, lastReturn: null, first: null };
    expect(baselines()).toEqual(none);
    expect(baselines(submit(1, 1))).toEqual(none);
  });

  it('takes what came back as the last return, and as the last submission while it is drafted again', () => {
    const returned = [submit(1, 1), giveBack(1, 1, 'Thiếu số liệu'), change(2)];
    const first = [1, 1, null];
    expect(baselines(...returned)).toEqual({ lastApproved: null, previousSubmission: first, lastReturn: [1, 1, 'Thiếu số liệu'], first });
    expect(baselines(...returned, submit(2, 2))).toMatchObject({ previousSubmission: first, lastReturn: [1, 1, 'Thiếu số liệu'] });
  });

  it('counts a withdrawn submission among the submissions, not among the returns', () => {
    expect(baselines(submit(1, 1), withdraw(1), change(2), submit(2, 2), withdraw(2), change(3), submit(3, 3))).toEqual({
      lastApproved: null,
      previousSubmission: [2, 2, null],
      lastReturn: null,
      first: [1, 1, null],
    });
  });

  it('finds the last of several approvals in earlier cycles, and why each was opened again', () => {
    const twice = [
      submit(1, 1),
      approve(1, 1),
      reopen(3, 'Đổi kỳ'),
      change(2),
      submit(2, 2, 3),
      approve(2, 2, 3),
      reopen(4, 'Số mới'),
      change(3),
    ];
    const found = { lastApproved: [2, 2, null], previousSubmission: [2, 2, null], lastReturn: [2, 2, 'Số mới'], first: [1, 1, null] };
    expect(baselines(...twice)).toEqual(found);
    expect(baselines(...twice, submit(3, 3, 4))).toEqual(found);
  });

  it('never takes an approved text as its own baseline', () => {
    expect(baselines(submit(1, 1), approve(1, 1), reopen(3, 'Đổi kỳ'), change(2), submit(2, 2, 3), approve(2, 2, 3))).toMatchObject({
      lastApproved: [1, 1, null],
      previousSubmission: [1, 1, null],
    });
  });
});

describe('the rounds of a section', () => {
  it('keep who submitted, which steps were approved and how each ended', () => {
    const stepApproved: SectionEvent = {
      type: 'section.step-approved.v1',
      data: { cycle: 2, round: 1, step: 1, revision: 1, contentHash: hashOf(text(1)), headingHash: 'headings' },
    };
    const { rounds } = liveAfter(
      opened({ route: ['unit-head', 'approver'] }),
      written,
      submitted('em', { steps: TWO_STEPS, note: 'Kính trình' }),
      by(actor('dung'), stepApproved),
      giveBack(1, 1, 'Thiếu'),
    );
    expect(rounds).toMatchObject([
      {
        round: 1,
        by: { id: 'em' },
        note: 'Kính trình',
        steps: [{ step: 1, by: { id: 'dung' } }],
        ended: { how: 'returned', by: { id: 'binh' }, reason: 'Thiếu' },
        reopened: null,
      },
    ]);
  });
});
