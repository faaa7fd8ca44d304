import 'fake-indexeddb/auto';
import type { Block } from '@trinhky/content';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, EnginePorts } from './engine.js';
import type { Outcome } from './outcome.js';
import { startEngine } from './start-engine.js';
import { MAIN, openDraftStore } from './store.js';
import type { DraftStore, Outgoing } from './store.js';
import { fakeServer } from './testing/fake-server.js';
import type { FakeServer } from './testing/fake-server.js';

const p = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: t === '' ? [] : [{ kind: 'text', t }] });
const words = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.content.map((run) => ('t' in run ? run.t : '')).join('') : '?'));
const NOW = '2026-07-01T02:00:00Z';
const of = { userId: 'em', sectionId: 's1', writer: MAIN };

let store: DraftStore;
let server: FakeServer;
let names = 0;
let ids = 0;
/** What becomes of the next saves on their way: `before` the server had it, `after`, or as it should be. */
let link: ('ok' | 'before' | 'after' | Outcome)[] = [];
let sent: Outgoing[] = [];
let engines: Engine[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  names += 1;
  store = await openDraftStore(`engine-${names}`);
  server = fakeServer([p('a', 'A'), p('b', 'B')]);
  link = [];
  sent = [];
  engines = [];
});
afterEach(() => {
  for (const engine of engines) engine.close();
  vi.useRealTimers();
});

const unknown: Outcome = { kind: 'unknown', why: 'no-answer', after: null };
const ports = (): EnginePorts => ({
  write: (written) => store.write(of, written),
  save(save) {
    sent.push(save);
    const way = link.shift() ?? 'ok';
    if (typeof way === 'object') return Promise.resolve(way);
    if (way === 'before') return Promise.resolve(unknown);
    const outcome = server.save('em', save);
    return Promise.resolve(way === 'after' ? unknown : outcome);
  },
  read: () => Promise.resolve(server.read()),
  newId: () => `id-${(ids += 1)}`,
  now: () => NOW,
});
const rights = { mayEdit: true, whyNot: null };
async function open(withServer = true, more: Partial<EnginePorts> = {}): Promise<Engine> {
  const stored = await store.load('em', 's1');
  const engine = startEngine({ stored, server: withServer ? server.read() : null, rights, what: 'I. Kinh tế' }, { ...ports(), ...more });
  engines.push(engine);
  return engine;
}
const type = (engine: Engine, id: string, t: string) => {
  const { text } = engine.state();
  engine.take(
    text,
    text.map((block) => (block.id === id ? p(id, t) : block)),
  );
};
const insert = (engine: Engine, after: string, id: string, t: string) => {
  const { text } = engine.state();
  engine.take(
    text,
    text.flatMap((block) => (block.id === after ? [block, p(id, t)] : [block])),
  );
};
/** A colleague's save. */
const colleague = (change: (blocks: Block[]) => Block[]) => server.texts.push(change(server.text()));
const settle = () => vi.advanceTimersByTimeAsync(0);
const rest = () => vi.advanceTimersByTimeAsync(5_000);
/** The device's writes are done. */
const kept = () => store.load('em', 's1');

