import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { reads } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { dateText } from '../../ui/dates.js';
import { Failure } from './failure.js';
import type { Actions, Report } from './report-types.js';
import { numberText } from './words.js';

const OTHER = '';

/** Asking the register for number and date. */
export function NumberStep({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const { submission, status } = report;
  if (submission?.number) {
    return (
      <Text size="sm">
        Số {numberText(submission.number)}, ngày {dateText(submission.number.date)}, sổ “{submission.number.book}”.
      </Text>
    );
  }
  if (status === 'numbering') return <Text size="sm">Đang lấy số trong sổ…</Text>;
  return submission && status === 'signed' ? <RequestForm report={report} submission={submission.submission} actions={actions} /> : null;
}

function RequestForm({ report, submission, actions }: { report: Report; submission: number; actions: Actions | undefined }) {
  const request = useCommand('/api/reports/{id}/request-number');
  const { data } = reads.useQuery('get', '/api/register');
  const books = [...new Set(data?.rows.map(({ book }) => book) ?? [])];
  const [chosen, setChosen] = useState<string | null>(null);
  const [named, setNamed] = useState('bao-cao');
  const book = chosen ?? books[0] ?? OTHER;
  return (
    <>
      <Group gap="sm" align="flex-end">
        {books.length > 0 && (
          <NativeSelect
            label="Sổ đăng ký"
            data={[...books, { value: OTHER, label: 'Sổ mới…' }]}
            value={book}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        {book === OTHER && (
          <TextInput
            label="Tên sổ mới"
            description="Chữ không dấu, số và gạch nối; số bắt đầu từ 1."
            value={named}
            error={/^[A-Za-z0-9_-]{1,64}$/.test(named) ? undefined : 'Ví dụ bao-cao'}
            onChange={(event) => setNamed(event.currentTarget.value)}
          />
        )}
        <ActionButton
          actions={actions}
          type="RequestNumber"
          loading={request.isPending}
          onAct={() => request.mutate({ path: { id: report.reportId }, body: { submission, book: book === OTHER ? named : book } })}
        >
          Cấp số
        </ActionButton>
      </Group>
      <Failure error={request.error} />
    </>
  );
}
