import 'fake-indexeddb/auto';
import { plainTextOfBlocks } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from './engine.js';
import { openDraft } from './open-draft.js';
import type { Outcome } from './outcome.js';
import { openDraftStore } from './store.js';
import type { DraftStore, Outgoing } from './store.js';
import { fakeBrowser } from './testing/fake-tabs.js';
import type { FakeBrowser } from './testing/fake-tabs.js';
import { fakeServer } from './testing/fake-server.js';
import type { FakeServer } from './testing/fake-server.js';

/**
 * People type words that are each their own, in tabs that are reloaded and killed, over links that lose requests and answers, beside each
 * other. In the end every word stands in the server's text (or was put aside, and taken up again): once, or, where two texts were both
 * chosen, at least once.
 */
const p = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: t === '' ? [] : [{ kind: 'text', t }] });
const textIn = (block: Block | undefined): string =>
  block?.kind === 'paragraph' ? block.content.map((run) => ('t' in run ? run.t : '')).join('') : '';
const unknown: Outcome = { kind: 'unknown', why: 'no-answer', after: null };

type Step =
  | { do: 'type'; tab: number; block: number }
  | { do: 'insert'; tab: number; block: number }
  | { do: 'flush'; tab: number; link: 'ok' | 'before' | 'after' }
  | { do: 'told'; tab: number }
  | { do: 'kill'; tab: number }
  | { do: 'pause' };

