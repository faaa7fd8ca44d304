import { Link } from '@tanstack/react-router';
import { dateText } from '../../ui/dates.js';
import css from './report.module.css';
import type { RegisterLine } from './report-types.js';
import { numberText } from './words.js';

/** The columns of the book (NĐ 30 Phụ lục IV) as far as this system knows them. */
export function RegisterTable({ rows }: { rows: readonly RegisterLine[] }) {
  return (
    <table className={`${css.table} ${css.cards}`}>
      <thead>
        <tr>
          <th scope="col">Số, ký hiệu văn bản</th>
          <th scope="col">Ngày tháng văn bản</th>
          <th scope="col">Tên loại và trích yếu nội dung</th>
          <th scope="col">Người ký</th>
          <th scope="col">Nơi nhận văn bản</th>
          <th scope="col">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.number} className={line.voidReason === null ? undefined : css.void}>
            <td>{line.voidReason === null ? numberText(line) : <s>{numberText(line)}</s>}</td>
            <td data-label="Ngày">{dateText(line.date)}</td>
            <td>
              {line.reportId === null ? (
                line.subject
              ) : (
                <Link to="/bao-cao/$reportId" params={{ reportId: line.reportId }} className={css.link}>
                  {line.subject}
                </Link>
              )}
            </td>
            <td data-label="Người ký">{line.signer}</td>
            <td data-label="Nơi nhận">{line.recipients.join('; ')}</td>
            <td data-label="Ghi chú">{noteOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const noteOf = ({ voidReason, outside, note }: RegisterLine): string =>
  [voidReason === null ? '' : `Đã hủy: ${voidReason}`, outside ? 'Cấp ngoài hệ thống' : '', note ?? '']
    .filter((part) => part !== '')
    .join('. ');
