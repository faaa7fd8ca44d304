import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Due } from '../../ui/due.js';
import { Loaded } from '../../ui/loaded.js';
import { StateBadge } from '../../ui/state-badge.js';
import css from './report.module.css';
import type { Report } from './report-types.js';
import { useReport, useReportId } from './use-report.js';
import { numberText, periodText } from './words.js';

const TABS = [
  { to: '/bao-cao/$reportId', label: 'Tiến độ' },
  { to: '/bao-cao/$reportId/de-cuong', label: 'Đề cương' },
  { to: '/bao-cao/$reportId/ban-in', label: 'Bản in' },
  { to: '/bao-cao/$reportId/ky', label: 'Ký và phát hành' },
  { to: '/bao-cao/$reportId/dien-bien', label: 'Diễn biến' },
] as const;

/** What stands over every page of a report: what it is, how it stands, its pages. */
export function ReportFrame({ children }: { children: (report: Report) => ReactNode }) {
  const reportId = useReportId();
  const query = useReport(reportId);
  return (
    <div className={css.page}>
      <Loaded query={query}>
        {(report) => (
          <>
            <header>
              <Text size="sm" c="dimmed">
                <Link to="/bao-cao" className={css.link} activeOptions={{ exact: true }}>
                  Báo cáo
                </Link>{' '}
                / {periodText(report.period)}
              </Text>
              <div className={css.head}>
                <Title order={1} className={css.subject}>
                  {report.header.subject}
                </Title>
              </div>
              <div className={css.facts}>
                <StateBadge state={report.status} />
                <Due date={report.dueDate} overdue={report.overdue} />
                {report.submission?.number && <span>Số {numberText(report.submission.number)}</span>}
                <span className={css.dim}>
                  {report.counts.recorded}/{report.counts.sections} mục đã duyệt
                </span>
                {report.reason !== undefined && <span>Lý do hủy: {report.reason}</span>}
              </div>
            </header>
            <nav className={css.tabs} aria-label="Các trang của báo cáo">
              {TABS.map(({ to, label }) => (
                <Link key={to} to={to} params={{ reportId }} className={css.tab} activeOptions={{ exact: true }}>
                  {label}
                </Link>
              ))}
            </nav>
            {children(report)}
          </>
        )}
      </Loaded>
    </div>
  );
}
