import { setTimeout as delay } from 'node:timers/promises';
import { verifyStream } from '@trinhky/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandHandler } from '../command-handler.js';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '../event-store.js';
import type { EventStore } from '../event-store.js';
import { collect, countedSalt, decodeSample, deferred, lan, note, noted, sealed, textOf } from '../testing/sample.js';
import { listen } from '../testing/subscription.cases.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import { LogRewound } from './hub.js';
import { startEventServer } from './testing/event-server.js';
import type { EventServer, EventServerOptions } from './testing/event-server.js';
import type { Timings } from './timings.js';

const QUICK: Partial<Timings> = { answerMs: 400, resendMs: 4_000, readMs: 2_000, openMs: 1_000, stallMs: 300, quietMs: 300, backOffMs: 20 };

let server: EventServer;
let stores: EventStore[] = [];
let alarms: string[] = [];
const serve = async (options: EventServerOptions = {}) => {
  await server.close();
  server = await startEventServer(options);
};
const open = async (timings: Partial<Timings> = {}) => {
  const store = await openEventStoreDb({
    connectionString: server.connectionString,
    installation: 'test',
    alarm: (message) => alarms.push(message),
    timings: { ...QUICK, ...timings },
  });
  stores.push(store);
  return store;
};
const storedTexts = async (store: EventStore) => (await collect(store.readAll())).map(textOf);

beforeEach(async () => {
  alarms = [];
  server = await startEventServer();
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await server.close();
});

describe('an append whose answer is lost', () => {
  it('is sent again, the same bytes, and stored once', async () => {
    const store = await open();
    await note(store, 'section-w1.a', '0');
    server.loseAnswers(2);
    const { head, position } = await note(store, 'section-w1.a', '1', '2');
    expect(await storedTexts(store)).toEqual(['0', '1', '2']);
    expect(await store.head('section-w1.a')).toEqual(head);
    expect(await store.lastPosition()).toBe(position);
  });

  it('answers its first result when the caller sends it again, in another process and after later events too', async () => {
    const [first, second] = [await open(), await open()];
    const events = sealed(first, 'section-w1.a', null, [noted('0'), noted('1')]);
    const result = await first.append('section-w1.a', null, events);
    expect(await first.append('section-w1.a', null, events)).toEqual(result);
    await note(second, 'section-w1.a', '2');
    expect(await second.append('section-w1.a', null, events)).toEqual(result);
    expect(await storedTexts(first)).toEqual(['0', '1', '2']);
  });

  it('counts as unknown when no answer came for as long as it may be sent again', async () => {
    const store = await open({ resendMs: 500 });
    server.loseAnswers(1_000);
    await expect(note(store, 'section-w1.a', '0')).rejects.toThrow(OutcomeUnknown);
    server.loseAnswers(0);
    expect(await storedTexts(store)).toEqual(['0']);
  });

  it('is stored once, and all others too, when 32 are under way as each link is cut', async () => {
    const store = await open({ resendMs: 15_000, readMs: 15_000 });
    const work = Array.from({ length: 32 }, async (_, i) => {
      for (let n = 0; n < 10; n++) await note(store, `section-w1.${i}`, `${i}-${n}`);
    });
    for (let cuts = 0; cuts < 12; cuts++) {
      server.cutLinks();
      await delay(60);
    }
    await Promise.all(work);
    expect((await storedTexts(store)).sort()).toEqual(
      work.flatMap((_, i) => Array.from({ length: 10 }, (_unused, n) => `${i}-${n}`)).sort(),
    );
    for (const i of work.keys()) expect(verifyStream(store.genesis, await store.readStream(`section-w1.${i}`))).toEqual({ ok: true });
  });
});

