import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as playwright } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { createApp, createLogger, openAccounts, systemClock } from '@trinhky/api';
import { clientOf, openTestWard, PEOPLE } from '@trinhky/api/testing';
import type { Client } from '@trinhky/api/testing';
import { startServer, urlIn } from '../support/programs.js';
import { chromium, CHROMIUM_ARGS } from './support/chromium.js';
import { expect, expectAccessible, test } from './support/fixtures.js';
import { linkTo } from './support/link.js';
import { keptHere, openSection, saved, saving, sectionOf, signInAs, textBox, textOn, write, writeParagraph } from './support/writing.js';

/** Words that are not lost where a browser, a server, a disk or a release ends under them; and where two people write at once. */
test.describe.configure({ timeout: 180_000 });

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'trinhky-web-'));
  folders.push(made);
  return made;
}
test.afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

test('two people write in one section: blocks merge, of one block both texts are shown', async ({ ward, pageOf }) => {
  const { sectionId } = await sectionOf(ward);
  const both = ['em', 'giang'].map((id) => ({ kind: 'user', id }));
  const clerk = await ward.as('khanh');
  expect((await clerk.post(`/api/sections/${sectionId}/assign`, { assignees: both, approver: null, reason: 'Cùng soạn' })).status).toBe(
    200,
  );
  const [em, giang] = [await pageOf('em'), await pageOf('giang')];
  await openSection(em, sectionId);
  await write(em, 'Mở đầu.');
  await saved(em);
  await openSection(giang, sectionId);
  await writeParagraph(giang, 'Của Giang.');
  await saved(giang);
  await expect(textBox(em)).toContainText('Của Giang.');
  await writeParagraph(em, 'Của Em.');
  await saved(em);
  await expect(textBox(giang)).toContainText('Của Em.');
  expect(await textOn(ward, sectionId)).toEqual(['Mở đầu.', 'Của Giang.', 'Của Em.']);

  await Promise.all([write(em, ' Em thêm.'), write(giang, ' Giang thêm.')]);
  const choice = (page: Page) => page.getByRole('group', { name: 'đã sửa cùng đoạn này' });
  await expect.poll(async () => (await choice(em).count()) + (await choice(giang).count()), { timeout: 60_000 }).toBeGreaterThan(0);
  const asked = (await choice(em).count()) > 0 ? em : giang;
  await expect(choice(asked)).toBeVisible();
  await expectAccessible(asked);
  await choice(asked).getByRole('button', { name: 'Giữ cả hai' }).click();
  await saved(em);
  await saved(giang);
  const text = (await textOn(ward, sectionId)).join('\n');
  expect(text.split('Em thêm.')).toHaveLength(2);
  expect(text.split('Giang thêm.')).toHaveLength(2);
});

test('the browser is killed right after a key and opened again', async ({ ward }) => {
  const { sectionId } = await sectionOf(ward);
  const profile = folder();
  const first = await startBrowser(profile);
  const context = first.browser.contexts()[0];
  if (!context) throw new Error('the browser has no window');
  await signInAs(context, ward.url, 'em', ward.passwords.get('em') ?? '');
  const page = await context.newPage();
  await openSection(page, `${ward.url}/muc/${sectionId}`);
  await write(page, 'Chữ cuối cùng');
  // Each key is put down within its own task; what the browser's own storage has not been handed yet when it dies, no page can keep.
  await page.waitForFunction(onDevice, 'Chữ cuối cùng', { timeout: 1_000 });
  await first.kill();
  expect(await textOn(ward, sectionId)).toEqual([]);

  const again = await startBrowser(profile);
  const next = again.browser.contexts()[0];
  if (!next) throw new Error('the browser has no window');
  await signInAs(next, ward.url, 'em', ward.passwords.get('em') ?? '');
  const reopened = await next.newPage();
  await openSection(reopened, `${ward.url}/muc/${sectionId}`);
  await saved(reopened);
  expect(await textOn(ward, sectionId)).toEqual(['Chữ cuối cùng']);
  await again.kill();
});

test('the server is killed and started again while typing goes on', async ({ browser }) => {
  test.skip(!existsSync(chromium), `Chromium is not at ${chromium}: apt-get install chromium`);
  const data = folder();
  const passwords = await settleWard(data);
  let server = startServer(data);
  const link = await linkTo(urlIn(await server.says('http://127.0.0.1:')));
  const clients = new Map<string, Client>();
  const as = async (username: string) => {
    const client = clients.get(username) ?? (await clientOf(link.url).signedIn(username, passwords.get(username) ?? ''));
    clients.set(username, client);
    return client;
  };
  const { sectionId } = await sectionOf({ as });
  const context = await browser.newContext({ baseURL: link.url, locale: 'vi-VN' });
  await signInAs(context, link.url, 'em', passwords.get('em') ?? '');
  const page = await context.newPage();
  await openSection(page, sectionId);
  await write(page, 'Trước khi máy chủ chết. ');
  const lost = link.loseAnswers(/\/edits$/);
  await lost;
  await server.end('SIGKILL');
  await write(page, 'Trong khi máy chủ chết. ');
  await expect(saving(page)).toContainText('đã giữ trên máy này', { timeout: 30_000 });
  server = startServer(data);
  link.leadTo(urlIn(await server.says('http://127.0.0.1:')));
  await write(page, 'Sau đó.');
  await saved(page);
  expect(await textOn({ as }, sectionId)).toEqual(['Trước khi máy chủ chết. Trong khi máy chủ chết. Sau đó.']);
  await context.close();
  await link.close();
  await server.end('SIGTERM');
});

