import { Button, Group, Loader, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { PdfView } from './pdf-view.js';
import type { Actions, Report, Submission } from './report-types.js';
import { ReturnDialog } from './return-dialog.js';
import { SignDialog } from './sign-dialog.js';
import css from './signing.module.css';

/** What is signed, shown beside what it is made of; and the signer's answers to it. */
export function SignStep({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const { submission, status, reportId } = report;
  const withdraw = useCommand('/api/reports/{id}/withdraw-signature');
  const [dialog, setDialog] = useState<'sign' | 'return' | 'withdraw' | null>(null);
  if (!submission) return null;
  const close = () => setDialog(null);
  if (status === 'submitted' || !submission.copy) {
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" aria-hidden />
        <Text size="sm">Bản trình ký đang được tạo, sẽ hiện ở đây trong giây lát.</Text>
      </Group>
    );
  }
  return (
    <>
      <Text size="sm" mb="xs">
        {status === 'rendered' ? `Chờ ${submission.signer.name} ký.` : `${submission.signer.name} đã ký.`}
      </Text>
      <div className={css.beside}>
        <PdfView key={submission.copy.sha256} address={`/api/reports/${reportId}/signing-copy.pdf`} title="bản trình ký" />
        <ManifestInWords submission={submission} />
      </div>
      <Group gap="xs">
        {status === 'rendered' && (
          <>
            <ActionButton actions={actions} type="SignReport" onAct={() => setDialog('sign')}>
              Ký
            </ActionButton>
            <ActionButton variant="default" actions={actions} type="ReturnReport" onAct={() => setDialog('return')}>
              Trả lại mục
            </ActionButton>
          </>
        )}
        {(status === 'signed' || status === 'numbering' || status === 'numbered') && (
          <ActionButton variant="default" actions={actions} type="WithdrawSignature" onAct={() => setDialog('withdraw')}>
            Rút chữ ký
          </ActionButton>
        )}
        <Button variant="subtle" component="a" href={`/api/reports/${reportId}/signing-copy.pdf`} target="_blank" rel="noopener">
          Mở bản trình ký để in
        </Button>
      </Group>
      {dialog === 'sign' && <SignDialog report={report} submission={submission} sha256={submission.copy.sha256} onClose={close} />}
      {dialog === 'return' && <ReturnDialog report={report} submission={submission} onClose={close} />}
      {dialog === 'withdraw' && (
        <ReasonDialog
          title="Rút chữ ký"
          label="Vì sao rút? Số đã cấp (nếu có) bị hủy và vẫn ghi trong sổ; các mục đã duyệt giữ nguyên."
          confirm="Rút chữ ký"
          danger
          onConfirm={(reason) => withdraw.mutateAsync({ path: { id: reportId }, body: { submission: submission.submission, reason } })}
          onClose={close}
        />
      )}
    </>
  );
}

function ManifestInWords({ submission: { manifest, copy } }: { submission: Submission }) {
  return (
    <div className={css.manifest} tabIndex={0} role="region" aria-labelledby="manifest-title">
      <Title order={3} id="manifest-title">
        Bản này gồm
      </Title>
      <ul>
        {manifest.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {copy && (
          <li>
            Tệp PDF {copy.pages} trang, SHA-256: <span className={css.hash}>{copy.sha256}</span>
          </li>
        )}
      </ul>
      <Title order={3}>Các mục đã duyệt</Title>
      <ol>
        {manifest.sections.map(({ sectionId, title, revision, contentHash }) => (
          <li key={sectionId}>
            {title === '' ? 'Phần không có tên' : title}{' '}
            <span className={css.hash} title={contentHash}>
              (lần sửa {revision}, {contentHash.slice(0, 8)})
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
