import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealEvents } from '@trinhky/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '../event-store.js';
import { copyLog } from './copy-log.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

let folder: string;
let store: EventStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-copy-'));
  store = openSqliteEventStore({ folder: join(folder, 'data') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let commands = 0;
async function append(stream: string, count: number): Promise<void> {
  const head = await store.head(stream);
  const events = Array.from({ length: count }, (_, i) => ({ type: 'note.made.v1', data: { text: `ghi chú ${i}` } }));
  const meta = {
    commandId: `c${(commands += 1)}`,
    correlationId: 'x',
    causationId: null,
    organId: 'lk',
    actor: { id: 'lan', name: 'Lan' },
    occurredAt: '2025-07-01T01:00:00.000Z',
  };
  await store.append(stream, head, sealEvents({ genesis: store.genesis, stream, head, events, meta, salt: () => '00'.repeat(16) }));
}

async function everything(of: EventStore) {
  const events = [];
  for await (const event of of.readAll()) events.push(event);
  return events;
}

describe('a copy of the log', () => {
  it('is what the log held when it began, although appends go on', async () => {
    for (let i = 0; i < 25; i += 1) await append(`note-lk.${i}`, 100);
    const before = await everything(store);
    const copying = copyLog(join(folder, 'data'), join(folder, 'copied.db'));
    await append('note-lk.0', 5);
    await append('note-lk.late', 5);
    const { genesis, lastPosition } = await copying;
    expect({ genesis, lastPosition }).toEqual({ genesis: store.genesis, lastPosition: 2_500 });
    expect(await everything(store)).toHaveLength(2_510);

    const restored = join(folder, 'restored');
    mkdirSync(restored);
    renameSync(join(folder, 'copied.db'), join(restored, 'events.db'));
    const copy = openSqliteEventStore({ folder: restored, expectedGenesis: store.genesis });
    expect(await everything(copy)).toEqual(before);
    const streams = [];
    for await (const { stream } of copy.streams()) streams.push(stream);
    expect(streams).toHaveLength(25);
    await copy.close();
  });

  it('never overwrites a file', async () => {
    await append('note-lk.1', 1);
    await copyLog(join(folder, 'data'), join(folder, 'copied.db'));
    await expect(copyLog(join(folder, 'data'), join(folder, 'copied.db'))).rejects.toThrow('exists already');
  });
});
