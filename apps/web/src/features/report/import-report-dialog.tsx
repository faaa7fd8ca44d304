import { List, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/command.js';
import type { AnswerOf } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import { legalDateOf } from '../../ui/dates.js';
import { Failure } from '../../ui/failure.js';
import { DialogButtons } from './dialog-buttons.js';
import { PeriodFields, usualPeriod } from './period-fields.js';
import type { Period } from './report-types.js';
import css from './report.module.css';
import { useDoing } from './use-doing.js';
import { PERIOD_KINDS } from './words.js';

const MOST_BYTES = 8 * 1024 * 1024;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(''));
}

/** Opens a report out of a text file extracted from a PDF, and says what could not be taken as it stood. */
export function ImportReportDialog({ onClose }: { onClose: () => void }) {
  const take = useCommand('/api/reports/import');
  const { busy, failure, run } = useDoing();
  const [file, setFile] = useState<File | null>(null);
  const [period, setPeriod] = useState<Period>(() => usualPeriod('month', legalDateOf(new Date())));
  const [dueDate, setDueDate] = useState<string | null | undefined>(null);
  const [done, setDone] = useState<AnswerOf<'/api/reports/import'> | null>(null);
  const tooLarge = file !== null && file.size > MOST_BYTES;

  const go = (event: FormEvent) => {
    event.preventDefault();
    if (file === null || tooLarge || dueDate === undefined) return;
    const { kind, year, index } = period;
    void run(async () => {
      const body = { name: file.name.slice(0, 300), file: await base64Of(file), period: kind, year, index, dueDate };
      setDone(await take.mutateAsync({ path: undefined, body }));
    });
  };
  return (
    <Modal opened onClose={onClose} title="Nhập báo cáo từ tệp" size="lg">
      {done ? (
        <Imported answer={done} />
      ) : (
        <form onSubmit={go}>
          <Stack gap="sm">
            <label>
              <Text size="sm" fw={500} component="span" display="block">
                Tệp văn bản (.txt) trích từ PDF
              </Text>
              <input type="file" accept=".txt,text/plain" required onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
            </label>
            {tooLarge && <Text c="var(--mantine-color-error)">Tệp lớn quá 8 MB. Hãy tách tệp hoặc bỏ phần không cần.</Text>}
            <NativeSelect
              label="Loại kỳ"
              data={PERIOD_KINDS}
              value={period.kind}
              onChange={(event) => {
                const kind = PERIOD_KINDS.find(({ value }) => value === event.currentTarget.value)?.value;
                if (kind) setPeriod(usualPeriod(kind, legalDateOf(new Date())));
              }}
            />
            <PeriodFields period={period} onChange={setPeriod} />
            <DateField label="Thời hạn của báo cáo" value={dueDate} onChange={setDueDate} />
            <Failure error={failure} />
            <DialogButtons confirm="Nhập" busy={busy} disabled={file === null || tooLarge} onClose={onClose} />
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Imported({ answer: { reportId, sections, defects, dropped } }: { answer: AnswerOf<'/api/reports/import'> }) {
  return (
    <Stack gap="sm">
      <Text>
        Đã mở báo cáo với {sections.length} mục.{' '}
        <Link to="/bao-cao/$reportId" params={{ reportId }} className={css.link}>
          Xem báo cáo
        </Link>
      </Text>
      {defects.length > 0 && (
        <>
          <Text fw={600}>Chỗ cần xem lại ({defects.length})</Text>
          <List size="sm">
            {defects.map(({ heading, detail }, at) => (
              <List.Item key={at}>{[heading, detail].filter((part) => part !== '').join(': ')}</List.Item>
            ))}
          </List>
        </>
      )}
      {dropped.length > 0 && (
        <>
          <Text fw={600}>Dòng đã bỏ ({dropped.length})</Text>
          <List size="sm">
            {dropped.map(({ line, text, reason }) => (
              <List.Item key={line}>
                Dòng {line}: “{text}” ({reason})
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
