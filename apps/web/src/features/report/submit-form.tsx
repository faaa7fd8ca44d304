import { Alert, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { ActionButton } from '../../ui/action-button.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import type { Actions, People, Report } from './report-types.js';
import css from './report.module.css';
import { usePeople } from './use-report.js';

const LINES = [1, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5] as const;
const LEADS = ['chair', 'vice-chair'];

/** What is still missing, who signs, and the button that sends the report up. */
export function SubmitForm({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const { data: people } = usePeople();
  return (
    <section aria-label="Trình ký">
      <Title order={2}>Trình ký</Title>
      <Missing report={report} />
      {people && <Choice report={report} actions={actions} people={people} />}
    </section>
  );
}

function Missing({ report }: { report: Report }) {
  const { counts, formatCheck, reportId } = report;
  const left = counts.sections - counts.recorded;
  const checked = formatCheck?.current && formatCheck.passed;
  return (
    <Stack gap={4} my="xs">
      <Text>
        {left === 0 ? `✓ Cả ${counts.sections} mục đã được duyệt.` : `○ Còn ${left} trong ${counts.sections} mục chưa được duyệt.`}
      </Text>
      <Text>
        {checked ? '✓ Thể thức đã kiểm tra và đạt.' : '○ Thể thức chưa được kiểm tra cho nội dung hiện tại. '}
        {!checked && (
          <Link to="/bao-cao/$reportId/ban-in" params={{ reportId }} className={css.link}>
            Mở trang bản in để kiểm tra
          </Link>
        )}
      </Text>
    </Stack>
  );
}

function Choice({ report, actions, people }: { report: Report; actions: Actions | undefined; people: People }) {
  const leaders = [...people.posts]
    .filter(({ role }) => LEADS.includes(role))
    .sort((a, b) => LEADS.indexOf(a.role) - LEADS.indexOf(b.role));
  const [signerId, setSigner] = useState(leaders[0]?.userId ?? '');
  const [fontSize, setFontSize] = useState<13 | 14>(14);
  const [lineMultiple, setLine] = useState<(typeof LINES)[number]>(1.15);
  const submit = useCommand('/api/reports/{id}/submit');
  const go = () =>
    void submit
      .mutateAsync({
        path: { id: report.reportId },
        body: { outlineHash: report.outlineHash, signerId, mode: 'paper', fontSize, lineMultiple },
      })
      .then(
        () => tellDone('Đã trình ký. Bản trình ký đang được tạo.'),
        (error: unknown) => tellFailed(error, 'Chưa trình ký được'),
      );
  if (leaders.length === 0)
    return <Alert color="yellow">Cơ quan chưa có chủ tịch hoặc phó chủ tịch để ký. Hãy nhờ quản trị nhập chức vụ.</Alert>;
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        label="Người ký"
        value={signerId}
        onChange={(event) => setSigner(event.currentTarget.value)}
        data={leaders.map(({ userId, name, title }) => ({ value: userId, label: `${name}, ${title}` }))}
      />
      <NativeSelect
        label="Cỡ chữ"
        value={fontSize}
        onChange={(event) => setFontSize(event.currentTarget.value === '13' ? 13 : 14)}
        data={['13', '14']}
      />
      <NativeSelect
        label="Giãn dòng"
        value={lineMultiple}
        onChange={(event) => setLine(LINES.find((line) => String(line) === event.currentTarget.value) ?? 1.15)}
        data={LINES.map((line) => ({ value: String(line), label: line.toLocaleString('vi') }))}
      />
      <ActionButton actions={actions} type="SubmitReport" onAct={go} loading={submit.isPending}>
        Trình ký
      </ActionButton>
    </Group>
  );
}
