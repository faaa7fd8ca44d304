import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';

const PARAGRAPHS: Record<string, string> = {
  'Kinh tế': 'Tổng thu ngân sách nhà nước trên địa bàn phường ước đạt 12,5 tỷ đồng, bằng 8,4% dự toán năm.',
  'Văn hóa - xã hội': 'Phường đã chi trả trợ cấp cho 318 đối tượng bảo trợ xã hội, đúng hạn và đủ tiền.',
  'mở đầu': 'Ủy ban nhân dân phường báo cáo tình hình kinh tế - xã hội trong tháng như sau.',
  'phần kết': 'Trên đây là báo cáo của Ủy ban nhân dân phường./.',
};

const text = (page: Page) => page.locator('main [contenteditable="true"]').first();

/** From their list of work into the section, a paragraph typed, saved and submitted. */
async function writeAndSubmit(page: Page, section: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(section, 'i') })
    .first()
    .click();
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(PARAGRAPHS[section] ?? '');
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình…' }).click();
  await page.getByRole('button', { name: 'Lưu và trình' }).click();
  await expect(page.getByText('Chờ duyệt', { exact: true }).first()).toBeVisible();
}

async function openReview(page: Page, section: string): Promise<void> {
  await page.goto('/duyet');
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(section, 'i') })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Quyết định' })).toBeVisible();
}

async function approve(page: Page, section: string): Promise<void> {
  await openReview(page, section);
  await page.getByRole('region', { name: 'Quyết định' }).getByRole('button', { name: 'Duyệt' }).click();
  const dialog = page.getByRole('dialog', { name: 'Duyệt mục này?' });
  await dialog.getByRole('button', { name: 'Duyệt' }).click();
  await expect(dialog).toBeHidden();
}

async function giveBack(page: Page, section: string, reason: string): Promise<void> {
  await openReview(page, section);
  await page.getByRole('region', { name: 'Quyết định' }).getByRole('button', { name: 'Trả lại' }).click();
  const sheet = page.getByRole('dialog', { name: 'Trả lại để sửa' });
  await sheet.getByLabel('Lý do trả lại').fill(reason);
  await sheet.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(sheet).toBeHidden();
}

