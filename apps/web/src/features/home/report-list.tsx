import { Link } from '@tanstack/react-router';
import { StateBadge } from '../../ui/state-badge.js';
import { DueMark } from './due-mark.js';
import css from './home.module.css';
import type { Home } from './work-groups.js';

type ReportRow = Home['reports'][number];

/** Reports that the person has a part in, each with how far its sections are. */
export function ReportList({ reports }: { reports: readonly ReportRow[] }) {
  return (
    <section className={css.group} aria-labelledby="my-reports">
      <h2 id="my-reports" className={css.groupName}>
        Báo cáo bạn tham gia <span className={css.count}>{reports.length}</span>
      </h2>
      <ul className={css.rows}>
        {reports.map((report) => (
          <li key={report.reportId}>
            <Link to="/bao-cao/$reportId" params={{ reportId: report.reportId }} className={css.report} data-row>
              <span className={css.title}>{report.subject}</span>
              <span className={css.facts}>
                <StateBadge state={report.state} />
                {report.number && (
                  <span>
                    Số {report.number.number < 10 ? `0${report.number.number}` : report.number.number}/{report.number.symbol}
                  </span>
                )}
                <DueMark due={report.due} />
              </span>
              <Progress report={report} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Progress({ report: { sections, mine } }: { report: ReportRow }) {
  const parts = { approved: sections.approved ?? 0, review: sections['in-review'] ?? 0, drafting: sections.drafting ?? 0 };
  const all = parts.approved + parts.review + parts.drafting;
  if (all === 0) return null;
  return (
    <span className={css.progress}>
      <svg className={css.bar} viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden>
        <rect width={all} height={1} className={css.barAll} />
        <rect width={parts.approved} height={1} className={css.barApproved} />
        <rect x={parts.approved} width={parts.review} height={1} className={css.barReview} />
      </svg>
      <span>
        {parts.approved}/{all} mục đã duyệt{parts.review > 0 && `, ${parts.review} chờ duyệt`}
        {mine.sections > 0 && ` · ${mine.sections} mục của bạn${mine.waiting > 0 ? `, ${mine.waiting} đang chờ bạn` : ''}`}
      </span>
    </span>
  );
}
