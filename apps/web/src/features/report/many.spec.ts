import { expect, it } from 'vitest';
import { Problem } from '../../api/problem.js';
import { eachOf } from './many.js';
import type { Standing } from './many.js';

const items = ['a', 'b', 'c', 'd', 'e'].map((sectionId) => ({ sectionId, name: `Mục ${sectionId}` }));

it('does each once, a few at a time, tells how far it is, and names what was refused', async () => {
  const told: Standing[] = [];
  const done: string[] = [];
  let now = 0;
  let most = 0;
  const end = await eachOf(
    items,
    async ({ sectionId }) => {
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      now -= 1;
      if (sectionId === 'b') throw new Problem(409, { detail: 'Mục đang chờ duyệt.' });
      done.push(sectionId);
    },
    (standing) => told.push(standing),
  );
  expect(done.sort()).toEqual(['a', 'c', 'd', 'e']);
  expect(most).toBe(3);
  expect(told.map((standing) => standing.done)).toEqual([1, 2, 3, 4, 5]);
  expect(end).toEqual({ done: 5, all: 5, failed: [{ sectionId: 'b', name: 'Mục b', why: 'Mục đang chờ duyệt.' }] });
});
