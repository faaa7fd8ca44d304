import { at, countAt, openReport, paragraph, put, submit, textAt, until } from '@trinhky/api/testing';
import type { SectionOfReport, TestWard } from '@trinhky/api/testing';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';

// Several people act in turn, each step on an accessible page.
test.describe.configure({ timeout: 180_000 });

const t = (text: string) => ({ kind: 'text', t: text });
const first = [
  {
    kind: 'clause',
    id: 'c1',
    level: 1,
    title: [t('Thu ngân sách.')],
    content: [
      t('Lũy kế đạt 62.480 triệu đồng, bằng 47,3% dự toán'),
      { kind: 'footnote', id: 'f1', content: [t('Số đến ngày 15/6.')] },
      t('.'),
    ],
  },
  ...Array.from({ length: 12 }, (_, index) =>
    paragraph(`Đoạn không đổi thứ ${index + 1}, nêu tình hình chung của phường trong tháng và các việc đã làm.`, `p${index + 1}`),
  ),
  {
    kind: 'table',
    id: 't1',
    caption: [t('Kết quả thu ngân sách (triệu đồng)')],
    columns: [
      { id: 'k1', width: 3 },
      { id: 'k2', width: 1, align: 'right' },
    ],
    headerRows: 1,
    rows: ['Khoản thu|Thực hiện', 'Thuế công thương nghiệp|21.945', 'Lệ phí trước bạ|5.568'].map((row, index) => ({
      id: `r${index}`,
      cells: row.split('|').map((cell) => ({ content: [[t(cell)]] })),
    })),
  },
  paragraph('Phường tiếp tục đôn đốc thu nợ đọng thuế.', 'p20'),
];

interface Opened {
  section: SectionOfReport;
  other: SectionOfReport;
  path: string;
}

/** "Kinh tế" in its second round: returned once, then changed; "Văn hóa" nowhere yet. */
async function inSecondRound(ward: TestWard): Promise<Opened> {
  const { sections } = await openReport(ward);
  const [section, other] = ['kinh-te', 'mo-dau'].map((name) => sections.find((each) => each.name === name));
  if (!section || !other) throw new Error('the template has no such section');
  const path = `/api/sections/${section.sectionId}`;
  const [giang, binh] = [await ward.as('giang'), await ward.as('binh')];
  await giang.post(`${path}/edits`, { base: 0, changes: first.map((block) => ({ op: 'put', block })) });
  await submit(ward, section);
  const { body } = await binh.get(path);
  const shown = { round: 1, revision: countAt(body, 'revision'), contentHash: textAt(body, 'contentHash') };
  expect(await binh.post(`${path}/return`, { ...shown, reason: 'Số thu chưa khớp với bảng.' })).toMatchObject({ status: 200 });
  const changes = [
    {
      op: 'put',
      block: {
        ...first[0],
        content: [
          t('Lũy kế đạt 62.980 triệu đồng, bằng 47,7% dự toán'),
          { kind: 'footnote', id: 'f1', content: [t('Số đến ngày 20/6.')] },
          t('.'),
        ],
      },
    },
    {
      op: 'put-row',
      table: 't1',
      row: { id: 'r1', cells: ['Thuế công thương nghiệp', '22.445'].map((cell) => ({ content: [[t(cell)]] })) },
    },
    { op: 'move', id: 'p20', after: 'c1' },
    put('Riêng thu tiền sử dụng đất còn chậm do vướng giải phóng mặt bằng.', 'p21'),
  ];
  expect(await giang.post(`${path}/edits`, { base: 1, changes })).toMatchObject({ status: 200 });
  await submit(ward, section);
  await until(
    async () => (await binh.get('/api/review-queue')).body,
    (queue) => JSON.stringify(queue).includes(section.sectionId),
  );
  return { section, other, path };
}

