import type { Page } from '@playwright/test';
import { at, openReport, put, submit, textAt } from '@trinhky/api/testing';
import type { SectionOfReport, TestWard } from '@trinhky/api/testing';
import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';

const FIRST = 'Tổng thu ngân sách trên địa bàn đạt 12,5 tỷ đồng, bằng 61% dự toán.';
const SECOND = 'Tổng chi ngân sách đạt 9,1 tỷ đồng.';

/** "Kinh tế" of a fresh report, with two paragraphs by giang; binh approves it. */
async function written(ward: TestWard): Promise<SectionOfReport> {
  const { sections } = await openReport(ward);
  const section = sections.find(({ name }) => name === 'kinh-te');
  if (!section) throw new Error('the template has no such section');
  const changes = [put(FIRST, 'p-thu'), put(SECOND, 'p-chi')];
  const saved = await (await ward.as('giang')).post(`/api/sections/${section.sectionId}/edits`, { base: 0, changes });
  expect(saved.status).toBe(200);
  return section;
}

const shown = async (ward: TestWard, { sectionId }: SectionOfReport) =>
  (await (await ward.as('giang')).get(`/api/sections/${sectionId}`)).body;

/** Selects words of the text as a mouse would, once they stand there to stay. */
async function selectWords(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').getByText('Đang tải…')).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start < 0 || !node.parentElement?.closest('[data-block], .section-text')) continue;
          const selection = document.getSelection();
          selection?.setBaseAndExtent(node, start, node, start + wanted.length);
          return selection?.toString();
        }
        return null;
      }, words),
    )
    .toBe(words);
}

/** The same browser with another account signed in, its page loaded anew. */
async function signedInAs(page: Page, ward: TestWard, username: string): Promise<void> {
  const [name = '', value = ''] = (await ward.as(username)).cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: ward.url }]);
  await page.reload();
}

const panel = (page: Page) => page.getByRole('region', { name: 'Ý kiến và đề nghị sửa' });

test('a reviewer comments and proposes on the words chosen; the drafter answers, takes it in and submits again in one step', async ({
  ward,
  pageOf,
}) => {
  test.slow();
  const section = await written(ward);
  await submit(ward, section);
  const reviewer = await pageOf('binh');
  await reviewer.goto(`/duyet/${section.sectionId}`);
  await selectWords(reviewer, '12,5 tỷ');
  const box = panel(reviewer).getByRole('textbox', { name: 'Góp ý cho phần đang chọn' });
  await box.fill('Đề nghị nêu nguồn số liệu.');
  await box.press('Control+Enter');
  await expect(box).toHaveValue('');
  await expect(panel(reviewer).getByText('Đề nghị nêu nguồn số liệu.')).toBeVisible();
  expect(at(await shown(ward, section), 'comments.0')).toMatchObject({
    blockId: 'p-thu',
    quote: '12,5 tỷ',
    place: { state: 'anchored', start: FIRST.indexOf('12,5') },
  });

  await selectWords(reviewer, '9,1 tỷ');
  await panel(reviewer).getByRole('button', { name: 'Đề nghị sửa đoạn đang chọn' }).click();
  const dialog = reviewer.getByRole('dialog', { name: 'Đề nghị sửa đoạn' });
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(dialog.getByRole('alert')).toContainText('chưa khác văn bản');
  await dialog.getByRole('textbox', { name: 'Nội dung' }).fill(SECOND.replace('9,1', '9,4'));
  await dialog.getByRole('textbox', { name: /Lý do, căn cứ/ }).fill('Theo kho bạc');
  await expectAccessible(reviewer);
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel(reviewer).locator('ins')).toHaveText('9,4');
  await expect(panel(reviewer).locator('del')).toHaveText('9,1');
  await expectAccessible(reviewer);

  const drafter = await pageOf('giang');
  await drafter.goto(`/muc/${section.sectionId}`);
  const own = panel(drafter);
  await own.getByRole('button', { name: 'Trả lời' }).click();
  await own.getByRole('textbox', { name: 'Trả lời Trần Thị Bình' }).fill('Nguồn: kho bạc.');
  await own.getByRole('button', { name: 'Gửi' }).last().click();
  await expect(own.getByText('Nguồn: kho bạc.')).toBeVisible();
  await own.getByRole('button', { name: 'Đã xử lý' }).click();
  await expect(own.getByText('Đã xử lý (1)')).toBeVisible();
  await own.getByRole('button', { name: 'Nhận hết và trình lại…' }).click();
  const again = drafter.getByRole('dialog', { name: 'Nhận hết và trình lại' });
  await expect(again.getByRole('radio', { name: 'Nhận', exact: true })).toBeChecked();
  await expectAccessible(drafter);
  await again.getByRole('button', { name: 'Nhận và trình lại' }).click();
  await expect(again).toBeHidden();
  const after = await shown(ward, section);
  expect(after).toMatchObject({ status: 'in-review', round: 2, revision: 2 });
  expect(textAt(after, 'blocks.1.content.0.t')).toBe(SECOND.replace('9,1', '9,4'));
  expect(at(after, 'suggestions.0.decision')).toMatchObject({ decision: 'accepted', by: { id: 'giang' } });
  // The reviewer's page hears of it.
  await expect(panel(reviewer).getByText('Đã quyết định (1)')).toBeVisible();
});

