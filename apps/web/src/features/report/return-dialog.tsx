import { Checkbox, Modal, ScrollArea, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/command.js';
import { DialogButtons } from './dialog-buttons.js';
import { Failure } from './failure.js';
import type { Report, Submission } from './report-types.js';
import { useDoing } from './use-doing.js';

/** The signer sends sections back, with a reason that their drafters read. */
export function ReturnDialog({ report, submission, onClose }: { report: Report; submission: Submission; onClose: () => void }) {
  const giveBack = useCommand('/api/reports/{id}/return');
  const { busy, failure, run } = useDoing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.size === 0 || reason.trim() === '') return;
    const body = { submission: submission.submission, sectionIds: [...chosen], reason: reason.trim() };
    void run(() => giveBack.mutateAsync({ path: { id: report.reportId }, body })).then((done) => done && onClose());
  };
  return (
    <Modal opened onClose={onClose} title="Trả lại mục" size="lg">
      <form onSubmit={go}>
        <Stack gap="sm">
          <Checkbox.Group
            label="Các mục phải sửa"
            description="Các mục khác giữ nguyên việc đã duyệt."
            value={[...chosen]}
            onChange={(values) => setChosen(new Set(values))}
            error={tried && chosen.size === 0 ? 'Hãy chọn ít nhất một mục.' : undefined}
          >
            <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Các mục' }}>
              <Stack gap={6} p={2}>
                {submission.manifest.sections.map(({ sectionId, title }) => (
                  <Checkbox key={sectionId} value={sectionId} label={title === '' ? nameless(report, sectionId) : title} />
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Checkbox.Group>
          <Textarea
            label="Lý do"
            required
            autosize
            minRows={3}
            maxLength={4_000}
            value={reason}
            error={tried && reason.trim() === '' ? 'Hãy ghi lý do.' : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Failure error={failure} />
          <DialogButtons confirm="Trả lại" busy={busy} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

const nameless = ({ nodes }: Report, sectionId: string): string =>
  nodes.find(({ section }) => section?.sectionId === sectionId)?.kind === 'closing' ? 'Phần kết thúc' : 'Phần mở đầu';
