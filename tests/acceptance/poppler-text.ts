import { spawnSync } from 'node:child_process';
import type { PdfText } from '@trinhky/documents/testing';

/** Points: our page's top margin, above which stands nothing but the page number. */
const TOP = 56;
/** The height of poppler's box of a word, of the size of its type. */
const BOX = 0.907;
/** The sizes that footnotes and their numbers are set in, and nothing else. */
const NOTE_SIZES = [10, 6];

/** The words of a PDF as poppler reads them in the order of the page, page numbers left out, body and footnotes apart by their size. */
export function popplerText(pdf: Buffer): PdfText {
  const { stdout, status } = spawnSync('pdftotext', ['-raw', '-bbox', '-', '-'], { input: pdf, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error('pdftotext failed');
  const words = [...stdout.toString('utf8').matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)]
    .map(([, top, bottom, word = '']) => ({
      top: Number(top),
      size: Math.round((Number(bottom) - Number(top)) / BOX),
      text: unescaped(word),
    }))
    .filter(({ top }) => top > TOP);
  const text = (isNote: boolean) => words.filter(({ size }) => NOTE_SIZES.includes(size) === isNote).map((word) => word.text);
  return { body: text(false).join(' '), notes: text(true).join(' ') };
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
