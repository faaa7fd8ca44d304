import { checkBlocks, parseBlocks } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { editorPage, expect, paragraph, test } from './support/editor-page.js';
import type { EditorPage } from './support/editor-page.js';
import { expectAccessible, expectNoSideways } from './support/fixtures.js';

const t = (words: string) => [{ kind: 'text' as const, t: words }];
const clause = (id: string, level: 1 | 2 | 3, words: string): Block => ({ kind: 'clause', id, level, content: t(words) });
const NUMBERS = {
  blocks: {},
  footnotes: {},
  firstFootnote: 4,
  references: { elsewhere: 'mục II.3' },
  start: {
    levels: ['arabic' as const, 'decimal' as const, 'letter' as const],
    kind: 'roman' as const,
    numeral: 'II',
    counters: [{ kind: 'arabic', last: 2 }],
  },
};
const ids = async (editor: EditorPage) => (await editor.blocks()).map(({ id }) => id);

/** What the server would say of the text. */
async function expectSavable(editor: EditorPage): Promise<Block[]> {
  const read = parseBlocks(await editor.blocks());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(checkBlocks(read.blocks)).toEqual([]);
  return read.blocks;
}

/** A paste as the browser gives it. */
async function paste(editor: EditorPage, data: { html?: string; text?: string; files?: string[] }): Promise<void> {
  await editor.page.evaluate(({ html, text, files = [] }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    for (const name of files) clipboardData.items.add(new File(['x'], name));
    document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test.describe('blocks keep their ids', () => {
  test('when split, joined and undone: the words that stay keep theirs', async ({ editor }) => {
    const { keyboard } = editor.page;
    await editor.open([paragraph('p', 'Ủy ban nhân dân'), paragraph('q', 'Cuối')], { at: 'p' });
    for (let n = 0; n < 8; n++) await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    expect(await editor.words()).toEqual(['Ủy ban ', 'nhân dân', 'Cuối']);
    const split = await ids(editor);
    expect(split[0]).toBe('p');
    await keyboard.press('Control+z');
    expect(await ids(editor)).toEqual(['p', 'q']);
    await keyboard.press('Control+y');
    expect(await ids(editor)).toEqual(split);
    await keyboard.press('Backspace');
    expect(await ids(editor)).toEqual(['p', 'q']);
    await keyboard.press('Home');
    await keyboard.press('Enter');
    expect((await ids(editor)).indexOf('p')).toBe(1);
  });

  test('in lists: Enter makes the next item, Enter in an empty one a paragraph', async ({ editor }) => {
    const { keyboard } = editor.page;
    await editor.open([{ kind: 'item', id: 'i', marker: '+', level: 2, content: t('Một') }], { at: 'i' });
    await keyboard.press('Enter');
    await keyboard.type('Hai');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    expect(await editor.blocks()).toMatchObject([
      { kind: 'item', id: 'i', marker: '+', level: 2 },
      { kind: 'item', marker: '+', level: 2, content: t('Hai') },
      { kind: 'paragraph', content: [] },
    ]);
  });

  test('when cut and pasted; a copy has new ones', async ({ editor }) => {
    const { keyboard } = editor.page;
    await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open([paragraph('p', 'Một'), clause('c', 1, 'Hai'), paragraph('q', 'Ba')], { at: 'p' });
    await keyboard.press('Control+a');
    await keyboard.press('Control+c');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await keyboard.press('Control+v');
    expect(await editor.words()).toEqual(['Một', 'Hai', 'Ba', 'Một', 'Hai', 'Ba']);
    const all = await ids(editor);
    expect(all.slice(0, 3)).toEqual(['p', 'c', 'q']);
    expect(new Set(all).size).toBe(6);
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await keyboard.press('Control+a');
    await keyboard.press('Control+x');
    await keyboard.press('Control+v');
    expect((await editor.blocks()).find(({ kind }) => kind === 'clause')?.id).toBe('c');
    expect(await editor.words()).toEqual(['Một', 'Hai', 'Ba']);
  });

  test('and their signs in order, typed at once into a block the browser has not drawn yet', async ({ editor }) => {
    for (let round = 0; round < 8; round++) {
      await editor.open([paragraph('p', '')], { at: 'p' });
      await editor.page.keyboard.type('Ủy ban');
      await editor.page.keyboard.press('Enter');
      await editor.page.keyboard.type('+ nhân dân');
      expect(await editor.words()).toEqual(['Ủy ban', 'nhân dân']);
    }
  });

  test('answers exactly the two of three hundred that changed as new objects', async ({ editor }) => {
    await editor.open(
      Array.from({ length: 300 }, (_, index) => paragraph(`p${index}`, `Đoạn ${index}`)),
      { at: 'p1' },
    );
    await editor.page.evaluate(() => Object.assign(window, { before: window.harness.handle().blocks() }));
    await editor.page.keyboard.type('x');
    await editor.caretAt('p299');
    await editor.page.keyboard.type('y');
    const changed = await editor.page.evaluate(() => {
      const before: Block[] = Reflect.get(window, 'before');
      return window.harness
        .handle()
        .blocks()
        .flatMap((block, index) => (block === before[index] ? [] : [block.id]));
    });
    expect(changed).toEqual(['p1', 'p299']);
  });
});

test.describe('numbers are generated', () => {
  test('from where the server says they begin, also for what was just put in', async ({ editor }) => {
    const shown = () =>
      editor.page.locator('.ProseMirror > [data-number]').evaluateAll((all) => all.map((each) => each.getAttribute('data-number')));
    await editor.open([clause('a', 1, 'Một'), clause('b', 2, 'Hai'), clause('c', 1, 'Ba')], { numbers: NUMBERS, at: 'a' });
    expect(await shown()).toEqual(['3.', '3.1.', '4.']);
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type('Mới');
    expect(await shown()).toEqual(['3.', '4.', '4.1.', '5.']);
    await editor.page.keyboard.press('Tab');
    expect(await shown()).toEqual(['3.', '3.1.', '3.2.', '4.']);
    expect((await editor.words())[1]).toBe('Mới');
  });

  test('when typed by hand they become structure, and one Ctrl+Z gives the typed signs back', async ({ editor }) => {
    const { keyboard } = editor.page;
    for (const [typed, made] of [
      ['1. ', { kind: 'clause', level: 1 }],
      ['1.1. ', { kind: 'clause', level: 2 }],
      ['a) ', { kind: 'clause', level: 3 }],
      ['- ', { kind: 'item', marker: '-' }],
      ['+ ', { kind: 'item', marker: '+' }],
    ] as const) {
      await editor.open([paragraph('p', '')], { numbers: NUMBERS, at: 'p' });
      await keyboard.type(`${typed}Kinh tế`);
      expect(await editor.blocks()).toMatchObject([{ ...made, id: 'p', content: t('Kinh tế') }]);
      await keyboard.press('Control+z');
      await keyboard.press('Control+z');
      expect(await editor.blocks()).toEqual([paragraph('p', typed)]);
    }
  });
});

test.describe('a colleague’s text', () => {
  test('comes in without moving the caret or the undo of one’s own', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', 'Một'), paragraph('q', 'Hai'), paragraph('r', 'Ba')], { at: 'q' });
    await page.keyboard.type(' của tôi');
    await page.evaluate(() => {
      window.harness.changes.length = 0;
      const [first, second] = window.harness.handle().blocks();
      if (!first || !second) throw new Error('two blocks');
      window.harness.handle().receive([
        { kind: 'paragraph', id: 'n', content: [{ kind: 'text', t: 'Mới' }] },
        { kind: 'paragraph', id: 'p', content: [{ kind: 'text', t: 'Một khác' }] },
        { kind: 'paragraph', id: 'q', content: [{ kind: 'text', t: 'Đầu Hai của tôi' }] },
      ]);
    });
    expect(await page.evaluate(() => window.harness.changes.length)).toBe(0);
    await page.keyboard.type(' tiếp');
    expect(await editor.words()).toEqual(['Mới', 'Một khác', 'Đầu Hai của tôi tiếp']);
    await page.keyboard.press('Control+z');
    expect(await editor.words()).toEqual(['Mới', 'Một khác', 'Đầu Hai']);
  });
});

test.describe('tables', () => {
  test('are put in, grow, shrink and stay whole, their rows and columns keeping their ids', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', 'Trước')], { at: 'p' });
    await page.getByRole('button', { name: 'Thêm bảng' }).click();
    await page.keyboard.type('TT');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chỉ tiêu');
    const tableOf = async () => {
      const table = (await expectSavable(editor)).find((block) => block.kind === 'table');
      if (table?.kind !== 'table') throw new Error('no table');
      return table;
    };
    const first = await tableOf();
    expect(first.rows.map((row) => row.cells.length)).toEqual([3, 3, 3]);
    expect(first.rows[0]?.cells.slice(0, 2).map(({ content }) => content)).toEqual([[t('TT')], [t('Chỉ tiêu')]]);
    await page.getByRole('button', { name: 'Thêm cột bên phải' }).click();
    const wider = await tableOf();
    expect(wider.columns.map(({ id }) => id).filter((id) => first.columns.some((column) => column.id === id))).toEqual(
      first.columns.map(({ id }) => id),
    );
    expect(wider.columns[2]?.id).not.toBe(first.columns[2]?.id);
    await page.getByRole('button', { name: 'Thêm hàng ở trên' }).click();
    const higher = await tableOf();
    expect(higher.rows.slice(1).map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect(higher.headerRows).toBe(2);
    await page.getByRole('button', { name: 'Xóa hàng' }).click();
    expect((await tableOf()).headerRows).toBe(1);
    // The last cell, then Tab: a new row.
    await page.locator('td').last().click();
    await page.keyboard.press('Tab');
    expect((await tableOf()).rows).toHaveLength(4);
    await page.getByRole('button', { name: 'Cột rộng hơn' }).click();
    await page.getByRole('button', { name: 'Xóa cột' }).click();
    expect((await tableOf()).columns).toHaveLength(3);
    // Two cells chosen by the keyboard, merged and split.
    await page.locator('td').nth(3).click();
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await page.getByRole('button', { name: 'Gộp các ô đã chọn' }).click();
    expect((await tableOf()).rows[1]?.cells[0]?.colspan).toBe(2);
    await page.getByRole('button', { name: 'Tách ô đã gộp' }).click();
    expect((await tableOf()).rows[1]?.cells).toHaveLength(3);
    await page.getByRole('button', { name: 'Xóa cả bảng' }).click();
    expect((await editor.blocks()).some(({ kind }) => kind === 'table')).toBe(false);
  });

  test('stand as they were opened until they are changed', async ({ editor }) => {
    const cell = (words: string) => ({ content: [t(words)] });
    const table: Block = {
      kind: 'table',
      id: 't',
      columns: [
        { id: 'a', width: 1 },
        { id: 'b', width: 1 },
      ],
      // Not as the tools would make it: the header's cell reaches into the row below.
      headerRows: 1,
      rows: [
        { id: 'r0', cells: [{ ...cell('A'), rowspan: 2 }, cell('B')] },
        { id: 'r1', cells: [cell('C')] },
      ],
    };
    const opened = [paragraph('p', 'Trước'), table, paragraph('q', 'Sau')];
    await editor.open(opened, { at: 'p' });
    await editor.page.waitForTimeout(500);
    expect(await editor.page.evaluate(() => window.harness.changes)).toEqual([]);
    await editor.page.keyboard.press('Enter');
    await editor.compose(['d', 'do', 'dòng']);
    await expect.poll(() => editor.words()).toEqual(['Trước', 'dòng', '', 'Sau']);
    expect((await editor.blocks()).find(({ kind }) => kind === 'table')).toEqual(table);
    await editor.page.locator('td', { hasText: 'C' }).click();
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.type('!');
    expect((await editor.blocks()).find(({ kind }) => kind === 'table')).toMatchObject({ headerRows: 0 });
  });

  test('change by row: typing in one cell puts one row', async ({ editor }) => {
    const cell = (words: string) => ({ content: [t(words)] });
    const table: Block = {
      kind: 'table',
      id: 't',
      columns: [
        { id: 'a', width: 1 },
        { id: 'b', width: 2 },
      ],
      headerRows: 1,
      rows: [
        { id: 'r0', cells: [cell('A'), cell('B')] },
        { id: 'r1', cells: [{ ...cell('Gộp'), colspan: 2 }] },
        { id: 'r2', cells: [cell('C'), cell('D')] },
      ],
    };
    await editor.open([table]);
    await editor.page.locator('td', { hasText: 'D' }).click();
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.type('!');
    expect(await editor.blocks()).toEqual([
      { ...table, rows: [table.rows[0], table.rows[1], { id: 'r2', cells: [cell('C'), cell('D!')] }] },
    ]);
  });
});

test.describe('footnotes', () => {
  test('are put in, numbered on from the server’s count, edited in place and undone', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', 'Theo nghị quyết')], { numbers: NUMBERS, at: 'p' });
    await page.keyboard.press('Control+Alt+f');
    const note = page.getByRole('textbox', { name: 'Nội dung chú thích' });
    await expect(note).toBeFocused();
    await page.keyboard.type('Nghị quyết số ');
    await editor.compose(['1', '12']);
    expect(await editor.blocks()).toMatchObject([
      { content: [{ t: 'Theo nghị quyết' }, { kind: 'footnote', content: t('Nghị quyết số 12') }] },
    ]);
    await expect(page.locator('sup[data-kind=footnote]')).toHaveAttribute('data-number', '4');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' đã ban hành');
    expect((await editor.words())[0]).toBe('Theo nghị quyết đã ban hành');
    await page.locator('sup[data-kind=footnote]').click();
    await page.getByRole('button', { name: 'Xóa chú thích' }).click();
    expect(await editor.blocks()).toEqual([paragraph('p', 'Theo nghị quyết đã ban hành')]);
    await page.keyboard.press('Control+z');
    await expect(page.locator('sup[data-kind=footnote]')).toHaveCount(1);
    await expectSavable(editor);
  });

  test('are refused in a heading, with the reason', async ({ editor }) => {
    await editor.open([{ kind: 'heading', id: 'h', level: 1, title: t('Đề mục') }], { at: 'h' });
    await editor.page.getByRole('button', { name: 'Thêm chú thích' }).click();
    await expect(editor.page.getByRole('status')).toContainText('Không đặt chú thích trong đề mục');
  });
});

