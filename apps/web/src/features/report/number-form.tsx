import { Alert, Group, NativeSelect, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { reads } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { legalDateOf } from '../../ui/dates.js';
import { tellFailed } from '../../ui/told.js';
import type { Actions, Report, Submission } from './report-types.js';
import css from './report.module.css';

/** Asks the register for the next number of one of this year's books. */
export function NumberForm({ report, submission, actions }: { report: Report; submission: Submission; actions: Actions | undefined }) {
  const { data } = reads.useQuery('get', '/api/register');
  const year = Number(legalDateOf(new Date()).slice(0, 4));
  const books = data?.rows.filter((each) => each.year === year) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const request = useCommand('/api/reports/{id}/request-number');
  const book = chosen ?? books[0]?.book;
  if (!data) return null;
  if (book === undefined) {
    return (
      <Alert color="yellow" variant="light">
        Chưa có sổ đăng ký văn bản đi năm {year}.{' '}
        <Link to="/so-van-ban" className={css.link}>
          Mở sổ
        </Link>
      </Alert>
    );
  }
  return (
    <Group align="flex-end" gap="xs">
      <NativeSelect
        label="Sổ đăng ký"
        value={book}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={books.map((each) => ({ value: each.book, label: `${each.symbol} năm ${each.year}` }))}
      />
      <ActionButton
        actions={actions}
        type="RequestNumber"
        loading={request.isPending}
        onAct={() =>
          request.mutate(
            { path: { id: report.reportId }, body: { submission: submission.submission, book } },
            { onError: (error) => tellFailed(error, 'Chưa cấp số được') },
          )
        }
      >
        Cấp số và ngày
      </ActionButton>
      <Text size="xs" c="dimmed">
        Số kế tiếp trong sổ, ngày hôm nay.
      </Text>
    </Group>
  );
}
