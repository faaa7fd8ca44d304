import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, clientOf, listAt, openReport, until } from '../../apps/api/src/testing/index.js';
import { trinhky } from '../support/programs.js';
import type { Process } from './processes.js';
import { missingFor, openRig } from './rig.js';
import type { Rig } from './rig.js';

describe.skipIf(missingFor({ redis: 'own' }))('an operator of a cluster', () => {
  let rig: Rig;
  let api: Process;
  let worker: Process;
  beforeAll(async () => {
    rig = await openRig({ apis: 1, workers: 1, redis: 'own', env: { TRINHKY_LOG_LEVEL: 'info' } });
    [api, worker] = [one(rig.apis), one(rig.workers)];
    await openReport(rig);
  }, 120_000);
  afterAll(() => rig?.close());

  const status = async () => {
    const { eventStore, postgres, redis, installation } = rig.settings;
    const env = { TRINHKY_ESDB: eventStore, TRINHKY_POSTGRES: postgres, TRINHKY_REDIS: redis ?? '', TRINHKY_INSTALLATION: installation };
    const { code, stdout, stderr } = await trinhky(['status', '--json'], { env });
    expect(code, stderr).toBe(0);
    const found: unknown = JSON.parse(stdout);
    return found;
  };
  const states = (found: unknown) => new Set(listAt(found, 'readModels').map((model) => at(model, 'state')));
  const readiness = async () => clientOf(api.management()).get('/health/ready');

  it('asks for the status of it: no folder is named, as there is none', async () => {
    const found = await status();
    expect(found).toMatchObject({ cluster: rig.settings.installation });
    expect(found).not.toHaveProperty('folder');
    expect(states(found)).toEqual(new Set(['live']));
  });

  it('reads in the logs, as JSON, that processes started and stop, who took what over, and that the queue is back', async () => {
    await rig.redis?.kill();
    const lost = 'the job queue lost Redis: jobs wait until it is back';
    await until(
      async () => [api, worker].map(logOf),
      (logs) => logs.every((lines) => lines.some((line) => at(line, 'msg') === lost)),
    );
    await rig.redis?.start();
    await until(
      async () => [api, worker].map(logOf),
      (logs) => logs.every((lines) => lines.some((line) => at(line, 'msg') === 'the job queue has Redis back')),
    );
    const { installation } = rig.settings;
    for (const each of [api, worker]) {
      expect((await each.stop()).code).toBe(0);
      const lines = logOf(each);
      expect(lines).toContainEqual(
        expect.objectContaining({ msg: 'started', profile: 'cluster', installation, version: expect.stringMatching(/^\d/) }),
      );
      expect(lines.map((line) => at(line, 'msg'))).toContain('stopping');
    }
    const leases = (msg: string) =>
      logOf(worker)
        .filter((line) => at(line, 'msg') === msg)
        .flatMap((line) => listAt(line, 'leases'));
    for (const msg of ['leases taken', 'leases let go or lost']) {
      expect(leases(msg)).toContain('reactors');
      expect(leases(msg)).toContainEqual(expect.stringMatching(/^projection:people@\d+$/));
    }
  }, 60_000);

  it('sees an api become ready only once it shows what stood in the log, where the rows were made from another one', async () => {
    await rig.query(`update "${rig.settings.installation}_read".checkpoints set epoch = 'khac'`);
    const started = api.start();
    const { body } = await until(
      () => readiness().catch(() => ({ status: 0, body: null })),
      (answer) => answer.status === 503,
    );
    expect(listAt(body, 'reasons')).toEqual([expect.stringMatching(/^the read models are being built: at 0 of \d+/)]);
    await worker.start();
    await started;
    expect((await readiness()).body).toEqual({ ready: true, reasons: [], warnings: [] });
    await until(status, (found) => states(found).size === 1 && states(found).has('live'));

    // From then on it stays so, whatever becomes of the workers.
    await worker.kill();
    await rig.query(`update "${rig.settings.installation}_read".checkpoints set epoch = 'khac'`);
    expect((await readiness()).status).toBe(200);
  }, 60_000);
});

/** What a process has logged since its last start. */
function logOf(process: Process): unknown[] {
  const lines = process.said().split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line): unknown => JSON.parse(line));
}

function one<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there is none');
  return first;
}
