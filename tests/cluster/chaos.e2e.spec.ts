import { setTimeout as sleep } from 'node:timers/promises';
import { decodeEvent } from '@trinhky/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, listAt, ORGAN, textAt, until } from '../../apps/api/src/testing/index.js';
import type { Client } from '../../apps/api/src/testing/index.js';
import { contradictions, disorder } from '../crash/check-log.js';
import { CLERK, DRAFTERS, LEADERS, openReport, work } from '../crash/office-at-work.js';
import { randomFrom } from '../crash/random.js';
import { CHAIR, signOff } from '../crash/sign-off.js';
import type { Lane } from '../crash/sign-off.js';
import { CUTS, storm } from './disturbances.js';
import { doneTwice, reactionsIn } from './done-twice.js';
import { figure, watchLagAlarms } from './lag-alarms.js';
import type { Process } from './processes.js';
import { missingFor, openRig } from './rig.js';
import type { Rig } from './rig.js';
import { settled } from './settled.js';
import type { Settled } from './settled.js';

const COMMANDS = Number(process.env.TRINHKY_CHAOS_COMMANDS ?? 2_000);
const SEED = Number(process.env.TRINHKY_CHAOS_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** A report's sections grow long; another one takes their place. */
const COMMANDS_A_REPORT = 250;
const STORE_REFUSED = 3;
/** Accounts are of the installation, not of an organ. */
const ACCOUNT = /^user-[a-z]+$/;

describe.skipIf(missingFor({ redis: 'own', postgres: 'own' }))(
  `an office at work on 2 apis and 2 workers whose stores fail (TRINHKY_CHAOS_SEED=${SEED})`,
  () => {
    let rig: Rig;
    let result: Settled;
    let alarmed: ReadonlySet<string>;
    const struck: string[] = [];
    const lane: Lane = { issued: 0, page: null };
    const processes = () => [...rig.apis, ...rig.workers];

    beforeAll(
      async () => {
        rig = await openRig({ apis: 2, workers: 2, redis: 'own', postgres: 'own', env: { TRINHKY_LAG_ALARM_SECONDS: '2' } });
        rig.server.write('khac.section-x', 'section.edited.v1', '{}');
        rig.server.write('nguoi-la', 'x', 'not json');
        const alarms = watchLagAlarms(processes());
        const began = performance.now();
        const busy = (async () => {
          while (!enough()) await officeAtWork();
        })();
        await Promise.all([busy, stormOver()]);
        const seconds = (performance.now() - began) / 1_000;
        result = await settled(rig);
        const settledIn = (performance.now() - began) / 1_000 - seconds;
        await until(
          () => Promise.all(processes().map((process) => figure(process, 'trinhky_projection_lag_alarm'))),
          (figures) => figures.every((on) => on === 0),
        );
        await alarms.stop();
        alarmed = alarms.seen;
        const refused = rig.attempts.filter(({ outcome }) => outcome.kind === 'refused').length;
        console.log(
          `chaos (TRINHKY_CHAOS_SEED=${SEED}): ${rig.attempts.length} commands, ${refused} of them refused, in ${seconds.toFixed(1)} s, ` +
            `settled ${settledIn.toFixed(1)} s later; ${result.log.length} events, ${reactionsIn(result.log)} reactions, ` +
            `${lane.issued} reports issued; ${struck.join(', ')}; lag alarm: ${[...alarmed].join(', ')}`,
        );
      },
      300_000 + COMMANDS * 100,
    );
    afterAll(() => rig?.close());

    const enough = () => rig.attempts.length >= COMMANDS;

    /** Everybody works on one report, and one is brought to its issue beside it. */
    async function officeAtWork(): Promise<void> {
      const name = `${SEED}.${rig.attempts.length}`;
      const people = [...DRAFTERS, ...LEADERS, CHAIR, CLERK];
      const all = new Map(await Promise.all(people.map(async (person) => [person, await rig.as(person)] as const)));
      const opened = await openReport(all.get(CLERK) ?? (await rig.as(CLERK)), name, () => {});
      const end = rig.attempts.length + COMMANDS_A_REPORT;
      const clients = new Map(
        [...all].map(([person, client]) => [person, goingHome(client, () => enough() || rig.attempts.length >= end)]),
      );
      const shift = { clients, ...opened, random: randomFrom(SEED + rig.attempts.length), name, note: () => {} };
      await Promise.all([work(shift), signOff(shift, lane)]);
    }

    async function stormOver(): Promise<void> {
      for (const { name, at: when, strike } of storm(rig, COMMANDS)) {
        while (rig.attempts.length < when) await sleep(10);
        await strike();
        struck.push(`${name} at ${rig.attempts.length}`);
      }
    }

    it('has every acknowledged command in the log as answered, of the refused ones nothing, and answered each in the end', () => {
      expect(struck.filter((each) => each.startsWith('cut'))).toHaveLength(CUTS);
      expect(rig.attempts.length).toBeGreaterThanOrEqual(COMMANDS);
      expect(contradictions(rig.attempts, result.log)).toEqual([]);
      const unanswered = rig.attempts.filter(({ outcome }) => outcome.kind === 'refused' && outcome.status >= 500);
      expect(unanswered).toEqual([]);
    });

    it('has done nothing twice: no reaction, no document, and the numbers follow one another', () => {
      expect(lane.issued).toBeGreaterThan(0);
      expect(doneTwice(result.log)).toEqual([]);
      expect(disorder(result.log)).toEqual([]);
      const signed = result.log.filter(({ type }) => type === 'report.submitted.v1').length;
      expect(result.log.filter(({ type }) => type === 'report.rendered.v1')).toHaveLength(signed);
      const numbered = result.log.filter(({ type }) => type === 'report.numbered.v1').length;
      expect(result.log.filter(({ type }) => type === 'report.document-generated.v1')).toHaveLength(2 * numbered);
    });

    it('has chains that verify, read models equal to a rebuild from zero, and nobody else’s events', () => {
      expect(result.broken).toEqual([]);
      expect(result.rows).toEqual(result.rebuilt);
      expect(result.rows['history']?.length).toBeGreaterThan(0);
      expect(
        result.log.map((event) => decodeEvent(event).stream).filter((stream) => !stream.includes(`-${ORGAN}`) && !ACCOUNT.test(stream)),
      ).toEqual([]);
    });

    it('raised the lag alarm while the database was away, and cleared it', () => {
      expect(alarmed.size).toBeGreaterThan(0);
      for (const name of alarmed) {
        const said = processes()
          .find((process) => process.name === name)
          ?.said();
        expect(said).toMatch(/the read models are behind the log|distance between the read models and the log cannot be seen/);
        expect(said).toContain('the read models have caught up with the log again');
      }
    });

    it('parks the stream of an event that nobody can read, visibly, and goes on with the others', async () => {
      const { installation } = rig.settings;
      const odd = [`section-${ORGAN}.bay`, `report-${ORGAN}.hong`];
      rig.server.write(`${installation}.${odd[0]}`, 'section.levitated.v9', '{"height":3}');
      rig.server.write(`${installation}.${odd[1]}`, 'report.opened.v1', 'not json');
      const clerk = await rig.as(CLERK);
      const { sectionIds } = await openReport(clerk, `${SEED}.after-odd`, () => {});
      expect(sectionIds.length).toBeGreaterThan(0);
      const system = await until(
        async () => (await (await rig.as('quan')).get('/api/system')).body,
        (body) => failures(body).length > 0 && listAt(body, 'readModels').every((model) => at(model, 'behind') === '0'),
      );
      for (const stream of odd) expect(failures(system).join('\n') + JSON.stringify(listAt(system, 'warnings'))).toContain(stream);
      expect(at(system, 'ready')).toBe(true);
      for (const process of processes()) expect(await figure(process, 'trinhky_parked_streams')).toBeDefined();
      expect(processes().some((process) => process.said().includes(`${odd[0]}@0 has parked its stream`))).toBe(true);
      const { rows, rebuilt } = await settled(rig);
      expect(rows).toEqual(rebuilt);
    });

    it('notices that an older log was put in the place of its own: everybody ends, and begins anew on what is there', async () => {
      // As it was when documents had been asked for that were made later.
      const asked = result.log.filter(({ type }) => type === 'report.submitted.v1').at(-1);
      expect(asked).toBeDefined();
      rig.server.restoreTo(Number(asked?.position));
      const ended = await Promise.all(processes().map(endOf));
      for (const { code, stderr } of ended) {
        expect(stderr).toContain('đã bị thay bằng một bản cũ hơn');
        expect(stderr).toContain('(TRINHKY_ESDB) was replaced by an older one');
        expect(code, stderr.slice(-2_000)).toBe(STORE_REFUSED);
      }
      await Promise.all(processes().map((process) => process.start()));
      const { log, rows, rebuilt, broken } = await settled(rig);
      expect(log.length).toBeLessThan(result.log.length);
      expect(rows).toEqual(rebuilt);
      expect(broken).toEqual([]);
      expect(disorder(log)).toEqual([]);
      expect(processes().some((process) => process.said().includes('the log no longer holds'))).toBe(true);
      const { sectionIds } = await openReport(await rig.as(CLERK), `${SEED}.restored`, () => {});
      expect(sectionIds.length).toBeGreaterThan(0);
    }, 120_000);
  },
);

/** The same person, who leaves when it is time: what is asked then is not sent. */
function goingHome(client: Client, isTime: () => boolean): Client {
  return {
    ...client,
    get: async (path) => {
      if (isTime()) throw new TypeError('gone home');
      return client.get(path);
    },
  };
}

const failures = (system: unknown): string[] =>
  listAt(system, 'readModels').flatMap((model) => (at(model, 'failure') === null ? [] : [textAt(model, 'failure')]));

async function endOf(process: Process) {
  await until(
    async () => process.running(),
    (running) => !running,
  );
  return process.kill();
}