test.describe('finding', () => {
  test('with and without diacritics, next and previous, replaced in one step of undo', async ({ editor }) => {
    const { page } = editor;
    const before = [paragraph('p', 'Ủy ban và uỷ ban'), paragraph('q', 'Đường Ủy Ban')];
    await editor.open(before, { at: 'p' });
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('uy ban');
    const panel = page.getByRole('search');
    await expect(panel.getByRole('status')).toHaveText('1/3');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('status')).toHaveText('2/3');
    await page.keyboard.press('Shift+Enter');
    await page.getByLabel('Từ cần tìm').fill('ủy ban');
    await page.getByLabel('Đúng dấu').check();
    await expect(panel.getByRole('status')).toHaveText('1/2');
    await page.getByLabel('Thay bằng').fill('UBND');
    await panel.getByRole('button', { name: 'Thay tất cả' }).click();
    expect(await editor.words()).toEqual(['UBND và uỷ ban', 'Đường UBND']);
    await page.getByLabel('Thay bằng').press('Escape');
    await page.keyboard.press('Control+z');
    expect(await editor.blocks()).toEqual(before);
  });
});

test.describe('a paste', () => {
  test('is cleaned to blocks and, with one click, plain again', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', '')], { numbers: NUMBERS, at: 'p' });
    await paste(editor, {
      html: '<p><b>1. Kết quả</b></p><p>Ủy ban <b>đạt</b> 12%.</p><p>- Thu;</p>',
      text: '1. Kết quả\nỦy ban đạt 12%.\n- Thu;',
    });
    expect(await expectSavable(editor)).toMatchObject([
      { kind: 'heading', title: t('Kết quả') },
      { kind: 'paragraph' },
      { kind: 'item', content: t('Thu;') },
    ]);
    expect(await page.evaluate(() => window.harness.pastes)).toEqual([{ kind: 'cleaned', blocks: 3, joined: 0, numbered: 2 }]);
    await page.getByRole('button', { name: 'Dán nguyên dạng chữ' }).click();
    expect(await editor.words()).toEqual(['1. Kết quả', 'Ủy ban đạt 12%.', '- Thu;']);
    await expectSavable(editor);
    await page.keyboard.press('Control+z');
    expect(await editor.words()).toEqual(['']);
  });

  test('of five megabytes is refused with a message and can be kept as a file; the text stays', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', 'Đã viết.')], { at: 'p' });
    const text = 'Ủy ban nhân dân phường báo cáo. '.repeat(160_000);
    await paste(editor, { html: `<p>${text}</p>`, text });
    await expect(page.getByRole('status')).toContainText('quá dài');
    expect(await editor.words()).toEqual(['Đã viết.']);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về tệp chữ' }).click();
    expect((await downloaded).suggestedFilename()).toBe('noi-dung-dan.txt');
    await page.keyboard.type('Tiếp.');
  });

  test('of a Word file is told where it belongs', async ({ editor }) => {
    await editor.open([paragraph('p', 'Đã viết.')], { at: 'p' });
    await paste(editor, { files: ['Báo cáo.docx'] });
    await expect(editor.page.getByRole('status')).toContainText('“Báo cáo.docx” được gửi vào phần tệp đính kèm');
    expect(await editor.page.evaluate(() => window.harness.files)).toEqual(['Báo cáo.docx']);
    expect(await editor.words()).toEqual(['Đã viết.']);
  });

  test('of a table into a table goes into its cells', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', '')], { at: 'p' });
    await page.getByRole('button', { name: 'Thêm bảng' }).click();
    await page.locator('td').nth(4).click();
    await paste(editor, {
      html: '<table><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr></table>',
      text: '1\t2\t3',
    });
    const table = (await expectSavable(editor)).find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.columns).toHaveLength(4);
    await paste(editor, { html: '<p>Một</p><p>- Hai</p>', text: 'Một\n- Hai' });
    await expectSavable(editor);
  });

  test('runs nothing, whatever it holds', async ({ editor }) => {
    const { page } = editor;
    const hits: string[] = [];
    await page.exposeFunction('hit', (what: string) => hits.push(what));
    page.on('request', (request) => {
      if (request.url().includes('evil')) hits.push(request.url());
    });
    for (const payload of [
      '<img src="http://evil.invalid/x" onerror="hit(1)">',
      '<svg onload="hit(2)"></svg><script>hit(3)</script>',
      '<iframe srcdoc="<script>parent.hit(4)</script>"></iframe>',
      '<p data-pm-slice="0 0 []" data-kind="clause" onclick="hit(5)"><img src=x onerror="hit(6)">a</p>',
      '<sup data-pm-slice="0 0 []" data-kind="footnote" data-id="x" data-content=\'[{"kind":"text","t":"<img src=x onerror=hit(7)>"},{"kind":"evil"}]\'></sup>',
      '<table data-pm-slice="0 0 []" data-kind="grid" data-columns="[{]"><tr><td colspan="9999">a</td></tr></table>',
    ]) {
      await editor.open([paragraph('p', 'x')], { at: 'p' });
      await paste(editor, { html: payload, text: 'a' });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await expectSavable(editor);
    }
    expect(hits).toEqual([]);
  });
});

