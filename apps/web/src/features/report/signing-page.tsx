import { Stack } from '@mantine/core';
import { Documents } from './documents.js';
import { IssueForm } from './issue-form.js';
import { ReportFrame } from './report-frame.js';
import type { Report } from './report-types.js';
import signing from './signing.module.css';
import { SignCopy } from './sign-copy.js';
import { SigningSteps } from './signing-steps.js';
import { SubmitForm } from './submit-form.js';
import { UpForSignature } from './up-for-signature.js';
import { useReportActions } from './use-report.js';

/** From the last approval to the issue: submit, sign what is shown, number, issue. */
export function Page() {
  return <ReportFrame>{(report) => <Signing report={report} />}</ReportFrame>;
}

function Signing({ report }: { report: Report }) {
  const { data: actions } = useReportActions(report.reportId);
  const { submission } = report;
  return (
    <Stack gap="md">
      <SigningSteps status={report.status} />
      {report.status === 'drafting' && <SubmitForm report={report} actions={actions} />}
      {submission && (
        <div className={signing.beside}>
          <SignCopy report={report} submission={submission} />
          <Stack gap="md">
            <UpForSignature report={report} submission={submission} actions={actions} />
            {report.status === 'numbered' && (
              <IssueForm key={submission.submission} report={report} submission={submission} actions={actions} />
            )}
            <Documents reportId={report.reportId} />
          </Stack>
        </div>
      )}
      {!submission && <Documents reportId={report.reportId} />}
    </Stack>
  );
}
