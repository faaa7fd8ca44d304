import { Text } from '@mantine/core';
import { dateText } from './dates.js';

/** A due date; overdue is said in words. */
export function Due({ date, overdue }: { date: string | null; overdue?: boolean }) {
  if (date === null)
    return (
      <Text span size="sm" c="dimmed">
        Không hạn
      </Text>
    );
  return (
    <Text span size="sm" c={overdue ? 'var(--mantine-color-error)' : undefined} fw={overdue ? 600 : undefined}>
      {overdue ? `Quá hạn ${dateText(date)}` : `Hạn ${dateText(date)}`}
    </Text>
  );
}
