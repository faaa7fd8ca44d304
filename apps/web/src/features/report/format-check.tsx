import { Group, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { Failure } from './failure.js';
import css from './report.module.css';
import type { Actions, Finding, Report } from './report-types.js';
import { nodeName } from './words.js';

/** The check of the form (NĐ 30 Điều 12.2), with what it found and where. */
export function FormatCheck({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const check = useCommand('/api/reports/{id}/format-check');
  const { reportId, outlineHash, formatCheck, status } = report;
  return (
    <>
      {formatCheck === null ? (
        <Text size="sm">Chưa kiểm tra lần nào.</Text>
      ) : (
        <>
          <Text size="sm" role="status">
            {verdict(formatCheck)}
          </Text>
          {formatCheck.findings.length > 0 && (
            <List size="sm" my="xs">
              {formatCheck.findings.map((finding, at) => (
                <List.Item key={at}>
                  {finding.severity === 'error' ? 'Lỗi' : 'Lưu ý'}: {finding.message} <span className={css.dim}>({finding.rule})</span>{' '}
                  <Place finding={finding} report={report} />
                </List.Item>
              ))}
            </List>
          )}
        </>
      )}
      {(status === 'drafting' || formatCheck === null) && (
        <Group mt="xs">
          <ActionButton
            size="sm"
            variant={formatCheck?.current ? 'default' : 'filled'}
            actions={actions}
            type="RecordFormatCheck"
            loading={check.isPending}
            onAct={() => check.mutate({ path: { id: reportId }, body: { outlineHash } })}
          >
            {formatCheck === null ? 'Kiểm tra thể thức' : 'Kiểm tra lại'}
          </ActionButton>
        </Group>
      )}
      <Failure error={check.error} />
    </>
  );
}

function verdict({ passed, current, findings }: NonNullable<Report['formatCheck']>): string {
  const said = passed ? 'Đạt' : `Chưa đạt: ${findings.filter(({ severity }) => severity === 'error').length} lỗi phải sửa`;
  return current ? `${said}.` : `${said}, nhưng nội dung đã thay đổi sau lần kiểm tra này. Hãy kiểm tra lại.`;
}

/** The way to where it can be mended. */
function Place({ finding: { nodeId, blockId, message }, report: { reportId, nodes } }: { finding: Finding; report: Report }) {
  const node = nodes.find((each) => each.nodeId === nodeId);
  if (node?.section) {
    return (
      <Link to="/muc/$sectionId" params={{ sectionId: node.section.sectionId }} hash={blockId ?? undefined} className={css.inline}>
        Đến {nodeName(node)}
      </Link>
    );
  }
  const ofHeader = /trích yếu|kính gửi|nơi nhận|lưu/i.test(message);
  return (
    <Link to={node || ofHeader ? '/bao-cao/$reportId/de-cuong' : '/bao-cao/$reportId/ban-in'} params={{ reportId }} className={css.inline}>
      {node ? `Đến ${nodeName(node)} trong đề cương` : ofHeader ? 'Đến trích yếu, nơi nhận' : 'Xem trên bản in'}
    </Link>
  );
}
