import { Outline } from './outline.js';
import { ReportFrame } from './report-frame.js';

/** The outline: its nodes, header and recipients. */
export function Page() {
  return <ReportFrame>{(report) => <Outline report={report} />}</ReportFrame>;
}
