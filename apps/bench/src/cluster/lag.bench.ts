import { setTimeout as sleep } from 'node:timers/promises';
import { ORGAN } from '@trinhky/api/testing';
import { uuidv7 } from '@trinhky/events';
import pg from 'pg';
import { median, percentile, timed } from '../row.js';
import type { Row } from '../row.js';
import { paragraph } from '../section-history.js';
import type { ClusterWard } from './ward.js';

const PER_SECOND = 100;
/** Commands a round, and INSERTs. */
const COMMANDS = 500;
const ROUNDS = 6;
const SECTIONS = 250;
/** The requirement on every projection under load. */
const BAR_MS = 100;

/**
 * From an append's acknowledgement in one process until all read models, projected by another, show it to the first, at 100 commands a second. The floor:
 * INSERTs of the same text into the same PostgreSQL, a transaction each, at the same rate, in turns with the commands. `base`: the text
 * revision that every section has now.
 */
export async function benchLag({ cluster, settings, shown }: ClusterWard, base: number): Promise<Row[]> {
  const pool = new pg.Pool({ connectionString: settings.postgres });
  const table = `"${settings.installation}_bench".edits`;
  await pool.query(`create schema "${settings.installation}_bench"`);
  await pool.query(`create table ${table} (id text primary key, body text not null)`);
  const insert = (n: number) => pool.query(`insert into ${table} values ($1, $2)`, [uuidv7(), JSON.stringify(paragraph('p1', n))]);
  const rounds: { lag: number[]; insert: number[]; perSecond: number }[] = [];
  const last = new Map<string, Promise<unknown>>();

  /** Milliseconds from the acknowledgement of the n-th save until all read models have it. */
  async function lagOf(n: number): Promise<number> {
    const id = `s${n % SECTIONS}`;
    const revision = base + Math.floor(n / SECTIONS);
    const call = { organId: ORGAN, by: { userId: 'em' }, commandId: uuidv7() };
    const changes = [{ op: 'put' as const, block: paragraph(`${id}-p1`, revision + 1) }];
    const before = last.get(id) ?? Promise.resolve();
    const saved = before.then(() => cluster.office.section(call, id, { type: 'EditSection', base: revision, changes, source: null }));
    last.set(id, saved);
    const { position } = await saved;
    return timed(async () => {
      if (!(await cluster.runner.waitFor(position, 30_000))) throw new Error('the rows did not come');
    });
  }

  try {
    for (let round = 0; round < ROUNDS; round++) {
      const commands = await paced((n) => lagOf(round * COMMANDS + n));
      await shown();
      const inserts = await paced((n) => timed(() => insert(n)));
      // The first round warms up.
      if (round > 0) rounds.push({ lag: commands.values, insert: inserts.values, perSecond: commands.perSecond });
    }
  } finally {
    await pool.end();
  }
  const late = (side: 'lag' | 'insert', share: number) => median(rounds.map((round) => percentile(round[side], share)));
  const lag = late('lag', 0.99);
  return [
    {
      name: `projection lag on a cluster at ${PER_SECOND} commands/s, p99`,
      value: lag,
      unit: 'ms',
      floor: { name: 'a bare INSERT, p99', value: late('insert', 0.99) },
      bar: `≤ ${BAR_MS} ms; p50 ${late('lag', 0.5).toPrecision(3)} ms beside ${late('insert', 0.5).toPrecision(3)} ms, at ${median(rounds.map(({ perSecond }) => perSecond)).toFixed(0)} commands/s`,
      ok: lag <= BAR_MS,
    },
  ];
}

/** Begins one piece of work every 10 ms, whether or not the ones before are done. */
async function paced(work: (n: number) => Promise<number>): Promise<{ values: number[]; perSecond: number }> {
  const begun = performance.now();
  const under: Promise<number>[] = [];
  for (let n = 0; n < COMMANDS; n++) {
    await sleep(Math.max(0, begun + (n * 1_000) / PER_SECOND - performance.now()));
    under.push(work(n));
  }
  const values = await Promise.all(under);
  return { values, perSecond: (COMMANDS / (performance.now() - begun)) * 1_000 };
}
