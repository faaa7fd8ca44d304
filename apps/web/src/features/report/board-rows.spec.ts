import { describe, expect, it } from 'vitest';
import { folded } from '../../ui/folded.js';
import { matches, sorted } from './board-rows.js';
import type { BoardRow } from './board-rows.js';

const row = (at: number, more: Partial<BoardRow> = {}): BoardRow => ({
  sectionId: `s${at}`,
  at,
  name: `Mục ${at}`,
  depth: 0,
  state: 'drafting',
  authors: '',
  reviewer: '',
  dueDate: null,
  overdue: false,
  changedAt: null,
  editedBy: null,
  cycle: 0,
  recorded: false,
  section: null,
  words: folded(`Mục ${at} Đầu tư công`),
  ...more,
});
const ats = (rows: readonly BoardRow[]) => rows.map(({ at }) => at);
const all = { words: '', state: '', person: '' };

describe('the board of a report', () => {
  it('finds words with and without diacritics, in any order', () => {
    expect(matches(row(1), { ...all, words: 'dau tu' })).toBe(true);
    expect(matches(row(1), { ...all, words: 'công ĐẦU' })).toBe(true);
    expect(matches(row(1), { ...all, words: 'thu ngân sách' })).toBe(false);
  });
  it('keeps one state, or what is overdue', () => {
    expect(matches(row(1), { ...all, state: 'approved' })).toBe(false);
    expect(matches(row(1, { state: 'approved' }), { ...all, state: 'approved' })).toBe(true);
    expect(matches(row(1, { overdue: true }), { ...all, state: 'overdue' })).toBe(true);
  });
  it('orders by date with what has none last, either way', () => {
    const rows = [row(1), row(2, { dueDate: '2026-07-02' }), row(3, { dueDate: '2026-07-01' })];
    expect(ats(sorted(rows, { key: 'dueDate', down: false }))).toEqual([3, 2, 1]);
    expect(ats(sorted(rows, { key: 'dueDate', down: true }))).toEqual([2, 3, 1]);
  });
  it('puts what came back before all else, and names as a Vietnamese list does', () => {
    expect(ats(sorted([row(1, { state: 'approved' }), row(2, { state: 'returned' })], { key: 'state', down: false }))).toEqual([2, 1]);
    const named = [row(1, { authors: 'Đỗ Hoa' }), row(2, { authors: 'Dương An' }), row(3, { authors: 'Ân' })];
    expect(ats(sorted(named, { key: 'authors', down: false }))).toEqual([3, 2, 1]);
  });
});
