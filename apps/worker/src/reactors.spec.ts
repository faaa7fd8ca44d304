import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { office } from '@trinhky/commands';
import { openReadModels, projectionRunner, projections } from '@trinhky/read-models';
import { JobQueueUnavailable } from '@trinhky/jobs';
import { afterEach, describe, expect, it } from 'vitest';
import { reportOpened, reportSubmitted, writer } from '@trinhky/read-models/testing';
import { reactors as openReactors } from './reactors.js';
import type { Reactors } from './reactors.js';
import { sweeper } from './sweeper.js';

const clock = { now: () => new Date('2026-11-21T01:00:00Z') };
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

interface Following {
  store: EventStore;
  append: ReturnType<typeof writer>;
  reactors: Reactors;
  /** What was asked for, in order: the stream, and whether it was said to be owed. */
  asked: [string, boolean][];
  alarms: string[];
  heard(many: number): Promise<void>;
}

/** Reactors on an empty log. `refuse`: what asking for the documents of a stream fails with. */
async function following(refuse: (stream: string) => Error | null): Promise<Following> {
  const store = inMemoryEventStore({ genesis: 'genesis' });
  const alarms: string[] = [];
  const asked: [string, boolean][] = [];
  let look = () => {};
  const reactors = openReactors({
    store,
    office: office({ store, clock }),
    alarm: (message) => alarms.push(message),
    retryAfterMs: 1,
    askForDocuments: async ({ stream, type }, owed) => {
      if (type !== 'report.submitted.v1') return;
      asked.push([stream, owed]);
      look();
      const error = refuse(stream);
      if (error) throw error;
    },
  });
  await reactors.start();
  undo.push(() => reactors.stop());
  return {
    store,
    append: writer(store),
    reactors,
    asked,
    alarms,
    heard: (many) => new Promise((resolve) => (look = () => (asked.length >= many ? resolve() : undefined))),
  };
}

describe('reactors', () => {
  it('go on with the next event when the reactions to one fail, and say so', async () => {
    const { append, asked, alarms, heard } = await following((stream) => (stream === 'report-w1.a' ? new Error('odd') : null));
    const both = heard(2);
    await append('report-w1.a', [reportSubmitted()]);
    await append('report-w1.b', [reportSubmitted()]);
    await both;
    expect(asked).toEqual([
      ['report-w1.a', false],
      ['report-w1.b', false],
    ]);
    expect(alarms).toEqual(['the reactions to report-w1.a@0 failed and wait for the next sweep']);
  });

  it('go on while the job queue is away', async () => {
    const away = new JobQueueUnavailable('Redis', 'the connection is lost');
    const { append, alarms, heard } = await following((stream) => (stream === 'report-w1.a' ? away : null));
    const both = heard(2);
    await append('report-w1.a', [reportSubmitted()]);
    await append('report-w1.b', [reportSubmitted()]);
    await both;
    expect(alarms).toHaveLength(1);
  });

  it('wait at the same event while a store is away', async () => {
    let times = 0;
    const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
    const { append, asked, heard } = await following((stream) => (stream === 'report-w1.a' && (times += 1) < 3 ? full : null));
    const all = heard(4);
    await append('report-w1.a', [reportSubmitted()]);
    await append('report-w1.b', [reportSubmitted()]);
    await all;
    expect(asked.map(([stream]) => stream)).toEqual(['report-w1.a', 'report-w1.a', 'report-w1.a', 'report-w1.b']);
  });
});

describe('the sweep', () => {
  it('asks for everything that is owed, and says that it is, also after one that fails', async () => {
    const { store, append, reactors, asked, alarms, heard } = await following((stream) =>
      stream === 'report-w1.a' ? new Error('odd') : null,
    );
    const live = heard(2);
    for (const stream of ['report-w1.a', 'report-w1.b']) await append(stream, [reportOpened([]), reportSubmitted()]);
    await live;
    const readModels = await openReadModels('memory');
    undo.push(() => readModels.destroy());
    const runner = projectionRunner({ store, db: readModels, projections, epoch: 'e', alarm: (message) => alarms.push(message) });
    await runner.start();
    undo.push(() => runner.stop());
    const swept = heard(4);
    const sweeping = sweeper({ store, readModels, reactors, clock, alarm: (message) => alarms.push(message) });
    sweeping.start(runner.waitFor(await store.lastPosition(), 10_000));
    undo.push(() => sweeping.stop());
    await swept;
    expect(asked.slice(2).sort()).toEqual([
      ['report-w1.a', true],
      ['report-w1.b', true],
    ]);
    expect(alarms).toContain('what report-w1.a@1 asks for failed and will be asked again');
  });
});
