import { describe, expect, it } from 'vitest';
import { ANSWERS, rejectionInVietnamese } from './rejections.vi.js';

describe('a refusal in Vietnamese', () => {
  it.each(Object.entries(ANSWERS))(
    '%s has a status of its kind and a whole sentence, with and without details',
    (_code, { status, detail }) => {
      expect([403, 404, 409, 413, 422]).toContain(status);
      for (const sentence of [
        detail({}),
        detail({ field: 'book', next: 3, limit: 262_144, bytes: 300_000, shown: 1, now: 2, year: 2026, date: '2026-01-01' }),
      ]) {
        expect(sentence).toBe(sentence.normalize('NFC'));
        expect(sentence).toMatch(/^[\p{Lu}].*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    },
  );

  it('names what the person needs to go on', () => {
    expect(rejectionInVietnamese('register.gap', { next: 42 })).toEqual({
      status: 409,
      detail: 'Không được bỏ cách số. Số tiếp theo là 42.',
    });
    expect(rejectionInVietnamese('section.stale-round', { shown: 1, now: 2 }).detail).toContain('lần trình 2');
  });

  it('still answers for a code that only a newer release knows', () => {
    expect(rejectionInVietnamese('section.of-tomorrow', {})).toMatchObject({ status: 409 });
  });
});
