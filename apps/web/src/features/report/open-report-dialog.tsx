import { Checkbox, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/command.js';
import { reads } from '../../api/queries.js';
import { DateField } from '../../ui/date-field.js';
import { legalDateOf } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { DialogButtons } from './dialog-buttons.js';
import { PeriodFields, usualPeriod } from './period-fields.js';
import type { Period } from './report-types.js';
import { useDoing } from './use-doing.js';

interface Template {
  templateId: string;
  name: string;
  period: Period['kind'];
}

/** Opens the report of a period from a template. */
export function OpenReportDialog({ onClose }: { onClose: () => void }) {
  const query = reads.useQuery('get', '/api/templates');
  return (
    <Modal opened onClose={onClose} title="Mở báo cáo" size="lg">
      <Loaded query={query}>
        {({ rows }) => {
          const [first] = rows;
          return first ? (
            <OpenReportForm templates={rows} first={first} onClose={onClose} />
          ) : (
            <EmptyState title="Chưa có mẫu báo cáo">Quản trị lập mẫu báo cáo trước, rồi văn thư mở báo cáo từ mẫu.</EmptyState>
          );
        }}
      </Loaded>
    </Modal>
  );
}

function OpenReportForm({ templates, first, onClose }: { templates: readonly Template[]; first: Template; onClose: () => void }) {
  const navigate = useNavigate();
  const open = useCommand('/api/reports');
  const { busy, failure, run } = useDoing();
  const [template, setTemplate] = useState(first);
  const [period, setPeriod] = useState(() => usualPeriod(first.period, legalDateOf(new Date())));
  const [dueDate, setDueDate] = useState<string | null | undefined>(null);
  const [subject, setSubject] = useState('');
  const [secret, setSecret] = useState(false);

  const go = (event: FormEvent) => {
    event.preventDefault();
    if (dueDate === undefined) return;
    const { year, index } = period;
    const body = {
      templateId: template.templateId,
      year,
      index,
      dueDate,
      ...(subject.trim() !== '' && { subject: subject.trim() }),
      secret,
    };
    void run(async () => {
      const { reportId } = await open.mutateAsync({ path: undefined, body });
      await navigate({ to: '/bao-cao/$reportId', params: { reportId } });
    });
  };
  const choose = (templateId: string) => {
    const chosen = templates.find((each) => each.templateId === templateId);
    if (!chosen) return;
    setTemplate(chosen);
    setPeriod(usualPeriod(chosen.period, legalDateOf(new Date())));
  };
  return (
    <form onSubmit={go}>
      <Stack gap="sm">
        <NativeSelect
          label="Mẫu báo cáo"
          data-autofocus
          data={templates.map(({ templateId, name }) => ({ value: templateId, label: name }))}
          value={template.templateId}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <PeriodFields period={period} onChange={setPeriod} />
        <DateField
          label="Thời hạn của báo cáo"
          description="Mục nào mẫu chưa ghi hạn thì lấy hạn này."
          value={dueDate}
          onChange={setDueDate}
        />
        <Textarea
          label="Trích yếu"
          description="Để trống thì lấy trích yếu của mẫu, điền kỳ và năm."
          autosize
          minRows={2}
          maxLength={1_000}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Checkbox label="Báo cáo có nội dung mật" checked={secret} onChange={(event) => setSecret(event.currentTarget.checked)} />
        {secret && <Text size="sm">Văn bản mật không được soạn trên hệ thống này; hãy soạn theo quy định về bảo vệ bí mật nhà nước.</Text>}
        <Failure error={failure} />
        <DialogButtons confirm="Mở báo cáo" busy={busy} disabled={secret} onClose={onClose} />
      </Stack>
    </form>
  );
}