test.describe('marks', () => {
  test('stand on their words, move with them, tell of a click; a place is shown', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', 'Thu đạt 56% dự toán, chi đạt 56% dự toán'), paragraph('q', 'Sau')], { at: 'q' });
    await page.evaluate(() =>
      window.harness.set({ marks: [{ id: 'm1', kind: 'comment', blockId: 'p', quote: '56% dự toán', start: 25 }] }),
    );
    const mark = page.locator('.mark-comment');
    await expect(mark).toHaveText('56% dự toán');
    await editor.caretAt('p');
    await page.keyboard.press('Home');
    await page.keyboard.type('Tổng ');
    await expect(mark).toHaveText('56% dự toán');
    expect((await page.locator('.ProseMirror > p').first().textContent())?.endsWith('chi đạt 56% dự toán')).toBe(true);
    await mark.click();
    expect(await page.evaluate(() => window.harness.marked)).toEqual(['m1']);
    await page.evaluate(() => window.harness.handle().show({ blockId: 'p', quote: 'chi đạt' }));
    await expect(page.locator('.flash')).toHaveText('chi đạt');
  });

  test('what is selected is told with the words around it', async ({ editor }) => {
    await editor.open([paragraph('p', 'Thu đạt 56% dự toán')], { at: 'p' });
    for (let n = 0; n < 7; n++) await editor.page.keyboard.press('Shift+ArrowLeft');
    expect(await editor.page.evaluate(() => window.harness.handle().selection())).toEqual({
      blockId: 'p',
      quote: 'dự toán',
      prefix: 'Thu đạt 56% ',
      suffix: '',
    });
    await editor.page.keyboard.press('ArrowRight');
    await expect.poll(() => editor.page.evaluate(() => window.harness.selections.at(-1))).toBeNull();
  });
});

