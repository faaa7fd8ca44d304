import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { timeText } from '../../ui/dates.js';
import { PdfView } from './pdf-view.js';
import { ReportFrame } from './report-frame.js';
import type { Report } from './report-types.js';

/** The report as it would be printed now. */
export function Page() {
  return <ReportFrame>{(report) => <Print report={report} />}</ReportFrame>;
}

/** All that the print shows: when it is no longer this, there is a newer print. */
const stateOf = ({ revision, nodes }: Report): string =>
  JSON.stringify([revision, nodes.map(({ section }) => section?.state?.contentHash ?? null)]);

function Print({ report }: { report: Report }) {
  const [made, setMade] = useState(() => ({ at: new Date(), of: stateOf(report) }));
  const draft = `/api/reports/${report.reportId}/draft`;
  const old = made.of !== stateOf(report);
  return (
    <>
      <Group gap="xs" mb="xs">
        <Text size="sm" c="dimmed" role="status">
          Bản dự thảo tạo lúc {timeText(made.at)}.{old && ' Báo cáo đã thay đổi từ lúc đó.'}
        </Text>
        <Button size="xs" variant={old ? 'filled' : 'default'} onClick={() => setMade({ at: new Date(), of: stateOf(report) })}>
          Tạo lại bản in
        </Button>
        <Button size="xs" variant="default" component="a" href={`${draft}.docx`} download>
          Tải DOCX
        </Button>
        <Button size="xs" variant="default" component="a" href={`${draft}.pdf`} target="_blank" rel="noopener">
          Mở PDF ở cửa sổ khác
        </Button>
      </Group>
      <PdfView key={made.at.getTime()} address={`${draft}.pdf`} title="bản dự thảo của báo cáo" />
    </>
  );
}
