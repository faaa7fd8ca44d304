import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CLIENTS, load, post, release } from './http-client.js';
import type { Measured } from './http-client.js';
import { median, percentile } from './row.js';
import type { Row } from './row.js';
import { paragraph } from './section-history.js';

/** Saves a round: each section that stands ready is saved twice. */
const SAVES = 512;
const ROUNDS = 5;

interface Servers {
  ward: string;
  bare: string;
  cookie: string;
  sections: number;
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
    release();
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
