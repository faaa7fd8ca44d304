import { NotStorable, verifyStream } from '@trinhky/events';
import { expect } from 'vitest';
import type { ContractCase } from './contract-case.js';
import { collect, decodeSample, lan, note, noted, sealed, textOf } from './sample.js';

export const readingCases = {
  'data and metadata come back byte for byte': async ({ store }) => {
    const payload = {
      n: -0.1,
      big: 9007199254740991,
      tiny: 5e-324,
      no: null,
      yes: true,
      list: [[], {}, ''],
      quote: '"\\/\b\n\u2028',
      date: '2026-06-30',
    };
    const events = sealed(store, 'section-w1.a', null, [noted('mọi thứ', payload)]);
    await store.append('section-w1.a', null, events);
    expect(await store.readStream('section-w1.a')).toMatchObject(events);
    expect(await collect(store.readAll())).toMatchObject(events);
  },
  'NFD, combining marks and emoji come back byte for byte': async ({ store }) => {
    const texts = ['Tiếng Việt'.normalize('NFD'), 'Tiếng Việt'.normalize('NFC'), '👩🏽‍💻🇻🇳', 'e\u0301\u0323', '\u{1F1FB}', '\uFEFF\u00A0'];
    await note(store, 'section-w1.a', ...texts);
    expect((await store.readStream('section-w1.a')).map(textOf)).toEqual(texts);
  },
  'integer-like keys are refused, and the order of all others is kept': async ({ store }) => {
    expect(() => sealed(store, 'section-w1.a', null, [noted('x', { rows: { 7: 'bảy' } })])).toThrow(NotStorable);
    await store.append('section-w1.a', null, sealed(store, 'section-w1.a', null, [noted('x', { z: 1, a: { '01': 2, '-1': 3, b: 4 } })]));
    const [event] = await store.readStream('section-w1.a');
    expect(JSON.stringify(JSON.parse(event?.data ?? ''))).toBe(event?.data);
    expect(event?.data).toBe('{"text":"x","z":1,"a":{"01":2,"-1":3,"b":4}}');
  },
  'cause, correlation and actor come back as they were given': async ({ store }) => {
    await store.append('section-w1.a', null, sealed(store, 'section-w1.a', null, [noted('x')], 'c-meta'));
    const [recorded] = await store.readStream('section-w1.a');
    if (!recorded) throw new Error('nothing read');
    const { meta } = decodeSample(recorded);
    expect(meta).toMatchObject({
      commandId: 'c-meta',
      correlationId: 'corr-c-meta',
      causationId: 'cause-c-meta',
      actor: lan,
      organId: 'w1',
    });
  },
  'reads hand out copies': async ({ store }) => {
    await note(store, 'section-w1.a', 'một');
    for (const read of [() => store.readStream('section-w1.a'), () => collect(store.readAll())]) {
      const [mine] = await read();
      if (mine) mine.data = '{}';
      expect((await read()).map(textOf)).toEqual(['một']);
    }
    const head = await store.head('section-w1.a');
    if (head) head.revision = 99;
    expect((await store.head('section-w1.a'))?.revision).toBe(0);
  },
  'the log has one order across streams, that of the acknowledgements': async ({ store }) => {
    const order = ['section-w1.b', 'report-w1.r', 'section-w1.a', 'section-w1.b', 'report-w1.r'];
    for (const stream of order) await note(store, stream, 'x');
    const all = await collect(store.readAll());
    expect(all.map(({ stream }) => stream)).toEqual(order);
    expect(all.every(({ position }, i) => i === 0 || position > (all[i - 1]?.position ?? position))).toBe(true);
  },
  'an own write is in the log right after its acknowledgement': async ({ store }) => {
    for (let i = 0; i < 50; i++) {
      const { position } = await note(store, `section-w1.${i % 3}`, `${i}`);
      const [seen] = await collect(store.readAll({ after: position - 1n }));
      expect(seen && textOf(seen)).toBe(`${i}`);
    }
  },
  'a stream is read from and up to a revision, both included': async ({ store }) => {
    await note(store, 'section-w1.a', '0', '1', '2', '3');
    const read = async (range: { from?: number; to?: number }) => (await store.readStream('section-w1.a', range)).map(textOf);
    expect(await read({ from: 2 })).toEqual(['2', '3']);
    expect(await read({ to: 1 })).toEqual(['0', '1']);
    expect(await read({ from: 1, to: 2 })).toEqual(['1', '2']);
    expect(await read({ from: 9 })).toEqual([]);
  },
  'the log is read on after a position, and up to a number of events': async ({ store }) => {
    const { position } = await note(store, 'section-w1.a', '0');
    await note(store, 'section-w1.b', '1', '2');
    expect((await collect(store.readAll({ after: position }))).map(textOf)).toEqual(['1', '2']);
    expect((await collect(store.readAll({ limit: 2 }))).map(textOf)).toEqual(['0', '1']);
    expect(await collect(store.readAll({ after: await store.lastPosition() }))).toEqual([]);
  },
  'categories are told apart by what stands before the first hyphen': async ({ store }) => {
    for (const stream of ['section-w1.a', 'report-w1.r', 'sections-w1.a', 'post-w1.u', 'section-w1.b']) await note(store, stream, stream);
    const read = async (...categories: string[]) => (await collect(store.readAll({ categories }))).map(textOf);
    expect(await read('section')).toEqual(['section-w1.a', 'section-w1.b']);
    expect(await read('post', 'section')).toEqual(['section-w1.a', 'post-w1.u', 'section-w1.b']);
    expect(await read('access')).toEqual([]);
    expect(await read()).toEqual([]);
  },
  'a long log is read whole and in order': async ({ store }) => {
    const texts = Array.from({ length: 1_300 }, (_, i) => `${i}`);
    for (let i = 0; i < texts.length; i += 100) await note(store, i % 200 ? 'section-w1.a' : 'report-w1.r', ...texts.slice(i, i + 100));
    expect((await collect(store.readAll())).map(textOf)).toEqual(texts);
    expect((await collect(store.readAll({ categories: ['section', 'report'] }))).map(textOf)).toEqual(texts);
    expect(await collect(store.readAll({ limit: 1_100 }))).toHaveLength(1_100);
  },
  'a reader that breaks off leaves the store usable': async ({ store }) => {
    await note(store, 'section-w1.a', '0', '1', '2');
    for await (const event of store.readAll()) if (textOf(event) === '1') break;
    await note(store, 'section-w1.a', '3');
    expect(await store.readStream('section-w1.a')).toHaveLength(4);
  },
  'streams are listed by name with their heads, also by category': async ({ store }) => {
    const b = await note(store, 'section-w1.b', '0', '1');
    const a = await note(store, 'section-w1.a', '0');
    const r = await note(store, 'report-w1.r', '0');
    const streams = [
      { stream: 'report-w1.r', head: r.head },
      { stream: 'section-w1.a', head: a.head },
      { stream: 'section-w1.b', head: b.head },
    ];
    expect(await collect(store.streams())).toEqual(streams);
    expect(await collect(store.streams('section'))).toEqual(streams.slice(1));
  },
  'what was stored verifies as a chain': async ({ store }) => {
    for (const text of ['một', 'hai', 'ba']) await note(store, 'section-w1.a', text, `${text} nữa`);
    expect(verifyStream(store.genesis, await store.readStream('section-w1.a'))).toEqual({ ok: true });
  },
} satisfies Record<string, ContractCase>;
