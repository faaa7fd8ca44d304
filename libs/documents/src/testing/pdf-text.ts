import { nd30_2020 } from '../layout/nd30-2020.js';
import { readPdf } from '../nd30/pdf-facts.js';

export interface PdfText {
  /** Running text, letterhead and signature block. */
  body: string;
  /** What is set in the size of footnotes. */
  notes: string;
}

const topMargin = (nd30_2020.printed.marginMm.top / 25.4) * 72;

/** The words of one of our PDFs without its page numbers, body and footnotes apart, a line each. */
export async function pdfText(pdf: Buffer): Promise<PdfText> {
  const { pages } = await readPdf(pdf);
  const lines = pages.flatMap((page) => page.lines.filter((line) => page.height - line.baseline > topMargin));
  const text = (isNote: boolean) => lines.filter((line) => line.size <= nd30_2020.printed.footnote === isNote).map((line) => line.text);
  return { body: text(false).join('\n'), notes: text(true).join('\n') };
}
