import type { RecordedEvent } from '@trinhky/events';
import { expect, it } from 'vitest';
import { tailFrom } from './tail.js';

const event = (position: number, stream = 'section-w1.a'): RecordedEvent => ({
  id: `id-${position}`,
  type: 'section.edited.v1',
  stream,
  revision: position,
  data: '{}',
  metadata: '{}',
  hash: '',
  position: BigInt(position),
  recordedAt: '2025-07-01T00:00:00.000Z',
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => event(from + i));
const positions = (events: RecordedEvent[] | null) => events?.map(({ position }) => Number(position));

it('answers what was committed since it began, and sends whoever asks for more to the disk', () => {
  const tail = tailFrom(10);
  tail.push(range(11, 13));
  expect(positions(tail.readAfter(10, undefined, 100))).toEqual([11, 12, 13]);
  expect(positions(tail.readAfter(12, undefined, 100))).toEqual([13]);
  expect(positions(tail.readAfter(13, undefined, 100))).toEqual([]);
  expect(tail.readAfter(9, undefined, 100)).toBeNull();
});

it('keeps to the categories and the limit', () => {
  const tail = tailFrom(0);
  tail.push([event(1), event(2, 'report-w1.r'), event(3), event(4)]);
  expect(positions(tail.readAfter(0, ['section'], 2))).toEqual([1, 3]);
  expect(positions(tail.readAfter(0, ['report'], 2))).toEqual([2]);
});

it('forgets the oldest and then no longer answers for them', () => {
  const tail = tailFrom(0);
  for (let at = 1; at <= 9_000; at += 10) tail.push(range(at, at + 9));
  expect(tail.readAfter(0, undefined, 1)).toBeNull();
  const all = tail.readAfter(7_500, undefined, 10_000);
  expect(positions(all)).toEqual(positions(range(7_501, 9_000)));
});

it('hands out copies', () => {
  const tail = tailFrom(0);
  tail.push([event(1)]);
  const [first] = tail.readAfter(0, undefined, 1) ?? [];
  if (first) first.data = 'spoilt';
  expect(tail.readAfter(0, undefined, 1)?.[0]?.data).toBe('{}');
});
