import { Alert, Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { codeOf, inWords } from '../../api/problem.js';
import type { Engine } from '../../drafts/engine.js';
import { savingInWords } from '../../drafts/saving-state.js';
import { timeText } from '../../ui/dates.js';
import { tellDone } from '../../ui/told.js';
import { Note } from './note.js';
import { unsettled } from './section-data.js';
import type { SectionPage } from './section-data.js';

/** Everything typed is saved first; what is submitted is the revision and hash that the person had before them. */
export function SubmitDialog({ section, draft, onClose }: { section: SectionPage; draft: Engine; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = useCommand('/api/sections/{id}/submit');
  const { sectionId, round, approver } = section;
  const open = unsettled(section);

  const go = async () => {
    setBusy(true);
    setFailure(null);
    const state = await draft.flush();
    if (state.choices.length > 0) setFailure('Còn đoạn có hai bản chưa chọn. Hãy chọn bản để giữ rồi trình.');
    else if (state.unsent) setFailure(`Chưa trình vì chưa lưu hết: ${savingInWords(state, timeText)}.`);
    else {
      const { revision, contentHash } = state;
      await submit
        .mutateAsync({ path: { id: sectionId }, body: { revision, contentHash, round: round + 1, note: note.trim() || null } })
        .then(
          () => {
            tellDone(`Đã trình lần ${round + 1}.`);
            onClose();
          },
          (error: unknown) => setFailure([inWords(error), codeOf(error) && `(Mã: ${codeOf(error)})`].filter(Boolean).join(' ')),
        );
    }
    setBusy(false);
  };

  return (
    <Modal opened onClose={onClose} title={`Trình lần ${round + 1}`}>
      <Stack gap="sm">
        <Text size="sm">
          {approver ? `Người duyệt: ${approver.name}.` : 'Chưa rõ người duyệt.'} Khi đang trình, mục không sửa được; muốn sửa thì rút lại.
        </Text>
        {open.comments + open.suggestions > 0 && (
          <Note kind="mind" role="note" title="Còn ý kiến chưa xử lý">
            <List size="sm">
              {open.comments > 0 && <List.Item>{open.comments} ý kiến chưa đánh dấu đã xử lý</List.Item>}
              {open.suggestions > 0 && <List.Item>{open.suggestions} đề nghị sửa chưa nhận hoặc bỏ qua</List.Item>}
            </List>
          </Note>
        )}
        <Textarea
          label="Lời nhắn cho người duyệt (không bắt buộc)"
          value={note}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4_000}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {failure !== null && (
          <Alert color="red" variant="light" role="alert">
            {failure}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={busy} onClick={() => void go()}>
            Lưu và trình
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
