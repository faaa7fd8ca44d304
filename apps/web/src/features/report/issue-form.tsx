import { Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import type { Actions, Report, Submission } from './report-types.js';

/** Who gets the numbered report, one a line, and its issue. */
export function IssueForm({ report, submission, actions }: { report: Report; submission: Submission; actions: Actions | undefined }) {
  const [lines, setLines] = useState(report.header.recipients.join('\n'));
  const issue = useCommand('/api/reports/{id}/issue');
  const recipients = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <section aria-label="Phát hành">
      <Title order={2}>Phát hành</Title>
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          label="Nơi nhận"
          description="Mỗi dòng một nơi nhận."
          autosize
          minRows={3}
          value={lines}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <ActionButton
          actions={actions}
          type="IssueReport"
          loading={issue.isPending}
          onAct={() =>
            void issue.mutateAsync({ path: { id: report.reportId }, body: { submission: submission.submission, recipients } }).then(
              () => tellDone('Đã phát hành.'),
              (error: unknown) => tellFailed(error, 'Chưa phát hành được'),
            )
          }
        >
          Phát hành
        </ActionButton>
      </Stack>
    </section>
  );
}
