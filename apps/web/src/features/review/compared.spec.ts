// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { choicesOf, lookedAt } from './compared.js';
import { keep, keptReason, REASON } from './kept.js';
import type { Baselines } from './types.js';

beforeEach(() => localStorage.clear());

const by = { id: 'em', name: 'Hoàng Thị Em', post: null, onBehalfOf: null };
const baseline = (round: number, revision: number) => ({ round, revision, cycle: 1, by, at: '2026-07-01T02:00:00Z', reason: null });
const none: Baselines = { lastApproved: null, previousSubmission: null, lastReturn: null, first: null };
const at = (revision: number, baselines: Partial<Baselines> = {}) => ({ sectionId: 's', revision, baselines: { ...none, ...baselines } });

it('offers the texts there are, what the reader saw before them first, and none that is the one shown', () => {
  const own = [{ id: 'looked', revision: 3, label: 'lần tôi xem trước' }];
  const section = at(5, { previousSubmission: baseline(2, 4), lastApproved: baseline(1, 5), first: baseline(1, 1) });
  expect(choicesOf(section, own).map(({ id, revision }) => [id, revision])).toEqual([
    ['looked', 3],
    ['previous', 4],
    ['first', 1],
  ]);
  expect(choicesOf(section, own)[1]?.label).toBe('lần trình trước (lần 2, trình 09:00 01/07/2026, Hoàng Thị Em)');
});

it('remembers for each person which text they looked at before this one', () => {
  expect(lookedAt('binh', at(2))).toBeNull();
  expect(lookedAt('binh', at(2))).toBeNull();
  expect(lookedAt('binh', at(5))).toBe(2);
  expect(lookedAt('binh', at(5))).toBe(2);
  expect(lookedAt('an', at(5))).toBeNull();
});

it('keeps a typed reason for its writer alone, and no empty one', () => {
  keep('binh', 's', REASON, 'Thiếu số liệu');
  expect([keptReason('binh', 's'), keptReason('an', 's'), keptReason('binh', 'other')]).toEqual(['Thiếu số liệu', '', '']);
  keep('binh', 's', REASON, '');
  expect(localStorage.length).toBe(0);
});
