import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { send } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { PdfView } from '../../ui/pdf-view.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import { queryClient } from '../../api/queries.js';
import { FindingList } from './finding-list.js';
import { ReportFrame } from './report-frame.js';
import type { Report } from './report-types.js';
import css from './report.module.css';
import signing from './signing.module.css';
import { useReportActions, useReportId } from './use-report.js';

/** The report as it will be printed, marked DỰ THẢO, and the check of its form. */
export function Page() {
  return <ReportFrame>{(report) => <Print report={report} />}</ReportFrame>;
}

function Print({ report }: { report: Report }) {
  const id = useReportId();
  // Another text, another document: the address changes with what it is made of.
  const version = `${report.revision ?? 0}-${report.nodes.map(({ section }) => section?.state?.revision ?? 0).join('.')}`;
  return (
    <div className={signing.beside}>
      <PdfView href={`/api/reports/${id}/draft.pdf?atLeast=0#v=${version}`} title="bản dự thảo (PDF)" />
      <Stack gap="md">
        <FormatCheck report={report} />
        <div>
          <Title order={2}>Tải về</Title>
          <Anchor href={`/api/reports/${id}/draft.docx`}>Bản dự thảo để sửa ngoài (DOCX)</Anchor>
        </div>
      </Stack>
    </div>
  );
}

function FormatCheck({ report }: { report: Report }) {
  const id = useReportId();
  const { data: actions } = useReportActions(id);
  const { formatCheck } = report;
  const check = async () => {
    try {
      const { findings } = await send('/api/reports/{id}/format-check', { path: { id }, body: { outlineHash: report.outlineHash } });
      tellDone(findings.length === 0 ? 'Thể thức đạt yêu cầu.' : `Có ${findings.length} điểm cần xem về thể thức.`);
    } catch (error) {
      tellFailed(error);
    }
    await queryClient.invalidateQueries();
  };
  return (
    <section aria-label="Kiểm tra thể thức">
      <Title order={2}>Kiểm tra thể thức</Title>
      <Text size="sm" c="dimmed" mb="xs">
        Theo Nghị định 30/2020/NĐ-CP, trước khi trình ký. Kết quả hết hiệu lực khi nội dung thay đổi.
      </Text>
      {formatCheck ? (
        <Alert color={formatCheck.passed && formatCheck.current ? 'teal' : 'yellow'} variant="light" mb="xs">
          {formatCheck.passed ? '✓ Đạt.' : '✗ Chưa đạt.'}{' '}
          {formatCheck.current ? '' : 'Nội dung đã đổi sau lần kiểm tra này: cần kiểm tra lại.'}
        </Alert>
      ) : (
        <Text mb="xs">Chưa kiểm tra.</Text>
      )}
      {formatCheck && <FindingList report={report} findings={formatCheck.findings} />}
      <Group gap="xs" mt="xs">
        <ActionButton actions={actions} type="RecordFormatCheck" onAct={() => void check()} variant="default">
          {formatCheck ? 'Kiểm tra lại' : 'Kiểm tra thể thức'}
        </ActionButton>
        <Link to="/bao-cao/$reportId/ky" params={{ reportId: id }} className={css.link}>
          Đến bước trình ký
        </Link>
      </Group>
    </section>
  );
}
