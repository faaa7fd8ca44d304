import { approvedReport, openReport, submittedReport } from '@trinhky/api/testing';
import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';

test('an approved report is checked, submitted, signed, numbered and issued through the screens', async ({ ward, pageOf }) => {
  const { reportId } = await approvedReport(ward);
  const clerk = await pageOf('khanh');
  await clerk.goto(`/bao-cao/${reportId}/ban-in`);
  await clerk.getByRole('button', { name: 'Kiểm tra thể thức' }).click();
  await expect(clerk.getByText('✓ Đạt.')).toBeVisible();
  await expectAccessible(clerk);
  await clerk.getByRole('link', { name: 'Đến bước trình ký' }).click();
  await clerk.getByLabel('Người ký').selectOption({ label: 'Nguyễn Văn An, Chủ tịch' });
  await clerk.getByRole('button', { name: 'Trình ký', exact: true }).click();

  const chair = await pageOf('an');
  await chair.goto(`/bao-cao/${reportId}/ky`);
  await expect(chair.getByText(/^Người ký: Nguyễn Văn An/)).toBeVisible();
  const sign = chair.getByRole('button', { name: 'Ký', exact: true });
  await expect(sign).toHaveAttribute('aria-disabled', 'false');
  await expectAccessible(chair);
  await sign.click();
  const dialog = chair.getByRole('dialog', { name: 'Ký báo cáo' });
  await expect(dialog.getByRole('button', { name: 'Ghi nhận đã ký' })).toBeDisabled();
  await dialog.getByLabel('Tôi đã đọc và đã ký').check();
  await dialog.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(dialog).toBeHidden();

  // The clerk's page follows by itself.
  await clerk.getByRole('link', { name: 'Mở sổ' }).click();
  await clerk.getByRole('button', { name: 'Mở sổ mới' }).click();
  const book = clerk.getByRole('dialog');
  await book.getByLabel('Bắt đầu từ số').fill('12');
  await book.getByRole('button', { name: 'Mở sổ' }).click();
  await expect(book).toBeHidden();
  await clerk.goto(`/bao-cao/${reportId}/ky`);
  await clerk.getByRole('button', { name: 'Cấp số và ngày' }).click();
  await clerk.getByLabel('Nơi nhận').fill('UBND tỉnh\nCác phòng thuộc phường');
  await clerk.getByRole('button', { name: 'Phát hành' }).click();
  await expect(clerk.getByRole('banner').or(clerk.locator('header')).getByText('Đã phát hành').first()).toBeVisible();
  await expect(clerk.getByRole('link', { name: 'Bản phát hành (DOCX)' })).toBeVisible();
  await expectAccessible(clerk);

  await clerk.goto('/so-van-ban');
  const row = clerk.getByRole('row').filter({ hasText: '12/BC-UBND' });
  await expect(row).toContainText('UBND tỉnh; Các phòng thuộc phường');
  await expectAccessible(clerk);
});

test('the signer sends one section back with a reason and the others keep their approval', async ({ ward, pageOf }) => {
  const { reportId } = await submittedReport(ward);
  const chair = await pageOf('an');
  await chair.goto(`/bao-cao/${reportId}/ky`);
  await chair.getByRole('button', { name: 'Trả lại mục' }).click();
  const dialog = chair.getByRole('dialog', { name: 'Trả lại mục để sửa' });
  await dialog.getByLabel(/Kinh tế/).check();
  await dialog.getByLabel('Lý do').fill('Số liệu thu ngân sách cần nói rõ kỳ.');
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(chair.getByText('3/4 mục đã duyệt')).toBeVisible();
});

test('who may not sign is told why, and on a phone the copy is drawn in the page', async ({ ward, pageOf }) => {
  const { reportId } = await submittedReport(ward);
  const page = await pageOf('em', { viewport: { width: 390, height: 844 } });
  await page.goto(`/bao-cao/${reportId}/ky`);
  const sign = page.getByRole('button', { name: 'Ký', exact: true });
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await sign.focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expect(page.getByRole('img', { name: /bản trình ký \(PDF\), trang 1\// })).toBeVisible();
  await expectNoSideways(page);
  await expectAccessible(page);
});

test('a report that is not ready says what is missing', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward);
  const page = await pageOf('khanh');
  await page.goto(`/bao-cao/${reportId}/ky`);
  await expect(page.getByText('Còn 4 trong 4 mục chưa được duyệt.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Trình ký', exact: true })).toHaveAttribute('aria-disabled', 'true');
});
