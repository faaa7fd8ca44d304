import { expect } from 'vitest';
import { digestOfRequest } from '../asked.js';
import { commandHandler } from '../command-handler.js';
import { CommandIdTaken } from '../event-store.js';
import type { EventStore } from '../event-store.js';
import type { ContractCase } from './contract-case.js';
import { countedSalt, decodeSample, lan, minh, note, noted } from './sample.js';
import type { Sample } from './sample.js';

/** Notes each text once; nothing to do when it is there. */
const notes = {
  initial: [] as readonly string[],
  evolve: (texts: readonly string[], { data }: Sample): readonly string[] => [...texts, data.text],
  decide: (text: string, texts: readonly string[]): readonly Sample[] =>
    texts.includes(text) ? [] : [noted(text, { after: texts.length })],
};
const clock = { now: () => new Date('2026-06-30T02:00:00.000Z') };

export const commandCases = {
  'a command sent again after the stream moved answers its first result': async ({ store }) => {
    const { execute } = handler(store);
    const first = await execute(command('section-w1.a', 'c1', 'một'));
    await note(store, 'section-w1.a', 'chen vào');
    const again = await execute(command('section-w1.a', 'c1', 'một'));
    expect(again).toMatchObject({ head: first.head, position: first.position, replayed: true });
    expect(again.events).toMatchObject(first.events);
    expect(await store.readStream('section-w1.a')).toHaveLength(2);
  },
  'a command sent again to a new process answers its first result': async ({ store }) => {
    const first = await handler(store).execute(command('section-w1.a', 'c1', 'một'));
    const again = await handler(store).execute(command('section-w1.a', 'c1', 'một'));
    expect(again).toMatchObject({ head: first.head, position: first.position, replayed: true });
  },
  'one command id on two sections takes effect on both': async ({ store }) => {
    const { execute } = handler(store);
    const [a, b] = await Promise.all(['section-w1.a', 'section-w1.b'].map((stream) => execute(command(stream, 'c1', 'một'))));
    expect([a?.replayed, b?.replayed]).toEqual([false, false]);
    expect(a?.events[0]?.id).not.toBe(b?.events[0]?.id);
  },
  "one command id from two people is two people's commands": async ({ store }) => {
    const { execute } = handler(store);
    await execute(command('section-w1.a', 'c1', 'một'));
    const other = await execute({ ...command('section-w1.a', 'c1', 'hai'), actor: minh });
    expect(other.replayed).toBe(false);
    expect(other.events[0]?.meta.actor).toEqual(minh);
  },
  'something else asked under a command id that took effect is refused and stored nowhere, the same request answers its first result':
    async ({ store }) => {
      const one = asking(command('section-w1.a', 'c1', 'một'), 'một');
      const two = asking(command('section-w1.a', 'c1', 'hai'), 'hai');
      const first = await handler(store).execute(one);
      for (const { execute } of [handler(store), handler(store)]) {
        await expect(execute(two)).rejects.toBeInstanceOf(CommandIdTaken);
        expect(await execute(one)).toMatchObject({ head: first.head, position: first.position, replayed: true });
      }
      expect(await store.readStream('section-w1.a')).toHaveLength(1);
    },
  'a request meets events that were stored without a digest as its own': async ({ store }) => {
    const { execute } = handler(store);
    await execute(command('section-w1.a', 'c1', 'một'));
    const again = await execute(asking(command('section-w1.a', 'c1', 'một'), 'một'));
    expect(again.replayed).toBe(true);
  },
  'the same command twice at once takes effect once': async ({ store }) => {
    const { execute } = handler(store);
    const both = await Promise.all([execute(command('section-w1.a', 'c1', 'một')), execute(command('section-w1.a', 'c1', 'một'))]);
    expect(both.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    expect(await store.readStream('section-w1.a')).toHaveLength(1);
  },
  'commands of two processes on one stream are decided again, and each takes effect once': async ({ store }) => {
    const handlers = [handler(store), handler(store)];
    const commands = Array.from({ length: 8 }, (_, i) => command('section-w1.a', `c${i % 6}`, `${i % 6}`));
    await Promise.all(commands.map((one, i) => handlers[i % 2]?.execute(one)));
    const stored = (await store.readStream('section-w1.a')).map((event) => decodeSample(event));
    expect(stored.map(({ data }) => data.text).sort()).toEqual(['0', '1', '2', '3', '4', '5']);
    // Each was decided on the state it was appended to.
    expect(stored.map(({ data }) => data['after'])).toEqual([0, 1, 2, 3, 4, 5]);
  },
} satisfies Record<string, ContractCase>;

const handler = (store: EventStore) => commandHandler({ store, clock, salt: countedSalt });
const command = (stream: string, commandId: string, text: string) => ({
  stream,
  organId: 'w1',
  actor: lan,
  commandId,
  correlationId: commandId,
  causationId: null,
  decider: notes,
  decode: decodeSample,
  command: text,
  context: () => null,
});
/** As a person's request over HTTP. */
const asking = (execution: ReturnType<typeof command>, body: string) => {
  const asked = digestOfRequest('POST', body);
  return { ...execution, asked, correlationId: asked };
};