describe('a server that is away', () => {
  it('delays an append, and a read, until it is back', async () => {
    const store = await open();
    await server.goDown();
    const both = Promise.all([note(store, 'section-w1.a', '0'), store.lastPosition()]);
    await delay(700);
    await server.comeUp();
    await both;
    expect(await storedTexts(store)).toEqual(['0']);
  });

  it('is told from a lost answer: what could not be sent was not stored', async () => {
    const store = await open({ resendMs: 300, readMs: 300 });
    const events = sealed(store, 'section-w1.a', null, [noted('0')]);
    await server.goDown();
    // An append on its way as the link goes is another matter: nobody can tell.
    await delay(50);
    await expect(store.append('section-w1.a', null, events)).rejects.toThrow(StoreUnavailable);
    await expect(store.readStream('section-w1.a')).rejects.toThrow(StoreUnavailable);
    await server.comeUp();
    expect(await storedTexts(store)).toEqual([]);
    await store.append('section-w1.a', null, events);
    expect(await storedTexts(store)).toEqual(['0']);
  });

  it('is waited for once: whoever asks after that is told sooner, until it answers again', async () => {
    const store = await open({ readMs: 2_000, readAwayMs: 50 });
    await note(store, 'section-w1.a', '0');
    await server.goDown();
    const inLine = async () => {
      for (let i = 0; i < 20; i++) await expect(store.readStream('section-w1.a')).rejects.toThrow(StoreUnavailable);
      return 'told';
    };
    // One after the other they would take 40 s.
    expect(await Promise.race([inLine(), delay(20_000, 'waited')])).toBe('told');
    await server.comeUp();
    const read = async (): Promise<string[]> => storedTexts(store).catch(read);
    expect(await read()).toEqual(['0']);
  });

  it('that hangs does not hang its callers, and what was asked is stored once when it goes on', async () => {
    const store = await open({ resendMs: 900, readMs: 500 });
    const events = sealed(store, 'section-w1.a', null, [noted('0')]);
    server.freeze();
    const refused = Promise.allSettled([store.append('section-w1.a', null, events), store.readStream('section-w1.a')]);
    expect((await refused).map((one) => one.status === 'rejected' && one.reason.name)).toEqual(['OutcomeUnknown', 'StoreUnavailable']);
    server.thaw();
    await store.append('section-w1.a', null, events);
    expect(await storedTexts(store)).toEqual(['0']);
  });

  it('that answers "timeout" is asked again', async () => {
    const store = await open();
    server.timeOutAppends(3);
    await note(store, 'section-w1.a', '0');
    expect(await storedTexts(store)).toEqual(['0']);
  });

  it('in a cluster hands over to another node, and no append is lost or doubled', async () => {
    await serve({ nodes: 3 });
    const store = await open({ resendMs: 15_000 });
    const seen = listen(store);
    for (let i = 0; i < 10; i++) {
      const work = Array.from({ length: 8 }, (_, n) => note(store, `section-w1.${n}`, `${i}-${n}`));
      if (i % 3 === 1) await server.killLeader(200);
      await Promise.all(work);
    }
    expect(server.leader()).toBe(0);
    await seen.until(80);
    expect(new Set(seen.texts).size).toBe(80);
    expect(await storedTexts(store)).toEqual(seen.texts);
  });
});

describe('two processes', () => {
  it('that start for the first time at once share one genesis', async () => {
    const [a, b, c] = await Promise.all([open(), open(), open()]);
    expect([b?.genesis, c?.genesis]).toEqual([a?.genesis, a?.genesis]);
  });

  it('that decide one command at once: one stores it, the other answers what that one stored', async () => {
    const all = [await open(), await open(), await open()];
    const answers = await Promise.all(all.map((store) => handlerOn(store)));
    expect(answers.map(({ replayed }) => replayed).filter((replayed) => !replayed)).toHaveLength(1);
    const hashes = new Set(answers.map(({ head }) => head?.hash));
    expect(hashes).toEqual(new Set([(await all[0]?.head('section-w1.a'))?.hash]));
    expect(server.stored().filter(({ stream }) => stream === 'test.section-w1.a')).toHaveLength(1);
  });

  it('a refused revision is a conflict, with the head that is there', async () => {
    const store = await open();
    const { head } = await note(store, 'section-w1.a', '0');
    server.refuseAppends(1);
    const late = store.append('section-w1.a', head, sealed(store, 'section-w1.a', head, [noted('1')]));
    await expect(late).rejects.toMatchObject({ name: VersionConflict.name, expected: head, actual: head });
  });
});

