import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';
import { openReport, write } from '@trinhky/api/testing';
import { sectionNamed, shot } from './support/office.js';

test('words are found with and without diacritics, in titles and in texts, and lead to the block', async ({ ward, pageOf }) => {
  const { sections } = await openReport(ward, 6);
  const economy = sectionNamed(sections, 'kinh-te');
  await write(ward, economy, 'Thu ngân sách đạt 52,3% dự toán, tăng so với cùng kỳ.');
  const page = await pageOf('hoa');
  await page.goto('/tim');
  await page.getByLabel('Từ cần tìm').fill('ngan sach');
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: 'Mục' }).getByRole('link', { name: /Kinh tế/ });
  await expect(found).toContainText('Thu ngân sách đạt 52,3% dự toán');
  await expect(found.locator('mark')).toHaveText(['ngân', 'sách']);
  await expectAccessible(page);
  await shot(page, 'search');
  await found.click();
  await expect(page).toHaveURL(new RegExp(`/muc/${economy.sectionId}#doan=`));
  await expect(page.locator('main').getByText('Thu ngân sách đạt 52,3% dự toán')).toBeInViewport();
  await page.goto('/tim?q=chữ không có');
  await expect(page.getByText('Không tìm thấy “chữ không có”.')).toBeVisible();
});

test('the palette finds and does by keys alone, and gives the keyboard back where it was', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward, 6);
  const page = await pageOf('khanh');
  await page.goto('/');
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).focus();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: /Tìm báo cáo, mục, người/ });
  await expect(box).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Báo cáo', exact: true })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('tinh hinh');
  await expect(page.getByRole('option', { name: /Tình hình kinh tế - xã hội tháng 6 năm 2026/ })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'palette');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/bao-cao/${reportId}`));

  await page.keyboard.press('/');
  await page.keyboard.type('nen toi');
  await expect(page.getByRole('option', { name: 'Nền tối', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(box).toHaveCount(0);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await expectAccessible(page);
});

test('the palette asks for everything by Enter and signs out', async ({ ward, pageOf }) => {
  await openReport(ward, 6);
  const page = await pageOf('em');
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Tìm kiếm và lệnh/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kinh te');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim\?q=kinh(%20|\+)te/);
  await expect(page.getByLabel('Từ cần tìm')).toHaveValue('kinh te');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('đăng xuất');
  await expect(page.getByRole('option', { name: 'Đăng xuất', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
});

test('on a phone in the dark the palette and the results fit', async ({ ward, pageOf }) => {
  const { sections } = await openReport(ward, 6);
  await write(ward, sectionNamed(sections, 'kinh-te'), 'Thu ngân sách đạt 52,3% dự toán, tăng so với cùng kỳ.');
  const page = await pageOf('an', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.goto('/');
  await page.getByRole('button', { name: /Tìm kiếm và lệnh/ }).click();
  await page.keyboard.type('kinh te');
  await expect(page.getByRole('option', { name: /Kinh tế/ }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await shot(page, 'palette-phone');
  await page.goto('/tim?q=kinh te');
  await expect(page.getByText(/kết quả cho “kinh te”/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});
