import { wordsOf } from '../layout/print-inline.js';
import type { PdfLine } from './pdf-facts.js';
import { bodyParagraphs, type Facts } from './rule.js';

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Lines of the PDF that belong to justified paragraphs of the body, in runs of consecutive lines of one paragraph. */
function paragraphLines({ report, pdf, ...rest }: Facts): PdfLine[][] {
  if (!pdf) return [];
  const pages = pdf.pages.map((page) => page.lines.filter((line) => Math.abs(line.size - report.fontSize) < 0.1));
  const found: PdfLine[][] = [];
  for (const paragraph of bodyParagraphs({ report, pdf, ...rest })) {
    if (paragraph.align !== 'justify' || paragraph.content.some((inline) => inline.k !== 'text')) continue;
    const words = squeezed(wordsOf(paragraph.content));
    for (const lines of pages) {
      const start = lines.findIndex((line) => squeezed(line.text).length > 10 && words.startsWith(squeezed(line.text)));
      if (start < 0) continue;
      const run: PdfLine[] = [];
      let said = '';
      for (const line of lines.slice(start)) {
        if (!words.startsWith(said + squeezed(line.text))) break;
        said += squeezed(line.text);
        run.push(line);
      }
      found.push(run);
      break;
    }
  }
  return found;
}

/** Distance from baseline to baseline inside paragraphs, in sizes of the text. */
export function bodyPitches(facts: Facts): number[] {
  return paragraphLines(facts).flatMap((run) => run.slice(1).map((line, i) => ((run[i]?.baseline ?? 0) - line.baseline) / line.size));
}

/** Share of all but the last lines of paragraphs that reach the right margin; undefined without a PDF or without such lines. */
export function justifiedShare(facts: Facts): number | undefined {
  const inner = paragraphLines(facts).flatMap((run) => run.slice(0, -1));
  if (inner.length === 0) return undefined;
  const edge = Math.max(...inner.map((line) => line.x1));
  return inner.filter((line) => edge - line.x1 < 1.5).length / inner.length;
}
