import type { StoredEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { commandHandler } from './command-handler.js';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from './event-store.js';
import type { EventStore } from './event-store.js';
import { inMemoryEventStore } from './in-memory.event-store.js';
import { countedSalt, decodeSample, lan, note, noted, textOf } from './testing/sample.js';
import type { Sample } from './testing/sample.js';

const STREAM = 'section-w1.a';
interface Context {
  now: string;
  at: number;
}
class Refused extends Error {}

/** Adds a note and says on how many it was decided; `refuse` and `nothing` do what they say. */
const notes = {
  initial: [] as readonly string[],
  evolve: (texts: readonly string[], { data }: Sample): readonly string[] => [...texts, data.text],
  decide(text: string, texts: readonly string[], context: Context): readonly Sample[] {
    if (text === 'refuse') throw new Refused('sample.refused');
    if (text === 'nothing') return [];
    return text.split('+').map((part) => noted(part, { after: texts.length, now: context.now, at: context.at }));
  },
};
const command = (commandId: string, text: string) => ({
  stream: STREAM,
  organId: 'w1',
  actor: lan,
  commandId,
  correlationId: 'r1',
  causationId: 'e0',
  decider: notes,
  decode: decodeSample,
  command: text,
  context: ({ head, occurredAt }: { head: { revision: number } | null; occurredAt: string }): Context => ({
    now: occurredAt,
    at: head?.revision ?? -1,
  }),
});
const at = (instant: string) => ({ now: () => new Date(instant) });
const clock = at('2026-06-30T02:00:00.000Z');
const texts = async (store: EventStore) => (await store.readStream(STREAM)).map(textOf);

describe('handling a command', () => {
  it('stores what was decided, under the metadata of the command', async () => {
    const store = inMemoryEventStore();
    const { execute } = commandHandler({ store, clock, salt: countedSalt });
    const result = await execute(command('c1', 'một+hai'));
    expect(result).toMatchObject({ head: { revision: 1 }, position: 2n, replayed: false });
    const [first, second] = await store.readStream(STREAM);
    expect(result.head?.hash).toBe(second?.hash);
    expect(first && decodeSample(first)).toMatchObject(result.events[0] ?? {});
    expect(result.events[0]?.meta).toMatchObject({ commandId: 'c1', correlationId: 'r1', causationId: 'e0', organId: 'w1', actor: lan });
  });

  it('a refusal is passed on and stores nothing', async () => {
    const store = inMemoryEventStore();
    const { execute } = commandHandler({ store, clock });
    await expect(execute(command('c1', 'refuse'))).rejects.toThrow(Refused);
    expect(await store.lastPosition()).toBe(0n);
    expect((await execute(command('c1', 'một'))).replayed).toBe(false);
  });

  it('where there is nothing to do it answers the head it looked at', async () => {
    const store = inMemoryEventStore();
    const { execute } = commandHandler({ store, clock });
    expect(await execute(command('c1', 'nothing'))).toEqual({ head: null, position: 0n, events: [], replayed: false });
    const { head, position } = await note(store, STREAM, 'một');
    expect(await execute(command('c2', 'nothing'))).toEqual({ head, position, events: [], replayed: false });
  });

  it('a command that was carried out is not decided again, even if it would be refused now', async () => {
    const store = inMemoryEventStore();
    const first = await commandHandler({ store, clock }).execute(command('c1', 'một+hai'));
    for (const text of ['refuse', 'một+hai']) {
      const again = await commandHandler({ store, clock }).execute(command('c1', text));
      expect(again).toMatchObject({ head: first.head, position: first.position, replayed: true });
      expect(again.events).toMatchObject(first.events);
    }
  });

  it('after a conflict it decides again on what came, in a context of that moment', async () => {
    const store = inMemoryEventStore();
    let interruptions = 3;
    const racing: EventStore = {
      ...store,
      append: async (...append) => {
        if (interruptions-- > 0) await note(store, STREAM, 'chen vào');
        return store.append(...append);
      },
    };
    const result = await commandHandler({ store: racing, clock }).execute(command('c1', 'một'));
    expect(await texts(store)).toEqual(['chen vào', 'chen vào', 'chen vào', 'một']);
    expect(result.events[0]?.data).toMatchObject({ after: 3, at: 2 });
  });

  it('it gives up when others were first six times', async () => {
    const store = inMemoryEventStore();
    let attempts = 0;
    const racing: EventStore = {
      ...store,
      append: async (...append) => {
        attempts += 1;
        await note(store, STREAM, 'chen vào');
        return store.append(...append);
      },
    };
    await expect(commandHandler({ store: racing, clock }).execute(command('c1', 'một'))).rejects.toThrow(VersionConflict);
    expect(attempts).toBe(6);
  });

  for (const kind of ['the append is stored and its answer lost', 'the append never arrives']) {
    it(`when ${kind}, the identical bytes go out again and take effect once`, async () => {
      const store = inMemoryEventStore();
      const sent: (readonly StoredEvent[])[] = [];
      const lossy: EventStore = {
        ...store,
        append: async (stream, head, events) => {
          sent.push(events);
          if (sent.length > 2) return store.append(stream, head, events);
          if (sent.length === 1 && kind.includes('stored')) await store.append(stream, head, events);
          throw new OutcomeUnknown('timeout');
        },
      };
      const result = await commandHandler({ store: lossy, clock }).execute(command('c1', 'một'));
      expect(result.head?.revision).toBe(0);
      expect(await texts(store)).toEqual(['một']);
      expect(sent).toHaveLength(3);
      expect(sent[1]).toEqual(sent[0]);
      expect(sent[2]).toEqual(sent[0]);
    });
  }

  it('a store that stays silent ends in an unknown outcome, one that is unavailable at once', async () => {
    const store = inMemoryEventStore();
    let attempts = 0;
    const failing = (error: Error): EventStore => ({ ...store, append: () => ((attempts += 1), Promise.reject(error)) });
    await expect(commandHandler({ store: failing(new OutcomeUnknown('timeout')), clock }).execute(command('c1', 'x'))).rejects.toThrow(
      OutcomeUnknown,
    );
    expect(attempts).toBe(5);
    await expect(commandHandler({ store: failing(new StoreUnavailable('full')), clock }).execute(command('c1', 'x'))).rejects.toThrow(
      StoreUnavailable,
    );
    expect(attempts).toBe(6);
  });

  it('an append whose outcome stays unknown is looked for by the command id', async () => {
    const store = inMemoryEventStore();
    let arrived = false;
    const silent: EventStore = {
      ...store,
      append: async (stream, head, events) => {
        if (!arrived) await store.append(stream, head, events);
        arrived = true;
        throw new OutcomeUnknown('timeout');
      },
    };
    await note(store, STREAM, 'trước');
    const result = await commandHandler({ store: silent, clock }).execute(command('c1', 'một'));
    expect(result).toMatchObject({ replayed: true, head: await store.head(STREAM) });
    expect(await texts(store)).toEqual(['trước', 'một']);
    const unreadable: EventStore = { ...silent, head: () => Promise.reject(new StoreUnavailable('away')) };
    const handler = commandHandler({ store: unreadable, clock });
    await expect(handler.execute(command('c2', 'hai'))).rejects.toThrow(OutcomeUnknown);
  });

  it('time never runs backwards within a stream, nor before the cause', async () => {
    const store = inMemoryEventStore();
    const instants = ['2026-06-30T02:00:00.000Z', '2026-06-30T01:00:00.000Z', '2026-06-30T03:00:00.000Z'];
    const results = [];
    for (const [i, instant] of instants.entries()) {
      results.push(await commandHandler({ store, clock: at(instant) }).execute(command(`c${i}`, 'x')));
    }
    const caused = { ...command('c9', 'x'), causeOccurredAt: '2026-06-30T05:00:00.000Z' };
    results.push(await commandHandler({ store, clock }).execute(caused));
    expect(results.map(({ events }) => events[0]?.meta.occurredAt.slice(11, 16))).toEqual(['02:00', '02:00', '03:00', '05:00']);
    expect(results.map(({ events }) => events[0]?.data['now'])).toEqual(results.map(({ events }) => events[0]?.meta.occurredAt));
  });

  it('commands on one stream wait for each other, a failed one holds up nobody', async () => {
    const store = inMemoryEventStore();
    let conflicts = 0;
    const counting: EventStore = {
      ...store,
      append: (...append) => store.append(...append).catch((error) => ((conflicts += 1), Promise.reject(error))),
    };
    const { execute } = commandHandler({ store: counting, clock });
    const all = await Promise.allSettled(['một', 'refuse', 'hai', 'ba'].map((text, i) => execute(command(`c${i}`, text))));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await texts(store)).toEqual(['một', 'hai', 'ba']);
    expect(conflicts).toBe(0);
  });
});

