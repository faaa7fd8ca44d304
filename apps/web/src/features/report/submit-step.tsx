import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { leadersOf } from './assignees.js';
import { Failure } from './failure.js';
import type { Actions, Report } from './report-types.js';
import { usePeople } from './use-report.js';

const PITCHES = [1, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5] as const;

/** Submitting for signature, and taking the submission back. */
export function SubmitStep({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const { reportId, submission, status } = report;
  const takeBack = useCommand('/api/reports/{id}/take-back');
  const [taking, setTaking] = useState(false);
  if (status === 'drafting') return <SubmitForm report={report} actions={actions} />;
  if (!submission) return null;
  return (
    <>
      <Text size="sm">
        Đã trình {submission.signer.name} ({submission.signer.post.toLocaleLowerCase('vi')}) ký, cỡ chữ {submission.fontSize}, giãn dòng{' '}
        {submission.lineMultiple.toLocaleString('vi')}.
      </Text>
      {(status === 'submitted' || status === 'rendered') && (
        <Group mt="xs">
          <ActionButton size="sm" variant="default" actions={actions} type="TakeBack" onAct={() => setTaking(true)}>
            Rút báo cáo về
          </ActionButton>
        </Group>
      )}
      {taking && (
        <ReasonDialog
          title="Rút báo cáo về"
          label="Vì sao rút? Các mục đã duyệt vẫn giữ nguyên; sửa xong thì trình lại."
          confirm="Rút về"
          onConfirm={(reason) => takeBack.mutateAsync({ path: { id: reportId }, body: { submission: submission.submission, reason } })}
          onClose={() => setTaking(false)}
        />
      )}
    </>
  );
}

function SubmitForm({ report: { reportId, outlineHash, counts }, actions }: { report: Report; actions: Actions | undefined }) {
  const submit = useCommand('/api/reports/{id}/submit');
  const { data: people } = usePeople();
  const leaders = people ? leadersOf(people) : [];
  const chair = leaders.find(({ role }) => role === 'chair') ?? leaders[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const [fontSize, setFontSize] = useState<13 | 14>(14);
  const [lineMultiple, setLineMultiple] = useState<(typeof PITCHES)[number]>(1.15);
  const signerId = chosen ?? chair?.userId ?? '';
  return (
    <>
      <Text size="sm" mb="xs">
        {counts.recorded === counts.sections
          ? `Cả ${counts.sections} mục đã duyệt.`
          : `Còn ${counts.sections - counts.recorded}/${counts.sections} mục chưa duyệt.`}
      </Text>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label="Người ký"
          data={leaders.map(({ userId, name, title, role }) => ({
            value: userId,
            label: `${name} (${title}${role === 'chair' ? '' : ', ký thay'})`,
          }))}
          value={signerId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <NativeSelect
          label="Cỡ chữ"
          data={['14', '13']}
          value={String(fontSize)}
          onChange={(event) => setFontSize(event.currentTarget.value === '13' ? 13 : 14)}
        />
        <NativeSelect
          label="Giãn dòng"
          data={PITCHES.map((pitch) => ({ value: String(pitch), label: pitch.toLocaleString('vi') }))}
          value={String(lineMultiple)}
          onChange={(event) => setLineMultiple(PITCHES.find((pitch) => String(pitch) === event.currentTarget.value) ?? 1.15)}
        />
        <ActionButton
          actions={actions}
          type="SubmitReport"
          loading={submit.isPending}
          onAct={() => submit.mutate({ path: { id: reportId }, body: { outlineHash, signerId, mode: 'paper', fontSize, lineMultiple } })}
        >
          Trình ký
        </ActionButton>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Hình thức: ký tay trên bản giấy in từ bản trình ký.
      </Text>
      <Failure error={submit.error} />
    </>
  );
}