const RUNS = Number(import.meta.env.VITE_LOST_TEXT_RUNS ?? 12);
const TABS = 3;
const BLOCKS = 9;
const tab = fc.nat(TABS - 1);
const block = fc.nat(BLOCKS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), tab, block }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insert' as const), tab, block }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('flush' as const),
      tab,
      link: fc.constantFrom('ok' as const, 'before' as const, 'after' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('told' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pause' as const) }) },
);

let stores = 0;
let ids = 0;

/** Tabs 0 and 1 are one person's, in one browser; tab 2 is a colleague's. */
interface World {
  server: FakeServer;
  stores: DraftStore[];
  browsers: FakeBrowser[];
  tabs: { engine: Engine; kill(): void }[];
  link: { way: 'ok' | 'before' | 'after' };
}
const personOf = (index: number) => (index === TABS - 1 ? 1 : 0);

async function openTab(world: Omit<World, 'tabs'>, index: number): Promise<World['tabs'][number]> {
  const person = personOf(index);
  const [store, browser] = [world.stores[person], world.browsers[person]];
  if (!store || !browser) throw new Error('no such person');
  const tabs = browser.tab(`w${(ids += 1)}`);
  const userId = `user-${person}`;
  let dead = false;
  const engine = await openDraft({
    userId,
    sectionId: 's',
    what: 'Mục',
    server: world.server.read(),
    rights: { mayEdit: true, whyNot: null },
    store: { ...store, write: (of, written) => (dead ? new Promise(() => {}) : store.write(of, written)) },
    tabs: { ...tabs, post: (message) => !dead && tabs.post(message) },
    ports: {
      save(save: Outgoing) {
        if (dead) return new Promise(() => {});
        if (world.link.way === 'before') return Promise.resolve(unknown);
        const outcome = world.server.save(userId, save);
        return Promise.resolve(world.link.way === 'after' ? unknown : outcome);
      },
      read: () => (dead ? new Promise(() => {}) : Promise.resolve(world.server.read())),
      newId: () => `i${(ids += 1)}`,
      now: () => '2026-07-01T02:00:00Z',
    },
  });
  return {
    engine,
    kill() {
      dead = true;
      engine.close();
    },
  };
}

async function play(steps: readonly Step[], mayMeet: boolean): Promise<{ words: string[]; text: string }> {
  stores += 1;
  const world: World = {
    server: fakeServer(Array.from({ length: BLOCKS }, (_, index) => p(`b${index}`, ''))),
    stores: await Promise.all([0, 1].map((person) => openDraftStore(`model-${stores}-${person}`))),
    browsers: [fakeBrowser(), fakeBrowser()],
    tabs: [],
    link: { way: 'ok' },
  };
  for (let index = 0; index < TABS; index += 1) world.tabs.push(await openTab(world, index));
  const words: string[] = [];
  const word = () => {
    words.push(`chữ${words.length}.`);
    return words.at(-1) ?? '';
  };
  for (const each of steps) {
    const index = 'tab' in each ? each.tab : 0;
    const here = world.tabs[index];
    if (!here) continue;
    const { text } = here.engine.state();
    switch (each.do) {
      case 'type': {
        // Where nothing is to meet, each tab has blocks of its own.
        const id = `b${mayMeet ? each.block : Math.floor(each.block / TABS) * TABS + index}`;
        if (!text.some((one) => one.id === id)) break;
        const added = word();
        here.engine.take(
          text,
          text.map((one) => (one.id === id ? p(id, textIn(one) + added) : one)),
        );
        break;
      }
      case 'insert': {
        const id = `n${(ids += 1)}`;
        const added = p(id, word());
        here.engine.take(text, [...text.slice(0, each.block), added, ...text.slice(each.block)]);
        break;
      }
      case 'flush':
        world.link.way = each.link;
        here.engine.resume();
        await settled();
        break;
      case 'told':
        here.engine.server(world.server.read());
        break;
      case 'kill':
        here.kill();
        world.tabs[index] = await openTab(world, index);
        break;
      case 'pause':
        await settled();
    }
  }
  world.link.way = 'ok';
  const done = () =>
    world.tabs.every(({ engine }) => {
      const { unsent, choices, kept, revision } = engine.state();
      return !unsent && choices.length === 0 && kept.length === 0 && revision === world.server.texts.length;
    });
  for (let round = 0; round < 12 && !(round > 0 && done()); round += 1) {
    for (const { engine } of world.tabs) {
      engine.server(world.server.read());
      for (const { id } of engine.state().kept) engine.restore(id);
      for (const { id } of engine.state().choices) engine.choose(id, 'both');
      engine.resume();
      await settled();
    }
  }
  for (const { engine } of world.tabs) {
    expect(engine.state()).toMatchObject({ unsent: false, choices: [], kept: [], saving: { kind: 'saved' } });
    expect(plainTextOfBlocks(engine.state().text)).toBe(plainTextOfBlocks(world.server.text()));
    engine.close();
  }
  for (const store of world.stores) store.close();
  return { words, text: plainTextOfBlocks(world.server.text()) };
}

/** Messages, writes and saves under way are done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
}

const times = (text: string, word: string): number => text.split(word).length - 1;

/** What the random steps have found. */
const FOUND: readonly [string, Step[]][] = [
  [
    'a tab ended with the one that had taken its words, and the next is typed in at once',
    [{ do: 'type', tab: 1, block: 6 }, { do: 'kill', tab: 1 }, { do: 'kill', tab: 0 }, { do: 'type', tab: 1, block: 6 }, { do: 'pause' }],
  ],
  [
    'a tab beside the saving one is opened anew before all it typed was taken, and typed in at once',
    [
      { do: 'kill', tab: 0 },
      { do: 'type', tab: 0, block: 0 },
      { do: 'type', tab: 0, block: 0 },
      { do: 'kill', tab: 0 },
      { do: 'type', tab: 0, block: 0 },
    ],
  ],
];

describe('every word typed', () => {
  it(
    'stands in the text exactly once where people keep to their own blocks',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const { words, text } = await play(steps, false);
          expect(words.filter((word) => times(text, word) !== 1)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 5_000,
  );

  it.each(FOUND)('stands exactly once also where %s', async (_, steps) => {
    const { words, text } = await play(steps, false);
    expect(words.filter((word) => times(text, word) !== 1)).toEqual([]);
  });

  it(
    'stands in the text also where they meet in one block, both texts chosen',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const { words, text } = await play(steps, true);
          expect(words.filter((word) => times(text, word) === 0)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 5_000,
  );
});
