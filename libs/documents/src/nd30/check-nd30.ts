import type { ReportText } from '@trinhky/content';
import { assemble } from '../layout/assemble.js';
import { bodyRules } from './body-rules.js';
import { readDocx } from './docx-facts.js';
import { letterheadRules } from './letterhead-rules.js';
import { otherRules } from './other-rules.js';
import { pageRules } from './page-rules.js';
import { readPdf } from './pdf-facts.js';
import type { Facts, Verdict } from './rule.js';
import { signatureRules } from './signature-rules.js';

export interface RuleFinding {
  /** Row of the rule table, 1–68. */
  rule: number;
  element: string;
  verdict: Verdict;
  /** Vietnamese: what was found, or why the rule does not apply. */
  reason: string;
}

const rules = [...pageRules, ...letterheadRules, ...bodyRules, ...signatureRules, ...otherRules];

/**
 * Checks a report against the 68 rows of NĐ 30/2020, Phụ lục I: on the model and the DOCX, and on the PDF's geometry where one is given.
 * A row the decree does not state outright never fails.
 */
export async function checkNd30(input: { text: ReportText; docx: Buffer; pdf?: Buffer }): Promise<RuleFinding[]> {
  const facts: Facts = {
    text: input.text,
    report: assemble(input.text),
    docx: await readDocx(input.docx),
    ...(input.pdf && { pdf: await readPdf(input.pdf) }),
  };
  return rules.map(({ rule, element, check }) => ({ rule, element, ...check(facts) }));
}