test('a report lives its whole life through the screens', async ({ ward, pageOf }) => {
  test.setTimeout(300_000);
  expect(ward.url).toContain('127.0.0.1');
  const clerk = await pageOf('khanh');

  await test.step('the clerk opens the report and assigns', async () => {
    await clerk.goto('/bao-cao');
    await clerk.getByRole('button', { name: 'Mở báo cáo' }).click();
    const dialog = clerk.getByRole('dialog', { name: 'Mở báo cáo' });
    await dialog.getByLabel('Kỳ báo cáo').selectOption({ label: 'Tháng 10 năm 2026' });
    await dialog.getByRole('button', { name: 'Mở báo cáo' }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: /tháng 10 năm 2026/ })).toBeVisible();
    await clerk.getByLabel(/^Chọn .*Kinh tế/).check();
    await clerk.getByLabel(/^Chọn .*Văn hóa - xã hội/).check();
    await clerk.getByRole('button', { name: 'Đặt hạn' }).click();
    const due = clerk.getByRole('dialog');
    await due.getByLabel(/hạn/i).first().fill('30/12/2026');
    await due.getByRole('button', { name: 'Đặt hạn' }).click();
    await expect(due).toBeHidden();
    await expect(clerk.getByRole('row').filter({ hasText: 'Hạn 30/12/2026' })).toHaveCount(2);
    await clerk.getByLabel(/^Chọn .*Văn hóa - xã hội/).uncheck();
    await clerk.getByRole('button', { name: 'Giao 1 mục' }).click();
    const assign = clerk.getByRole('dialog', { name: 'Giao 1 mục' });
    await expect(assign.getByLabel(/Vũ Văn Giang/)).toBeChecked();
    await assign.getByRole('button', { name: 'Giao', exact: true }).click();
    await expect(assign).toBeHidden();
  });

  const [em, giang, hoa] = [await pageOf('em'), await pageOf('giang'), await pageOf('hoa')];
  await test.step('three specialists write at the same time', async () => {
    await Promise.all([
      writeAndSubmit(giang, 'Kinh tế'),
      writeAndSubmit(hoa, 'Văn hóa - xã hội'),
      (async () => {
        await writeAndSubmit(em, 'mở đầu');
        await writeAndSubmit(em, 'phần kết');
      })(),
    ]);
  });

  const [binh, cuc, an] = [await pageOf('binh'), await pageOf('cuc'), await pageOf('an')];
  await test.step('two vice-chairs return and approve, the chair approves', async () => {
    await Promise.all([giveBack(binh, 'Kinh tế', 'Nêu rõ nguyên nhân tăng thu.'), approve(cuc, 'Văn hóa - xã hội')]);
    // The writer's open page follows by itself, with the reason beside the text.
    await expect(giang.getByText('Nêu rõ nguyên nhân tăng thu.').first()).toBeVisible();
    await text(giang).click();
    await giang.keyboard.press('Control+End');
    await giang.keyboard.type(' Thu tăng do có thêm hai doanh nghiệp hoạt động.');
    await submit(giang);
    await Promise.all([
      approve(binh, 'Kinh tế'),
      (async () => {
        await approve(an, 'mở đầu');
        await approve(an, 'phần kết');
      })(),
    ]);
  });

  await test.step('the clerk checks the form and submits for signature', async () => {
    await expect(clerk.getByText('4/4 mục đã duyệt')).toBeVisible();
    await clerk.getByRole('link', { name: 'Bản in' }).click();
    await clerk.getByRole('button', { name: 'Kiểm tra thể thức' }).click();
    await expect(clerk.getByText('✓ Đạt.')).toBeVisible();
    await clerk.getByRole('link', { name: 'Ký và phát hành' }).click();
    await clerk.getByRole('button', { name: 'Trình ký', exact: true }).click();
  });

  await test.step('the chair signs what is shown', async () => {
    await an.goto('/');
    await an
      .getByRole('main')
      .getByRole('link', { name: /tháng 10 năm 2026/ })
      .first()
      .click();
    const sign = an.getByRole('button', { name: 'Ký', exact: true });
    if (!(await sign.isVisible().catch(() => false))) await an.getByRole('link', { name: 'Ký và phát hành' }).click();
    await expect(sign).toHaveAttribute('aria-disabled', 'false');
    await sign.click();
    const dialog = an.getByRole('dialog', { name: 'Ký báo cáo' });
    await dialog.getByLabel(/Tôi đã đọc và đã ký/).check();
    await dialog.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the clerk numbers and issues', async () => {
    await clerk.getByRole('link', { name: 'Mở sổ' }).click();
    await clerk.getByRole('button', { name: 'Mở sổ mới' }).click();
    const book = clerk.getByRole('dialog');
    await book.getByRole('button', { name: 'Mở sổ' }).click();
    await expect(book).toBeHidden();
    await clerk.goBack();
    await clerk.getByRole('button', { name: 'Cấp số và ngày' }).click();
    await clerk.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await expect(clerk.getByText('Đã phát hành', { exact: true }).first()).toBeVisible();
    await expect(clerk.getByRole('link', { name: /^Bản phát hành/ })).toHaveCount(2);
  });

  await test.step('the auditor replays how it came to be', async () => {
    const auditor = await pageOf('lam');
    await auditor.goto('/kiem-toan');
    await auditor
      .getByRole('link', { name: /tháng 10 năm 2026/ })
      .first()
      .click();
    const slider = auditor.getByRole('slider').first();
    await expect(slider).toBeVisible();
    await slider.focus();
    await slider.press('End');
    await auditor.getByLabel('Mục đang xem').selectOption({ label: 'I.1: Kinh tế' });
    await expect(auditor.getByText('Thu tăng do có thêm hai doanh nghiệp hoạt động.').first()).toBeVisible();
    await slider.press('Home');
    await expect(auditor.getByText('Thu tăng do có thêm hai doanh nghiệp hoạt động.')).toHaveCount(0);
  });
});
