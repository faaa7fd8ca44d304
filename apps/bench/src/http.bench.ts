import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median, percentile } from './row.js';
import type { Row } from './row.js';
import { paragraph } from './section-history.js';

const CLIENTS = 32;
/** Saves a round: each section that stands ready is saved twice. */
const SAVES = 512;
const ROUNDS = 5;

interface Servers {
  ward: string;
  bare: string;
  cookie: string;
  sections: number;
}
interface Measured {
  perSecond: number;
  latencies: number[];
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** One save over a kept connection; rejects unless it was answered 200. */
function post(url: string, headers: Record<string, string>, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode} ${Buffer.concat(chunks).toString()}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Each client saves in its own sections, one save after the other. */
async function load(saves: number, save: (n: number) => Promise<void>): Promise<Measured> {
  const latencies: number[] = [];
  const start = performance.now();
  const client = async (_: unknown, first: number) => {
    for (let n = first; n < saves; n += CLIENTS) {
      const begun = performance.now();
      await save(n);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { perSecond: (saves / (performance.now() - start)) * 1_000, latencies };
}

/** Saving an edit over HTTP at 32 clients, beside Nest on Fastify with a validated body and a bare append behind it; both servers in one process apart. */
export async function benchHttp(): Promise<Row[]> {
  const child = fork(fileURLToPath(new URL('./http-server.js', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [servers] = (await once(child, 'message')) as [Servers];
  const ours: Measured[] = [];
  const bare: Measured[] = [];
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const section = (n: number) => `s${n % servers.sections}`;
      const body = (n: number) => {
        const base = 19 + (SAVES / servers.sections) * (round + 1) + Math.floor(n / servers.sections);
        return JSON.stringify({ base, changes: [{ op: 'put', block: paragraph(`${section(n)}-p1`, base + 1) }] });
      };
      const edits = await load(SAVES, (n) =>
        post(`${servers.ward}/api/sections/${section(n)}/edits`, { cookie: servers.cookie, 'idempotency-key': randomUUID() }, body(n)),
      );
      const appends = await load(SAVES, (n) => post(`${servers.bare}/bare/${section(n)}`, {}, body(n)));
      if (round >= 0) {
        ours.push(edits);
        bare.push(appends);
      }
    }
  } finally {
    child.send('stop');
    await once(child, 'exit');
    agent.destroy();
  }
  const rate = (measured: Measured[]) => median(measured.map(({ perSecond }) => perSecond));
  const late = median(ours.map(({ latencies }) => percentile(latencies, 0.99)));
  const [edits, appends] = [rate(ours), rate(bare)];
  const name = `saving an edit over HTTP, ${CLIENTS} clients`;
  return [
    {
      name,
      value: edits,
      unit: '/s',
      floor: { name: 'Nest on Fastify with a bare append', value: appends },
      bar: '≥ 0.25 ×',
      ok: edits >= 0.25 * appends,
    },
    { name: `${name}, p99`, value: late, unit: 'ms', floor: null, bar: '≤ 25 ms', ok: late <= 25 },
  ];
}
