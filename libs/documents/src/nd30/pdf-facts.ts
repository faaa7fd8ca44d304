import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** A line of text as it stands on the page; points from the lower left corner. */
export interface PdfLine {
  text: string;
  x0: number;
  x1: number;
  baseline: number;
  size: number;
  fonts: string[];
}
/** A horizontal stroke. */
export interface PdfRule {
  x0: number;
  x1: number;
  y: number;
}
export interface PdfPage {
  width: number;
  height: number;
  lines: PdfLine[];
  rules: PdfRule[];
}
export interface PdfFacts {
  pages: PdfPage[];
  fonts: string[];
}

interface Item {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

/** Items with words in them, joined where they stand on one baseline with no gap wider than a wide word space. */
function linesOf(items: Item[], fontOf: (name: string) => string): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { str, transform, width, fontName } of items) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    if (str.trim() === '' || b !== 0) continue; // rotated text is a watermark
    const last = lines.at(-1);
    const size = a;
    const font = fontOf(fontName);
    const shifted = last && size < last.size && Math.abs(y - last.baseline) < last.size / 2; // superscript, subscript
    if (last && (Math.abs(last.baseline - y) < 0.5 || shifted) && x >= last.x0 && x - last.x1 < 24) {
      last.text += (x - last.x1 > size * 0.15 && !/\s$/.test(last.text) ? ' ' : '') + str;
      last.x1 = x + width;
      if (!last.fonts.includes(font)) last.fonts.push(font);
    } else lines.push({ text: str, x0: x, x1: x + width, baseline: y, size, fonts: [font] });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

type Matrix = [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const numbers = (value: unknown): number[] => (typeof value === 'object' && value !== null ? Object.values(value).map(Number) : []);

/** Flat paths of the page: what NĐ 30 calls a rule. */
function rulesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] }, OPS: Record<string, number>): PdfRule[] {
  const stack: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  const rules: PdfRule[] = [];
  fnArray.forEach((fn, i) => {
    if (fn === OPS.save) stack.push(now);
    if (fn === OPS.restore) now = stack.pop() ?? now;
    if (fn === OPS.transform) {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(argsArray[i]);
      now = times(now, [a, b, c, d, e, f]);
    }
    if (fn === OPS.constructPath) {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(argsArray[i]?.[2]);
      const [x0, x1] = [now[0] * left + now[4], now[0] * right + now[4]];
      const height = Math.abs(now[3] * (top - bottom));
      if (height < 1.5 && x1 - x0 > 5) rules.push({ x0, x1, y: now[3] * bottom + now[5] });
    }
  });
  return rules;
}

async function pageFacts(page: PDFPageProxy, operations: Record<string, number>): Promise<PdfPage> {
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const fontOf = (name: string): string => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    return typeof font === 'object' && font !== null && 'name' in font ? String(font.name).replace(/^[A-Z]{6}\+/, '') : name;
  };
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  return {
    width: x1 - x0,
    height: y1 - y0,
    lines: linesOf(
      items.filter((item): item is typeof item & Item => 'str' in item),
      fontOf,
    ),
    rules: rulesOf(operators, operations),
  };
}

/** What can be measured on a PDF: text lines with place, size and font, and horizontal rules. */
export async function readPdf(pdf: Buffer): Promise<PdfFacts> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs'); // heavy: only who measures a PDF pays for it
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  try {
    const file = await task.promise;
    const pages: PdfPage[] = [];
    for (let n = 1; n <= file.numPages; n += 1) pages.push(await pageFacts(await file.getPage(n), OPS));
    return { pages, fonts: [...new Set(pages.flatMap((page) => page.lines.flatMap((line) => line.fonts)))] };
  } finally {
    await task.destroy();
  }
}
