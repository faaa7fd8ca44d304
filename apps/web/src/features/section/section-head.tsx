import { Anchor, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { reads } from '../../api/queries.js';
import { Due } from '../../ui/due.js';
import { StateBadge } from '../../ui/state-badge.js';
import { nameOf, stateOf, titleOf } from './section-data.js';
import type { SectionPage } from './section-data.js';

/** Which section this is, how it stands, whose it is and when it is due. */
export function SectionHead({ section }: { section: SectionPage }) {
  const { reportId, place, assignees, approver, dueDate, overdue, round } = section;
  const above = place?.headings.slice(0, -1) ?? [];
  return (
    <div>
      <Breadcrumbs separator="›" separatorMargin={6} aria-label="Vị trí trong báo cáo" component="nav">
        <Anchor component={Link} to={`/bao-cao/${reportId}`} size="sm">
          Báo cáo
        </Anchor>
        {above.map(({ nodeId, label, title }) => (
          <Text key={nodeId} size="sm" c="dimmed">
            {[label, title].filter(Boolean).join(' ')}
          </Text>
        ))}
      </Breadcrumbs>
      <Title order={1} mt={2}>
        {nameOf(section)}
      </Title>
      <Group mt={4} style={{ gap: '2px 1rem' }}>
        <StateBadge state={stateOf(section)} />
        {round > 0 && <Text size="sm">Lần trình {round}</Text>}
        <Due date={dueDate} overdue={overdue} />
        <Text size="sm">Soạn: {assignees.length > 0 ? assignees.map(({ name }) => name).join(', ') : 'chưa giao'}</Text>
        <Text size="sm">Duyệt: {approver?.name ?? 'chưa có'}</Text>
      </Group>
    </div>
  );
}

/** The sections before and after this one in the report. */
export function Neighbours({ section }: { section: SectionPage }) {
  const { data } = reads.useQuery('get', '/api/reports/{id}', { params: { path: { id: section.reportId } } });
  const all = data?.nodes.flatMap((node) => (node.section ? [{ ...node, sectionId: node.section.sectionId }] : [])) ?? [];
  const at = all.findIndex(({ sectionId }) => sectionId === section.sectionId);
  if (at === -1) return null;
  const link = (index: number, word: string, mark: string) => {
    const node = all[index];
    if (!node) return <span />;
    return (
      <Anchor component={Link} to={`/muc/${node.sectionId}`} size="sm">
        {word === 'trước' && `${mark} `}Mục {word}: {[node.number, titleOf(node.kind, node.title)].filter(Boolean).join(' ')}
        {word === 'sau' && ` ${mark}`}
      </Anchor>
    );
  };
  return (
    <Group component="nav" justify="space-between" gap="sm" aria-label="Mục trước và mục sau" mt="md">
      {link(at - 1, 'trước', '←')}
      {link(at + 1, 'sau', '→')}
    </Group>
  );
}
