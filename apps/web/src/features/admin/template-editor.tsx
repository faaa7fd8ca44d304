import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { codeOf, inWords } from '../../api/problem.js';
import { useCommand } from '../../api/command.js';
import { tellDone } from '../../ui/told.js';
import { useUnsaved } from '../../ui/use-unsaved.js';
import { linesOf, periodOf, PERIODS } from './template-draft.js';
import type { TemplateDraft } from './template-draft.js';
import { TemplateOutline } from './template-outline.js';
import { idFrom } from './words.js';
import type { Administration } from './words.js';

interface Props {
  initial: TemplateDraft;
  /** Ids of templates that are there. */
  taken: readonly string[];
  administration: Administration;
  onClose: () => void;
}

/** A template as a form: what stands at its head, and its outline. Published as a new version; reports opened before keep theirs. */
export function TemplateEditor({ initial, taken, administration, onClose }: Props) {
  const publish = useCommand('/api/templates');
  const [draft, setDraft] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useUnsaved(() => draft !== initial);
  const input = (key: 'name' | 'subject' | 'addressees' | 'recipients' | 'archive') => ({
    value: draft[key],
    onChange: (event: { currentTarget: { value: string } }) => setDraft({ ...draft, [key]: event.currentTarget.value }),
  });

  const go = async () => {
    const { name, period, subject, addressees, recipients, archive, nodes } = draft;
    const missing = [name, subject, archive].some((text) => text.trim() === '');
    setWrong(missing ? 'Hãy ghi đủ tên mẫu, trích yếu và dòng lưu.' : null);
    setFailure(null);
    if (missing) return;
    const header = { subject: subject.trim(), addressees: linesOf(addressees), recipients: linesOf(recipients), archive: archive.trim() };
    const templateId = draft.templateId ?? idFrom(name, taken);
    try {
      await publish.mutateAsync({ path: undefined, body: { templateId, name: name.trim(), period, header, nodes: [...nodes] } });
      tellDone(`Đã công bố mẫu “${name.trim()}”. Báo cáo mở từ nay dùng bản này.`);
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <section aria-labelledby="template-editor">
      <Title order={2} id="template-editor">
        {draft.templateId === null ? 'Mẫu báo cáo mới' : `Sửa mẫu: ${initial.name}`}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Báo cáo đã mở giữ nguyên bản mẫu cũ. Trong tiêu đề có thể viết {'{month}'}, {'{quarter}'}, {'{half}'}, {'{year}'}: khi mở báo cáo sẽ
        được thay bằng kỳ báo cáo.
      </Text>
      <Stack gap="sm" maw={720}>
        <TextInput label="Tên mẫu" maxLength={300} required {...input('name')} />
        <NativeSelect
          label="Kỳ báo cáo"
          data={Object.entries(PERIODS).map(([value, label]) => ({ value, label }))}
          value={draft.period}
          onChange={(event) => setDraft({ ...draft, period: periodOf(event.currentTarget.value) })}
        />
        <Textarea label="Trích yếu" autosize minRows={1} maxLength={1000} required {...input('subject')} />
        <Textarea
          label="Kính gửi"
          description="Mỗi nơi một dòng; để trống nếu báo cáo không ghi."
          autosize
          minRows={1}
          {...input('addressees')}
        />
        <Textarea label="Nơi nhận" description="Mỗi nơi một dòng." autosize minRows={2} {...input('recipients')} />
        <TextInput label="Dòng lưu" maxLength={200} required {...input('archive')} />
      </Stack>
      <TemplateOutline nodes={draft.nodes} administration={administration} onChange={(nodes) => setDraft({ ...draft, nodes })} />
      {(wrong !== null || failure !== null) && (
        <Alert color="red" variant="light" role="alert" mt="sm">
          {wrong ?? inWords(failure)} {wrong === null && codeOf(failure) && `(Mã: ${codeOf(failure)})`}
        </Alert>
      )}
      <Group gap="xs" mt="md">
        <Button loading={publish.isPending} onClick={() => void go()}>
          {draft.templateId === null ? 'Công bố mẫu' : 'Công bố bản mới'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
      </Group>
    </section>
  );
}
