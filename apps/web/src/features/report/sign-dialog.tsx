import { Button, Checkbox, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { Failure } from '../../ui/failure.js';
import { tellDone } from '../../ui/told.js';
import type { Report, Submission } from './report-types.js';

/** Paper mode: the signer says that the printed copy, named by its hash, bears their signature. */
export function SignDialog({ report, submission, onClose }: { report: Report; submission: Submission; onClose: () => void }) {
  const [read, setRead] = useState(false);
  // The copy that was on the screen when the dialog opened: a newer one is not signed in its place.
  const [copy] = useState(submission.copy);
  const sign = useCommand('/api/reports/{id}/sign');
  if (!copy) return null;
  const go = () =>
    sign.mutate(
      { path: { id: report.reportId }, body: { submission: submission.submission, sha256: copy.sha256, outlineHash: report.outlineHash } },
      {
        onSuccess: () => {
          tellDone('Đã ghi nhận chữ ký.');
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title="Ký báo cáo">
      <Stack gap="sm">
        <Text>
          In bản trình ký này, ký tay trên bản in, rồi ghi nhận ở đây. Chữ ký gắn với đúng bản có mã SHA-256 <Code>{copy.sha256}</Code>,{' '}
          {copy.pages} trang.
        </Text>
        <Checkbox
          checked={read}
          onChange={(event) => setRead(event.currentTarget.checked)}
          label="Tôi đã đọc và đã ký trên bản in của đúng bản này."
        />
        <Failure error={sign.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button disabled={!read} loading={sign.isPending} onClick={go}>
            Ghi nhận đã ký
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
