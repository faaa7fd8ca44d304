import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';
import { toldReport } from './support/told-report.js';

test('an auditor watches how a report came to be, finds who wrote a block and why, and compares two instants', async ({ ward, pageOf }) => {
  test.slow();
  const { reportId, economy, drafted } = await toldReport(ward);
  const page = await pageOf('lam');
  await page.goto(`/bao-cao/${reportId}/dien-bien?muc=${economy.sectionId}`);
  const text = page.getByRole('region', { name: 'Văn bản lúc đó' });
  const side = page.getByRole('complementary', { name: 'Chi tiết lúc đó' });
  const slider = page.getByRole('slider', { name: 'Thời điểm' });
  const timeline = page.getByRole('region', { name: 'Dòng thời gian' });
  // It begins at the end: the text as it stands.
  await expect(text).toContainText('đạt 62,1% dự toán');
  await expect(side).toContainText('Đã duyệt');
  await expectAccessible(page);

  // Back to the return: the text and the state of then, and the reason in the timeline.
  await page.getByLabel('Lọc theo việc').selectOption('Trình, duyệt, trả lại');
  await timeline.getByRole('button', { name: /^Trả lại/ }).click();
  await expect(text).toContainText('đạt 61,2% dự toán');
  await expect(side).toContainText('Bị trả lại');
  await expect(page).toHaveURL(/luc=/);
  await expect(slider).toHaveAttribute('aria-valuetext', /Trần Thị Bình, Trả lại, I\.1: Kinh tế/);
  await side.getByText('Góp ý', { exact: true }).click();
  await expect(side).toContainText('Đối chiếu lại với Kho bạc');

  // The link leads to the same instant.
  await page.reload();
  await expect(text).toContainText('đạt 61,2% dự toán');
  await expect(slider).toHaveAttribute('aria-valuetext', /Trả lại/);

  // On by the keyboard: the mended block stands out.
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(text).toContainText('đạt 62,1% dự toán');
  await expect(text.locator('[data-highlighted]')).toContainText('62,1%');

  // Who wrote it, and which remark it came of.
  await text.getByRole('button', { name: /62,1%/ }).click();
  await expect(side).toContainText('Vũ Văn Giang');
  await expect(side).toContainText('Góp ý còn mở của Trần Thị Bình');
  await expect(side).toContainText('Số thu chưa khớp với Kho bạc');
  await expect(side).toContainText('Lúc này chưa ai duyệt đoạn này.');
  await page.keyboard.press('End');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(side).toContainText('Trần Thị Bình, ');
  await expectAccessible(page);

  // From the first draft to the end, word by word.
  await page.getByRole('button', { name: 'Đặt mốc B' }).click();
  await page.goto(`${page.url()}&luc=${drafted}`);
  await page.getByRole('button', { name: 'Đặt mốc A' }).click();
  await expect(text.locator('del').first()).toHaveText('61,2');
  await expect(text.locator('ins').first()).toHaveText('62,1');
  await expect(text).toContainText('Đang soạn → Đã duyệt');
  await expectAccessible(page);
});

test('the timeline is told by person, section and kind, and plays by itself', async ({ ward, pageOf }) => {
  const { reportId, economy } = await toldReport(ward);
  const page = await pageOf('lam');
  await page.goto(`/bao-cao/${reportId}/dien-bien`);
  const timeline = page.getByRole('region', { name: 'Dòng thời gian' });
  await page.getByLabel('Lọc theo người').selectOption('Trần Thị Bình');
  await expect(timeline.getByRole('status')).toHaveText(/^4 trong \d+ sự kiện$/);
  await page.getByLabel('Lọc theo mục').selectOption(economy.sectionId);
  await page.getByLabel('Lọc theo việc').selectOption('Góp ý, đề nghị sửa');
  await expect(timeline.getByRole('listitem')).toHaveText([/Góp ý/, /Đề nghị sửa/]);
  // It plays what is looked for, from the beginning, to its end.
  await page.getByLabel('Tốc độ').selectOption('20 bước/giây');
  await page.getByRole('button', { name: 'Phát', exact: true }).click();
  await expect(timeline.locator('[aria-current]')).toContainText('Đề nghị sửa');
  await expect(page.getByRole('button', { name: 'Phát', exact: true })).toBeVisible();
});

test('what happens meanwhile is added at the end, and who stands there goes along', async ({ ward, pageOf }) => {
  const { reportId, economy } = await toldReport(ward);
  const page = await pageOf('lam');
  await page.goto(`/bao-cao/${reportId}/dien-bien`);
  const timeline = page.getByRole('region', { name: 'Dòng thời gian' });
  await expect(timeline.locator('[aria-current]')).toContainText('Ghi nhận mục đã duyệt');
  const leader = await ward.as('binh');
  await leader.post(`/api/sections/${economy.sectionId}/comments`, { blockId: null, text: 'Đã xem lại', replyTo: null });
  await expect(timeline.locator('[aria-current]')).toContainText('Đã xem lại');
});

test('whether a report is as it was written is told in words, chain by chain, and for all reports in a list', async ({ ward, pageOf }) => {
  const { reportId } = await toldReport(ward);
  const page = await pageOf('lam');
  await page.goto('/kiem-toan');
  await page.getByRole('button', { name: /^Kiểm chứng:/ }).click();
  await expect(page.getByRole('list', { name: 'Báo cáo của cơ quan' })).toContainText('✓ Còn nguyên vẹn');
  await expectAccessible(page);
  await page.getByRole('link', { name: /Tình hình kinh tế/ }).click();
  await page.getByText('Kiểm chứng', { exact: true }).click();
  await expect(page.getByText('Không có gì bị sửa')).toBeVisible();
  await expect(page.getByText('Chưa có gì được neo')).toBeVisible();
  await expect(page.getByRole('row', { name: /I\.1: Kinh tế ✓ Nguyên vẹn 0/ })).toBeVisible();
  await expectAccessible(page);
  expect(page.url()).toContain(reportId);
});

test('on a phone and in the dark it is read pane by pane', async ({ ward, pageOf }) => {
  const { reportId } = await toldReport(ward);
  const page = await pageOf('an', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.goto(`/bao-cao/${reportId}/dien-bien`);
  await expect(page.getByRole('slider', { name: 'Thời điểm' })).toBeInViewport();
  await expectNoSideways(page);
  await expectAccessible(page);
  await page.getByText('Dòng thời gian', { exact: true }).click();
  await page.getByRole('button', { name: /^Trả lại/ }).click();
  await expectNoSideways(page);
  await expectAccessible(page);
  await page.getByText('Chi tiết', { exact: true }).click();
  await expect(page.getByRole('complementary')).toContainText('Bị trả lại');
  await expectNoSideways(page);
});