const statusOf = async (ward: TestWard, path: string) => at((await (await ward.as('binh')).get(path)).body, 'status');
const openReview = async (page: Page, { section }: Opened) => {
  await page.goto(`/duyet/${section.sectionId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kinh tế');
};

test('a vice-chair reviews by keyboard alone: queue, changes, approval, next', async ({ ward, pageOf }) => {
  const opened = await inSecondRound(ward);
  const page = await pageOf('binh');
  await page.goto('/duyet');
  await expect(page.getByRole('link', { name: 'Kinh tế' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('x');
  await expect(page.getByText('Đã sửa').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('k');
  await expect(page.getByRole('link', { name: 'Kinh tế' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(opened.section.sectionId));
  const change = page.locator('[data-status="changed"][data-block="c1"]');
  await expect(change.locator('del').first()).toHaveText('62.480');
  await expect(change.locator('ins').first()).toHaveText('62.980');
  await expect(page.locator('[data-status="moved"]')).toContainText('Chuyển từ dưới lên');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(change).toBeFocused();
  await page.keyboard.press('v');
  await expect(change.getByRole('checkbox', { name: 'Đã xem' })).toBeChecked();
  await page.keyboard.press('a');
  const sure = page.getByRole('dialog', { name: 'Duyệt mục này?' });
  await expect(sure.getByRole('button', { name: 'Duyệt', exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/duyet$/);
  await expect(page.getByText('Không có mục nào chờ bạn duyệt.')).toBeVisible();
  expect(await statusOf(ward, opened.path)).toBe('approved');
});

test('a vice-chair returns by keyboard alone, from the queue, with a remark found again beside its change', async ({ ward, pageOf }) => {
  const opened = await inSecondRound(ward);
  const remark = { blockId: 'c1', quote: '62.980', text: 'Đối chiếu lại với Kho bạc.', replyTo: null };
  expect(await (await ward.as('an')).post(`${opened.path}/comments`, remark)).toMatchObject({ status: 200 });
  const page = await pageOf('binh');
  await openReview(page, opened);
  await expect(page.getByRole('button', { name: 'Xem 1 ý kiến, đề nghị ở đoạn này' })).toBeVisible();
  await page.goto('/duyet');
  await expect(page.getByRole('link', { name: 'Kinh tế' })).toBeVisible();
  // Nothing is decided unseen: the first press shows the changes, the second asks.
  await page.keyboard.press('r');
  await expect(page.locator('[data-block="c1"] ins').first()).toHaveText('62.980');
  const bar = page.getByRole('button', { name: 'Trả lại', exact: true });
  await expect(bar).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('r');
  const sheet = page.getByRole('dialog', { name: 'Trả lại để sửa' });
  await expect(sheet.getByLabel('Lý do trả lại')).toBeFocused();
  await page.keyboard.type('Thiếu số cùng kỳ.');
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await sheet.getByRole('button', { name: 'Trả lại', exact: true }).evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không có mục nào chờ bạn duyệt.')).toBeVisible();
  expect((await (await ward.as('giang')).get(opened.path)).body).toMatchObject({ lastReturn: { reason: 'Thiếu số cùng kỳ.' } });
});

test('text that arrives under the reader is told, not swapped; the typed reason stays, and what is decided is what is shown', async ({
  ward,
  pageOf,
}) => {
  const opened = await inSecondRound(ward);
  const page = await pageOf('binh');
  await openReview(page, opened);
  await page.getByLabel('So với').selectOption('none');
  const shown = page.locator('[data-block="c1"]').first();
  await expect(shown).toContainText('62.980');
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Trả lại để sửa' });
  await sheet.getByLabel('Lý do trả lại').fill('Cần nêu rõ nguyên nhân.');

  const giang = await ward.as('giang');
  const { body } = await giang.get(opened.path);
  expect(await giang.post(`${opened.path}/withdraw`, { round: 2 })).toMatchObject({ status: 200 });
  const newer = { ...first[0], content: [t('Lũy kế đạt 70.000 triệu đồng.')] };
  await giang.post(`${opened.path}/edits`, { base: countAt(body, 'revision'), changes: [{ op: 'put', block: newer }] });
  await submit(ward, opened.section);

  await expect(sheet.getByRole('alert')).toContainText('không còn là bản mới nhất');
  await expect(sheet.getByRole('button', { name: 'Trả lại', exact: true })).toBeDisabled();
  await expect(shown).toContainText('62.980');
  await expect(sheet.getByLabel('Lý do trả lại')).toHaveValue('Cần nêu rõ nguyên nhân.');
  await sheet.getByRole('button', { name: 'Để sau' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Có bản trình mới: lần 3' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Duyệt', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xem khác biệt' }).click();
  await expect(page.locator('[data-block="c1"] ins').first()).toContainText('70.000');

  await page.reload();
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(sheet.getByLabel('Lý do trả lại')).toHaveValue('Cần nêu rõ nguyên nhân.');
  await sheet.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(page).toHaveURL(/\/duyet$/);
  const after = (await giang.get(opened.path)).body;
  expect(after).toMatchObject({ status: 'drafting', lastReturn: { round: 3, reason: 'Cần nêu rõ nguyên nhân.' } });
  await openReview(page, opened);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('/reason')))).toEqual([]);
});

test('an approval names what was shown: the server refuses it for anything newer', async ({ ward, pageOf }) => {
  const opened = await inSecondRound(ward);
  const page = await pageOf('binh');
  // No word of the newer text reaches this page.
  await page.route('**/api/events', (route) => route.abort());
  await openReview(page, opened);
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  const giang = await ward.as('giang');
  const { body } = await giang.get(opened.path);
  await giang.post(`${opened.path}/withdraw`, { round: 2 });
  await giang.post(`${opened.path}/edits`, { base: countAt(body, 'revision'), changes: [put('Thêm sau khi trình.', 'p30')] });
  await submit(ward, opened.section);
  const sure = page.getByRole('dialog', { name: 'Duyệt mục này?' });
  await sure.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(sure.getByRole('alert').first()).toBeVisible();
  expect(await statusOf(ward, opened.path)).toBe('in-review');
  await expect(page.locator('[data-block="p30"]')).toHaveCount(0);
});

test('on a phone, with one hand: changes, reason from the list, nothing under the bar', async ({ ward, pageOf }) => {
  const opened = await inSecondRound(ward);
  const page = await pageOf('binh', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.goto('/duyet');
  await page.getByRole('link', { name: 'Kinh tế' }).click();
  await expect(page.locator('[data-block="c1"] ins').first()).toHaveText('62.980');
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const bar = page.getByRole('region', { name: 'Quyết định' });
  const lowest = await bar.evaluate((element) => {
    const above = element.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
    return { above, bar: element.getBoundingClientRect().top };
  });
  expect(lowest.above).toBeLessThanOrEqual(lowest.bar);
  for (const name of ['Duyệt', 'Trả lại']) {
    const box = await bar.getByRole('button', { name, exact: true }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  await bar.getByRole('button', { name: 'Trả lại' }).click();
  const sheet = page.getByRole('dialog', { name: 'Trả lại để sửa' });
  await sheet.getByRole('button', { name: 'Cần nêu rõ nguyên nhân và giải pháp.' }).click();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(page).toHaveURL(/\/duyet$/);
  expect((await (await ward.as('giang')).get(opened.path)).body).toMatchObject({
    lastReturn: { reason: 'Cần nêu rõ nguyên nhân và giải pháp.' },
  });
});

test('the chair names another leader, who approves; a delegate approves for who is away', async ({ ward, pageOf }) => {
  const opened = await inSecondRound(ward);
  const chair = await pageOf('an');
  await openReview(chair, opened);
  await expect(chair.getByRole('region', { name: 'Quyết định' })).toContainText('đang chờ người khác');
  await chair.getByRole('button', { name: 'Đổi người duyệt' }).click();
  const dialog = chair.getByRole('dialog', { name: 'Đổi người duyệt' });
  await dialog.getByLabel('Người duyệt mục này').selectOption('cuc');
  await dialog.getByLabel('Lý do').fill('Đồng chí Bình đi công tác.');
  await expectAccessible(chair);
  await dialog.getByRole('button', { name: 'Đổi người duyệt' }).click();
  await expect(chair.getByText('đang chờ Lê Thị Cúc')).toBeVisible();

  const given = { by: 'cuc', to: 'binh', powers: ['approve'], from: '2026-01-01', until: '2027-12-31', basis: 'Giấy uỷ quyền số 02' };
  expect(await (await ward.as('cuc')).post('/api/delegations', given)).toMatchObject({ status: 200 });
  const page = await pageOf('binh');
  await openReview(page, opened);
  await expect(page.getByLabel('Duyệt với tư cách')).toHaveValue('cuc');
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(page).toHaveURL(/\/duyet$/);
  expect((await (await ward.as('an')).get(opened.path)).body).toMatchObject({
    status: 'approved',
    approval: { by: { id: 'binh', onBehalfOf: { id: 'cuc' } } },
  });
});