test('what is typed of a comment stays on the device through a reload, for its writer only, until it is sent', async ({ ward, pageOf }) => {
  const section = await written(ward);
  const page = await pageOf('binh');
  await page.goto(`/duyet/${section.sectionId}`);
  await selectWords(page, '61% dự toán');
  await panel(page).getByRole('textbox', { name: 'Góp ý cho phần đang chọn' }).pressSequentially('Cùng kỳ là bao nhiêu?');
  // Another account on this computer sees nothing of it.
  await signedInAs(page, ward, 'cuc');
  await expect(panel(page).getByRole('textbox', { name: 'Góp ý chung cho mục' })).toHaveValue('');
  await signedInAs(page, ward, 'binh');
  await expect(panel(page).getByText('được giữ trên máy này')).toBeVisible();
  await expect(panel(page).getByRole('blockquote')).toHaveText('61% dự toán');
  const box = panel(page).getByRole('textbox', { name: /Góp ý/ });
  await expect(box).toHaveValue('Cùng kỳ là bao nhiêu?');
  await panel(page).getByRole('button', { name: 'Gửi' }).click();
  await expect(box).toHaveValue('');
  await expect(panel(page).getByText('Cùng kỳ là bao nhiêu?')).toBeVisible();
  expect(at(await shown(ward, section), 'comments.0')).toMatchObject({ quote: '61% dự toán', text: 'Cùng kỳ là bao nhiêu?' });
  await page.reload();
  await expect(panel(page).getByText('Cùng kỳ là bao nhiêu?')).toHaveCount(1);
  await expect(panel(page).getByText('được giữ trên máy này')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trinhky.remark')))).toEqual([]);
});

test('a file goes behind the figure chosen, with its progress and refusals in words, is downloaded and taken away', async ({
  ward,
  pageOf,
}) => {
  const section = await written(ward);
  const page = await pageOf('giang');
  await page.goto(`/muc/${section.sectionId}`);
  await expect(page.locator('.section-text')).toContainText('12,5 tỷ');
  await selectWords(page, '12,5 tỷ');
  await expect(panel(page).getByText('Tệp sẽ đứng sau “12,5 tỷ”')).toBeVisible();
  const input = page.getByLabel('Tệp đính kèm', { exact: true });
  await input.setInputFiles([
    { name: 'Thu ngân sách.csv', mimeType: 'text/csv', buffer: Buffer.from('Chỉ tiêu;Số\nThu;12,5\n') },
    { name: 'virus.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    { name: 'không phải.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
  ]);
  const link = panel(page).getByRole('link', { name: 'Thu ngân sách.csv' });
  await expect(link).toBeVisible();
  await expect(panel(page).getByText(/Chỉ nhận tệp Excel/)).toBeVisible();
  await expect(panel(page).getByText(/nội dung không phải loại tệp đó/)).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toBe('Thu ngân sách.csv');
  expect(at(await shown(ward, section), 'attachments.0')).toMatchObject({
    quote: '12,5 tỷ',
    place: { state: 'anchored', blockId: 'p-thu' },
  });
  // A file dropped into the text goes the same way; the text stays as it is.
  await page.locator('.section-text').evaluate((text) => {
    const { left, top } = text.querySelector('p')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Chỉ tiêu;Số'], 'Thả vào.csv', { type: 'text/csv' }));
    const target = document.elementFromPoint(left + 60, top + 8) ?? text;
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, clientX: left + 60, clientY: top + 8, bubbles: true, cancelable: true }));
  });
  await expect(panel(page).getByRole('link', { name: 'Thả vào.csv' })).toBeVisible();
  await expect(page.locator('.section-text')).not.toContainText('Chỉ tiêu');
  await panel(page).getByRole('button', { name: 'Gỡ tệp Thu ngân sách.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ tệp' }).click();
  await expect(link).toHaveCount(0);
  expect(at(await shown(ward, section), 'attachments.0.removed')).toMatchObject({ by: { id: 'giang' } });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone the panel is a sheet from below (${colorScheme})`, async ({ ward, pageOf }) => {
    const section = await written(ward);
    const page = await pageOf('binh', { viewport: { width: 390, height: 844 }, colorScheme });
    await page.goto(`/duyet/${section.sectionId}`);
    await selectWords(page, '12,5 tỷ');
    await page.getByRole('button', { name: 'Góp ý phần đang chọn' }).click();
    const sheet = page.getByRole('dialog', { name: 'Ý kiến và đề nghị sửa' });
    await sheet.getByRole('textbox', { name: 'Góp ý cho phần đang chọn' }).fill('Số này của tháng nào?');
    await sheet.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect(sheet.getByText('Số này của tháng nào?')).toBeVisible();
    await expectAccessible(page);
    await expectNoSideways(page);
    // Its words lead back into the text.
    await sheet.getByRole('button', { name: '12,5 tỷ' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Ý kiến, đề nghị sửa (1)' })).toBeVisible();
  });
}