describe('saving', () => {
  it('puts each key on the device at once and sends after five seconds of rest, only what changed', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    expect((await kept()).writers[0]?.parts.map(({ id }) => id)).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(4_900);
    type(engine, 'a', 'A12');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(sent).toHaveLength(0);
    expect(engine.state()).toMatchObject({ saving: { kind: 'typed' }, unsent: true });
    await vi.advanceTimersByTimeAsync(200);
    await engine.flush();
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ base: 1, changes: [{ op: 'put', block: p('a', 'A12') }] }]);
    expect(words(server.text())).toEqual(['A12', 'B']);
    expect(engine.state()).toMatchObject({ saving: { kind: 'saved', at: NOW }, unsent: false, revision: 2 });
    expect((await kept()).writers[0]?.parts).toEqual([]);
  });

  it('sends at most every thirty seconds while typing goes on', async () => {
    const engine = await open();
    for (let second = 0; second < 65; second += 1) {
      type(engine, 'a', `A${second}`);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveLength(2);
  });

  it('writes the frozen save to the device before it is sent', async () => {
    let stored: unknown = null;
    const engine = await open(true, {
      save: async (save) => {
        stored = (await kept()).outgoing;
        return server.save('em', save);
      },
    });
    type(engine, 'a', 'A1');
    await engine.flush();
    expect(stored).toMatchObject({ saveId: expect.stringMatching(/^id-/) as string, base: 1 });
    expect((await kept()).outgoing).toBeNull();
  });

  it('sends the identical save again after a lost answer, while typing goes on, and loses no word', async () => {
    link = ['after', 'before'];
    const engine = await open();
    type(engine, 'a', 'A1');
    await engine.flush();
    expect(engine.state().saving.kind).toBe('no-link');
    type(engine, 'a', 'A12');
    insert(engine, 'a', 'n', 'N');
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(2_000);
    await engine.flush();
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]).toEqual(sent[0]);
    expect(words(server.text())).toEqual(['A12', 'N', 'B']);
    expect(server.texts).toHaveLength(3);
    expect(engine.state()).toMatchObject({ unsent: false, revision: 3 });
  });

  it('takes what a killed page left up silently where it continues the same text', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    insert(engine, 'b', 'n', 'N');
    await kept();
    engine.close();
    const again = await open();
    expect(words(again.state().text)).toEqual(['A1', 'B', 'N']);
    expect(again.state().kept).toEqual([]);
    await again.flush();
    expect(words(server.text())).toEqual(['A1', 'B', 'N']);
  });

  it('resends what a killed page had sent without an answer, once', async () => {
    link = ['after'];
    const engine = await open();
    type(engine, 'a', 'A1');
    await engine.flush();
    type(engine, 'a', 'A12');
    await kept();
    engine.close();
    const again = await open();
    await again.flush();
    expect(words(server.text())).toEqual(['A12', 'B']);
    expect(server.texts).toHaveLength(3);
    expect(again.state()).toMatchObject({ kept: [], choices: [], unsent: false });
  });

  it('keeps a text made on an older one beside, to be taken up or dropped', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    await kept();
    engine.close();
    colleague((blocks) => blocks.map((block) => (block.id === 'b' ? p('b', 'B!') : block)));
    const again = await open();
    expect(words(again.state().text)).toEqual(['A', 'B!']);
    expect(again.state().kept).toMatchObject([{ why: 'older' }]);
    again.restore(again.state().kept[0]?.id ?? '');
    await again.flush();
    expect(words(server.text())).toEqual(['A1', 'B!']);
    expect((await kept()).kept).toEqual([]);
  });

  it('opens without a server on what the device keeps, and sends when the link is back', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    await kept();
    engine.close();
    link = [unknown];
    const again = await open(false);
    await settle();
    expect(words(again.state().text)).toEqual(['A1', 'B']);
    again.resume();
    await again.flush();
    expect(words(server.text())).toEqual(['A1', 'B']);
  });

  it('says at once that the device keeps nothing, keeps saving, and says so again only when all of it is kept', async () => {
    let full = true;
    const engine = await open(true, {
      write: (written) => (full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.write(of, written)),
    });
    type(engine, 'a', 'A1');
    await settle();
    expect(engine.state().deviceKeeps).toBe(false);
    full = false;
    type(engine, 'b', 'B1');
    await kept();
    await settle();
    expect(engine.state().deviceKeeps).toBe(true);
    expect((await kept()).writers[0]?.parts.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    await engine.flush();
    expect(words(server.text())).toEqual(['A1', 'B1']);
  });

  it('stops when the session is over or somebody else’s, keeps the text, and goes on with the same save after', async () => {
    link = [{ kind: 'signed-out' }];
    const engine = await open();
    type(engine, 'a', 'A1');
    await engine.flush();
    type(engine, 'a', 'A12');
    await rest();
    expect(sent).toHaveLength(1);
    expect(engine.state()).toMatchObject({ saving: { kind: 'signed-out' }, unsent: true });
    engine.resume();
    await engine.flush();
    expect(sent[1]).toEqual(sent[0]);
    expect(words(server.text())).toEqual(['A12', 'B']);
  });

  it('keeps a refused text and sends nothing twice', async () => {
    link = [{ kind: 'refused', status: 403, code: 'section.not-assigned', detail: 'Bạn không được giao soạn mục này.' }];
    const engine = await open();
    type(engine, 'a', 'A1');
    await engine.flush();
    expect(engine.state()).toMatchObject({ saving: { kind: 'refused', code: 'section.not-assigned' }, unsent: true });
    engine.server({ ...server.read(), mayEdit: false });
    await rest();
    expect(sent).toHaveLength(1);
    engine.server(server.read());
    await engine.flush();
    expect(words(server.text())).toEqual(['A1', 'B']);
  });

  it('parts what is too large for one request', async () => {
    const engine = await open();
    const long = 'chữ '.repeat(9_000);
    const { text } = engine.state();
    engine.take(text, [...text, ...Array.from({ length: 30 }, (_, index) => p(`l${index}`, `${index} ${long}`))]);
    await engine.flush();
    expect(sent.length).toBeGreaterThan(3);
    expect(server.text()).toHaveLength(32);
    expect(engine.state().unsent).toBe(false);
  });
});

