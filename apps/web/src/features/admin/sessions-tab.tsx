import { Text, Title } from '@mantine/core';
import { reads } from '../../api/queries.js';
import { Loaded } from '../../ui/loaded.js';
import { SessionTable } from './session-table.js';
import type { Administration } from './words.js';

/** Who of the organ is signed in where. */
export function Tab({ administration: { people } }: { administration: Administration }) {
  const sessions = reads.useQuery('get', '/api/sessions', { params: { query: { of: 'organ' } } });
  const nameOf = (userId: string) => people.find((person) => person.userId === userId)?.name ?? userId;
  return (
    <section aria-labelledby="admin-sessions">
      <Title order={2} id="admin-sessions">
        Phiên đăng nhập đang mở
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Kết thúc một phiên thì người ngồi ở máy đó phải đăng nhập lại; chữ đang soạn vẫn còn trên máy của họ.
      </Text>
      <Loaded query={sessions}>{({ rows }) => <SessionTable sessions={rows} nameOf={nameOf} />}</Loaded>
    </section>
  );
}
