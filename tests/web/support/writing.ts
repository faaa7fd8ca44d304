import type { BrowserContext, Page } from '@playwright/test';
import { clientOf, openReport } from '@trinhky/api/testing';
import type { Client, TestWard } from '@trinhky/api/testing';
import { expect } from './fixtures.js';

/** Writing in a section, as a person does, and what then stands on the server. */

export const textBox = (page: Page) => page.getByRole('textbox', { name: 'Nội dung mục' });
export const saving = (page: Page) => page.locator('[data-saving]');

/** Nothing is left that the server does not have. */
export const saved = (page: Page) => expect(saving(page)).toHaveAttribute('data-unsent', 'false', { timeout: 40_000 });
export const keptHere = (page: Page) => expect(saving(page)).toContainText(/đã giữ trên máy này/i);

/** By its id, or its whole address. */
export async function openSection(page: Page, section: string): Promise<void> {
  await page.goto(section.startsWith('http') ? section : `/muc/${section}`);
  await expect(textBox(page)).toBeVisible({ timeout: 40_000 });
}

/** At the end of the text. */
export async function write(page: Page, words: string): Promise<void> {
  await toTheEnd(page);
  await page.keyboard.type(words);
}

/** No hand is so fast: for some milliseconds after the focus the editor puts a caret back that the browser moved (ProseMirror). */
const FOCUS_SETTLES_MS = 250;

async function toTheEnd(page: Page): Promise<void> {
  await textBox(page).focus();
  await page.waitForTimeout(FOCUS_SETTLES_MS);
  await page.keyboard.press('Control+End');
}

/** As a paragraph of its own, at the end. */
export async function writeParagraph(page: Page, words: string): Promise<void> {
  await toTheEnd(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

export async function sectionOf(ward: Pick<TestWard, 'as'>, name = 'mo-dau') {
  const { reportId, sections } = await openReport(ward);
  const section = sections.find((each) => each.name === name);
  if (!section) throw new Error(`no section ${name}`);
  return { reportId, ...section };
}

interface Shown {
  status: string;
  revision: number;
  contentHash: string;
  round: number;
  blocks: { content?: { t?: string }[] }[];
  setAside: { changes: { block?: { content?: { t?: string }[] } }[] }[];
}

export async function shownTo(client: Client, sectionId: string): Promise<Shown> {
  const { body } = await client.get(`/api/sections/${sectionId}`);
  return body as Shown;
}

const words = ({ content = [] }: { content?: { t?: string }[] }) => content.map(({ t = '' }) => t).join('');

/** The paragraphs of the text on the server. */
export async function textOn(ward: Pick<TestWard, 'as'>, sectionId: string, as = 'em'): Promise<string[]> {
  return (await shownTo(await ward.as(as), sectionId)).blocks.map(words);
}

/** The words that the server has put aside for that person. */
export async function asideOn(ward: Pick<TestWard, 'as'>, sectionId: string, as = 'em'): Promise<string[]> {
  const { setAside } = await shownTo(await ward.as(as), sectionId);
  return setAside.flatMap(({ changes }) => changes.flatMap(({ block }) => (block ? [words(block)] : [])));
}

/** Once the service worker keeps the pages: from then on they open without a link. */
export async function keptPages(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });
}

export async function signInAs(context: BrowserContext, url: string, username: string, password: string): Promise<void> {
  const { cookie } = await clientOf(url).signedIn(username, password);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
}