describe('the cache of folded streams', () => {
  it('kept, dropped or too small, the answers are the same', async () => {
    const outcomes = [];
    for (const mode of ['kept', 'dropped', 'small', 'none']) {
      const store = inMemoryEventStore({ genesis: 'g' });
      const handler = commandHandler({ store, clock, salt: () => '0'.repeat(32), cacheSize: { small: 1, none: 0 }[mode] ?? 10 });
      const answers = [];
      for (let i = 0; i < 40; i++) {
        if (i % 7 === 3) await note(store, `section-w1.${i % 3}`, `ngoài ${i}`);
        if (mode === 'dropped') handler.dropCache();
        const { head, position, replayed, events } = await handler.execute({
          ...command(`c${i % 24}`, i % 5 ? `${i}` : 'nothing'),
          stream: `section-w1.${i % 3}`,
        });
        answers.push({ revision: head?.revision, position, replayed, after: events.map(({ data }) => data['after']) });
      }
      outcomes.push(answers);
    }
    expect(outcomes[0]?.some(({ replayed }) => replayed)).toBe(true);
    for (const answers of outcomes) expect(answers).toEqual(outcomes[0]);
  });

  it('a warm stream is not read again', async () => {
    const store = inMemoryEventStore();
    let eventsRead = 0;
    const counting: EventStore = {
      ...store,
      readStream: async (...range) => {
        const events = await store.readStream(...range);
        eventsRead += events.length;
        return events;
      },
    };
    const { execute } = commandHandler({ store: counting, clock });
    for (let i = 0; i < 50; i++) await execute(command(`c${i}`, `${i}`));
    expect(eventsRead).toBe(0);
    await note(store, STREAM, 'ngoài');
    const { events } = await execute(command('c50', 'x'));
    expect(events[0]?.data['after']).toBe(51);
    // The event it knew, to see that the chain is the same, and the one that came.
    expect(eventsRead).toBe(2);
  });

  it('a log that was put back to an older state is folded anew', async () => {
    const [now, restored] = [inMemoryEventStore({ genesis: 'g' }), inMemoryEventStore({ genesis: 'g' })];
    let current = now;
    const store: EventStore = {
      ...now,
      head: (...args) => current.head(...args),
      readStream: (...args) => current.readStream(...args),
      append: (...args) => current.append(...args),
    };
    const { execute } = commandHandler({ store, clock });
    for (const text of ['một', 'hai', 'ba']) await execute(command(`c-${text}`, text));
    await note(restored, STREAM, 'khác');
    current = restored;
    const { events, head } = await execute(command('c-ba', 'ba'));
    expect(head?.revision).toBe(1);
    expect(events[0]?.data['after']).toBe(1);
  });
});
