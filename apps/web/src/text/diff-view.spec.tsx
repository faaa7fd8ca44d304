// @vitest-environment jsdom
import { diffText } from '@trinhky/content';
import type { Block, TableRow } from '@trinhky/content';
import { someTexts } from '@trinhky/content/testing';
import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DiffView } from './diff-view.js';
import { summaryInWords } from './diff-words.js';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let root: ReturnType<typeof createRoot>;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});
const draw = (node: ReactNode) => act(() => root.render(node));
const all = (selector: string) => [...place.querySelectorAll(selector)].map((each) => each.textContent);

const p = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const many = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => p(`p${from + at}`, `đoạn ${from + at}`));

it('shows what came and what went among the words that stayed', () => {
  draw(<DiffView mode="words" blocks={diffText([p('a', 'Thu đạt 1.234,5 tỷ đồng')], [p('a', 'Thu đạt 1.240 tỷ đồng Việt Nam')])} />);
  expect(all('del')).toEqual(['1.234,5']);
  expect(all('ins')).toEqual(['1.240', ' Việt Nam']);
  expect(place.querySelector('[data-status="changed"]')?.textContent).toBe('Đã sửaThu đạt 1.234,51.240 tỷ đồng Việt Nam');
});

it('shows deleted and inserted words exactly once, in any texts', () => {
  for (const [before = [], after = []] of Array.from({ length: 40 }, () => someTexts(2))) {
    // What became a table, or was one, is shown as two.
    const blocks = diffText(before, after).filter(({ was, block }) => !was || was.kind === block.kind);
    draw(<DiffView mode="words" whole blocks={blocks} anchors={null} />);
    const of = (op: 'insert' | 'delete') =>
      blocks.flatMap(({ parts, rows }) => [...parts, ...(rows ?? []).flatMap((row) => row.parts)]).filter((part) => part.op === op);
    const letters = (texts: string[]) => [...texts.join('').replaceAll(/[\s§|]/gu, '')].sort().join('');
    const shown = (tag: string) =>
      [...place.querySelectorAll(tag)]
        .filter((each) => !each.closest('[data-n]') && !each.querySelector('[data-n]'))
        .map((each) => each.textContent);
    expect(letters(shown('del'))).toBe(letters(of('delete').map(({ text }) => text)));
    expect(letters(shown('ins'))).toBe(letters(of('insert').map(({ text }) => text)));
  }
});

it('keeps numbers, bold titles and footnotes of a changed clause', () => {
  const clause = (t: string, note: string): Block => ({
    kind: 'clause',
    id: 'c',
    level: 1,
    title: [{ kind: 'text', t: 'Kết quả' }],
    content: [
      { kind: 'text', t },
      { kind: 'footnote', id: 'f', content: [{ kind: 'text', t: note }] },
    ],
  });
  const blocks = diffText([clause('cũ hơn', 'ghi chú cũ')], [clause('mới hơn', 'ghi chú mới')]);
  draw(<DiffView mode="words" blocks={blocks} numbers={{ blocks: { c: '2.' }, footnotes: { f: 3 } }} />);
  expect(all('del')).toEqual(['cũ', 'cũ']);
  expect(all('ins')).toEqual(['mới', 'mới']);
  expect(place.textContent).toContain('2. Kết quả cũmới hơn3');
  expect(place.textContent).toContain('3 ghi chú cũmới');
});

it('folds what did not change and opens it when asked', () => {
  const before = [...many(0, 12), p('x', 'cũ'), ...many(12, 14)];
  draw(<DiffView mode="words" blocks={diffText(before, [...many(0, 12), p('x', 'mới'), ...many(12, 14)])} />);
  const fold = place.querySelector('button');
  expect(fold?.textContent).toBe('… 11 đoạn không đổi …');
  expect(place.querySelectorAll('[data-status]')).toHaveLength(4);
  act(() => fold?.click());
  expect(place.querySelectorAll('[data-status]')).toHaveLength(15);
});

it('shows a moved block where it stands now and says where it stood', () => {
  const before = [p('a', 'Một.'), p('b', 'Hai.'), p('c', 'Ba.'), p('d', 'Bốn.')];
  draw(<DiffView mode="words" blocks={diffText(before, [p('d', 'Bốn.'), p('a', 'Một.'), p('b', 'Hai.'), p('c', 'Ba.')])} />);
  expect(place.querySelector('[data-status="moved"]')?.textContent).toBe('Chuyển từ dưới lên, lời không đổiBốn.');
  expect(place.textContent).toMatch(/Ba\.↑ Đoạn “Bốn\.” đã chuyển từ đây lên trên$/);
  expect(place.querySelector('a')?.getAttribute('href')).toBe('#b-d');
});

it('names a change of form alone', () => {
  const centred: Block = { kind: 'paragraph', id: 'a', align: 'center', content: [{ kind: 'text', t: 'Một.' }] };
  draw(<DiffView mode="words" blocks={diffText([p('a', 'Một.')], [centred])} />);
  expect(place.textContent).toBe('Chỉ đổi hình thức: căn lềMột.');
});

it('shows tables by row, each told by a sign and a word', () => {
  const row = (id: string, ...cells: string[]): TableRow => ({
    id,
    cells: cells.map((t) => ({ content: [t === '' ? [] : [{ kind: 'text', t }]] })),
  });
  const table = (rows: TableRow[]): Block => ({
    kind: 'table',
    id: 't',
    columns: [
      { id: 'a', width: 1 },
      { id: 'b', width: 1 },
    ],
    headerRows: 1,
    rows,
  });
  const head = row('h', 'Chỉ tiêu', 'Số');
  const blocks = diffText(
    [table([head, row('r', 'Thu', '12,5'), row('s', 'Chi', '3')])],
    [table([head, row('r', 'Thu', '13'), row('n', 'Dư', '1')])],
  );
  draw(<DiffView mode="words" blocks={blocks} />);
  expect(all('tbody tr')).toEqual(['≠Đã sửaThu12,513', '−Đã bỏChi3', '+Thêm mớiDư1']);
  expect([all('tbody del'), all('tbody ins')]).toEqual([
    ['12,5', 'Chi', '3'],
    ['13', 'Dư', '1'],
  ]);
});

it('shows both sides beside each other', () => {
  draw(<DiffView mode="side-by-side" sides={['Lần trình 1', 'Lần trình 2']} blocks={diffText([p('a', 'Thu cũ')], [p('a', 'Thu mới')])} />);
  const status = place.querySelector('[data-status="changed"] > div');
  expect([...(status?.children ?? [])].map((side) => side.textContent)).toEqual(['Thu cũ', 'Thu mới']);
  expect([all('del'), all('ins')]).toEqual([['cũ'], ['mới']]);
});

it('says so when nothing changed, and how much did', () => {
  draw(<DiffView mode="words" blocks={diffText(many(0, 3), many(0, 3))} />);
  expect(place.textContent).toContain('không có gì thay đổi');
  expect(summaryInWords(diffText([p('a', 'x'), p('b', 'y')], [p('a', 'z'), p('c', 'w')]))).toBe('1 đoạn sửa, 1 đoạn thêm, 1 đoạn bỏ');
});
