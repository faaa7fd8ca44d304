import { ReportFrame } from './report-frame.js';
import { Signing } from './signing.js';

/** From the check of the form to the issue. */
export function Page() {
  return <ReportFrame>{(report) => <Signing report={report} />}</ReportFrame>;
}