test('full storage: the page says at once that nothing is kept here, and the text is saved all the same', async ({ ward, pageOf }) => {
  const { sectionId } = await sectionOf(ward);
  const page = await pageOf('em');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ward.url, quotaSize: 1 });
  await openSection(page, sectionId);
  await write(page, 'Máy đầy.');
  await expect(page.getByRole('alert', { name: 'Chưa giữ được trên máy này' })).toBeVisible();
  await expect(saving(page)).not.toContainText(/đã giữ/i);
  await expectAccessible(page);
  await saved(page);
  await expect(saving(page)).not.toContainText(/đã giữ/i);
  expect(await textOn(ward, sectionId)).toEqual(['Máy đầy.']);
  // Within the page, too, nothing typed is left behind unasked: without a link it asks, with one it saves first.
  await page.context().setOffline(true);
  await write(page, ' Mất mạng.');
  page.once('dialog', (asked) => void asked.dismiss());
  await page.getByRole('link', { name: 'Trình Ký' }).click();
  await expect(textBox(page)).toHaveText('Máy đầy. Mất mạng.');
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Trình Ký' }).click();
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
  expect(await textOn(ward, sectionId)).toEqual(['Máy đầy. Mất mạng.']);
  await page.goBack();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ward.url });
  await write(page, ' Lại có chỗ.');
  await expect(page.getByRole('alert', { name: 'Chưa giữ được trên máy này' })).toBeHidden();
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Máy đầy. Mất mạng. Lại có chỗ.']);
});

test('a new version is deployed while the page is open: it says so, goes on saving, and the text is there after loading again', async ({
  ward,
  pageOf,
}) => {
  const { sectionId } = await sectionOf(ward);
  const link = await linkTo(ward.url);
  const { installation, accounts, clock } = ward;
  const options = { requestsPerMinute: null, pages: newerPages() };
  const newer = await createApp({ installation, accounts, clock, logger: createLogger('silent'), options });
  await newer.listen(0, '127.0.0.1');
  const page = await pageOf('em');
  await signInAs(page.context(), link.url, 'em', ward.passwords.get('em') ?? '');
  await openSection(page, `${link.url}/muc/${sectionId}`);
  await write(page, 'Bản cũ. ');
  link.leadTo(await newer.getUrl());
  await write(page, 'Vẫn gõ. ');
  await saved(page);
  await expect(page.getByText('Có phiên bản mới')).toBeVisible();
  await write(page, 'Rồi tải lại.');
  await keptHere(page);
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await expect(page.locator('meta[name="trinhky-build"]')).toHaveAttribute('content', NEWER);
  await expect(textBox(page)).toHaveText('Bản cũ. Vẫn gõ. Rồi tải lại.');
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Bản cũ. Vẫn gõ. Rồi tải lại.']);
  await link.close();
  await newer.close();
});

const NEWER = '9.9.9+newer';
/** The built pages as another build: its page names itself so. */
function newerPages(): string {
  const newer = folder();
  cpSync(path.resolve(import.meta.dirname, '../../apps/web/dist'), newer, { recursive: true });
  const index = path.join(newer, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace(/(name="trinhky-build" content=")[^"]*/, `$1${NEWER}`));
  for (const packed of ['.br', '.gz']) rmSync(`${index}${packed}`, { force: true });
  return newer;
}

/** A ward in a data folder, for a server of its own. Gives the passwords by sign-in name. */
async function settleWard(data: string): Promise<Map<string, string>> {
  await (await openTestWard({ folder: data })).close();
  const accounts = await openAccounts({ file: path.join(data, 'accounts.db') }, () => systemClock.now());
  const passwords = new Map<string, string>();
  for (const { username, name } of PEOPLE) {
    passwords.set(username, (await accounts.create({ userId: username, username, name })).password);
  }
  await accounts.close();
  return passwords;
}

/** In the page: whether the device's own copy holds the words. */
async function onDevice(words: string): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('trinhky-drafts');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('no drafts on this device'));
  });
  const parts = await new Promise<unknown[]>((resolve) => {
    const asked = db.transaction('parts').objectStore('parts').getAll();
    asked.onsuccess = () => resolve(asked.result);
  });
  db.close();
  return JSON.stringify(parts).includes(words);
}

/** Chromium with a profile that stays, as a process of its own that can be killed. */
async function startBrowser(profile: string): Promise<{ browser: Browser; kill(): Promise<void> }> {
  const args = [
    '--headless=new',
    ...CHROMIUM_ARGS,
    '--no-first-run',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--lang=vi',
  ];
  const child = spawn(chromium, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(said)));
  });
  const browser = await playwright.connectOverCDP(endpoint);
  return {
    browser,
    async kill() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      // With everything it started, at once: nothing of it gets to put its things in order.
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
    },
  };
}
