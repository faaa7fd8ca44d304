import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedReport, at, listAt, textAt, until } from '../../apps/api/src/testing/index.js';
import { driveReport, issue, sign } from '../acceptance/report-driver.js';
import { done } from '../acceptance/section-steps.js';
import { contradictions, disorder } from '../crash/check-log.js';
import { sharedFolder } from '../support/needs.js';
import { doneTwice, reactionsIn } from './done-twice.js';
import { missingFor, openRig } from './rig.js';
import type { Rig } from './rig.js';
import { settled } from './settled.js';
import type { Settled } from './settled.js';

const shared = sharedFolder();

describe.skipIf(missingFor({}))(
  'reports from their opening to their issue on 2 apis and 2 workers, one of each killed -9 again and again',
  () => {
    let rig: Rig;
    let result: Settled;
    const reportIds: string[] = [];
    /** Who was killed, and when. */
    const struck: string[] = [];

    beforeAll(async () => {
      rig = await openRig({ apis: 2, workers: 2 });
      const imported = async () => {
        if (shared === null) return;
        reportIds.push((await driveReport(rig, path.join(shared, 'reports', '000.txt'))).reportId);
      };
      await Promise.all([
        imported(),
        reportOfTheMonth(),
        strike('while sections are approved', 'section.approved.v1', 3),
        strike('while the signing copy is made', 'report.submitted.v1', 1),
        strike('while a number is given', 'report.numbering-requested.v1', 1),
      ]);
      result = await settled(rig);
    }, 600_000);
    afterAll(() => rig?.close());

    async function reportOfTheMonth(): Promise<void> {
      const { reportId } = await approvedReport(rig);
      await sign(rig, `/api/reports/${reportId}`);
      await issue(rig, `/api/reports/${reportId}`);
      reportIds.push(reportId);
    }

    let striking: Promise<void> = Promise.resolve();

    /** Once so many events of the type are stored: kills an api and the worker that carries reactions, and starts them again when the other has taken over. */
    async function strike(when: string, type: string, many: number): Promise<void> {
      const stored = () => rig.server.stored().filter((event) => event.type === type).length;
      await until(
        async () => stored(),
        (count) => count >= many,
        300_000,
      );
      await (striking = striking.then(async () => {
        const leading = (await rig.leases()).get('reactors');
        const worker = rig.workers.find(({ name }) => name === leading) ?? rig.workers[0];
        const api = rig.apis[struck.length % rig.apis.length];
        if (!worker || !api) throw new Error('nobody to kill');
        const others = rig.workers.filter((each) => each !== worker).map(({ name }) => name);
        struck.push(`${api.name} and ${worker.name} ${when}, at ${rig.server.count()} events`);
        await Promise.all([api.kill(), worker.kill()]);
        await until(
          () => rig.leases(),
          (held) => others.includes(held.get('reactors') ?? ''),
        );
        await Promise.all([api.start(), worker.start()]);
      }));
    }

    it('are issued, each document once, and what any api gives out is what the log names', async () => {
      console.log(
        `killed: ${struck.join('; ')}. ${result.log.length} events, ${rig.attempts.length} commands, ${rig.resent()} requests sent again, ${reactionsIn(result.log)} reactions`,
      );
      expect(struck).toHaveLength(3);
      expect(reportIds).toHaveLength(shared === null ? 1 : 2);
      for (const reportId of reportIds) {
        for (const api of rig.apis) {
          const clerk = await rig.as('khanh', api);
          expect(at(await done(clerk.get(`/api/reports/${reportId}`)), 'status')).toBe('issued');
          const rows = listAt(await done(clerk.get(`/api/reports/${reportId}/documents`)), 'rows');
          expect(rows.map((row) => textAt(row, 'kind')).sort()).toEqual(['final-docx', 'final-pdf', 'signing-copy-pdf']);
          for (const row of rows) {
            const { bytes } = await clerk.download(`/api/documents/${textAt(row, 'sha256')}`);
            expect(createHash('sha256').update(bytes).digest('hex')).toBe(textAt(row, 'sha256'));
          }
        }
      }
    });

    it('have every acknowledged command in the log as answered, and of the refused ones nothing', () => {
      expect(rig.attempts.length).toBeGreaterThan(10);
      expect(contradictions(rig.attempts, result.log)).toEqual([]);
    });

    it('have no event twice per reactor and source event, no document twice, and numbers that follow one another', () => {
      expect(reactionsIn(result.log)).toBeGreaterThan(10);
      expect(doneTwice(result.log)).toEqual([]);
      expect(disorder(result.log)).toEqual([]);
      const numbers = result.log.filter(({ type }) => type === 'register.number-allocated.v1');
      expect(numbers).toHaveLength(reportIds.length);
      expect(result.log.filter(({ type }) => type === 'report.opened.v1')).toHaveLength(reportIds.length);
    });

    it('have chains that verify, and read models equal to a rebuild from zero', () => {
      expect(result.broken).toEqual([]);
      expect(result.rows).toEqual(result.rebuilt);
      expect(result.rows['history']?.length).toBeGreaterThan(0);
    });
  },
);
