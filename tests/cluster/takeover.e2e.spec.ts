import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approve, clientOf, countAt, drafterOf, openReport, put, submit, textAt, until, write } from '../../apps/api/src/testing/index.js';
import type { SectionOfReport } from '../../apps/api/src/testing/index.js';
import { done } from '../acceptance/section-steps.js';
import { contradictions } from '../crash/check-log.js';
import { doneTwice } from './done-twice.js';
import type { Process } from './processes.js';
import { missingFor, openRig } from './rig.js';
import type { Rig } from './rig.js';
import { settled } from './settled.js';

/** The requirement: from a worker's death to the first event projected. */
const TAKEN_OVER_WITHIN_MS = 5_000;
const PAUSED_MS = 30_000;

describe.skipIf(missingFor({}))('two workers', () => {
  let rig: Rig;
  let section: SectionOfReport;
  beforeAll(async () => {
    rig = await openRig({ apis: 2, workers: 2 });
    const { sections } = await openReport(rig);
    section = one(sections);
  }, 120_000);
  afterAll(() => rig?.close());

  /** The worker that holds the most leases, and the one that stands by: workers that start together may share them. */
  async function roles(): Promise<{ leading: Process; standby: Process }> {
    const holders = [...(await rig.leases()).values()];
    const held = ({ name }: Process) => holders.filter((holder) => holder === name).length;
    const [leading, standby] = [...rig.workers].sort((a, b) => held(b) - held(a));
    if (!leading || !standby || held(leading) + held(standby) !== holders.length)
      throw new Error(`the leases are held by ${holders.join(', ')}`);
    return { leading, standby };
  }

  /** Resolves once this worker holds every lease: each has a turn of its own. */
  async function heldBy({ name }: Process): Promise<void> {
    const all = await rig.query(`select name from "${rig.settings.installation}_read".leases`);
    await until(
      () => rig.leases(),
      (held) => held.size === all.length && [...held.values()].every((holder) => holder === name),
    );
  }

  /** Writes at once, and asks an api until it shows at least that. Gives the milliseconds since `from`. */
  async function visibleSince(from: number, api: Process): Promise<number> {
    const { body } = await write(rig, section, 'Viết trong lúc chuyển giao.');
    const client = await rig.as('khanh', api);
    const path = `/api/sections/${section.sectionId}/history?limit=1&atLeast=${textAt(body, 'position')}`;
    await until(
      () => client.get(path),
      ({ status, headers }) => status === 200 && headers.get('x-trinhky-stale') === null,
    );
    return Math.round(performance.now() - from);
  }

  it('are both ready, and hold every lease between them, each lease one of them', async () => {
    for (const { management } of rig.workers) expect((await clientOf(management()).get('/health/ready')).status).toBe(200);
    await roles();
    const names = [...(await rig.leases()).keys()];
    expect(names).toContain('reactors');
    const checkpoints = await rig.query<{ name: string }>(`select name, version from "${rig.settings.installation}_read".checkpoints`);
    expect(names).toHaveLength(checkpoints.length + 1);
  });

  it(`follow one another within ${TAKEN_OVER_WITHIN_MS / 1_000} s when the one that projects is killed -9, as any api shows it`, async () => {
    const took: number[] = [];
    for (const api of [rig.apis[0], rig.apis[1], rig.apis[0]]) {
      const { leading, standby } = await roles();
      const killed = performance.now();
      await leading.kill();
      took.push(await visibleSince(killed, one([api])));
      await heldBy(standby);
      await leading.start();
    }
    console.log(`takeover after kill -9, death to visible read: ${took.join(', ')} ms`);
    expect(Math.max(...took)).toBeLessThanOrEqual(TAKEN_OVER_WITHIN_MS);
  }, 120_000);

  it('follow one another at once when the one that projects is stopped in order', async () => {
    const { leading } = await roles();
    const asked = performance.now();
    const stopped = leading.stop();
    const took = await visibleSince(asked, one(rig.apis));
    expect((await stopped).code).toBe(0);
    console.log(
      `takeover after SIGTERM, signal to visible read: ${took} ms; the process ended after ${Math.round(performance.now() - asked)} ms at most`,
    );
    expect(took).toBeLessThanOrEqual(TAKEN_OVER_WITHIN_MS);
    await leading.start();
  }, 60_000);

  it(`of which one was stopped (SIGSTOP) for ${PAUSED_MS / 1_000} s in the middle of its work: it writes nothing when it wakes, and stands by`, async () => {
    const { leading, standby } = await roles();
    const work = officeAtWork();
    await until(
      async () => work.done(),
      (count) => count >= 5,
    );
    leading.pause();
    const paused = performance.now();
    await sleep(PAUSED_MS);
    expect(new Set((await rig.leases()).values())).toEqual(new Set([standby.name]));
    const meanwhile = await work.stop();
    const before = await settled(rig);
    const books = await checkpoints();
    const stored = rig.server.count();

    leading.wake();
    await leading.ready();
    // Longer than a lease stands: whatever it still believed to be its own has run out.
    await sleep(5_000);
    expect(rig.server.count()).toBe(stored);
    expect(await checkpoints()).toEqual(books);
    const after = await settled(rig);
    expect(after.rows).toEqual(before.rows);
    expect(after.rows).toEqual(after.rebuilt);
    expect(new Set((await rig.leases()).values())).toEqual(new Set([standby.name]));
    console.log(
      `paused for ${Math.round((performance.now() - paused) / 1_000)} s with wake-up; ${meanwhile} commands carried out meanwhile`,
    );

    // And it is of use again: the next takeover is by it.
    const killed = performance.now();
    await standby.kill();
    await visibleSince(killed, one(rig.apis));
    await heldBy(leading);
    const end = await settled(rig);
    expect(doneTwice(end.log)).toEqual([]);
    expect(contradictions(rig.attempts, end.log)).toEqual([]);
    expect(end.broken).toEqual([]);
    expect(end.rows).toEqual(end.rebuilt);
  }, 180_000);

  const checkpoints = () =>
    rig.query(
      `select name, version, rows, position, revision, event_id, fence from "${rig.settings.installation}_read".checkpoints order by name, rows`,
    );

  /** Reports are opened, written, submitted and approved one after the other, beside edits of another section, until it is told to stop. */
  function officeAtWork(): { done(): number; stop(): Promise<number> } {
    let count = 0;
    let stopping = false;
    const counted = async (work: Promise<unknown>) => {
      await work;
      count += 1;
    };
    const reports = (async () => {
      for (let month = 7; !stopping; month += 1) {
        const { sections } = await openReport(rig, month);
        for (const each of sections.filter(() => !stopping)) {
          await counted(write(rig, each, `Nội dung ${each.name}.`));
          await counted(submit(rig, each));
          await counted(approve(rig, each));
        }
      }
    })();
    const edits = (async () => {
      const drafter = await rig.as(drafterOf(section));
      const page = `/api/sections/${section.sectionId}`;
      for (let i = 0; !stopping; i += 1) {
        const base = countAt(await done(drafter.get(page)), 'revision');
        await counted(done(drafter.post(`${page}/edits`, { base, changes: [put(`Đoạn ${i}.`, `p${i % 20}`)] })));
        await sleep(50);
      }
    })();
    return {
      done: () => count,
      async stop() {
        stopping = true;
        await Promise.all([reports, edits]);
        return count;
      },
    };
  }
});

function one<T>([first]: readonly (T | undefined)[]): T {
  if (first === undefined) throw new Error('there is none');
  return first;
}
