import { Code, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { send } from '../../api/command.js';
import { queryClient } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { dateText } from '../../ui/dates.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { sizeText } from '../../ui/sizes.js';
import { tellDone } from '../../ui/told.js';
import { NumberForm } from './number-form.js';
import type { Actions, Report, Submission } from './report-types.js';
import { ReturnDialog } from './return-dialog.js';
import { SignDialog } from './sign-dialog.js';
import { calledIn, numberText } from './words.js';

interface Props {
  report: Report;
  submission: Submission;
  actions: Actions | undefined;
}
type Asking = 'take-back' | 'withdraw' | 'return' | 'sign' | null;

/** What the signature stands for, in words, and what may be done with it now. */
export function UpForSignature({ report, submission, actions }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const { manifest, copy, number, recipients } = submission;
  return (
    <section aria-label="Hồ sơ trình ký">
      <Title order={2}>Hồ sơ trình ký</Title>
      <List size="sm" mb="xs">
        {manifest.summary.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        {copy && (
          <List.Item>
            Bản trình ký: {copy.pages} trang, {sizeText(copy.bytes)}; mã SHA-256 <Code fz="xs">{copy.sha256}</Code>
          </List.Item>
        )}
        {number && (
          <List.Item>
            Số <b>{numberText(number)}</b> ngày {dateText(number.date)}
          </List.Item>
        )}
        {recipients && <List.Item>Nơi nhận: {recipients.join('; ')}</List.Item>}
      </List>
      <details>
        <summary>Các mục trong hồ sơ ({manifest.sections.length})</summary>
        <List size="sm">
          {manifest.sections.map(({ sectionId, title, contentHash }) => (
            <List.Item key={sectionId}>
              {title || calledIn(report, sectionId)} <Code fz="xs">{contentHash.slice(0, 16)}</Code>
            </List.Item>
          ))}
        </List>
      </details>
      <Stack gap="xs" mt="sm">
        <Steps report={report} submission={submission} actions={actions} onAsk={setAsking} />
      </Stack>
      <Dialogs report={report} submission={submission} asking={asking} onClose={() => setAsking(null)} />
    </section>
  );
}

function Steps({ report, submission, actions, onAsk }: Props & { onAsk: (asking: Asking) => void }) {
  switch (report.status) {
    case 'submitted':
    case 'rendered':
      return (
        <Group gap="xs">
          <ActionButton actions={actions} type="SignReport" onAct={() => onAsk('sign')}>
            Ký
          </ActionButton>
          <ActionButton actions={actions} type="ReturnReport" onAct={() => onAsk('return')} variant="default">
            Trả lại mục
          </ActionButton>
          <ActionButton actions={actions} type="TakeBack" onAct={() => onAsk('take-back')} variant="default">
            Rút hồ sơ
          </ActionButton>
        </Group>
      );
    case 'signed':
      return (
        <>
          <NumberForm report={report} submission={submission} actions={actions} />
          <WithdrawButton actions={actions} onAsk={onAsk} />
        </>
      );
    case 'numbering':
      return <Text>Đang lấy số trong sổ đăng ký…</Text>;
    case 'numbered':
      return <WithdrawButton actions={actions} onAsk={onAsk} />;
    default:
      return null;
  }
}

const WithdrawButton = ({ actions, onAsk }: { actions: Actions | undefined; onAsk: (asking: Asking) => void }) => (
  <Group>
    <ActionButton actions={actions} type="WithdrawSignature" onAct={() => onAsk('withdraw')} variant="default">
      Rút chữ ký
    </ActionButton>
  </Group>
);

function Dialogs({ report, submission, asking, onClose }: { report: Report; submission: Submission; asking: Asking; onClose: () => void }) {
  const path = { id: report.reportId };
  const withReason =
    (route: '/api/reports/{id}/take-back' | '/api/reports/{id}/withdraw-signature', done: string) => async (reason: string) => {
      await send(route, { path, body: { submission: submission.submission, reason } });
      tellDone(done);
      await queryClient.invalidateQueries();
    };
  switch (asking) {
    case 'take-back':
      return (
        <ReasonDialog
          title="Rút hồ sơ trình ký"
          label="Lý do"
          confirm="Rút hồ sơ"
          onConfirm={withReason('/api/reports/{id}/take-back', 'Đã rút hồ sơ. Các phê duyệt vẫn còn hiệu lực.')}
          onClose={onClose}
        />
      );
    case 'withdraw':
      return (
        <ReasonDialog
          title="Rút chữ ký"
          label="Lý do"
          confirm="Rút chữ ký"
          danger
          onConfirm={withReason('/api/reports/{id}/withdraw-signature', 'Đã rút chữ ký.')}
          onClose={onClose}
        />
      );
    case 'return':
      return <ReturnDialog report={report} submission={submission} onClose={onClose} />;
    case 'sign':
      return <SignDialog report={report} submission={submission} onClose={onClose} />;
    case null:
      return null;
  }
}
