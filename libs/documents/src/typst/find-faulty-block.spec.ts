import { describe, expect, it } from 'vitest';
import { assemble } from '../layout/assemble.js';
import type { PrintedReport } from '../layout/printed-report.js';
import { sampleReportText } from '../testing/sample-report-text.js';
import { findFaultyBlock } from './find-faulty-block.js';

const report = assemble(sampleReportText);
const ids = (part: PrintedReport) => part.body.map((block) => block.id);

describe('a document that Typst refuses', () => {
  it('is blamed on the first block that is refused alone, appendices included', async () => {
    const refuses = (id: string) => (part: PrintedReport) => Promise.resolve(!ids(part).includes(id));
    expect(await findFaultyBlock(report, refuses('b-tm-2'))).toBe('b-tm-2');
    expect(await findFaultyBlock(report, refuses('b-pl-2-2'))).toBe('b-pl-2-2');
  });
  it('is blamed on no block when even an empty body is refused, or every block passes alone', async () => {
    expect(await findFaultyBlock(report, () => Promise.resolve(false))).toBeUndefined();
    expect(await findFaultyBlock(report, () => Promise.resolve(true))).toBeUndefined();
  });
});
