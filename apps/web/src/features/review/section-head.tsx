import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { reads } from '../../api/queries.js';
import { momentText } from '../../ui/dates.js';
import { Due } from '../../ui/due.js';
import { StateBadge } from '../../ui/state-badge.js';
import type { Section } from './types.js';
import { nameOf, nodeWord, pathOf, titleOf } from './words.js';
import css from './review.module.css';

/** What is under review: its title and place, who submitted it, and when it is due. */
export function SectionHead({ section }: { section: Section }) {
  const { reportId, round, submittedBy, submittedAt, note } = section;
  const { data: report } = reads.useQuery('get', '/api/reports/{id}', { params: { path: { id: reportId } } });
  return (
    <header>
      <Text size="sm" c="dimmed">
        <Anchor size="sm" renderRoot={(props) => <Link to="/bao-cao/$reportId" params={{ reportId }} {...props} />}>
          {report?.header.subject ?? 'Báo cáo'}
        </Anchor>
        {pathOf(section) !== '' && ` › ${pathOf(section)}`}
      </Text>
      <Title order={1} mt={2}>
        {titleOf(section)}
      </Title>
      <Group gap="md" mt={4} className={css.facts}>
        <StateBadge state={section.status} />
        {submittedBy && submittedAt && (
          <Text size="sm">
            Lần trình {round}, {nameOf(submittedBy)} trình {momentText(submittedAt)}
          </Text>
        )}
        <Due date={section.dueDate} overdue={section.overdue} />
      </Group>
      {note && (
        <Text size="sm" className={css.note}>
          {note}
        </Text>
      )}
      <Around section={section} />
    </header>
  );
}

/** The sections before and after it in the report. */
function Around({ section }: { section: Section }) {
  const { data: report } = reads.useQuery('get', '/api/reports/{id}', { params: { path: { id: section.reportId } } });
  const nodes = (report?.nodes ?? []).filter((node) => node.section !== null);
  const at = nodes.findIndex((node) => node.section?.sectionId === section.sectionId);
  const around = [
    { word: 'Mục trước', node: nodes[at - 1] },
    { word: 'Mục sau', node: at < 0 ? undefined : nodes[at + 1] },
  ].flatMap(({ word, node }) =>
    node?.section ? [{ word, title: nodeWord(node.title, node.kind), number: node.number, id: node.section.sectionId }] : [],
  );
  if (around.length === 0) return null;
  return (
    <Group component="nav" gap="md" mt={4} aria-label="Mục bên cạnh trong báo cáo" className={`${css.facts} no-print`}>
      {around.map(({ word, title, number, id }) => (
        <Anchor key={id} size="sm" renderRoot={(props) => <Link to="/duyet/$sectionId" params={{ sectionId: id }} {...props} />}>
          {word}: {[number, title].filter((part) => part !== null).join(' ')}
        </Anchor>
      ))}
    </Group>
  );
}
