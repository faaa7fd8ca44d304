import type { RecordedEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { recentFrom } from './recent.js';

const event = (position: number, size = 1): RecordedEvent => ({
  id: `${position}`,
  type: 'x',
  stream: `${position % 2 ? 'section' : 'report'}-w1.a`,
  revision: position,
  data: 'a'.repeat(size),
  metadata: '',
  hash: '',
  position: BigInt(position),
  recordedAt: '',
});
const positions = (events: RecordedEvent[] | null) => events?.map(({ position }) => Number(position));

describe('the newest events', () => {
  it('are read on from any position that is still kept, by category and in batches', () => {
    const recent = recentFrom(10n);
    for (let position = 12; position < 30; position += 3) recent.push(event(position));
    expect(positions(recent.readAfter(10n, undefined, 9))).toEqual([12, 15, 18, 21, 24, 27]);
    expect(positions(recent.readAfter(16n, undefined, 2))).toEqual([18, 21]);
    expect(positions(recent.readAfter(10n, ['section'], 2))).toEqual([15, 21]);
    expect(positions(recent.readAfter(27n, undefined, 2))).toEqual([]);
    expect(recent.readAfter(9n, undefined, 2)).toBeNull();
  });

  it('are no more than 4,000, whatever was pushed, and what is gone is said to be gone', () => {
    const recent = recentFrom(0n);
    for (let position = 1; position <= 20_000; position++) recent.push(event(position));
    expect(recent.readAfter(15_999n, undefined, 1)).toBeNull();
    expect(positions(recent.readAfter(16_000n, undefined, 10_000))).toHaveLength(4_000);
  });

  it('hold no more than a bounded size of text', () => {
    const recent = recentFrom(0n);
    for (let position = 1; position <= 200; position++) recent.push(event(position, 256 * 1024));
    expect(recent.readAfter(135n, undefined, 1)).toBeNull();
    expect(positions(recent.readAfter(136n, undefined, 100))).toHaveLength(64);
  });
});
