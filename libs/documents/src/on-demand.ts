import type { ReportText, SheetText } from '@trinhky/content';
import type { RuleFinding } from './nd30/check-nd30.js';

/** What is much to load (docx, zip, XML, fonts) is loaded with the first document, so that a server and a command line start without it. */

/**
 * The editable DOCX of a report or a working table, from the same printed model as the PDF: named styles, real footnotes, page numbers from page 2.
 * Equal texts give equal bytes.
 * @throws TextCannotBeRendered naming the block
 */
export async function createDocx(text: ReportText | SheetText): Promise<Buffer> {
  const docx = await import('./docx/create-docx.js');
  return docx.createDocx(text);
}

/**
 * Checks a report against the 68 rows of NĐ 30/2020, Phụ lục I: on the model and the DOCX, and on the PDF's geometry where one is given.
 * A row the decree does not state outright never fails.
 */
export async function checkNd30(input: { text: ReportText; docx: Buffer; pdf?: Buffer }): Promise<RuleFinding[]> {
  const nd30 = await import('./nd30/check-nd30.js');
  return nd30.checkNd30(input);
}
