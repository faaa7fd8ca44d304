import { Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { DocumentsList } from './documents-list.js';
import { FormatCheck } from './format-check.js';
import { IssueStep } from './issue-step.js';
import { NumberStep } from './number-step.js';
import { SignStep } from './sign-step.js';
import css from './signing.module.css';
import { Step } from './step.js';
import type { StepState } from './step-mark.js';
import { SubmitStep } from './submit-step.js';
import type { Report } from './report-types.js';
import { useReportActions } from './use-report.js';

/** How far each state is on the way: the number of the step it stands at. */
const AT: Record<Report['status'], number> = {
  drafting: 0,
  submitted: 2,
  rendered: 2,
  signed: 3,
  numbering: 3,
  numbered: 4,
  issued: 5,
  cancelled: -1,
};

export function Signing({ report }: { report: Report }) {
  const { reportId } = report;
  const { data: actions } = useReportActions(reportId);
  const cancel = useCommand('/api/reports/{id}/cancel');
  const [cancelling, setCancelling] = useState(false);
  const checked = report.status === 'drafting' && report.formatCheck?.current === true && report.formatCheck.passed;
  const at = checked ? 1 : AT[report.status];
  const stateOf = (step: number): StepState => (at < 0 || step > at ? 'later' : step === at ? 'now' : 'done');
  return (
    <>
      <ol className={css.steps}>
        <Step title="1. Kiểm tra thể thức" state={stateOf(0)}>
          <FormatCheck report={report} actions={actions} />
        </Step>
        <Step title="2. Trình ký" state={stateOf(1)}>
          <SubmitStep report={report} actions={actions} />
        </Step>
        <Step title="3. Ký" state={stateOf(2)}>
          <SignStep report={report} actions={actions} />
        </Step>
        <Step title="4. Cấp số" state={stateOf(3)}>
          <NumberStep report={report} actions={actions} />
        </Step>
        <Step title="5. Phát hành" state={stateOf(4)}>
          <IssueStep report={report} actions={actions} />
        </Step>
      </ol>
      <DocumentsList reportId={reportId} />
      <Group mt="lg">
        <ActionButton variant="default" color="red" actions={actions} type="CancelReport" onAct={() => setCancelling(true)}>
          Hủy báo cáo
        </ActionButton>
      </Group>
      {cancelling && (
        <ReasonDialog
          title="Hủy báo cáo"
          label="Vì sao hủy? Báo cáo và lịch sử của nó vẫn được giữ, không soạn tiếp được nữa."
          confirm="Hủy báo cáo"
          danger
          onConfirm={(reason) => cancel.mutateAsync({ path: { id: reportId }, body: { reason } })}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  );
}
