import { Link } from '@tanstack/react-router';
import { dateText } from '../../ui/dates.js';
import { Due } from '../../ui/due.js';
import { StateBadge } from '../../ui/state-badge.js';
import { ProgressBar } from './progress-picture.js';
import css from './report.module.css';
import type { ReportRow } from './report-types.js';
import { numberText, periodText } from './words.js';

export function ReportsTable({ rows }: { rows: readonly ReportRow[] }) {
  return (
    <table className={`${css.table} ${css.cards}`}>
      <thead>
        <tr>
          <th scope="col">Kỳ báo cáo</th>
          <th scope="col">Trích yếu</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Các mục</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Số, ngày</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ reportId, period, header, state, sections, dueDate, overdue, number }) => (
          <tr key={reportId}>
            <td>{periodText(period)}</td>
            <td>
              <Link to="/bao-cao/$reportId" params={{ reportId }} className={css.link}>
                {header.subject}
              </Link>
            </td>
            <td>
              <StateBadge state={state} />
            </td>
            <td>
              <ProgressBar
                counts={{ approved: sections.approved ?? 0, inReview: sections['in-review'] ?? 0, drafting: sections.drafting ?? 0 }}
              />
            </td>
            <td>
              <Due date={dueDate} overdue={overdue} />
            </td>
            <td data-label="Số">{number ? `${numberText(number)}, ${dateText(number.date)}` : <span className={css.dim}>chưa có</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
