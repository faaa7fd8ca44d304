import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomSalts, sealEvents } from '@trinhky/events';
import type { Head, PendingEvent, StoredEvent } from '@trinhky/events';
import { logOn } from './sqlite/log.js';
import { openSqlite } from './sqlite/open-sqlite.js';
import { makeDurable, openSchema } from './sqlite/schema.js';
import { openSqliteEventStore } from './sqlite/sqlite.event-store.js';

/** One line of the table: what was measured, beside the floor measured in the same run. */
export interface BenchRow {
  name: string;
  value: number;
  unit: 'events/s';
  floorName: string;
  floorValue: number;
  /** Median over the rounds of value ÷ floor. */
  ratio: number;
  /** The least ratio that will do. */
  bar: number;
  ok: boolean;
}

export interface BenchOptions {
  rounds?: number;
  /** Events per round and candidate with 32 writers; an eighth of it with one. */
  events?: number;
}

/** Appends one event of 1.2 KB at the end of the n-th stream. */
interface Candidate {
  /** Makes what the next `count` appends write; outside the measured time. */
  prepare(count: number): void;
  append(n: number): Promise<unknown>;
  close(): Promise<void> | void;
}

const STREAMS = 2_000;
const WRITERS = 32;
const streamName = (n: number) => `section-w1.${n}`;
const salt = randomSalts();

/**
 * Append with hash chain, sealing included, through the real adapter, beside bare SQLite on the same driver, tables, indexes and rows: as one
 * transaction for all that wait (1 and 32 writers), and as a transaction each (32 writers). Rounds interleaved, medians.
 */
export async function benchAppend({ rounds = 7, events = 8_000 }: BenchOptions = {}): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-bench-'));
  const chained = withChain(join(folder, 'chained'));
  const grouped = bare(join(folder, 'grouped'), true);
  const single = bare(join(folder, 'single'), false);
  const few = Math.ceil(events / 8);
  const runs: { candidate: Candidate; writers: number; count: number; rates: number[] }[] = [
    { candidate: chained, writers: 1, count: few, rates: [] },
    { candidate: grouped, writers: 1, count: few, rates: [] },
    { candidate: chained, writers: WRITERS, count: events, rates: [] },
    { candidate: grouped, writers: WRITERS, count: events, rates: [] },
    { candidate: single, writers: WRITERS, count: few, rates: [] },
  ];
  try {
    for (let round = -1; round < rounds; round++) {
      for (const { candidate, writers, count, rates } of runs) {
        const rate = await measure(candidate, writers, count);
        // The first round warms up.
        if (round >= 0) rates.push(rate);
      }
    }
  } finally {
    for (const candidate of [chained, grouped, single]) await candidate.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const [chained1 = [], grouped1 = [], chained32 = [], grouped32 = [], single32 = []] = runs.map(({ rates }) => rates);
  return [
    row('append with hash chain, 1 writer', chained1, 'group commit without chain', grouped1, 0.65),
    row('append with hash chain, 32 writers', chained32, 'group commit without chain', grouped32, 0.65),
    row('append with hash chain, 32 writers', chained32, 'a transaction each', single32, 3),
  ];
}

