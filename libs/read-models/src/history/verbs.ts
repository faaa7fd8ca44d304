import type { DocumentKind, ReopenCause, ReportEvent, SectionEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';

/** One line of history in Vietnamese: what was done, and the particulars worth showing beside it. */
export interface Line {
  verb: string;
  summary: string | null;
}
export type Told = { [K in SectionEvent['type'] | ReportEvent['type']]: (event: EventOf<K>) => Line };

export const line = (verb: string, summary: string | null = null): Line => ({ verb, summary });
/** An ISO date as it is written in an office: 05/8/2026. */
export const dateOf = (iso: string): string => {
  const [year, month, day] = iso.split('-');
  return Number(month) < 3 ? `${day}/${month}/${year}` : `${day}/${Number(month)}/${year}`;
};
const round = (n: number) => `lần trình ${n}`;
export const withReason = (reason: string | null) => (reason === null ? null : `Lý do: ${reason}`);
const REOPENED: Record<Exclude<ReopenCause, 'outline-changed'>, string> = {
  asked: 'theo yêu cầu',
  'returned-by-signer': 'người ký trả lại',
  'rendering-failed': 'không lập được bản trình ký',
};
const DOCUMENT: Record<DocumentKind, string> = {
  'final-pdf': 'bản chính (PDF)',
  'final-docx': 'bản chính (DOCX)',
  'signing-copy-docx': 'bản trình ký (DOCX)',
};

/** Every event of sections and reports has its line: a new type does not compile without one. */
export const told: Told = {
  'section.opened.v1': ({ data: { dueDate } }) => line('Mở mục', dueDate && `Hạn ${dateOf(dueDate)}`),
  'section.assigned.v1': ({ data: { reason } }) => line('Phân công', withReason(reason)),
  'section.due-date-set.v1': ({ data: { dueDate } }) => (dueDate ? line('Đặt thời hạn', `Hạn ${dateOf(dueDate)}`) : line('Bỏ thời hạn')),
  'section.edited.v1': ({ data: { source, changes } }) => {
    if (source?.kind === 'import') return line('Nhập nội dung từ tệp', source.name);
    if (source?.kind === 'copy') return line('Chép nội dung từ báo cáo trước');
    return line('Sửa nội dung', `${changes.length} thay đổi`);
  },
  'section.edit-set-aside.v1': () => line('Giữ lại bản sửa chưa ghi được'),
  'section.submitted.v1': ({ data: { round: n, note } }) => line('Trình', note ? `${capital(round(n))}: ${note}` : capital(round(n))),
  'section.withdrawn.v1': ({ data: { round: n } }) => line('Rút lại', capital(round(n))),
  'section.returned.v1': ({ data: { round: n, reason } }) => line('Trả lại', `${capital(round(n))}: ${reason}`),
  'section.step-approved.v1': ({ data: { round: n } }) => line('Thông qua bước thẩm định', capital(round(n))),
  'section.step-skipped.v1': ({ data: { reason } }) =>
    line('Bỏ qua bước thẩm định', reason === 'no-holder' ? 'Chưa có người giữ chức vụ này' : 'Người giữ chức vụ này đã tham gia soạn thảo'),
  'section.approved.v1': ({ data: { round: n } }) => line('Duyệt', capital(round(n))),
  'section.reopened.v1': ({ data: { cause, reason } }) =>
    line('Mở lại để sửa', cause === 'outline-changed' ? reason : `${capital(REOPENED[cause])}: ${reason}`),
  'section.closed.v1': ({ data: { cause } }) => line('Đóng mục', cause === 'removed' ? 'Đã bỏ khỏi đề cương' : 'Báo cáo đã huỷ'),
  'section.restored.v1': () => line('Khôi phục mục'),
  'section.comment-added.v1': ({ data: { text } }) => line('Góp ý', text),
  'section.comment-resolved.v1': () => line('Đánh dấu đã xử lý góp ý'),
  'section.suggestion-made.v1': ({ data: { note, origin } }) =>
    origin === 'conflict' ? line('Giữ lại nội dung bị trùng sửa', note) : line('Đề nghị sửa', note),
  'section.suggestion-decided.v1': ({ data: { decision, reason } }) =>
    line(decision === 'accepted' ? 'Tiếp thu đề nghị sửa' : 'Không tiếp thu đề nghị sửa', withReason(reason)),
  'section.attachment-added.v1': ({ data: { name } }) => line('Đính kèm tệp', name),
  'section.attachment-removed.v1': ({ data: { reason } }) => line('Gỡ tệp đính kèm', withReason(reason)),

  'report.opened.v1': ({ data: { header } }) => line('Mở báo cáo', header.subject),
  'report.outline-changed.v1': ({ data: { changes } }) => line('Sửa đề cương', `${changes.length} thay đổi`),
  'report.section-approval-recorded.v1': ({ data: { round: n } }) => line('Ghi nhận mục đã duyệt', capital(round(n))),
  'report.section-reopened.v1': ({ data: { reason } }) => line('Mở lại mục', withReason(reason)),
  'report.format-checked.v1': ({ data: { passed, findings } }) =>
    line('Kiểm tra thể thức', passed ? 'Đạt' : `Chưa đạt: ${findings.length} điểm cần xem lại`),
  'report.submitted.v1': ({ data: { manifest } }) => line('Trình ký', `${manifest.signer.name}, ${manifest.signer.post}`),
  'report.taken-back.v1': ({ data: { reason } }) => line('Rút lại bản trình ký', withReason(reason)),
  'report.rendered.v1': ({ data: { pages } }) => line('Lập xong bản trình ký', `${pages} trang`),
  'report.rendering-failed.v1': ({ data: { detail } }) => line('Không lập được bản trình ký', detail),
  'report.returned.v1': ({ data: { reason } }) => line('Trả lại báo cáo', withReason(reason)),
  'report.signed.v1': ({ data: { capacity, post } }) => line('Ký báo cáo', [...capacity, post].join(' / ')),
  'report.signature-withdrawn.v1': ({ data: { reason } }) => line('Rút chữ ký', withReason(reason)),
  'report.numbering-requested.v1': ({ data: { year } }) => line('Đề nghị cấp số', `Sổ đăng ký văn bản đi năm ${year}`),
  'report.numbered.v1': ({ data: { number, symbol, date } }) =>
    line('Cấp số', `Số ${number < 10 ? `0${number}` : number}/${symbol} ngày ${dateOf(date)}`),
  'report.document-generated.v1': ({ data: { kind, pages } }) =>
    line('Tạo văn bản', pages === null ? capital(DOCUMENT[kind]) : `${capital(DOCUMENT[kind])}, ${pages} trang`),
  'report.issued.v1': ({ data: { recipients } }) => line('Phát hành', recipients.length > 0 ? `Nơi nhận: ${recipients.join('; ')}` : null),
  'report.cancelled.v1': ({ data: { reason } }) => line('Huỷ báo cáo', withReason(reason)),
};

/** The line of any of them. */
export function inWords<T extends keyof Told>(event: EventOf<T>): Line {
  const tell: Told[T] = told[event.type];
  return tell(event);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
