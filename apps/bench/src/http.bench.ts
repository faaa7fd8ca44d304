import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median, percentile } from './row.js';
import type { Row } from './row.js';
import { paragraph } from './section-history.js';

const CLIENTS = 32;
/** Saves a round; each goes to a section of its own that has 20 events. */
const SAVES = 640;
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

/** One save over a kept connection; resolves with the status. */
function post(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function load(saves: number, save: (n: number) => Promise<number>): Promise<Measured> {
  const latencies: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < saves) {
        const n = next++;
        const begun = performance.now();
        const status = await save(n);
        if (status !== 200) throw new Error(`save ${n} was answered ${status}`);
        latencies.push(performance.now() - begun);
      }
    }),
  );
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
      const first = (round + 1) * SAVES;
      const body = (n: number) => JSON.stringify({ base: 19, changes: [{ op: 'put', block: paragraph(`s${first + n}-p1`, 20) }] });
      const edits = await load(SAVES, (n) =>
        post(`${servers.ward}/api/sections/s${first + n}/edits`, { cookie: servers.cookie, 'idempotency-key': randomUUID() }, body(n)),
      );
      const appends = await load(SAVES, (n) => post(`${servers.bare}/bare/s${first + n}`, {}, body(n)));
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
