import { List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { hashOf } from '../home/place.js';
import type { Finding, Report } from './report-types.js';
import css from './report.module.css';
import { nodeName } from './words.js';

/** What the check of the form found, each with a link to its place. */
export function FindingList({ report, findings }: { report: Report; findings: readonly Finding[] }) {
  return (
    <List spacing="xs" size="sm">
      {findings.map((finding) => {
        const node = report.nodes.find(({ nodeId }) => nodeId === finding.nodeId);
        const sectionId = node?.section?.sectionId;
        return (
          <List.Item key={`${finding.rule}-${finding.nodeId}-${finding.blockId}-${finding.message}`}>
            <b>{finding.severity === 'error' ? 'Phải sửa: ' : 'Nên xem: '}</b>
            {finding.message}{' '}
            {node &&
              (sectionId === undefined ? (
                <Link to="/bao-cao/$reportId/de-cuong" params={{ reportId: report.reportId }} className={css.link}>
                  {nodeName(node)}
                </Link>
              ) : (
                <Link to="/muc/$sectionId" params={{ sectionId }} hash={hashOf({ blockId: finding.blockId })} className={css.link}>
                  {nodeName(node)}
                </Link>
              ))}
            <Text span size="xs" c="dimmed">
              {' '}
              ({finding.rule})
            </Text>
          </List.Item>
        );
      })}
    </List>
  );
}