describe('a subscription', () => {
  it('goes on where it was when the link is cut, without gap or duplicate', async () => {
    const store = await open();
    const seen = listen(store, { batchSize: 3 });
    for (let i = 0; i < 60; i++) {
      if (i % 6 === 5) server.cutLinks();
      await note(store, `section-w1.${i % 4}`, `${i}`);
    }
    await seen.until(60);
    expect(seen.texts).toEqual(Array.from({ length: 60 }, (_, i) => `${i}`));
    expect(alarms.join()).toContain('subscription');
  });

  it('that was dropped for being slow goes on where it was', async () => {
    const store = await open();
    const seen = listen(store);
    for (let i = 0; i < 20; i++) {
      if (i % 5 === 4) server.dropSubscriptions();
      await note(store, 'section-w1.a', `${i}`);
    }
    await seen.until(20);
    expect(seen.texts).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`));
  });

  it('over which nothing comes any more is noticed, by what this process appended and by what another did', async () => {
    const [store, other] = [await open(), await open()];
    const seen = listen(store);
    for (const writer of [store, other]) {
      await note(writer, 'section-w1.a', 'trước');
      await seen.upTo(await writer.lastPosition());
      server.muteSubscriptions();
      await note(writer, 'section-w1.a', 'sau');
      await seen.upTo(await writer.lastPosition());
    }
    expect(seen.texts).toEqual(['trước', 'sau', 'trước', 'sau']);
  });

  it('is one at the server, however many follow', async () => {
    const store = await open();
    const all = Array.from({ length: 5 }, (_, i) => listen(store, i % 2 ? { categories: ['section'] } : {}));
    await note(store, 'section-w1.a', '0', '1');
    for (const seen of all) await seen.until(2);
    expect(server.subscriptions()).toBe(1);
  });

  it('delivers an event once that came twice', async () => {
    const store = await open();
    const seen = listen(store);
    server.deliverTwice(3);
    await note(store, 'section-w1.a', '0', '1', '2', '3');
    await seen.until(4);
    await note(store, 'section-w1.a', '4');
    await seen.until(5);
    expect(seen.texts).toEqual(['0', '1', '2', '3', '4']);
  });

  it('of a slow follower holds up nobody, and it reads on from the store what is no longer kept', async () => {
    const store = await open();
    const gate = deferred();
    const slow = listen(store, { batchSize: 50 }, () => gate.promise);
    const quick = listen(store);
    const texts = Array.from({ length: 45 }, (_, i) => Array.from({ length: 100 }, (_unused, n) => `${i}-${n}`));
    for (const some of texts) await note(store, 'section-w1.a', ...some);
    await quick.until(4_500);
    expect(slow.texts.length).toBeLessThanOrEqual(50);
    gate.resolve();
    await slow.until(4_500);
    expect(slow.texts).toEqual(texts.flat());
  });

  it('ends with an error when an older log was put in place, and one asked for beyond its end does too', async () => {
    const store = await open();
    const stopped = deferred<unknown>();
    const { position } = await note(store, 'section-w1.a', '0');
    const later = await note(store, 'section-w1.a', '1', '2');
    const seen = listen(store, { onStopped: stopped.resolve });
    await seen.until(3);
    server.restoreTo(Number(position));
    expect(await stopped.promise).toBeInstanceOf(LogRewound);
    expect(alarms.join()).toContain('older');
    const beyond = deferred<unknown>();
    store.subscribe({ after: later.position, onBatch: () => {}, onStopped: beyond.resolve });
    expect(await beyond.promise).toBeInstanceOf(LogRewound);
    // The log as it is now goes on being followed and written.
    const again = listen(store);
    await note(store, 'section-w1.a', 'mới');
    await again.until(2);
    expect(again.texts).toEqual(['0', 'mới']);
  });
});

describe('streams of others in the same store', () => {
  it('are not seen, and an odd event in ours is handed on as it is', async () => {
    const store = await open();
    const seen = listen(store, {}, undefined);
    server.write('other.section-w1.a', 'x', '{"text":"lạ"}');
    server.write('section-w1.a', 'x', '{"text":"lạ"}');
    server.write('testing.section-w1.a', 'x', '{"text":"lạ"}');
    const { position } = await note(store, 'section-w1.b', '0');
    server.write('$stats', 'x', '{"text":"lạ"}');
    expect(await storedTexts(store)).toEqual(['0']);
    expect(await store.lastPosition()).toBe(position);
    expect(await collect(store.streams())).toHaveLength(1);
    const odd = server.write('test.section-w1.odd', 'x', '{"text":"lẻ"}', 'no json');
    await seen.upTo(BigInt(odd));
    expect(seen.texts).toEqual(['0', 'lẻ']);
    const [event] = await store.readStream('section-w1.odd');
    expect(event).toMatchObject({ type: 'x', metadata: 'no json', hash: '', revision: 0 });
    expect(event && verifyStream(store.genesis, [event])).toMatchObject({ ok: false });
  });

  it('before, between and after ours do not keep a new process from starting', async () => {
    for (let i = 0; i < 300; i++) server.write('other.x-1', 'x', '{}');
    const store = await open();
    const { position } = await note(store, 'section-w1.b', '0');
    for (let i = 0; i < 2_000; i++) server.write('other.x-1', 'x', '{}');
    const again = await open();
    expect(await again.lastPosition()).toBe(position);
    const seen = listen(again, { after: position });
    await note(store, 'section-w1.b', '1');
    await seen.until(1);
    server.cutLinks();
    await note(store, 'section-w1.b', '2');
    await seen.until(2);
    expect(seen.texts).toEqual(['1', '2']);
  });
});

/** One command, always the same, decided on an empty stream. */
const handlerOn = (store: EventStore) =>
  commandHandler({ store, clock: { now: () => new Date() }, salt: countedSalt }).execute({
    stream: 'section-w1.a',
    organId: 'w1',
    actor: lan,
    commandId: 'c1',
    correlationId: 'c1',
    causationId: null,
    decider: { initial: null, evolve: () => null, decide: () => [noted('một')] },
    decode: decodeSample,
    command: null,
    context: () => null,
  });
