import type { RecordedEvent } from '@trinhky/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, openTestWard, submittedReport, until } from '../../apps/api/src/testing/index.js';
import type { TestWard } from '../../apps/api/src/testing/index.js';
import { isAcknowledged, send } from './attempts.js';
import type { Attempt } from './attempts.js';
import { contradictions, disorder } from './check-log.js';
import { CLERK, openReport } from './office-at-work.js';

let ward: TestWard;
const attempts: Attempt[] = [];
const log: RecordedEvent[] = [];

beforeAll(async () => {
  ward = await openTestWard();
  const { sectionIds } = await openReport(await ward.as(CLERK), 'check', (attempt) => attempts.push(attempt));
  const path = `/api/sections/${sectionIds[0]}/edits`;
  const put = (id: string) => ({ op: 'put', block: { kind: 'paragraph', id, content: [{ kind: 'text', t: id }] } });
  const edit = async (person: string, key: string, base: number, block: string) =>
    attempts.push(await send(await ward.as(person), { person, key, path, body: { base, changes: [put(block)] } }));
  await edit('em', 'check.edit.1', 0, 'mot');
  await edit('giang', 'check.edit.2', 1, 'hai');
  await edit('binh', 'check.edit.3', 2, 'ba');
  await numberedReport();
  for await (const event of ward.installation.store.readAll()) log.push(event);
});
afterAll(() => ward.close());

async function numberedReport(): Promise<void> {
  const { reportId, outlineHash, submission, sha256 } = await submittedReport(ward);
  const clerk = await ward.as(CLERK);
  const page = `/api/reports/${reportId}`;
  await (await ward.as('an')).post(`${page}/sign`, { submission, sha256, outlineHash });
  await clerk.post(`${page}/request-number`, { submission, book: 'van-ban-di' });
  await until(
    () => clerk.get(page),
    ({ body }) => at(body, 'status') === 'numbered',
  );
}

describe('what the crash test holds against a log', () => {
  it('is nothing where the log says what was answered', () => {
    expect(contradictions(attempts, log)).toEqual([]);
    expect(attempts.map(({ outcome }) => outcome.kind).slice(-3)).toEqual(['acknowledged', 'acknowledged', 'refused']);
  });

  it.each(['check.edit.1', 'check.edit.2', 'check.assign.0'])('is the acknowledged append that was lost: %s', (key) => {
    const without = log.filter(({ metadata }) => !metadata.includes(`"${key}"`));
    expect(without.length).toBeLessThan(log.length);
    expect(contradictions(attempts, without)).toEqual([expect.stringContaining(`${key}: was acknowledged and is not in the log`)]);
  });

  it('is an append that was lost and done again somewhere else', () => {
    const last = log.find(({ metadata }) => metadata.includes('"check.edit.2"'));
    const moved = log.map((event) => (event === last ? { ...event, position: event.position + 5n } : event));
    expect(contradictions(attempts, moved)).toEqual([expect.stringContaining('stands elsewhere than was answered')]);
  });

  it('is a text that is not the one answered', () => {
    const changed = attempts.map((attempt): Attempt => {
      if (!isAcknowledged(attempt) || attempt.key !== 'check.edit.1') return attempt;
      return { ...attempt, outcome: { kind: 'acknowledged', answer: { ...attempt.outcome.answer, contentHash: '0'.repeat(64) } } };
    });
    expect(contradictions(changed, log)).toEqual([expect.stringContaining('holds another text than was answered')]);
  });

  it('is a refused command that left a trace, and an event that stands there twice', () => {
    const refused = attempts.map((attempt): Attempt =>
      attempt.key === 'check.edit.2' ? { ...attempt, outcome: { kind: 'refused', status: 409 } } : attempt,
    );
    expect(contradictions(refused, log)).toEqual([expect.stringContaining('was refused (409) and stands in the log')]);
    const twice = [...log, ...log.filter(({ metadata }) => metadata.includes('"check.edit.2"'))];
    expect(contradictions(attempts, twice)[0]).toBe('1 events stand in the log twice');
  });

  it('is a document made twice and a number that does not follow the one before', () => {
    expect(disorder(log)).toEqual([]);
    const again = (type: string) => [...log, ...log.filter((event) => event.type === type)];
    expect(disorder(again('report.rendered.v1'))).toEqual([expect.stringContaining('signing copy was made twice')]);
    expect(disorder(again('register.number-allocated.v1'))).toEqual([expect.stringContaining('1 follows 1')]);
  });
});
