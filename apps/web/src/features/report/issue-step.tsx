import { Group, List, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { Failure } from './failure.js';
import type { Actions, Report, Submission } from './report-types.js';

/** Issuing: to whom it went. */
export function IssueStep({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const { submission, status } = report;
  if (!submission) return null;
  if (status === 'numbered') return <IssueForm report={report} submission={submission} actions={actions} />;
  if (!submission.recipients) return null;
  return (
    <>
      <Text size="sm">Đã phát hành tới:</Text>
      <List size="sm">
        {submission.recipients.map((recipient) => (
          <List.Item key={recipient}>{recipient}</List.Item>
        ))}
      </List>
    </>
  );
}

function IssueForm({ report, submission, actions }: { report: Report; submission: Submission; actions: Actions | undefined }) {
  const issue = useCommand('/api/reports/{id}/issue');
  const [typed, setTyped] = useState(() => report.header.recipients.join('\n'));
  const recipients = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <>
      <Textarea
        label="Nơi nhận thực gửi"
        description="Mỗi dòng một nơi; ghi vào sổ đăng ký văn bản đi."
        autosize
        minRows={3}
        maw={560}
        value={typed}
        error={recipients.length === 0 ? 'Hãy ghi ít nhất một nơi nhận.' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group mt="xs">
        <ActionButton
          actions={actions}
          type="IssueReport"
          loading={issue.isPending}
          onAct={() =>
            recipients.length > 0 &&
            issue.mutate({ path: { id: report.reportId }, body: { submission: submission.submission, recipients } })
          }
        >
          Phát hành
        </ActionButton>
      </Group>
      <Failure error={issue.error} />
    </>
  );
}
