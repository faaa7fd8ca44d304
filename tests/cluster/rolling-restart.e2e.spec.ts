import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, countAt, drafterOf, openReport, put, until } from '../../apps/api/src/testing/index.js';
import type { SectionOfReport } from '../../apps/api/src/testing/index.js';
import { freePort, startProxy } from '../support/caddy.js';
import type { Proxy } from '../support/caddy.js';
import { has } from '../support/needs.js';
import { missingFor, openRig } from './rig.js';
import type { Rig } from './rig.js';

/** One process after the other, as in an upgrade. */
describe.skipIf(!has('caddy', 'caddy') || missingFor({}))('a rolling restart behind the proxy', () => {
  let rig: Rig;
  let proxy: Proxy;
  let sections: SectionOfReport[];
  beforeAll(async () => {
    const apiPorts = [await freePort(), await freePort()];
    rig = await openRig({ apis: 2, workers: 2, apiPorts });
    proxy = await startProxy(apiPorts.map((port) => `127.0.0.1:${port}`));
    sections = (await openReport(rig)).sections;
  }, 120_000);
  afterAll(async () => {
    await proxy?.close();
    await rig?.close();
  });

  it('is seen by nobody: every edit is answered at its first sending, and stored once', async () => {
    let over = false;
    const answers: { status: number; text: string }[] = [];
    const office = sections.map(async (section) => {
      const drafter = clientOf(proxy.url, (await rig.as(drafterOf(section))).cookie);
      const page = `/api/sections/${section.sectionId}`;
      for (let i = 0; !over; i += 1) {
        const { status: read, body } = await drafter.get(page);
        if (read !== 200) {
          answers.push({ status: read, text: 'read' });
          continue;
        }
        const text = `${section.name}, lần ${i}.`;
        const edited = await drafter.post(`${page}/edits`, { base: countAt(body, 'revision'), changes: [put(text, 'b')] });
        answers.push({ status: edited.status, text: edited.status === 200 ? text : `${text} ${JSON.stringify(edited.body)}` });
      }
    });
    const busy = () =>
      until(
        async () => answers.length,
        (
          (before) => (count: number) =>
            count > before + 20
        )(answers.length),
      );
    for (const process of [rig.workers[0], rig.apis[0], rig.apis[1], rig.workers[1]]) {
      await busy();
      expect((await process?.stop())?.code).toBe(0);
      await busy();
      await process?.start();
    }
    await busy();
    over = true;
    await Promise.all(office);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const stored = (await rig.log()).filter(({ type }) => type === 'section.edited.v1');
    expect(stored).toHaveLength(answers.length);
    console.log(`rolling restart of 2 apis and 2 workers: ${answers.length} edits, each answered 200 at its first sending`);
  }, 120_000);
});
