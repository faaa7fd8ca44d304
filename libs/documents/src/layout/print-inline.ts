import { xrefLabel, type Inline, type OutlineNumber } from '@trinhky/content';
import { TextCannotBeRendered } from '../rendering-errors.js';
import { drawnCharacters } from './fonts.js';
import type { PrintedInline, PrintedText } from './printed-report.js';

/** Where a text stands, to name it when it cannot be set. */
export interface Spot {
  nodeId?: string;
  blockId?: string;
}
/** What generated numbers the inlines may show. */
export interface Numbers {
  outline: ReadonlyMap<string, OutlineNumber>;
  footnotes: ReadonlyMap<string, number>;
}

/**
 * The words as they are printed: NFC, white space as single characters.
 * @throws TextCannotBeRendered naming the spot and the characters, when the font lacks one (or it is a control or hidden character)
 */
export function printable(text: string, spot: Spot): string {
  const clean = text.normalize('NFC').replace(/[\t\n\r]/g, ' ');
  const drawn = drawnCharacters();
  const missing = [...new Set(clean)].filter((c) => !drawn.has(c.codePointAt(0) ?? 0));
  if (missing.length === 0) return clean;
  const names = missing.slice(0, 5).map((c) => {
    const code = `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return /[\p{C}\p{Z}]/u.test(c) ? `ký tự ẩn ${code}` : `“${c}” (${code})`;
  });
  throw new TextCannotBeRendered(`Phông chữ của văn bản không có: ${names.join(', ')}`, spot.nodeId, spot.blockId);
}

function marks(m: readonly string[] = []): Omit<PrintedText, 'k' | 't'> {
  const on = (mark: string) => (m.includes(mark) ? ({ [mark]: true } as const) : {});
  return { ...on('b'), ...on('i'), ...on('u'), ...on('sup'), ...on('sub') };
}

/** Inlines with references resolved and footnotes numbered; `bold` sets all the text bold (titles). */
export function printInlines(inlines: readonly Inline[], spot: Spot, numbers: Numbers, bold = false): PrintedInline[] {
  const weight = bold ? { b: true as const } : {};
  return inlines.map((inline): PrintedInline => {
    switch (inline.kind) {
      case 'text':
        return { k: 'text', t: printable(inline.t, spot), ...marks(inline.m), ...weight };
      case 'figure':
        return { k: 'text', t: printable(inline.t, spot), ...weight };
      case 'break':
        return { k: 'break' };
      case 'xref': {
        const place = xrefLabel(numbers.outline, inline.target);
        if (place === undefined) throw new TextCannotBeRendered('Dẫn chiếu tới một mục không còn trong báo cáo', spot.nodeId, spot.blockId);
        return { k: 'text', t: place, ...weight };
      }
      case 'footnote': {
        const number = numbers.footnotes.get(inline.id);
        if (number === undefined) throw new TextCannotBeRendered('Chú thích không có số thứ tự', spot.nodeId, spot.blockId);
        return { k: 'note', id: inline.id, number, content: printInlines(inline.content, spot, numbers) };
      }
    }
  });
}

/** The words of printed inlines, notes left out. */
export function wordsOf(inlines: readonly PrintedInline[]): string {
  return inlines.map((inline) => (inline.k === 'text' ? inline.t : inline.k === 'break' ? ' ' : '')).join('');
}

/** Upper case of every text in it, as NĐ 30 asks of the titles of phần and mục. */
export function upperCase(inlines: readonly PrintedInline[]): PrintedInline[] {
  return inlines.map((inline) => (inline.k === 'text' ? { ...inline, t: inline.t.toLocaleUpperCase('vi') } : inline));
}
