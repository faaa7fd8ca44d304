// Two wards in one process: a small data folder, and one with 100 times the events. What needs no HTTP is measured here, a round when asked.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestWard, ORGAN } from '@trinhky/api/testing';
import type { TestWard } from '@trinhky/api/testing';
import { openSqliteEventStore } from '@trinhky/event-store';
import { randomSalts, sealEvents, sectionStream, uuidv7 } from '@trinhky/events';
import { reportMoment, sectionAt } from '@trinhky/replay';
import { CLIENTS, load } from './http-client.js';
import { officeHistory, sectionsOf } from './office-history.js';
import { median, timed } from './row.js';
import { writeLog } from './write-log.js';

const OPEN = 12;
const SECTIONS = 4;
const SMALL = 24;
const TIMES = 100;
const APPENDS = 1_024;
const FOLDS = 40;
/** A prime: goes through all streams far apart. */
const STRIDE = 7_919;
const salt = randomSalts();

/** What one round measured, the small folder's and the big one's: appends a second, or milliseconds a read. */
export interface Pair {
  small: number;
  big: number;
}
export interface Scaled {
  small: string;
  big: string;
  /** Who is signed in, by name, in each of the two. */
  cookies: { small: Record<string, string>; big: Record<string, string> };
  events: Pair;
  /** Sections that are being drafted. */
  sections: string[];
}

interface Folder {
  ward: TestWard;
  issued: number;
  events: number;
}

const root = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));

/** A folder with the reports of a ward, those being drafted as many in each. */
async function folderOf(name: string, reports: number): Promise<Folder> {
  const folder = path.join(root, name);
  const store = openSqliteEventStore({ folder });
  const issued = reports - OPEN;
  const shape = { organId: ORGAN, issued, open: OPEN, sections: SECTIONS, edits: 12, blocks: [8, 16] } as const;
  const events = await writeLog(store, ORGAN, officeHistory(shape), Date.parse('2025-01-02T00:00:00Z'));
  await store.close();
  const ward = await openTestWard({ folder, at: new Date() });
  const { runner } = ward.installation;
  if (!(await runner.waitFor(await ward.installation.store.lastPosition(), 600_000))) throw new Error('the rows did not come');
  return { ward, issued, events };
}

/** A remark at the end of a section, as a command appends it: the head looked up, the event sealed. No two clients share a stream. */
async function append({ ward: { installation }, issued }: Folder, n: number): Promise<void> {
  const { store } = installation;
  const [client, turn] = [n % CLIENTS, Math.floor(n / CLIENTS)];
  const streams = Math.floor((issued * SECTIONS) / CLIENTS);
  const section = client + CLIENTS * ((turn * STRIDE) % streams);
  const stream = sectionStream(ORGAN, `r${Math.floor(section / SECTIONS)}s${section % SECTIONS}`);
  const head = await store.head(stream);
  const commandId = uuidv7();
  const actor = { id: 'lam', name: 'Bùi Thị Lâm' };
  const meta = { commandId, correlationId: commandId, causationId: null, organId: ORGAN, actor, occurredAt: new Date().toISOString() };
  const data = {
    commentId: commandId,
    blockId: null,
    quote: null,
    text: 'Đề nghị đối chiếu số liệu với phụ lục',
    replyTo: null,
    revision: 1,
  };
  const events = sealEvents({ genesis: store.genesis, stream, head, events: [{ type: 'section.comment-added.v1', data }], meta, salt });
  await store.append(stream, head, events);
}

let round = 0;
const measures: Record<string, (folder: Folder) => Promise<number>> = {
  async append(folder) {
    const { store, runner } = folder.ward.installation;
    const { perSecond } = await load(APPENDS, (n) => append(folder, round * APPENDS + n));
    await runner.waitFor(await store.lastPosition(), 60_000);
    return perSecond;
  },
  async section({ ward: { installation }, issued }) {
    const times: number[] = [];
    for (let n = 0; n < FOLDS; n++) {
      const id = `r${((round * FOLDS + n) * STRIDE) % issued}s${n % SECTIONS}`;
      times.push(await timed(() => sectionAt(installation.store, ORGAN, id)));
    }
    return median(times);
  },
  async report({ ward: { installation }, issued }) {
    const times: number[] = [];
    for (let n = 0; n < FOLDS; n++) {
      const id = `r${((round * FOLDS + n) * STRIDE) % issued}`;
      times.push(await timed(() => reportMoment(installation.store, ORGAN, id)));
    }
    return median(times);
  },
};

const small = await folderOf('small', SMALL);
const big = await folderOf('big', SMALL * TIMES);

const cookiesOf = async ({ ward }: Folder): Promise<Record<string, string>> => {
  const names = ['em', 'giang', 'hoa', 'binh'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await ward.as(name)).cookie] as const)));
};

process.on('message', (asked: string) => {
  void (async () => {
    const measure = measures[asked];
    if (measure) {
      round += 1;
      const pair: Pair = { small: await measure(small), big: await measure(big) };
      process.send?.(pair);
      return;
    }
    await small.ward.close();
    await big.ward.close();
    rmSync(root, { recursive: true, force: true });
    process.exit(0);
  })();
});
process.on('disconnect', () => process.exit(1));
const reports = Array.from({ length: OPEN }, (_, n) => `open${n}`);
const scaled: Scaled = {
  small: small.ward.url,
  big: big.ward.url,
  cookies: { small: await cookiesOf(small), big: await cookiesOf(big) },
  events: { small: small.events, big: big.events },
  sections: reports.flatMap((id) => sectionsOf(id, SECTIONS).slice(0, -1)),
};
process.send?.(scaled);