test.describe('the tools', () => {
  test('are reached and left by the keyboard, arrows from tool to tool', async ({ editor }) => {
    const { page } = editor;
    await editor.open([paragraph('p', 'Chữ')], { at: 'p' });
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+F10');
    await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
    for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: 'In đậm' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Nội dung mục' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'In đậm' })).toHaveAttribute('aria-pressed', 'true');
    expect(await editor.blocks()).toEqual([{ kind: 'paragraph', id: 'p', content: [{ kind: 'text', t: 'Chữ', m: ['b'] }] }]);
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Nội dung mục' })).toBeFocused();
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Phím tắt khi soạn thảo' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1366, 390]) {
      test(`have no violation of WCAG at ${width} px, ${colorScheme}`, async ({ editor }) => {
        const { page } = editor;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await editor.open([{ kind: 'heading', id: 'h', level: 1, title: t('Đề mục') }, paragraph('p', 'Đạt 56% dự toán')], {
          at: 'p',
          numbers: NUMBERS,
        });
        await page.evaluate(() =>
          window.harness.set({
            marks: (['comment', 'suggestion', 'finding'] as const).map((kind, index) => ({
              id: kind,
              kind,
              blockId: 'p',
              start: index * 4,
              end: index * 4 + 3,
            })),
          }),
        );
        await page.getByRole('button', { name: 'Thêm bảng' }).click();
        await page.keyboard.press('Control+f');
        await expectAccessible(page);
        await expectNoSideways(page);
        await page.keyboard.press('Escape');
        await editor.caretAt('p');
        await page.keyboard.press('Control+Alt+f');
        await page.keyboard.type('Chú thích');
        await expectAccessible(page);
      });
    }
  }
});

