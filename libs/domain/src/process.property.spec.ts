import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FENCES } from './testing/process/fences.js';
import { live } from './testing/process/run.js';
import { steps } from './testing/process/steps.js';

const RUNS = 400;
const seed = Number(process.env['TRINHKY_PROPERTY_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

describe('the whole office: real deciders, real reactions, delivered late, twice and out of order', () => {
  it.each([true, false])('no history goes wrong and none gets stuck (staffed: %s)', (staffed) => {
    console.log(`process properties: seed ${seed}, ${RUNS} runs`);
    const endings: Record<string, number> = {};
    fc.assert(
      fc.property(steps(80), (history) => {
        const { faults, ending } = live(history, { staffed });
        endings[ending.status] = (endings[ending.status] ?? 0) + 1;
        expect(faults).toEqual([]);
      }),
      { seed, numRuns: RUNS },
    );
    console.log(endings);
  });

  it.each(FENCES)('without the fence "%s" a history goes wrong', (fence) => {
    const found = fc.check(
      fc.property(steps(80), (history) => live(history, { staffed: true, fence }).faults.length === 0),
      { seed: 20260701, numRuns: 2_000, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});
