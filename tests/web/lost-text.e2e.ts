import type { BrowserContext, Page } from '@playwright/test';
import { submit } from '@trinhky/api/testing';
import { expect, expectAccessible, expectNoSideways, test as base } from './support/fixtures.js';
import { linkTo } from './support/link.js';
import type { Link } from './support/link.js';
import {
  asideOn,
  keptHere,
  keptPages,
  openSection,
  saved,
  saving,
  sectionOf,
  shownTo,
  signInAs,
  textBox,
  textOn,
  write,
  writeParagraph,
} from './support/writing.js';

/** Every case ends the same way: what was typed stands in the server's text exactly once, character by character. */

interface Ours {
  /** The way to the ward's server, which can be cut. */
  link: Link;
  /** One computer: a browser with its own storage; nobody is signed in yet. */
  computer: BrowserContext;
  /** A page of em's on that computer. */
  page: Page;
}
const test = base.extend<Ours>({
  link: async ({ ward }, use) => {
    const link = await linkTo(ward.url);
    await use(link);
    await link.close();
  },
  computer: async ({ browser, link }, use) => {
    const context = await browser.newContext({ baseURL: link.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    await use(context);
    await context.close();
  },
  page: async ({ computer, link, ward }, use) => {
    await signInAs(computer, link.url, 'em', ward.passwords.get('em') ?? '');
    await use(await computer.newPage());
  },
});
test.describe.configure({ timeout: 180_000 });

const SAVES = /\/edits$/;

test('what is typed is saved by itself and said so', async ({ ward, page }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await write(page, 'Tình hình kinh tế tháng 6');
  await keptHere(page);
  await saved(page);
  await expect(saving(page)).toContainText(/Đã lưu lúc \d\d:\d\d/);
  expect(await textOn(ward, sectionId)).toEqual(['Tình hình kinh tế tháng 6']);
  await expectAccessible(page);
  await expectNoSideways(page);
});

test('the link is cut while typing, the page is loaded again without it, typing goes on', async ({ ward, page, link }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await keptPages(page);
  await write(page, 'Một. ');
  await saved(page);
  link.cut();
  await write(page, 'Hai. ');
  await expect(saving(page)).toContainText('Mất mạng, đã giữ trên máy này', { timeout: 30_000 });
  await page.reload();
  await expect(textBox(page)).toHaveText('Một. Hai. ', { timeout: 20_000 });
  await expect(page.getByText('Đang mất mạng')).toBeVisible();
  await write(page, 'Ba.');
  link.mend();
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Một. Hai. Ba.']);
});

test('the answer is lost after the server saved, typing goes on', async ({ ward, page, link }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  const lost = link.loseAnswers(SAVES, 2);
  await write(page, 'Thu ngân sách đạt ');
  await lost;
  await write(page, '1.234,5 tỷ đồng.');
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Thu ngân sách đạt 1.234,5 tỷ đồng.']);
  expect((await shownTo(await ward.as('em'), sectionId)).revision).toBe(2);
});

test('a text that arrives when the section is in review is put aside once, and taken up again when it is a draft', async ({
  ward,
  page,
  link,
}) => {
  const section = await sectionOf(ward);
  const { sectionId } = section;
  await openSection(page, sectionId);
  await write(page, 'Bản trình.');
  await saved(page);
  link.cut();
  await write(page, ' Gõ muộn.');
  await keptHere(page);
  await submit(ward, section);
  link.mend();
  const aside = page.getByRole('region', { name: 'Phần gõ thêm được giữ riêng' });
  await expect(aside).toBeVisible({ timeout: 40_000 });
  await expect(textBox(page)).toHaveText('Bản trình.');
  await expect(textBox(page)).toHaveAttribute('contenteditable', 'false');
  expect(await textOn(ward, sectionId)).toEqual(['Bản trình.']);
  expect(await asideOn(ward, sectionId)).toEqual(['Bản trình. Gõ muộn.']);
  await aside.getByRole('button', { name: 'Xem khác biệt' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rút lại' }).click();
  await aside.getByRole('button', { name: 'Khôi phục' }).click();
  await expect(textBox(page)).toHaveText('Bản trình. Gõ muộn.');
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Bản trình. Gõ muộn.']);
  expect(await asideOn(ward, sectionId)).toHaveLength(1);
});

test('the session ends while typing: sign in over the page, nothing is lost', async ({ ward, page, link }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await write(page, 'Trước khi hết phiên. ');
  await page.request.delete(`${link.url}/api/session`);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await write(page, 'Sau khi hết phiên.');
  const again = page.getByRole('dialog', { name: 'Cần đăng nhập lại' });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(saving(page)).toContainText('Phiên đăng nhập hết hạn', { timeout: 20_000 });
  await again.getByLabel(/^Mật khẩu/).fill(ward.passwords.get('em') ?? '');
  await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(again).toBeHidden();
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Trước khi hết phiên. Sau khi hết phiên.']);
});

test('on a shared computer a draft is seen and sent by its owner only', async ({ ward, page, link, computer }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await keptPages(page);
  link.cut();
  await write(page, 'Chữ của Em.');
  await keptHere(page);
  await page.close();
  // The save sent along with a page that closes is the owner's still: it must not find the link whole.
  await computer.clearCookies();
  link.mend();
  await signInAs(computer, link.url, 'giang', ward.passwords.get('giang') ?? '');
  const other = await computer.newPage();
  await other.goto(`/muc/${sectionId}`);
  await expect(other.getByText('Bạn đang xem mục này')).toBeVisible();
  await expect(other.getByText('Chữ của Em.')).toHaveCount(0);
  await other.close();
  expect(await textOn(ward, sectionId)).toEqual([]);
  await computer.clearCookies();
  await signInAs(computer, link.url, 'em', ward.passwords.get('em') ?? '');
  const own = await computer.newPage();
  await openSection(own, sectionId);
  await saved(own);
  expect(await textOn(ward, sectionId)).toEqual(['Chữ của Em.']);
});

test('signing out tells what is not sent yet', async ({ ward, page, link }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await keptPages(page);
  link.cut();
  await write(page, 'Chưa gửi.');
  await keptHere(page);
  await page.getByLabel('Tài khoản: Hoàng Thị Em').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  const told = page.getByRole('dialog', { name: 'Còn nội dung chưa gửi' });
  await expect(told.getByRole('link')).toHaveAttribute('href', `/muc/${sectionId}`);
  await told.getByRole('button', { name: 'Ở lại để gửi' }).click();
  link.mend();
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Chưa gửi.']);
});

test('two tabs of one section show the same text, and the other goes on saving when one is closed', async ({ ward, page, computer }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await write(page, 'Một.');
  const second = await computer.newPage();
  await openSection(second, sectionId);
  await expect(textBox(second)).toHaveText('Một.');
  await writeParagraph(second, 'Hai.');
  await expect(textBox(page)).toContainText('Hai.');
  await page.bringToFront();
  await writeParagraph(page, 'Ba.');
  await expect(textBox(second)).toContainText('Ba.');
  await page.close({ runBeforeUnload: false });
  await second.bringToFront();
  await writeParagraph(second, 'Bốn.');
  await saved(second);
  expect(await textOn(ward, sectionId)).toEqual(['Một.', 'Hai.', 'Ba.', 'Bốn.']);
});

test('the right to write is taken while typing: the text is kept, and saved once when it is given back', async ({ ward, page }) => {
  const { sectionId } = await sectionOf(ward);
  await openSection(page, sectionId);
  await write(page, 'Đang gõ.');
  const clerk = await ward.as('khanh');
  const assign = (id: string) =>
    clerk.post(`/api/sections/${sectionId}/assign`, { assignees: [{ kind: 'user', id }], approver: null, reason: 'Đổi người soạn' });
  expect((await assign('giang')).status).toBe(200);
  await expect(page.getByRole('alert', { name: 'Máy chủ không nhận nội dung này' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Tải về' })).toBeVisible();
  expect(await textOn(ward, sectionId)).toEqual([]);
  expect((await assign('em')).status).toBe(200);
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Đang gõ.']);
});

test('a clock that is wrong by a day changes nothing', async ({ ward, page }) => {
  const { sectionId } = await sectionOf(ward);
  await page.clock.install({ time: Date.now() + 86_400_000 });
  await openSection(page, sectionId);
  await write(page, 'Ngày mai. ');
  await page.clock.setSystemTime(Date.now() - 86_400_000);
  await write(page, 'Hôm qua.');
  await page.clock.runFor(6_000);
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Ngày mai. Hôm qua.']);
});