test('before all of the editor is here a table can be put in and gone through, and what is pasted waits', async ({ page, harnessUrl }) => {
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/late-part/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(harnessUrl);
  const editor = await editorPage(page);
  await editor.open([paragraph('p', 'Trước')], { at: 'p' });
  await page.getByRole('button', { name: 'Thêm bảng' }).click();
  await page.keyboard.type('TT');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Chỉ tiêu');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Số ');
  await paste(editor, { html: '<p>thứ <b>tự</b></p>', text: 'thứ tự' });
  await expect(page.getByRole('status')).toContainText('Đang tải phần đọc nội dung dán');
  await expect(page.getByRole('button', { name: 'Xóa hàng' })).toHaveCount(0);
  arrive();
  await page.getByRole('button', { name: 'Xóa hàng' }).waitFor();
  await expect(page.getByRole('status')).toHaveCount(0);
  const table = (await expectSavable(editor)).find((block) => block.kind === 'table');
  const cells = table?.kind === 'table' ? (table.rows[0]?.cells ?? []) : [];
  expect(
    cells.map(({ content }) =>
      content
        .flat()
        .map((inline) => ('t' in inline ? inline.t : ''))
        .join(''),
    ),
  ).toEqual(['Số thứ tự', 'Chỉ tiêu', '']);
  await page.locator('td').last().click();
  await page.keyboard.press('Tab');
  await expect(page.locator('tr')).toHaveCount(4);
});
