import { describe, expect, it } from 'vitest';
import { stepsFor } from './tour-steps.js';

describe('the first visit', () => {
  it.each(['specialist', 'unit-head', 'vice-chair', 'chair', 'clerk', 'auditor', 'administrator'])(
    'has three to six stops for a %s',
    (role) => {
      const steps = stepsFor([role]);
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(6);
    },
  );

  it('stays short for who holds several posts, and says nothing twice', () => {
    const steps = stepsFor(['specialist', 'vice-chair', 'clerk']);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect(new Set(steps.map(({ path, title }) => `${path} ${title}`)).size).toBe(steps.length);
  });
});
