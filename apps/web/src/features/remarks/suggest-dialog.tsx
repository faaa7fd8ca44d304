import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { plainTextOfRow } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { Failure } from '../../ui/failure.js';
import { tellDone } from '../../ui/told.js';
import { changeOf, fieldsOf } from './edit-block.js';
import type { Section } from './types.js';
import { shortened } from './words.js';

interface Props {
  section: Section;
  block: Block;
  /** The words that were chosen in it. */
  quote: string;
  onClose: () => void;
}

/** A copy of a block to be edited by whoever does not edit the text: what is sent is a proposal. */
export function SuggestDialog({ section, block: shown, quote, onClose }: Props) {
  // What is proposed is a change of the text that was read: a newer one does not slip under it.
  const [{ block, revision }] = useState({ block: shown, revision: section.revision });
  const rows = block.kind === 'table' ? block.rows.slice(block.headerRows) : [];
  const [rowId, setRowId] = useState(() => (rows.find((row) => plainTextOfRow(row).includes(quote)) ?? rows[0])?.id ?? null);
  const [words, setWords] = useState(() => fieldsOf(block, rowId).map((field) => field.words));
  const [remove, setRemove] = useState(false);
  const [note, setNote] = useState('');
  const [same, setSame] = useState(false);
  const suggest = useCommand('/api/sections/{id}/suggestions');
  const fields = fieldsOf(block, rowId);

  const choose = (id: string) => {
    setRowId(id);
    setWords(fieldsOf(block, id).map((field) => field.words));
  };
  const send = () => {
    const change = remove ? removal(block, rowId) : changeOf(block, rowId, words);
    if (!change) return setSame(true);
    suggest.mutate(
      {
        path: { id: section.sectionId },
        body: { revision, blockId: block.id, rowId, changes: [change], note: note.trim() || null },
      },
      {
        onSuccess: () => {
          tellDone('Đã gửi đề nghị sửa.');
          onClose();
        },
      },
    );
  };

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Đề nghị sửa đoạn" size="lg">
      <Stack gap="sm">
        {rows.length > 0 && (
          <NativeSelect
            label="Dòng của bảng"
            value={rowId ?? ''}
            data={rows.map((row) => ({ value: row.id, label: shortened(plainTextOfRow(row).replace(/\s+/g, ' '), 80) || 'Dòng trống' }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        )}
        {fields.map(({ label }, index) => (
          <Textarea
            key={`${rowId}-${index}`}
            label={label}
            autosize
            minRows={block.kind === 'table' ? 1 : 3}
            maxRows={14}
            disabled={remove}
            data-autofocus={index === 0 || undefined}
            styles={{ input: { fontFamily: 'var(--print-face)', fontSize: '1.0625rem' } }}
            value={words[index] ?? ''}
            onChange={({ currentTarget: { value } }) => setWords(words.map((each, at) => (at === index ? value : each)))}
          />
        ))}
        {fields.some((field) => /[※§]/.test(field.words)) && (
          <Text size="xs" c="dimmed">
            Dấu ※ là chú thích, dấu § là dẫn chiếu: giữ nguyên dấu để giữ nội dung đó.
          </Text>
        )}
        <Checkbox
          label={block.kind === 'table' ? 'Đề nghị bỏ dòng này' : 'Đề nghị bỏ đoạn này'}
          checked={remove}
          onChange={(event) => setRemove(event.currentTarget.checked)}
        />
        <Textarea
          label="Lý do, căn cứ (không bắt buộc)"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={4_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {same && (
          <Alert color="yellow" variant="light" role="alert">
            Nội dung chưa khác văn bản. Hãy sửa rồi gửi.
          </Alert>
        )}
        <Failure error={suggest.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={suggest.isPending} onClick={send}>
            Gửi đề nghị
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const removal = (block: Block, rowId: string | null): Change =>
  rowId === null ? { op: 'remove', id: block.id } : { op: 'remove-row', table: block.id, row: rowId };
