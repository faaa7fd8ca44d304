import { Anchor, List, Text, Title } from '@mantine/core';
import { momentText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import { sizeText } from '../../ui/sizes.js';
import { useDocuments } from './use-report.js';
import { DOCUMENTS } from './words.js';

/** What was generated for the report, to open or save. */
export function Documents({ reportId }: { reportId: string }) {
  const query = useDocuments(reportId);
  return (
    <section aria-label="Văn bản đã tạo">
      <Title order={2}>Văn bản đã tạo</Title>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              Chưa có. Văn bản được tạo khi trình ký và khi phát hành.
            </Text>
          ) : (
            <List size="sm">
              {rows.map(({ sha256, kind, bytes, pages, generatedAt, submission }) => (
                <List.Item key={`${submission}-${kind}`}>
                  <Anchor href={`/api/documents/${sha256}`}>{DOCUMENTS[kind] ?? kind}</Anchor>{' '}
                  <Text span size="xs" c="dimmed">
                    {pages === null ? '' : `${pages} trang, `}
                    {sizeText(bytes)}, tạo lúc {momentText(generatedAt)}
                  </Text>
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
    </section>
  );
}
