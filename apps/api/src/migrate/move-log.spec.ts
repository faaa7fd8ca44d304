import { inMemoryEventStore, VersionConflict } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { sealEvents } from '@trinhky/events';
import { beforeEach, describe, expect, it } from 'vitest';
import { moveLog } from './move-log.js';

let source: EventStore;
let target: EventStore;
let appends: number;
beforeEach(() => {
  source = inMemoryEventStore({ genesis: 'genesis' });
  const inside = inMemoryEventStore({ genesis: 'genesis' });
  appends = 0;
  target = { ...inside, genesis: inside.genesis, append: (...args) => ((appends += 1), inside.append(...args)) };
});

let commands = 0;
async function write(store: EventStore, stream: string, types: string[]): Promise<void> {
  const head = await store.head(stream);
  const commandId = `command-${++commands}`;
  const meta = { commandId, correlationId: 'x', causationId: null, organId: 'w1', occurredAt: '2026-07-02T00:00:00.000Z' };
  const events = types.map((type) => ({ type, data: { n: commands } }));
  const salt = () => '0'.repeat(32);
  await store.append(
    stream,
    head,
    sealEvents({ genesis: 'genesis', stream, head, events, meta: { ...meta, actor: { id: 'an', name: 'An' } }, salt }),
  );
}
const all = async (store: EventStore) => {
  const events = [];
  for await (const { recordedAt: _, ...event } of store.readAll()) events.push(event);
  return events;
};
const move = (after = 0n, onMoved: (position: bigint) => void = () => {}) =>
  moveLog(source, target, { after, onMoved: ({ source: position }) => onMoved(position) });

describe('moving a log', () => {
  it('keeps every event, byte for byte, in global order, and the appends they were written with', async () => {
    await write(source, 'section-w1.a', ['section.opened.v1', 'section.assigned.v1']);
    await write(source, 'section-w1.b', ['section.opened.v1']);
    await write(source, 'section-w1.a', ['section.edited.v1']);
    await write(source, 'section-w1.a', ['section.edited.v1', 'section.submitted.v1']);
    await move();
    expect(await all(target)).toEqual(await all(source));
    expect(appends).toBe(4);
  });

  it('goes on where it was interrupted, also when the last append had arrived unnoticed', async () => {
    for (let i = 0; i < 5; i++) await write(source, `section-w1.s${i}`, ['section.opened.v1', 'section.edited.v1']);
    let reached = 0n;
    const interrupted = move(0n, (position) => {
      if (position >= 6n) throw new Error('the link is gone');
      reached = position;
    });
    await expect(interrupted).rejects.toThrow('the link is gone');
    expect(reached).toBe(4n);
    await move(reached);
    expect(await all(target)).toEqual(await all(source));
  });

  it('refuses to go on in a log that holds something else', async () => {
    await write(source, 'section-w1.a', ['section.opened.v1']);
    await write(target, 'section-w1.a', ['section.opened.v1']);
    await expect(move()).rejects.toThrow(VersionConflict);
  });
});
