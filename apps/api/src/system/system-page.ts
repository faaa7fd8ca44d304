import { timeInVietnam } from '@trinhky/commands';
import type { SystemView } from './system.view.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: unknown): string => String(value).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
const STATES: Record<string, string> = {
  live: 'đang theo kịp',
  'catching-up': 'đang đuổi theo nhật ký',
  parked: 'đang dừng, cần xử lý',
  standby: 'do tiến trình khác đảm nhiệm',
};

const table = (head: string[], rows: unknown[][]): string =>
  `<table><thead><tr>${head.map((cell) => `<th>${text(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<h2>${text(title)}</h2><ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`;

/** Of this process, by the database's clock. */
function clockInWords(seconds: number | null): string {
  if (seconds === null) return '';
  const off = Math.abs(seconds).toFixed(1).replace('.', ',');
  return ` Đồng hồ máy đang trả lời trang này ${off === '0,0' ? 'khớp với' : `${seconds > 0 ? 'nhanh' : 'chậm'} ${off} giây so với`} máy chủ cơ sở dữ liệu.`;
}

/** The state of the system, now (an ISO instant), as a page that loads itself anew every ten seconds; no script. */
export function systemPage(view: SystemView, now: string): string {
  const { jobs } = view;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="10">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Tình trạng hệ thống – Trình Ký</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;display:block;overflow-x:auto}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;white-space:nowrap}
th{background:#f2f2f2}.state{font-size:1.2rem;font-weight:600}</style></head><body><h1>Tình trạng hệ thống</h1>
<p class="state">${view.ready ? '✓ Hoạt động bình thường' : '✗ Chưa sẵn sàng'}</p>
<p>Xem lúc ${text(timeInVietnam(now))} (giờ Việt Nam). Kiểu triển khai: ${view.profile === 'embedded' ? 'một máy' : 'nhiều máy'}. Vị trí cuối của nhật ký: ${text(view.position)}.${text(clockInWords(view.clockSkewSeconds))}</p>
${list('Cần xử lý ngay', view.reasons)}${list('Cần lưu ý', view.warnings)}
<h2>Dữ liệu đọc</h2>${table(
    ['Tên', 'Phiên bản', 'Tình trạng', 'Còn chậm', 'Lý do (nguyên văn)'],
    view.readModels.map((model) => [model.name, model.version, STATES[model.state] ?? model.state, model.behind, model.failure ?? '']),
  )}
<h2>Việc nền</h2>${
    jobs
      ? table(['Đang chờ', 'Đang chạy', 'Hỏng'], [[jobs.waiting, jobs.running, jobs.dead]])
      : '<p>Hàng đợi chưa trả lời. Việc chỉ bị chậm lại, không mất.</p>'
  }<p>Việc đã yêu cầu mà chưa xong: ${text(view.obligations)}${view.oldestObligation ? `, lâu nhất từ ${text(timeInVietnam(view.oldestObligation))}` : ''}.</p>
${
  view.deadJobs.length === 0
    ? ''
    : `<h2>Việc nền bị hỏng</h2>${table(
        ['Mã', 'Loại', 'Số lần thử', 'Lỗi cuối (nguyên văn)', 'Lúc'],
        view.deadJobs.map(({ id, kind, attempts, error, failedAt }) => [id, kind, attempts, error, timeInVietnam(failedAt)]),
      )}`
}</body></html>`;
}
