import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FENCES } from './testing/process/fences.js';
import type { Fence } from './testing/process/fences.js';
import { live } from './testing/process/run.js';
import { courses } from './testing/process/steps.js';
import type { Course } from './testing/process/steps.js';

/**
 * A ward with one chair, two vice-chairs and three specialists brings one report to its issue, over the real deciders and the real reactions:
 * people decide on pages they looked at long ago, send again, leave their posts; reactors deliver late, twice and out of order, and stop before
 * they noted it. What must be true of every history stands in `testing/process/judging.ts`.
 */
const RUNS = 500;
const given = process.env['TRINHKY_PROPERTY_SEED'];
const seed = given === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(given);

/** What goes wrong without each. */
const WITHOUT: Record<Fence, RegExp> = {
  'cycle obeyed': /at cycle|began cycle/,
  'cycle recorded': /at cycle/,
  headings: /signed under other headings/,
  submission: /names submission|another copy/,
  round: /hit round|was not the next/,
  authors: /approved their own words/,
};

describe('whatever happens in the office', () => {
  it.each([
    ['with clerk and unit head', true],
    ['without', false],
  ])(
    'what is signed is what each approver was shown and did not write, nobody is stuck, no number is lost, nothing happens twice (%s)',
    (_, staffed) => {
      const endings = { issued: 0, cancelled: 0, blocked: 0 };
      fc.assert(
        fc.property(courses, (course) => {
          const { faults, ending } = live(course, { staffed });
          endings[ending.status]++;
          expect(faults).toEqual([]);
        }),
        { seed, numRuns: RUNS },
      );
      console.log(`process properties: TRINHKY_PROPERTY_SEED=${seed}, ${RUNS} histories`, endings);
      expect(endings.issued).toBeGreaterThan(RUNS / 2);
    },
    180_000,
  );

  it.each(FENCES)(
    'taking out the fence "%s" makes a history go wrong',
    (fence) => {
      const wrong = (course: Course) => live(course, { staffed: true, fence }).faults.some((fault) => WITHOUT[fence].test(fault));
      expect(fc.sample(courses, { seed: 20_260_701, numRuns: 1_000 }).some(wrong)).toBe(true);
    },
    180_000,
  );
});
