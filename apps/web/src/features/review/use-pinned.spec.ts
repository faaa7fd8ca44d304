import { describe, expect, it } from 'vitest';
import type { Section } from './types.js';
import { newerThan } from './use-pinned.js';
import type { Standing } from './use-pinned.js';

const by = { id: 'em', name: 'Hoàng Thị Em', post: null, onBehalfOf: null };
type Ended = NonNullable<Section['rounds'][number]['ended']>['how'];
const round = (n: number, how: Ended | null = null): Section['rounds'][number] => ({
  round: n,
  cycle: 1,
  revision: n,
  contentHash: `h${n}`,
  by,
  at: '2026-07-01T00:00:00Z',
  note: null,
  steps: [],
  ended: how && { how, by, at: '2026-07-01T01:00:00Z', reason: null },
  reopened: null,
});

const shown: Standing = {
  status: 'in-review',
  round: 2,
  revision: 2,
  rounds: [round(1, 'returned'), round(2)],
  place: { headingHash: 'a' },
};
const later = (more: Partial<Standing>): Standing => ({ ...shown, ...more });

describe('newerThan', () => {
  it('says nothing where the text shown is still the one to decide on', () => {
    expect(newerThan(shown, later({}))).toBeNull();
  });

  it('tells a new submission from a text that went back, and why it did', () => {
    expect(newerThan(shown, later({ round: 3, revision: 3 }))).toBe('submitted');
    expect(newerThan(shown, later({ round: 3 }))).toBe('submitted');
    expect(newerThan(shown, later({ status: 'drafting', rounds: [round(1), round(2, 'withdrawn')] }))).toBe('withdrawn');
    expect(newerThan(shown, later({ status: 'drafting', rounds: [round(1), round(2, 'returned')] }))).toBe('returned');
    expect(newerThan(shown, later({ status: 'approved' }))).toBe('approved');
    expect(newerThan(shown, later({ status: 'closed' }))).toBe('closed');
  });

  it('tells when the headings above it changed: an approval names them', () => {
    expect(newerThan(shown, later({ place: { headingHash: 'b' } }))).toBe('headings');
    expect(newerThan(shown, later({ place: null }))).toBe('headings');
  });
});
