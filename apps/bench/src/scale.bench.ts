import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CLIENTS, get, load, post, release } from './http-client.js';
import { median, timed } from './row.js';
import type { Row } from './row.js';
import type { Pair, Scaled } from './scale-server.js';
import { paragraph } from './section-history.js';

const ROUNDS = 7;
/** Looks a round, one after the other, at each folder in turn. */
const LOOKS = 40;
const SAVES = 256;
const BAR = 1.2;

type Side = 'small' | 'big';

/** What people ask for all day, and as whom. `open`: a section that is being drafted. */
const READS: { name: string; as: string; path: (open: string) => string }[] = [
  { name: 'the board', as: 'em', path: () => '/api/reports?limit=20' },
  { name: 'the board, reports being drafted', as: 'em', path: () => '/api/reports?limit=20&state=drafting' },
  { name: 'the board, searched by words of the subject', as: 'em', path: () => '/api/reports?limit=20&search=du%20thao' },
  { name: 'my work', as: 'em', path: () => '/api/my-work' },
  { name: 'the review queue', as: 'binh', path: () => '/api/review-queue' },
  { name: 'the register', as: 'em', path: () => '/api/register/bao-cao/2025?limit=10' },
  { name: 'people', as: 'em', path: () => '/api/people' },
  { name: 'opening a section', as: 'em', path: (open) => `/api/sections/${open}` },
  { name: 'a report with its outline', as: 'em', path: (open) => `/api/reports/${open.slice(0, open.lastIndexOf('s'))}` },
  { name: 'the history of a section', as: 'em', path: (open) => `/api/sections/${open}/history` },
];

/**
 * Every request-path row against a small data folder and against one with 100 times the reports, sections and events, both served by one process.
 * As many people, open sections and texts in review in both: that is an office's present work; what grows is what it has done. Rounds in turn.
 */
export async function benchScale(): Promise<Row[]> {
  const child = fork(fileURLToPath(new URL('./scale-server.js', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [scaled] = (await once(child, 'message')) as [Scaled];
  const pairs = new Map<string, Pair[]>();
  const rounds = async (name: string, measure: (round: number) => Promise<Pair>) => {
    await measure(-1);
    const measured: Pair[] = [];
    for (let round = 0; round < ROUNDS; round++) measured.push(await measure(round));
    pairs.set(name, measured);
  };
  const rates = [`saving an edit over HTTP, ${CLIENTS} clients`, `append, ${CLIENTS} writers`] as const;
  try {
    // One row after the other, appends last: what the others read stays as it was built.
    for (const read of READS) await rounds(read.name, () => looks(scaled, read));
    await rounds('a section folded from its stream', () => asked(child, 'section'));
    await rounds('a report and its sections folded from their streams', () => asked(child, 'report'));
    await rounds(rates[0], (round) => inTurn(round, (side) => saves(scaled, side)));
    await rounds(rates[1], () => asked(child, 'append'));
  } finally {
    child.send('stop');
    await once(child, 'exit');
    release();
  }
  return [...pairs].map(([name, measured]) => rowOf(name, measured, (rates as readonly string[]).includes(name)));
}

function rowOf(name: string, pairs: readonly Pair[], isRate: boolean): Row {
  const ratio = median(pairs.map(({ small, big }) => (isRate ? small / big : big / small)));
  return {
    name: `100 × the data: ${name}`,
    value: median(pairs.map(({ big }) => big)),
    unit: isRate ? '/s' : 'ms',
    floor: { name: 'the small folder', value: median(pairs.map(({ small }) => small)) },
    bar: `within ${BAR} ×; round by round ${ratio.toFixed(2)} × slower`,
    ok: ratio <= BAR,
  };
}

/** A round measured by the servers' own process. */
async function asked(child: ChildProcess, what: string): Promise<Pair> {
  child.send(what);
  const [pair] = (await once(child, 'message')) as [Pair];
  return pair;
}

/** Which of the two goes first changes from round to round. */
async function inTurn(round: number, measure: (side: Side) => Promise<number>): Promise<Pair> {
  if (round % 2 === 0) return { small: await measure('small'), big: await measure('big') };
  const big = await measure('big');
  return { small: await measure('small'), big };
}

/** Saves a second: each client in a section of its own, on the revision that it last saw. */
async function saves(scaled: Scaled, side: Side): Promise<number> {
  const drafters = ['em', 'giang', 'hoa'];
  const sections = scaled.sections.slice(0, CLIENTS).map((id) => {
    const cookie = scaled.cookies[side][drafters[Number(id.slice(id.lastIndexOf('s') + 1)) % 3] ?? ''] ?? '';
    return { id, cookie, url: `${scaled[side]}/api/sections/${id}` };
  });
  const bases = await Promise.all(
    sections.map(async ({ url, cookie }) => (JSON.parse(await get(url, cookie)) as { revision: number }).revision),
  );
  const { perSecond } = await load(SAVES, async (n) => {
    const client = n % CLIENTS;
    const section = sections[client];
    const base = bases[client];
    if (!section || base === undefined) throw new Error('a client without a section');
    bases[client] = base + 1;
    const body = JSON.stringify({ base, changes: [{ op: 'put', block: paragraph(`b-${section.id}-0`, base + 1) }] });
    await post(`${section.url}/edits`, { cookie: section.cookie, 'idempotency-key': randomUUID() }, body);
  });
  return perSecond;
}

/** Median milliseconds of a look at each folder, look by look in turn. */
async function looks(scaled: Scaled, { as, path }: (typeof READS)[number]): Promise<Pair> {
  const times: Record<Side, number[]> = { small: [], big: [] };
  for (let n = 0; n < LOOKS; n++) {
    const open = scaled.sections[n % scaled.sections.length] ?? '';
    for (const side of n % 2 === 0 ? (['small', 'big'] as const) : (['big', 'small'] as const)) {
      const cookie = scaled.cookies[side][as] ?? '';
      times[side].push(await timed(() => get(`${scaled[side]}${path(open)}`, cookie)));
    }
  }
  return { small: median(times.small), big: median(times.big) };
}