/** The ratio is the median of the rounds' own: both sides of a round saw the same disk and the same neighbours. */
function row(name: string, rates: readonly number[], floorName: string, floorRates: readonly number[], bar: number): BenchRow {
  const ratio = median(rates.map((rate, round) => rate / (floorRates[round] ?? NaN)));
  return {
    name,
    value: Math.round(median(rates)),
    unit: 'events/s',
    floorName,
    floorValue: Math.round(median(floorRates)),
    ratio,
    bar,
    ok: ratio >= bar,
  };
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

let next = 0;
/** Events per second; each writer waits for its append before the next, and no two writers share a stream. */
async function measure(candidate: Candidate, writers: number, count: number): Promise<number> {
  const each = Math.ceil(count / writers);
  candidate.prepare(each * writers);
  const start = performance.now();
  const write = async (writer: number) => {
    for (let i = 0; i < each; i++) await candidate.append(((next++ % (STREAMS / WRITERS)) * WRITERS + writer) % STREAMS);
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return (each * writers * 1000) / (performance.now() - start);
}

const SENTENCE = 'Thu ngân sách trên địa bàn 6 tháng đầu năm đạt 12.345 triệu đồng, bằng 52,3% dự toán, tăng 4,1% so với cùng kỳ. ';
const ACTOR = { id: 'u-lan', name: 'Nguyễn Thị Lan', post: 'Chuyên viên', role: 'specialist', unit: 'Văn phòng' };
const HASH = 'a'.repeat(64);
const AT = new Date().toISOString();

/** A section's edit of 1.2 KB as it comes out of a request's body. */
function edit(revision: number): PendingEvent {
  const block = { id: `b-${revision}`, kind: 'paragraph', text: [{ text: SENTENCE.repeat(8) }] };
  const body: unknown = JSON.parse(JSON.stringify({ base: revision, changes: [{ op: 'put', block }], revision }));
  return { type: 'section.edited.v1', data: body };
}

function seal(genesis: string, stream: string, head: Head | null, event: PendingEvent): StoredEvent[] {
  return sealEvents({ genesis, stream, head, events: [event], meta: metaOf(`c-${stream}-${head?.revision ?? -1}`), salt });
}
const metaOf = (commandId: string) => ({
  commandId,
  correlationId: 'bench',
  causationId: null,
  organId: 'w1',
  actor: ACTOR,
  occurredAt: AT,
});

function withChain(folder: string): Candidate {
  const store = openSqliteEventStore({ folder });
  const heads = new Map<number, Head>();
  let edits: PendingEvent[] = [];
  return {
    prepare: (count) => {
      edits = Array.from({ length: count }, (_, i) => edit(i));
    },
    async append(n) {
      const head = heads.get(n) ?? null;
      const result = await store.append(streamName(n), head, seal(store.genesis, streamName(n), head, taken(edits)));
      heads.set(n, result.head);
    },
    close: () => store.close(),
  };
}

function taken<T>(prepared: T[]): T {
  const one = prepared.pop();
  if (one === undefined) throw new Error('not enough was prepared');
  return one;
}

/**
 * The floor: rows of the same size made of the same values, each value written as JSON once, inserted as they are. No chain, no id derived, no
 * head looked at, nothing checked, nobody subscribed.
 */
function bare(folder: string, group: boolean): Candidate {
  mkdirSync(folder);
  const db = openSqlite(join(folder, 'events.db'));
  openSchema(db, folder, undefined);
  makeDurable(db);
  const log = logOn(db);
  let edits: PendingEvent[] = [];
  const keys = db.transaction(() => Array.from({ length: STREAMS }, (_, n) => log.createStream(streamName(n))));
  const revisions = keys.map(() => 0);
  let waiting: { event: StoredEvent; key: number; done: () => void }[] = [];
  const rowOf = (n: number): StoredEvent => {
    const revision = revisions[n] ?? 0;
    revisions[n] = revision + 1;
    const { type, data } = taken(edits);
    const stream = streamName(n);
    const metadata = { schemaVersion: 1, ...metaOf(`c-${stream}-${revision}`), salt: HASH.slice(32), prevHash: HASH, hash: HASH };
    return { id: randomUUID(), type, stream, revision, data: JSON.stringify(data), metadata: JSON.stringify(metadata), hash: HASH };
  };
  const insert = ({ key, event }: { key: number; event: StoredEvent }) => log.insert(key, 'section', Date.now(), event);
  const flush = () => {
    const all = waiting;
    waiting = [];
    if (group) db.transaction(() => all.forEach(insert));
    else for (const one of all) db.transaction(() => insert(one));
    all.forEach(({ done }) => done());
  };
  return {
    prepare: (count) => {
      edits = Array.from({ length: count }, (_, i) => edit(i));
    },
    append: (n) =>
      new Promise<void>((done) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ event: rowOf(n), key: keys[n] ?? 0, done });
      }),
    close: () => db.close(),
  };
}
