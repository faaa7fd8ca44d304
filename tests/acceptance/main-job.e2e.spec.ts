import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeEvent } from '@trinhky/events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvedReport, at, countAt, openTestWard, textAt, until } from '../../apps/api/src/testing/index.js';
import type { TestWard } from '../../apps/api/src/testing/index.js';
import { done } from './section-steps.js';

const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-documents-'));
let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard({ folder });
});
afterAll(async () => {
  await ward.close();
  rmSync(folder, { recursive: true, force: true });
});

it('documents on sign-off are made once a kind, although the renderer is killed at each, and the log is taken up again afterwards', async () => {
  const { reportId } = await approvedReport(ward);
  const clerk = await ward.as('khanh');
  const page = `/api/reports/${reportId}`;
  const outlineHash = textAt(await done(clerk.get(page)), 'outlineHash');
  await done(clerk.post(`${page}/format-check`, { outlineHash }));

  const submitted = await whileRendererStands(page, () =>
    done(clerk.post(`${page}/submit`, { outlineHash, signerId: 'an', mode: 'paper', fontSize: 14, lineMultiple: 1.15 })),
  );
  const submission = countAt(submitted, 'submission');
  const rendered = await until(
    () => done(clerk.get(page)),
    (shown) => at(shown, 'status') === 'rendered',
  );
  const sha256 = textAt(rendered, 'submission.copy.sha256');
  await done((await ward.as('an')).post(`${page}/sign`, { submission, sha256, outlineHash }));

  await whileRendererStands(page, () => done(clerk.post(`${page}/request-number`, { submission, book: 'van-ban-di' })));
  await until(made, (kinds) => kinds.length >= 3);
  expect(ward.installation.renderer.stats().restarts).toBe(2);
  const once = ['report.rendered.v1', 'final-docx', 'final-pdf'];
  expect((await made()).sort()).toEqual(once.sort());

  await ward.close();
  ward = await openTestWard({ folder });
  const { runner, readModels, store } = ward.installation;
  await until(
    async () =>
      (await runner.waitFor(await store.lastPosition(), 10_000)) &&
      (await readModels.selectFrom('obligations').selectAll().execute()).length === 0,
    (drained) => drained,
  );
  expect((await made()).sort()).toEqual(once.sort());
}, 60_000);

/** Every document that the log names, by its kind. */
async function made(): Promise<string[]> {
  const kinds: string[] = [];
  for await (const recorded of ward.installation.store.readAll({ categories: ['report'] })) {
    const event = decodeEvent(recorded);
    if (event.type === 'report.rendered.v1') kinds.push(event.type);
    if (event.type === 'report.document-generated.v1') kinds.push(event.data.kind);
  }
  return kinds;
}

/** Does something that calls for a document while the renderer's process is held still, and kills that process in the middle of the job. */
async function whileRendererStands<T>(page: string, act: () => Promise<T>): Promise<T> {
  const { renderer, queue } = ward.installation;
  const clerk = await ward.as('khanh');
  await clerk.download(`${page}/draft.pdf`);
  const pid = renderer.stats().childPid;
  if (pid === undefined) throw new Error('the renderer has no process');
  process.kill(pid, 'SIGSTOP');
  const answer = await act();
  await until(
    () => queue.stats(),
    ({ running }) => running === 1,
  );
  process.kill(pid, 'SIGKILL');
  return answer;
}
