import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, clientOf, listen, openReport, textAt, until, write } from '../../apps/api/src/testing/index.js';
import type { SectionOfReport } from '../../apps/api/src/testing/index.js';
import type { Process } from './processes.js';
import { missingFor, openRig } from './rig.js';
import type { Rig } from './rig.js';

describe.skipIf(missingFor({}))('pages open at different apis', () => {
  let rig: Rig;
  let section: SectionOfReport;
  beforeAll(async () => {
    rig = await openRig({ apis: 2, workers: 1 });
    const [first] = (await openReport(rig)).sections;
    if (!first) throw new Error('the report has no section');
    section = first;
  }, 120_000);
  afterAll(() => rig?.close());

  const api = (index: number): Process => {
    const found = rig.apis[index];
    if (!found) throw new Error(`there is no api ${index}`);
    return found;
  };
  const pageAt = async (place: Process, after?: string) => listen(place.url(), await rig.as('khanh', place), after);

  it('hear of the same change, whichever api it was sent to, and find it there', async () => {
    const pages = [await pageAt(api(0)), await pageAt(api(1))];
    for (const text of ['Qua máy nào cũng được.', 'Lần sau qua máy kia.']) {
      const position = textAt((await write(rig, section, text)).body, 'position');
      await Promise.all(pages.map((page) => page.until(`id: ${position}\n`)));
      for (const place of rig.apis) {
        const shown = await (await rig.as('khanh', place)).get(`/api/sections/${section.sectionId}?atLeast=${position}`);
        expect(JSON.stringify(shown.body)).toContain(text);
      }
    }
    for (const page of pages) page.hangUp();
  });

  it('are told when their api stops in order, which drains, and hear the rest from the other one', async () => {
    const page = await pageAt(api(0));
    const before = textAt((await write(rig, section, 'Trước khi dừng.')).body, 'position');
    await page.until(`id: ${before}\n`);
    const edits = Array.from({ length: 8 }, (_, i) => write(rig, section, `Đang gửi ${i}.`));
    const stopped = api(0).stop();
    expect(await page.ended).toContain('{"reason":"stopping"}');
    const answered = await Promise.all(edits);
    expect((await stopped).code).toBe(0);

    const again = await pageAt(api(1), before);
    const missed = answered.map(({ body }) => textAt(body, 'position'));
    for (const position of missed) await again.until(`id: ${position}\n`);
    const said = await again.until(`id: ${missed.at(-1)}\n`);
    const heard = [...said.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id ?? '');
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard).not.toContain(before);
    again.hangUp();
    await api(0).start();
  });

  it('are asked for by a proxy only where the api says that it is ready', async () => {
    const ready = () => clientOf(api(0).management()).get('/health/ready');
    expect((await ready()).status).toBe(200);
    await rig.server.goDown();
    const down = await until(ready, ({ status }) => status === 503);
    expect(JSON.stringify(at(down.body, 'reasons'))).toContain('TRINHKY_ESDB');
    await rig.server.comeUp();
    await until(ready, ({ status }) => status === 200);
    const position = textAt((await write(rig, section, 'Sau khi nhật ký trở lại.')).body, 'position');
    const page = await pageAt(api(0), position);
    const next = textAt((await write(rig, section, 'Trang vẫn nghe.')).body, 'position');
    expect(await page.until(`id: ${next}\n`)).not.toContain(`id: ${position}\n`);
    page.hangUp();
  }, 60_000);
});
