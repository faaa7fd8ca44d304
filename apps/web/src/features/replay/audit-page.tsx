import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reads } from '../../api/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed, Loaded } from '../../ui/loaded.js';
import { Pager, useCursors } from '../../ui/pager.js';
import { StateBadge } from '../../ui/state-badge.js';
import css from './replay.module.css';
import { useVerification } from './verification-pane.js';

const PATH = '/api/reports';
const A_PAGE = '50';

/** Every report of the organ, for who looks into how it came to be: /kiem-toan. */
export function Page() {
  const cursors = useCursors();
  const [all, setAll] = useState(false);
  const { cursor } = cursors;
  const query = reads.useQuery('get', PATH, { params: { query: { limit: A_PAGE, ...(cursor && { cursor }) } } });
  return (
    <Stack p="md" gap="sm" maw="75rem" mx="auto">
      <Group justify="space-between">
        <Title order={1}>Kiểm tra nhật ký</Title>
        <Button size="sm" onClick={() => setAll(true)} disabled={all}>
          Kiểm chứng các báo cáo trong trang
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Mỗi việc đã làm đều được ghi thành chuỗi: kiểm chứng tính lại cả chuỗi từ dữ liệu đang lưu, đối chiếu văn bản đã tạo và mã gốc khi
        trình ký.
      </Text>
      <Loaded query={query}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title="Chưa có báo cáo nào">Khi văn thư mở báo cáo, diễn biến của báo cáo sẽ xem được ở đây.</EmptyState>
          ) : (
            <>
              <ul className={css.audit} aria-label="Báo cáo của cơ quan">
                {rows.map(({ reportId, header: { subject }, state }) => (
                  <li key={reportId}>
                    <Anchor renderRoot={(props) => <Link {...props} to="/bao-cao/$reportId/dien-bien" params={{ reportId }} />}>
                      {subject}
                    </Anchor>
                    <StateBadge state={state} />
                    <Verify reportId={reportId} now={all} subject={subject} />
                  </li>
                ))}
              </ul>
              <Pager cursors={cursors} next={next} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

/** Asked for by its button, or with all the others. */
function Verify({ reportId, subject, now }: { reportId: string; subject: string; now: boolean }) {
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useVerification(reportId, asked || now);
  if (error) return <Failed error={error} onAgain={() => void refetch()} />;
  if (!data) {
    return (
      <Button size="compact-sm" variant="default" loading={isFetching} aria-label={`Kiểm chứng: ${subject}`} onClick={() => setAsked(true)}>
        Kiểm chứng
      </Button>
    );
  }
  return (
    <Text size="sm" c={data.ok ? undefined : 'var(--mantine-color-error)'} fw={data.ok ? undefined : 600}>
      {data.ok ? '✓ Còn nguyên vẹn' : '✕ Không còn nguyên vẹn'}, {data.anchored}/{data.events} sự kiện đã neo
    </Text>
  );
}
