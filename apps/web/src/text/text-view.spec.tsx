// @vitest-environment jsdom
import { plainText } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { someTexts } from '@trinhky/content/testing';
import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextView } from './text-view.js';
import { selectionIn } from './use-text-selection.js';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let root: ReturnType<typeof createRoot>;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  // jsdom lays nothing out.
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});
const draw = (node: ReactNode) => act(() => root.render(node));

const text = (t: string) => ({ kind: 'text' as const, t });
const blocks: Block[] = [
  { kind: 'heading', id: 'h', level: 1, title: [text('Thu ngân sách')] },
  {
    kind: 'clause',
    id: 'c',
    level: 2,
    title: [text('Kết quả.')],
    content: [text('Thu đạt 62 tỷ'), { kind: 'footnote', id: 'f', content: [text('Số đến 15/6.')] }, text(' đồng.')],
  },
  { kind: 'item', id: 'i', marker: '-', level: 1, content: [text('Xem '), { kind: 'xref', target: 'h' }] },
  { kind: 'item', id: 'j', marker: '+', level: 2, content: [{ kind: 'text', t: 'đậm', m: ['b', 'i'] }] },
  {
    kind: 'table',
    id: 't',
    caption: [text('Biểu 1')],
    columns: [
      { id: 'a', width: 1 },
      { id: 'b', width: 3, align: 'right' },
    ],
    headerRows: 1,
    rows: [
      { id: 'r1', cells: [{ content: [[text('Khoản')]], colspan: 2 }] },
      { id: 'r2', cells: [{ content: [[text('Thuế')]] }, { content: [[text('12,5')]] }] },
    ],
  },
];
const numbers = { blocks: { h: 'I.', c: '1.' }, footnotes: { f: 7 }, references: { h: 'mục I' } };

describe('TextView', () => {
  it('draws numbers, titles, items as lists, references and marks as they are printed', () => {
    draw(<TextView blocks={blocks} numbers={numbers} />);
    expect(place.querySelector('h3')?.textContent).toBe('I. Thu ngân sách');
    expect(place.querySelector('#b-c p')?.textContent).toBe('1. Kết quả. Thu đạt 62 tỷ7 đồng.');
    expect([...place.querySelectorAll('ul > li')].map((item) => item.textContent)).toEqual(['- Xem mục I', '+ đậm']);
    expect(place.querySelector('#b-j i b, #b-j b i')?.textContent).toBe('đậm');
  });

  it('draws tables with their header, spans and alignment', () => {
    draw(<TextView blocks={blocks} numbers={numbers} />);
    const header = place.querySelector('thead th');
    expect([header?.textContent, header?.getAttribute('colspan'), header?.getAttribute('data-align')]).toEqual(['Khoản', '2', 'center']);
    expect([...place.querySelectorAll('tbody td')].map((cell) => [cell.textContent, cell.getAttribute('data-align')])).toEqual([
      ['Thuế', 'left'],
      ['12,5', 'right'],
    ]);
    expect(place.querySelector('caption')?.textContent).toBe('Biểu 1');
  });

  it('lists footnotes at the end under their numbers, with links both ways', () => {
    draw(<TextView blocks={blocks} numbers={numbers} />);
    const mark = place.querySelector('#fnref-f');
    expect([mark?.textContent, mark?.getAttribute('href')]).toEqual(['7', '#fn-f']);
    const note = place.querySelector<HTMLLIElement>('#fn-f');
    expect([note?.value, note?.querySelector('a')?.getAttribute('href')]).toEqual([7, '#fnref-f']);
    expect(note?.textContent).toContain('Số đến 15/6.');
  });

  it('marks the quoted words, across runs and in footnotes, and the whole block where they are gone', () => {
    const marks = [
      { id: 'm1', kind: 'comment' as const, blockId: 'c', quote: '62 tỷ đồng' },
      { id: 'm2', kind: 'finding' as const, blockId: 'c', quote: '15/6' },
      { id: 'm3', kind: 'suggestion' as const, blockId: 'i', quote: 'không còn' },
    ];
    draw(<TextView blocks={blocks} numbers={numbers} marks={marks} />);
    const marked = (id: string) => [...place.querySelectorAll(`mark[data-mark="${id}"]`)].map((each) => each.textContent);
    expect(marked('m1')).toEqual(['62 tỷ', ' đồng']);
    expect(marked('m2')).toEqual(['15/6']);
    expect(place.querySelector('#b-i')?.getAttribute('data-said')).toBe('suggestion');
  });

  it('says which mark was chosen, by mouse and by keyboard', () => {
    const chosen: string[] = [];
    draw(<TextView blocks={blocks} marks={[{ id: 'm', kind: 'comment', blockId: 'c', quote: '62' }]} onMark={(id) => chosen.push(id)} />);
    const mark = place.querySelector<HTMLElement>('mark');
    act(() => mark?.click());
    act(() => mark?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(chosen).toEqual(['m', 'm']);
  });

  it('lets a block be chosen by keyboard: one stop of the tabulator, arrows between blocks', () => {
    const chosen: string[] = [];
    draw(<TextView blocks={blocks} onBlock={(id) => chosen.push(id)} />);
    const handles = [...place.querySelectorAll<HTMLButtonElement>('button')];
    expect(handles.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
    handles[0]?.focus();
    act(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
    act(() => handles.find((handle) => handle === document.activeElement)?.click());
    expect(chosen).toEqual(['c']);
  });

  it('shows every word of any text', () => {
    for (const any of someTexts(30)) {
      draw(<TextView blocks={any} anchors={null} />);
      const letters = (words: string) => [...words.replaceAll(/[\s§]/gu, '')].sort().join('');
      const drawn = [...place.querySelectorAll('[data-o]:not([data-n])')].map((piece) => piece.textContent).join('');
      expect(letters(drawn)).toBe(letters(any.map(plainText).join('')));
    }
  });
});

describe('selectionIn', () => {
  function select(from: [Node, number], to: [Node, number]) {
    const selection = document.getSelection();
    selection?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
    return selectionIn(place, selection);
  }
  const pieces = () => [...place.querySelectorAll('#b-c [data-o]')].map((piece) => piece.firstChild ?? piece);

  it('names the quoted words by the plain text, whatever numbers and footnotes stand between', () => {
    draw(<TextView blocks={blocks} numbers={numbers} />);
    const [, before, after] = pieces();
    if (!before || !after) throw new Error('not drawn');
    const selected = select([before, 8], [after, 5]);
    expect(selected).toMatchObject({ blockId: 'c', quote: '62 tỷ đồng', prefix: 'Kết quả. Thu đạt ', suffix: '.\nSố đến 15/6.' });
  });

  it('takes the words of the first block where several are selected, and nothing where nothing is', () => {
    draw(<TextView blocks={blocks} numbers={numbers} />);
    const [, , after] = pieces();
    const next = place.querySelector('#b-i [data-o]')?.firstChild;
    if (!after || !next) throw new Error('not drawn');
    expect(select([after, 1], [next, 2])).toMatchObject({ blockId: 'c', quote: 'đồng.\nSố đến 15/6.' });
    expect(select([next, 2], [next, 2])).toBeNull();
  });
});
