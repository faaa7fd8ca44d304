import type { PrintedBlock, PrintedReport } from '../layout/printed-report.js';

/**
 * The first block that Typst refuses even alone, so that a refusal names a place in the text. Undefined when every block compiles by
 * itself, or none does: then the fault is not in the text.
 */
export async function findFaultyBlock(
  report: PrintedReport,
  compiles: (part: PrintedReport) => Promise<boolean>,
): Promise<string | undefined> {
  const blocks: PrintedBlock[] = [...report.body, ...report.appendices.flatMap((appendix) => appendix.blocks)];
  if (!(await compiles({ ...report, body: [], appendices: [] }))) return undefined;
  for (const block of blocks) {
    if (!(await compiles({ ...report, body: [block], appendices: [] }))) return block.id;
  }
  return undefined;
}
