import { createDocx } from '../docx/create-docx.js';
import { sampleReportText } from '../testing/sample-report-text.js';
import { createPdfRenderer } from '../typst/pdf-renderer.js';
import { checkNd30, type RuleFinding } from './check-nd30.js';

const words: Record<RuleFinding['verdict'], string> = { pass: 'pass', fail: 'FAIL', info: 'info', 'not-applicable': 'not applicable' };

/** Renders the sample report's final rendition and prints rule → verdict with reason; the exit code says whether any fails. */
export async function printNd30(): Promise<number> {
  const renderer = createPdfRenderer();
  try {
    const { pdf, pages } = await renderer.render(sampleReportText);
    const findings = await checkNd30({ text: sampleReportText, docx: await createDocx(sampleReportText), pdf });
    for (const { rule, element, verdict, reason } of findings)
      process.stdout.write(`${String(rule).padStart(2)}  ${words[verdict].padEnd(14)} ${element}: ${reason}\n`);
    const count = (verdict: RuleFinding['verdict']) => findings.filter((f) => f.verdict === verdict).length;
    const total = (['pass', 'fail', 'info', 'not-applicable'] as const).map((verdict) => `${words[verdict]} ${count(verdict)}`);
    process.stdout.write(`\n${findings.length} rules, ${pages} pages: ${total.join(', ')}\n`);
    return count('fail') === 0 ? 0 : 1;
  } finally {
    await renderer.close();
  }
}
