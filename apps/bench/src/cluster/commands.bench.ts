import { randomUUID } from 'node:crypto';
import { CLIENTS, load, post, release } from '../http-client.js';
import type { Measured } from '../http-client.js';
import { median, percentile } from '../row.js';
import type { Row } from '../row.js';
import { paragraph } from '../section-history.js';
import { bareClient } from './bare-client.js';
import { sealedEdits } from './sealed.js';
import { installationName } from './stores.js';
import type { EventServer } from './stores.js';
import { EDITS } from './ward.js';
import type { ClusterWard } from './ward.js';

/** Commands a round; each section is saved twice. */
const SAVES = 512;
const ROUNDS = 5;
/** Sections that stand ready. */
export const SECTIONS = 256;
/** The text revision that every section has afterwards. */
export const SAVED = EDITS + (SAVES / SECTIONS) * (ROUNDS + 1);

/**
 * Saving an edit over HTTP at 32 clients on one api process while a worker projects, beside the bare client's append at the same concurrency, both
 * from this process. Stores, api, worker and clients share the machine.
 */
export async function benchCommands({ url, cookie, shown, cluster }: ClusterWard, server: EventServer): Promise<Row[]> {
  const bare = bareClient(server.connectionString);
  const name = installationName();
  const rounds: { ours: Measured; bare: Measured }[] = [];
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const saves = await load(SAVES, (n) => {
        const id = `s${n % SECTIONS}`;
        const base = EDITS + (SAVES / SECTIONS) * (round + 1) + Math.floor(n / SECTIONS);
        const body = JSON.stringify({ base, changes: [{ op: 'put', block: paragraph(`${id}-p1`, base + 1) }] });
        return post(`${url}/api/sections/${id}/edits`, { cookie, 'idempotency-key': randomUUID() }, body);
      });
      await shown();
      const edits = sealedEdits(cluster.store.genesis, `c${round + 1}`, CLIENTS, SAVES);
      const appends = await load(SAVES, async (n) => {
        const edit = edits[n];
        if (edit) await bare.append(`bare-${name}-${edit.stream}`, edit.event);
      });
      await shown();
      // The first round warms up.
      if (round >= 0) rounds.push({ ours: saves, bare: appends });
    }
  } finally {
    release();
    await bare.close();
  }
  const late = (side: 'ours' | 'bare', share: number) => median(rounds.map((round) => percentile(round[side].latencies, share)));
  const rate = (side: 'ours' | 'bare') => median(rounds.map((round) => round[side].perSecond)).toFixed(0);
  return [0.5, 0.99].map((share) => ({
    name: `saving an edit over HTTP on a cluster, ${CLIENTS} clients, p${share * 100} (${server.name})`,
    value: late('ours', share),
    unit: 'ms',
    floor: { name: 'the bare client’s append', value: late('bare', share) },
    bar: `no bar; ${rate('ours')} commands/s beside ${rate('bare')} appends/s`,
    ok: true,
  }));
}
