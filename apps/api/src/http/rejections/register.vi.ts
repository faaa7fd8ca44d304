import type { RegisterRejection } from '@trinhky/domain';
import { conflict, forbidden, missing, named, unacceptable } from './answer.js';
import type { Answer } from './answer.js';

const FIELDS: Record<string, string> = {
  book: 'tên sổ',
  year: 'năm',
  date: 'ngày',
  number: 'số',
  start: 'số bắt đầu',
  requestedDate: 'ngày',
};

export const registerAnswers: Record<RegisterRejection, Answer> = {
  'register.not-opened': missing('Chưa mở sổ đăng ký này.'),
  'register.exists-already': conflict('Sổ đăng ký này đã được mở.'),
  'register.not-allowed': forbidden('Chỉ văn thư được ghi sổ đăng ký văn bản đi.'),
  'register.carried-only': forbidden('Số do hệ thống cấp khi báo cáo đã ký xin số.'),
  'register.invalid': unacceptable(({ field }) => `Giá trị không hợp lệ: ${named(FIELDS, field, 'nội dung gửi lên')}.`),
  'register.outside-the-year': unacceptable(({ year }) => `Ngày không thuộc năm của sổ${year === undefined ? '' : ` (${year})`}.`),
  'register.date-backwards': conflict(({ date }) => `Ngày không được lùi: văn bản cuối cùng trong sổ đề ngày ${date ?? ''}.`),
  'register.date-to-come': unacceptable('Ngày văn bản không được ở tương lai.'),
  'register.number-taken': conflict(({ next }) => `Số này đã cấp. Số tiếp theo là ${next ?? ''}.`),
  'register.gap': conflict(({ next }) => `Không được bỏ cách số. Số tiếp theo là ${next ?? ''}.`),
  'register.unknown-number': missing('Sổ không có số này.'),
  'register.number-of-another': conflict('Số này thuộc về văn bản khác.'),
  'register.subject-missing': unacceptable('Hãy ghi trích yếu.'),
  'register.symbol-missing': unacceptable('Hãy ghi ký hiệu văn bản.'),
  'register.symbol-in-use': conflict(
    ({ book, year, symbol }) =>
      `Năm ${year ?? ''}, văn bản ký hiệu ${symbol ?? ''} lấy số ở sổ “${book ?? ''}”. Hãy dùng sổ đó để không cấp trùng số.`,
  ),
};
