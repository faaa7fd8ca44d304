import { Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/command.js';
import { DialogButtons } from './dialog-buttons.js';
import { Failure } from './failure.js';
import type { Report, Submission } from './report-types.js';
import css from './signing.module.css';
import { useDoing } from './use-doing.js';

interface Props {
  report: Report;
  submission: Submission;
  /** Of the copy that was shown. */
  sha256: string;
  onClose: () => void;
}

/** Paper mode: the signer states that this very copy was signed in ink. */
export function SignDialog({ report, submission, sha256, onClose }: Props) {
  const sign = useCommand('/api/reports/{id}/sign');
  const { busy, failure, run } = useDoing();
  const [stated, setStated] = useState(false);
  // What was on the screen when the dialog opened is what is signed.
  const [shown] = useState({ submission: submission.submission, sha256, outlineHash: report.outlineHash });
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (stated) void run(() => sign.mutateAsync({ path: { id: report.reportId }, body: shown })).then((done) => done && onClose());
  };
  return (
    <Modal opened onClose={onClose} title="Ký báo cáo" size="lg">
      <form onSubmit={go}>
        <Stack gap="sm">
          <Text size="sm">
            {submission.signer.capacity.join(' ')} {submission.signer.post}: {submission.signer.name}
          </Text>
          <Text size="sm">
            Bản trình ký có mã SHA-256 <span className={css.hash}>{shown.sha256}</span>
          </Text>
          <Checkbox
            data-autofocus
            label="Tôi đã ký tay trên bản giấy in từ đúng tệp này"
            checked={stated}
            onChange={(event) => setStated(event.currentTarget.checked)}
          />
          <Failure error={failure} />
          <DialogButtons confirm="Xác nhận đã ký" busy={busy} disabled={!stated} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
