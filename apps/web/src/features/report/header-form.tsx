import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useUnsaved } from '../../ui/use-unsaved.js';
import type { ReportHeader } from './report-types.js';
import type { OutlineWork } from './use-outline.js';

interface Typed {
  subject: string;
  addressees: string;
  recipients: string;
  archive: string;
}

const typedOf = ({ subject, addressees, recipients, archive }: ReportHeader): Typed => ({
  subject,
  addressees: addressees.join('\n'),
  recipients: recipients.join('\n'),
  archive,
});
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const headerOf = ({ subject, addressees, recipients, archive }: Typed): ReportHeader => ({
  subject: subject.trim(),
  addressees: lines(addressees),
  recipients: lines(recipients),
  archive: archive.trim(),
});
const same = (a: ReportHeader, b: ReportHeader): boolean => JSON.stringify(headerOf(typedOf(a))) === JSON.stringify(headerOf(typedOf(b)));

/** What the first and the last page say besides the text. What is typed stays until it is saved, also when a colleague changes the outline. */
export function HeaderForm({ header, may, work }: { header: ReportHeader; may: boolean; work: OutlineWork }) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // The header that the typing began with.
  const [base, setBase] = useState(header);
  const shown = typed ?? typedOf(header);
  const changed = typed !== null && !same(headerOf(typed), header);
  useUnsaved(() => changed);
  const met = typed !== null && !same(base, header);
  const edit = (part: Partial<Typed>) => {
    if (typed === null) setBase(header);
    setTyped({ ...shown, ...part });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (typed === null || shown.subject.trim() === '') return;
    void work.change(() => [{ op: 'header', header: headerOf(typed) }]).then((done) => done && setTyped(null));
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <Textarea
          label="Trích yếu"
          autosize
          minRows={2}
          maxLength={1_000}
          readOnly={!may}
          value={shown.subject}
          error={shown.subject.trim() === '' ? 'Báo cáo phải có trích yếu.' : undefined}
          onChange={(event) => edit({ subject: event.currentTarget.value })}
        />
        <Textarea
          label="Kính gửi"
          description="Mỗi dòng một nơi; để trống nếu không kính gửi ai."
          autosize
          minRows={1}
          readOnly={!may}
          value={shown.addressees}
          onChange={(event) => edit({ addressees: event.currentTarget.value })}
        />
        <Textarea
          label="Nơi nhận"
          description="Mỗi dòng một nơi."
          autosize
          minRows={3}
          readOnly={!may}
          value={shown.recipients}
          onChange={(event) => edit({ recipients: event.currentTarget.value })}
        />
        <TextInput
          label="Dòng lưu"
          maxLength={200}
          readOnly={!may}
          value={shown.archive}
          onChange={(event) => edit({ archive: event.currentTarget.value })}
        />
        {met && (
          <Alert variant="light" color="orange" title="Người khác vừa sửa phần này">
            <Text size="sm">
              Bản hiện nay: “{header.subject}”; nơi nhận: {header.recipients.join('; ')}. Lưu thì lấy bản của bạn, bỏ thì lấy bản hiện nay.
            </Text>
          </Alert>
        )}
        {may && changed && (
          <Group gap="xs">
            <Button type="submit" loading={work.busy}>
              Lưu
            </Button>
            <Button variant="default" onClick={() => setTyped(null)}>
              Bỏ những gì vừa gõ
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
