import { Button, Group, Text, Title } from '@mantine/core';
import { placeBack } from './outline-moves.js';
import type { Report } from './report-types.js';
import type { OutlineWork } from './use-outline.js';
import { KINDS } from './words.js';

/** What was taken out of the report, to be put back. */
export function RemovedNodes({ report, may, work }: { report: Report; may: boolean; work: OutlineWork }) {
  const roots = report.removed.flatMap(([root, ...below]) => (root ? [{ root, below: below.length }] : []));
  if (roots.length === 0) return null;
  return (
    <section aria-labelledby="removed-title">
      <Title order={3} id="removed-title" mt="lg" mb="xs">
        Mục đã bỏ
      </Title>
      {roots.map(({ root, below }) => (
        <Group key={root.nodeId} gap="xs" py={4}>
          <Text size="sm">
            {root.title ?? KINDS[root.kind]}
            {below > 0 && ` (và ${below} mục bên dưới)`}
          </Text>
          {may && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void work.change(({ nodes }) => [{ op: 'restore', nodeId: root.nodeId, ...placeBack(nodes, root) }])}
            >
              Đưa lại
            </Button>
          )}
        </Group>
      ))}
    </section>
  );
}
