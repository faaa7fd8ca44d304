import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listAt, openReport, openTestWard, put, textAt } from '@trinhky/api/testing';
import type { Browser, Page } from 'playwright-core';
import { median } from '../row.js';
import type { Row } from '../row.js';
import { contextOf, shownAfter, slowDown } from './browser.js';
import type { Person } from './browser.js';
import { gzipped, serveFloor } from './floor.js';
import type { Floor } from './floor.js';

const KB = 1_000;
/** The first line of work on the first screen; the first words of a text that may be written in. */
const HOME_SHOWN = 'main a[href*="/muc/"]';
const EDITOR_SHOWN = 'main [contenteditable="true"] p';

const KINDS: Record<string, keyof Weight> = { script: 'script', stylesheet: 'style' };

interface Weight {
  script: number;
  style: number;
}

/** What a page has asked for when it is shown, gzip -9. */
async function weightOf(browser: Browser, person: Person, address: string, selector: string): Promise<Weight> {
  const context = await contextOf(browser, person);
  const page = await context.newPage();
  const answered = new Map<string, { kind: keyof Weight; bytes: Promise<Buffer> }>();
  page.on('response', (response) => {
    const kind = KINDS[response.request().resourceType()];
    if (kind) answered.set(response.url(), { kind, bytes: response.body().catch(() => Buffer.alloc(0)) });
  });
  const shown = await shownAfter(page, `${person.url}${address}`, selector);
  const asked = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < until)
        .map(({ name }) => name),
    shown,
  );
  const weight = { script: 0, style: 0 };
  for (const url of asked) {
    const { kind, bytes } = answered.get(url) ?? {};
    if (kind && bytes) weight[kind] += gzipped(await bytes);
  }
  await context.close();
  return weight;
}

async function coldLoad(browser: Browser, person: Person | undefined, url: string, selector: string): Promise<number> {
  const context = await contextOf(browser, person);
  const page: Page = await context.newPage();
  await slowDown(page, { link: true });
  const shown = await shownAfter(page, url, selector);
  await context.close();
  return shown;
}

/** The weight of the first screen and the editor, and how long each takes on a slow link and processor, beside bare pages of the same weight. */
export async function benchLoading(browser: Browser, rounds: number): Promise<Row[]> {
  const ward = await openTestWard({ at: new Date() });
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const floors: Floor[] = [];
  try {
    const { sections } = await openReport(ward);
    const { sectionId = '' } = sections.find(({ name }) => name === 'kinh-te') ?? {};
    const drafter = await ward.as('giang');
    const changes = Array.from({ length: 20 }, (_, i) =>
      put(`Đoạn ${i + 1}: kết quả thực hiện nhiệm vụ phát triển kinh tế của phường trong kỳ.`),
    );
    await drafter.post(`/api/sections/${sectionId}/edits`, { base: 0, changes });
    const { body } = await drafter.get(`/api/sections/${sectionId}`);
    const lines = listAt(body, 'blocks').map((block) => textAt(block, 'content.0.t'));
    const giang = { url: ward.url, cookie: drafter.cookie };
    const editor = `/muc/${sectionId}`;

    const home = await weightOf(browser, giang, '/', HOME_SHOWN);
    const writing = await weightOf(browser, giang, editor, EDITOR_SHOWN);
    const floorOf = async (page: 'list' | 'editor', { script, style }: Weight) => {
      const floor = await serveFloor(page, { folder: path.join(folder, page), script, style, lines });
      floors.push(floor);
      return floor.url;
    };
    const [list, bare] = [await floorOf('list', home), await floorOf('editor', writing)];

    const times = { home: [] as number[], list: [] as number[], writing: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.home.push(await coldLoad(browser, giang, `${ward.url}/`, HOME_SHOWN));
      times.list.push(await coldLoad(browser, undefined, list, 'ul.shown li'));
      times.writing.push(await coldLoad(browser, giang, `${ward.url}${editor}`, EDITOR_SHOWN));
      times.bare.push(await coldLoad(browser, undefined, bare, '.ProseMirror p'));
    }
    const beside = (name: string, ours: number[], floor: number[], of: string): Row => {
      const [value, other] = [median(ours), median(floor)];
      return { name, value, unit: 'ms', floor: { name: of, value: other }, bar: '≤ 1.25 ×', ok: value <= other * 1.25 };
    };
    const weight = (name: string, bytes: number, most: number): Row => ({
      name,
      value: bytes / KB,
      unit: 'KB',
      floor: null,
      bar: `≤ ${most} KB gzip`,
      ok: bytes <= most * KB,
    });
    return [
      weight('script of the first screen', home.script, 160),
      weight('script of the editor, more than the first screen', writing.script - home.script, 130),
      beside('first screen, slow 4G, processor / 4', times.home, times.list, 'bare React page of the same weight'),
      beside('link into the editor, slow 4G, processor / 4', times.writing, times.bare, 'bare React + TipTap page of the same weight'),
    ];
  } finally {
    for (const floor of floors) await floor.close();
    rmSync(folder, { recursive: true, force: true });
    await ward.close();
  }
}
