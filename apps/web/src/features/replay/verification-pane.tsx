import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { reads } from '../../api/queries.js';
import { momentText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import css from './replay.module.css';
import type { Verification } from './types.js';

/** Asked anew whenever somebody wants to know: never remembered as true. */
export const useVerification = (reportId: string, enabled = true) =>
  reads.useQuery('get', '/api/reports/{id}/verification', { params: { path: { id: reportId } } }, { enabled, staleTime: 0 });

const DOCUMENTS: Record<Verification['documents'][number]['kind'], string> = {
  'signing-copy-pdf': 'Bản trình ký (PDF)',
  'signing-copy-docx': 'Bản trình ký (DOCX)',
  'final-pdf': 'Bản chính (PDF)',
  'final-docx': 'Bản chính (DOCX)',
};

/** Whether the report's history is as it was written, what a printed root stands for, and what came later. */
export function VerificationPane({ reportId }: { reportId: string }) {
  const query = useVerification(reportId);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2}>Kiểm chứng nhật ký</Title>
        <Button size="xs" variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
          Kiểm lại
        </Button>
      </Group>
      <Loaded query={query}>{(verified) => <Verified verified={verified} />}</Loaded>
    </Stack>
  );
}

function Verified({ verified: { ok, words, roots, streams, documents } }: { verified: Verification }) {
  return (
    <>
      <Alert
        color={ok ? 'teal' : 'red'}
        variant="light"
        role={ok ? 'status' : 'alert'}
        styles={{ title: { color: 'var(--mantine-color-text)' } }}
        title={ok ? '✓ Còn nguyên vẹn' : '✕ Không còn nguyên vẹn'}
      >
        <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      </Alert>
      {roots.length > 0 && (
        <>
          <Title order={3}>Mã gốc in trên bản trình ký</Title>
          <ul className={css.rows}>
            {roots.map(({ submission, root, sections, at }) => (
              <li key={submission}>
                <Text size="sm">
                  Trình ký lúc {momentText(at)}, gồm {sections} mục
                </Text>
                <div className={css.hash}>{root}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Title order={3}>Từng chuỗi</Title>
      <Table.ScrollContainer
        minWidth={520}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'Từng chuỗi' } }}
      >
        <Table striped={false} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Chuỗi</Table.Th>
              <Table.Th>Kết quả</Table.Th>
              <Table.Th>Đã neo</Table.Th>
              <Table.Th>Chưa neo</Table.Th>
              <Table.Th>Mã cuối</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {streams.map(({ stream, label, fault, anchored, events, head }) => (
              <Table.Tr key={stream}>
                <Table.Td>{label}</Table.Td>
                <Table.Td>{fault ? `✕ Đứt ở sự kiện ${fault.revision + 1}` : '✓ Nguyên vẹn'}</Table.Td>
                <Table.Td>{anchored}</Table.Td>
                <Table.Td>{events - anchored}</Table.Td>
                <Table.Td className={css.hash} title={head ?? undefined}>
                  {head?.slice(0, 12)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {documents.length > 0 && (
        <>
          <Title order={3}>Văn bản đã tạo</Title>
          <ul className={css.rows}>
            {documents.map(({ kind, sha256, fault }) => (
              <li key={sha256}>
                <Text size="sm">
                  {DOCUMENTS[kind]}: {fault === null ? '✓ còn nguyên từng byte' : '✕ bị mất hoặc đã thay đổi'}
                </Text>
                <div className={css.hash}>{sha256}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
