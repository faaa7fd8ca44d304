import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestWard, ORGAN } from '@trinhky/api/testing';
import type { TestWard } from '@trinhky/api/testing';
import { sectionStream, uuidv7 } from '@trinhky/events';
import { median, percentile, timed } from './row.js';
import type { Row } from './row.js';
import { editsOf, fill, paragraph } from './section-history.js';

const PER_SECOND = 100;
const ROUNDS = 7;
/** Commands a round. */
const COMMANDS = 500;
const SECTIONS = 50;
/** The text revision that every section begins at. */
const BASE = 30;

/**
 * From a command's answer until its rows can be read, at 100 commands a second in a whole installation (log, reactors, queue, read models). The
 * floor is one page written and synced to the same disk, once after each command, while no other is under way.
 */
export async function benchProjection(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const ward = await openTestWard({ folder: path.join(folder, 'ward'), at: new Date() });
  const file = openSync(path.join(folder, 'page'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const sync = () => {
    writeSync(file, page, 0, page.length, 0);
    fdatasyncSync(file);
  };
  try {
    const { store, runner } = ward.installation;
    const from = Date.parse('2026-01-02T00:00:00Z');
    for (let n = 0; n < SECTIONS; n++)
      await fill(store, sectionStream(ORGAN, `s${n}`), editsOf({ sectionId: `s${n}`, edits: BASE, assignee: 'em' }), from, ORGAN);
    await runner.waitFor(await store.lastPosition(), 120_000);
    const rounds: { lag: number; fsync: number; perSecond: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const lags: number[] = [];
      const syncs: number[] = [];
      const begun = performance.now();
      for (let n = 0; n < COMMANDS; n++) {
        const due = performance.now() + 1_000 / PER_SECOND;
        lags.push(await lagOf(ward, round * COMMANDS + n));
        syncs.push(await timed(sync));
        await sleep(Math.max(0, due - performance.now()));
      }
      // The first round warms up.
      const perSecond = (COMMANDS / (performance.now() - begun)) * 1_000;
      if (round > 0) rounds.push({ lag: percentile(lags, 0.99), fsync: percentile(syncs, 0.99), perSecond });
    }
    const ratio = median(rounds.map(({ lag, fsync }) => lag / fsync));
    return [
      {
        name: `projection lag at ${PER_SECOND} commands/s, p99`,
        value: median(rounds.map(({ lag }) => lag)),
        unit: 'ms',
        floor: { name: 'a page written and synced, p99', value: median(rounds.map(({ fsync }) => fsync)) },
        bar: `≤ 3 ×; round by round ${ratio.toFixed(2)}, at ${median(rounds.map(({ perSecond }) => perSecond)).toFixed(0)} commands/s`,
        ok: ratio <= 3,
      },
    ];
  } finally {
    closeSync(file);
    await ward.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the answer of the n-th save until all read models have it. */
async function lagOf({ installation: { office, runner } }: TestWard, n: number): Promise<number> {
  const id = `s${n % SECTIONS}`;
  const base = BASE + Math.floor(n / SECTIONS);
  const call = { organId: ORGAN, by: { userId: 'em' }, commandId: uuidv7() };
  const changes = [{ op: 'put' as const, block: paragraph(`${id}-p1`, base + 1) }];
  const { position } = await office.section(call, id, { type: 'EditSection', base, changes, source: null });
  return timed(async () => {
    if (!(await runner.waitFor(position, 30_000))) throw new Error('the rows did not come');
  });
}
