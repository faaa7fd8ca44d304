import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeOf, inWords } from '../api/problem.js';

export function Loading() {
  return (
    <Group p="md" gap="xs" role="status">
      <Loader size="xs" aria-hidden /> <Text size="sm">Đang tải…</Text>
    </Group>
  );
}

/** What went wrong, the way out, and a code for the administrator. */
export function Failed({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const code = codeOf(error);
  return (
    <Alert color="red" variant="light" role="alert" m="md" title="Chưa làm được">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{inWords(error)}</Text>
        {code && (
          <Text size="xs" c="dimmed">
            Mã báo quản trị: {code}
          </Text>
        )}
        {onAgain && (
          <Button size="xs" variant="default" onClick={onAgain}>
            Thử lại
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** What a query answered, once it did; what was answered before stays while it is read again, and while it fails. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <Failed error={query.error} onAgain={() => void query.refetch()} /> : <Loading />;
}
