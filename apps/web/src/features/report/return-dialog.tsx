import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { Failure } from '../../ui/failure.js';
import { tellDone } from '../../ui/told.js';
import type { Report, Submission } from './report-types.js';
import { calledIn } from './words.js';

/** The signer sends sections back with a reason; the approvals of the others stand. */
export function ReturnDialog({ report, submission, onClose }: { report: Report; submission: Submission; onClose: () => void }) {
  const [sectionIds, setSections] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const giveBack = useCommand('/api/reports/{id}/return');
  const ready = sectionIds.length > 0 && reason.trim() !== '';
  const go = () =>
    giveBack.mutate(
      { path: { id: report.reportId }, body: { submission: submission.submission, sectionIds, reason: reason.trim() } },
      {
        onSuccess: () => {
          tellDone('Đã trả lại. Các mục còn lại vẫn giữ phê duyệt.');
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title="Trả lại mục để sửa" size="lg">
      <Stack gap="sm">
        <Checkbox.Group label="Các mục trả lại" value={sectionIds} onChange={setSections} required>
          <Stack gap={6} mt={4}>
            {submission.manifest.sections.map(({ sectionId, title }) => (
              <Checkbox key={sectionId} value={sectionId} label={title || calledIn(report, sectionId)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label="Lý do"
          required
          autosize
          minRows={3}
          maxLength={4_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Failure error={giveBack.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button disabled={!ready} loading={giveBack.isPending} onClick={go}>
            Trả lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