describe('merging', () => {
  it('takes a colleague’s blocks into the open text', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    colleague((blocks) => [...blocks, p('c', 'C')]);
    engine.server(server.read());
    expect(words(engine.state().text)).toEqual(['A1', 'B', 'C']);
    await engine.flush();
    expect(words(server.text())).toEqual(['A1', 'B', 'C']);
    expect(engine.state().choices).toEqual([]);
  });

  it('reads the text again after a save that was rebased', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    colleague((blocks) => blocks.map((block) => (block.id === 'b' ? p('b', 'B!') : block)));
    await engine.flush();
    expect(words(engine.state().text)).toEqual(['A1', 'B!']);
    expect(engine.state()).toMatchObject({ unsent: false, revision: 3 });
  });

  it.each([
    ['standing', ['A mine', 'B1']],
    ['other', ['A theirs', 'B1']],
    ['both', ['A mine', 'A theirs', 'B1']],
  ] as const)('shows both texts of a block that two changed, sends the rest, and saves the one chosen: %s', async (chosen, expected) => {
    const engine = await open();
    type(engine, 'a', 'A mine');
    type(engine, 'b', 'B1');
    colleague((blocks) => blocks.map((block) => (block.id === 'a' ? p('a', 'A theirs') : block)));
    await engine.flush();
    expect(words(engine.state().text)).toEqual(['A mine', 'B1']);
    expect(words(server.text())).toEqual(['A theirs', 'B1']);
    const [choice] = engine.state().choices;
    expect(choice).toMatchObject({ blockId: 'a', held: true, other: p('a', 'A theirs') });
    await kept();
    engine.close();
    const again = await open();
    expect(again.state().choices).toHaveLength(1);
    expect(words(again.state().text)).toEqual(['A mine', 'B1']);
    again.choose(again.state().choices[0]?.id ?? '', chosen);
    await again.flush();
    expect(words(server.text())).toEqual(expected);
    expect(again.state()).toMatchObject({ choices: [], unsent: false });
  });

  it('brings a block back that the other removed, and one that was removed here, as chosen', async () => {
    const engine = await open();
    type(engine, 'a', 'A mine');
    engine.take(
      engine.state().text,
      engine.state().text.filter(({ id }) => id !== 'b'),
    );
    colleague(() => [p('b', 'B theirs')]);
    await engine.flush();
    expect(words(engine.state().text)).toEqual(['A mine']);
    const [a, b] = ['a', 'b'].map((id) => engine.state().choices.find(({ blockId }) => blockId === id)?.id ?? '');
    engine.choose(a ?? '', 'standing');
    engine.choose(b ?? '', 'other');
    await engine.flush();
    expect(words(server.text()).sort()).toEqual(['A mine', 'B theirs']);
  });

  it('keeps what is typed while the server’s words wait for the editor (a composition)', async () => {
    const engine = await open();
    const shown = engine.state().text;
    colleague((blocks) => blocks.map((block) => (block.id === 'b' ? p('b', 'B!') : block)));
    engine.server(server.read());
    engine.take(
      shown,
      shown.map((block) => (block.id === 'a' ? p('a', 'Aê') : block)),
    );
    expect(words(engine.state().text)).toEqual(['Aê', 'B!']);
    await engine.flush();
    expect(words(server.text())).toEqual(['Aê', 'B!']);
  });
});

describe('a text that comes too late', () => {
  it('is put aside by the server once, kept on the device, and offered when the section is a draft again', async () => {
    const engine = await open();
    type(engine, 'a', 'A1');
    server.open = false;
    await engine.flush();
    expect(server.aside).toHaveLength(1);
    expect(engine.state()).toMatchObject({ mayEdit: false, unsent: false, kept: [{ why: 'aside' }] });
    expect(words(engine.state().text)).toEqual(['A', 'B']);
    await kept();
    engine.close();
    server.open = true;
    const again = await open();
    again.restore(again.state().kept[0]?.id ?? '');
    await again.flush();
    expect(words(server.text())).toEqual(['A1', 'B']);
    expect(server.aside).toHaveLength(1);
  });

  it('is put aside with what was typed after it was sent, each part once', async () => {
    link = ['after'];
    const engine = await open();
    server.open = false;
    type(engine, 'a', 'A1');
    await engine.flush();
    type(engine, 'b', 'B1');
    await engine.flush();
    expect(server.aside.map(({ changes }) => changes)).toEqual([
      [{ op: 'put', block: p('a', 'A1') }],
      [{ op: 'put', block: p('b', 'B1') }],
    ]);
    expect(engine.state().kept.map(({ text }) => words(text))).toEqual([['A1', 'B1']]);
  });
});
