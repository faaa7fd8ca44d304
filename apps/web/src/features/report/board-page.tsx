import { Board } from './board.js';
import { ReportFrame } from './report-frame.js';

/** How far a report is: each section with its state, people and dates. */
export function Page() {
  return <ReportFrame>{(report) => <Board report={report} />}</ReportFrame>;
}
