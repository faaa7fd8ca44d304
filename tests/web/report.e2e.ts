import { approve, openReport, submit, until, write } from '@trinhky/api/testing';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';

/** A report is opened, assigned, followed on its board, its outline changed, and cancelled. */

const year = new Date().getFullYear();
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const names = (page: Page) => page.getByRole('list', { name: 'Đề cương' }).locator('button[data-node]').allInnerTexts();

test('the clerk opens a report and gives several sections to people at once', async ({ pageOf }) => {
  const page = await pageOf('khanh');
  await page.goto('/bao-cao');
  await expect(page.getByText('Chưa có báo cáo nào')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mở báo cáo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mở báo cáo' });
  await dialog.getByLabel('Kỳ báo cáo').selectOption(`Tháng 6 năm ${year}`);
  await dialog.getByLabel('Thời hạn của báo cáo').fill('31/02/2026');
  await dialog.getByLabel('Trích yếu').focus();
  await expect(dialog.getByText('Ngày phải có thật')).toBeVisible();
  await dialog.getByLabel('Thời hạn của báo cáo').fill(`31/12/${year + 1}`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mở báo cáo' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Tình hình kinh tế - xã hội tháng 6 năm ${year}`);
  await expect(rowOf(page, 'Kinh tế')).toContainText('Vũ Văn Giang');
  await expect(rowOf(page, 'Kinh tế')).toContainText('Trần Thị Bình');
  await expectAccessible(page);

  await page.getByLabel('Chọn 1. Kinh tế').check();
  await page.getByLabel('Chọn 2. Văn hóa - xã hội').check();
  await page.getByRole('button', { name: 'Giao 2 mục' }).click();
  const assign = page.getByRole('dialog', { name: 'Giao 2 mục' });
  await assign.getByLabel('Tìm người soạn').fill('hoang thi em');
  await assign.getByRole('checkbox', { name: /Hoàng Thị Em/ }).check();
  await assign.getByLabel('Người duyệt').selectOption({ label: 'Lê Thị Cúc (Phó Chủ tịch)' });
  await expectAccessible(page);
  await assign.getByRole('button', { name: 'Giao', exact: true }).click();
  await expect(assign).toBeHidden();
  for (const name of ['Kinh tế', 'Văn hóa']) {
    await expect(rowOf(page, name)).toContainText('Hoàng Thị Em');
    await expect(rowOf(page, name)).toContainText('Lê Thị Cúc');
  }
  await page.getByRole('button', { name: 'Đặt hạn' }).click();
  await page
    .getByRole('dialog')
    .getByLabel('Thời hạn')
    .fill(`15/12/${year + 1}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt hạn' }).click();
  await expect(rowOf(page, 'Kinh tế')).toContainText(`Hạn 15/12/${year + 1}`);
});

test('what is refused of many is named, and the rest is done', async ({ ward, pageOf }) => {
  const { reportId, sections } = await openReport(ward);
  const culture = sections.find(({ name }) => name === 'van-hoa');
  if (!culture) throw new Error('no such section');
  await write(ward, culture, 'Văn hóa.');
  await submit(ward, culture);
  const page = await pageOf('khanh');
  await page.goto(`/bao-cao/${reportId}`);
  await expect(rowOf(page, 'Văn hóa')).toContainText('Chờ duyệt');
  await page.getByLabel('Chọn tất cả các mục đang hiện').check();
  await page.getByRole('button', { name: 'Giao 4 mục' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giao 4 mục' });
  await dialog.getByRole('checkbox', { name: /^Hoàng Thị Em/ }).check();
  await dialog.getByLabel('Người duyệt').selectOption({ label: 'Trần Thị Bình (Phó Chủ tịch)' });
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Văn hóa - xã hội');
  await expect(dialog.getByRole('status')).toContainText('Đã làm 3/4 mục, 1 mục chưa được');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await expect(rowOf(page, 'Kinh tế')).toContainText('Hoàng Thị Em');
});

test('the board is filtered and ordered, follows what others do, and opens an approved section again', async ({ ward, pageOf }) => {
  const { reportId, sections } = await openReport(ward);
  const [, economy] = sections;
  if (!economy) throw new Error('no section');
  const page = await pageOf('khanh');
  await page.goto(`/bao-cao/${reportId}`);
  await expect(page.getByText('4 mục', { exact: true })).toBeVisible();
  await page.getByLabel('Tìm mục, người').fill('vu van giang');
  await expect(page.getByText('1/4 mục')).toBeVisible();
  await expect(rowOf(page, 'Kinh tế')).toBeVisible();
  await expect(rowOf(page, 'Văn hóa')).toBeHidden();
  await page.getByLabel('Tìm mục, người').fill('');
  await page.getByRole('button', { name: 'Người soạn' }).click();
  await expect(page.getByRole('columnheader', { name: 'Người soạn' })).toHaveAttribute('aria-sort', 'ascending');

  await write(ward, economy, 'Thu ngân sách đạt 12,5 tỷ đồng.');
  await expect(rowOf(page, 'Kinh tế')).toContainText('Đang soạn');
  await submit(ward, economy);
  await approve(ward, economy);
  await expect(rowOf(page, 'Kinh tế')).toContainText('Đã duyệt');
  await page.getByRole('button', { name: 'Mở lại 1. Kinh tế' }).click();
  await page.getByLabel(/Vì sao phải mở lại/).fill('Số thu chưa khớp với kho bạc.');
  await page.getByRole('button', { name: 'Mở lại mục' }).click();
  await expect(rowOf(page, 'Kinh tế')).toContainText('Bị trả lại');
});

test('the outline is changed by keys alone', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward);
  const page = await pageOf('khanh');
  await page.goto(`/bao-cao/${reportId}/de-cuong`);
  const tree = page.getByRole('list', { name: 'Đề cương' });
  await expect(tree.getByRole('listitem')).toHaveCount(5);
  await expectAccessible(page);
  await tree.locator('button[data-node]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(tree.getByText('1. Kinh tế')).toBeFocused();
  // Two keys at once: the second is obeyed on what the first left.
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(() => names(page))
    .toEqual([expect.anything(), 'I. KẾT QUẢ THÁNG 6', '1. Văn hóa - xã hội', '2. Kinh tế', expect.anything()]);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(tree.getByText('Kinh tế')).toBeFocused();
  await expect.poll(async () => (await names(page)).indexOf('I. KẾT QUẢ THÁNG 6')).toBe(1);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => names(page)).toContain('2. Kinh tế');
  await page.keyboard.press('Enter');
  await page.getByLabel('Tên mục').fill('Phát triển kinh tế');
  await page.keyboard.press('Enter');
  await expect(tree.getByText('2. Phát triển kinh tế')).toBeFocused();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ mục' }).press('Enter');
  await expect(tree.getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Đưa lại' }).press('Enter');
  await expect(tree.getByText('2. Phát triển kinh tế')).toBeVisible();
  await page.getByRole('button', { name: 'Thêm mục' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Tên mục').fill('Quốc phòng - an ninh');
  await page.getByRole('dialog').getByLabel('Cách đánh số').selectOption({ label: 'I, II, III…' });
  await expectAccessible(page);
  await page.getByRole('dialog').getByLabel('Tên mục').press('Enter');
  await expect(tree.getByText('II. Quốc phòng - an ninh')).toBeVisible();
});

test('the outline is changed by the mouse, and says why it is not', async ({ ward, pageOf }) => {
  const { reportId, sections } = await openReport(ward);
  const [, economy] = sections;
  if (!economy) throw new Error('no section');
  const page = await pageOf('khanh');
  await page.goto(`/bao-cao/${reportId}/de-cuong`);
  const row = (name: string) => page.getByRole('list', { name: 'Đề cương' }).getByRole('listitem').filter({ hasText: name });
  const target = row('Kinh tế');
  const { height = 36 } = (await target.boundingBox()) ?? {};
  await row('Văn hóa')
    .getByText('⠿')
    .dragTo(target, { targetPosition: { x: 200, y: height * 0.1 } });
  await expect
    .poll(() => names(page))
    .toEqual([expect.anything(), expect.anything(), '1. Văn hóa - xã hội', '2. Kinh tế', expect.anything()]);

  await write(ward, economy, 'Kinh tế.');
  await submit(ward, economy);
  await approve(ward, economy);
  const clerk = await ward.as('khanh');
  await until(
    () => clerk.get(`/api/reports/${reportId}`),
    ({ body }) => JSON.stringify(body).includes('"recorded":1'),
  );
  await row('Kinh tế')
    .getByRole('button', { name: /Việc với/ })
    .click();
  await page.getByRole('menuitem', { name: 'Sửa tên' }).click();
  await page.getByLabel('Tên mục').fill('Kinh tế và ngân sách');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Có mục đã duyệt nằm trong phần này');
  await expect(page.getByLabel('Tên mục')).toHaveValue('Kinh tế và ngân sách');
  await page.keyboard.press('Escape');

  // What is being typed in the header stays when a colleague changes it, and says so.
  await page.getByLabel('Nơi nhận', { exact: true }).fill('HĐND phường');
  const shown = await clerk.get(`/api/reports/${reportId}`);
  const { outlineHash, header } = shown.body as { outlineHash: string; header: object };
  await clerk.post(`/api/reports/${reportId}/outline`, {
    outlineHash,
    changes: [{ op: 'header', header: { ...header, recipients: ['Đảng ủy phường'] } }],
  });
  await expect(page.getByText('Người khác vừa sửa phần này')).toBeVisible();
  await expect(page.getByLabel('Nơi nhận', { exact: true })).toHaveValue('HĐND phường');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toHaveCount(0);
  await expect(page.getByLabel('Nơi nhận', { exact: true })).toHaveValue('HĐND phường');
});

test('a specialist sees the outline and why it is not theirs to change', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward);
  const page = await pageOf('em');
  await page.goto(`/bao-cao/${reportId}/de-cuong`);
  await expect(page.getByText('Chức vụ của bạn không được làm việc này với báo cáo.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm mục' })).toHaveCount(0);
  await page.goto(`/bao-cao/${reportId}`);
  await page.getByLabel('Chọn 1. Kinh tế').check();
  // It is there, reachable, and says why it is not open.
  await page.getByRole('button', { name: 'Giao 1 mục' }).focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the clerk cancels a report with a reason, and a specialist is told why not', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward);
  const page = await pageOf('khanh');
  await page.goto(`/bao-cao/${reportId}`);
  await page.getByRole('button', { name: 'Hủy báo cáo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hủy báo cáo' });
  await dialog.getByLabel(/Vì sao hủy/).fill('Trùng với báo cáo quý.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hủy báo cáo' }).click();
  await expect(page.getByText('Lý do hủy: Trùng với báo cáo quý.')).toBeVisible();
  await expect(rowOf(page, 'Kinh tế')).toContainText('Đã bỏ');
});

test('on a phone, in the dark, nothing is wider than the window', async ({ ward, pageOf }) => {
  const { reportId } = await openReport(ward);
  const page = await pageOf('khanh', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  for (const address of ['/bao-cao', `/bao-cao/${reportId}`, `/bao-cao/${reportId}/de-cuong`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
  }
});
