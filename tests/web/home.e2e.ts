import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';
import { openReport, submit, write } from '@trinhky/api/testing';
import { returnSection, sectionNamed, shot } from './support/office.js';

test('what waits for a person stands at home, what came back first, and is walked through by keys', async ({ ward, pageOf }) => {
  const { sections } = await openReport(ward, 6);
  const opening = sectionNamed(sections, 'mo-dau');
  await write(ward, opening, 'Thực hiện chương trình công tác tháng 6.');
  await submit(ward, opening);
  await returnSection(ward, opening, 'Bổ sung căn cứ.');
  const page = await pageOf('em');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
  await expect(page.getByText('2 việc đang chờ bạn.')).toBeVisible();
  await expect(page.locator('main h2').first()).toHaveText('Cần sửa và trình lại 1');
  await expect(page.getByText('Bổ sung căn cứ.')).toBeVisible();
  await expect(page.getByText('0/4 mục đã duyệt · 2 mục của bạn, 2 đang chờ bạn')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'home');
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: /Phần mở đầu/ })).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: /Phần kết thúc/ })).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/muc/${opening.sectionId}`));
});

test('what was seen before is there at once while the server is asked again', async ({ ward, pageOf }) => {
  await openReport(ward, 6);
  const page = await pageOf('giang');
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Kinh tế/ }).first()).toBeVisible();
  await page.route('**/api/home*', () => undefined);
  await page.reload();
  await expect(page.getByRole('link', { name: /Kinh tế/ }).first()).toBeVisible();
});

test('the bell counts what is new as it comes, and each notification leads to its place and is read then', async ({ ward, pageOf }) => {
  const { sections } = await openReport(ward, 6);
  const economy = sectionNamed(sections, 'kinh-te');
  const page = await pageOf('giang');
  await page.goto('/');
  // Given, and long overdue: the report's date is past.
  await expect(page.getByRole('link', { name: 'Thông báo: 2 chưa đọc' })).toBeVisible();
  await write(ward, economy, 'Thu ngân sách đạt 52,3% dự toán.');
  await submit(ward, economy);
  await returnSection(ward, economy, 'Thiếu so sánh với cùng kỳ.');
  await page.getByRole('link', { name: 'Thông báo: 3 chưa đọc' }).click();
  await expect(page.getByRole('heading', { name: 'Thông báo' })).toBeVisible();
  const returned = page.getByRole('link', { name: /Chưa đọc: Trần Thị Bình trả lại mục “Kinh tế”/ });
  await expect(returned).toContainText('Thiếu so sánh với cùng kỳ.');
  await expectAccessible(page);
  await shot(page, 'notifications');
  await returned.click();
  await expect(page).toHaveURL(new RegExp(`/muc/${economy.sectionId}`));
  await expect(page.getByRole('link', { name: 'Thông báo: 2 chưa đọc' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
  await expect(page.getByText('Bạn đã đọc hết.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible();
});

test('the empty home says what will come and how to begin', async ({ pageOf }) => {
  const page = await pageOf('khanh');
  await page.goto('/');
  await expect(page.getByText('Không có việc nào đang chờ bạn.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mở báo cáo mới' })).toBeVisible();
  await expectAccessible(page);
});

test('the first visit is offered once, goes from page to page by keys, and can be seen again', async ({ ward, pageOf }) => {
  await openReport(ward, 6);
  const page = await pageOf('binh');
  await page.goto('/');
  await page.getByRole('button', { name: 'Xem hướng dẫn' }).click();
  await expect(page.getByRole('dialog', { name: 'Hướng dẫn: Việc của tôi' })).toBeFocused();
  await expectAccessible(page);
  await shot(page, 'tour');
  // Each step takes the focus to its card once its page is there.
  const next = async (to: number) => {
    await page.getByRole('dialog').getByRole('button', { name: 'Tiếp' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Hướng dẫn, bước ${to}/`)).toBeVisible();
    await expect(page.getByRole('dialog')).toBeFocused();
  };
  await next(2);
  await expect(page.getByRole('dialog', { name: 'Hướng dẫn: Chờ duyệt' })).toBeFocused();
  await expect(page).toHaveURL(/\/duyet$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Xem hướng dẫn' })).toHaveCount(0);
  await page.getByLabel(/^Tài khoản:/).click();
  await page.getByRole('button', { name: 'Hướng dẫn lần đầu' }).click();
  for (let step = 2; step <= 5; step++) await next(step);
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('on a phone and in the dark home and notifications are readable and nothing is wider than the window', async ({ ward, pageOf }) => {
  const { sections } = await openReport(ward, 6);
  const economy = sectionNamed(sections, 'kinh-te');
  await write(ward, economy, 'Thu ngân sách đạt 52,3% dự toán.');
  await submit(ward, economy);
  const page = await pageOf('binh', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  for (const [path, name] of [
    ['/', 'home-phone'],
    ['/thong-bao', 'notifications-phone'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: /Kinh tế/ }).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSideways(page);
    await shot(page, name);
  }
});
