import type { z } from 'zod';

/** What can be wrong with a text. A closed union: whoever answers with a problem maps all of them. */
export type ProblemCode =
  | 'content.unknown-field'
  | 'content.unknown-kind'
  | 'content.invalid'
  | 'content.out-of-range'
  | 'content.too-long'
  | 'content.too-many'
  | 'content.bad-character'
  | 'content.bad-id'
  | 'content.footnote-not-allowed'
  | 'content.duplicate-id'
  | 'content.table-shape'
  | 'content.table-header';

export interface Problem {
  /** Where, from the top of what was given, parted by dots: "3.rows.0.cells.1". */
  path: string;
  code: ProblemCode;
  /** For the person who writes, in Vietnamese. */
  message: string;
}

/** At most so many problems are told at once. */
const TOLD = 50;

/** The words for what the schema refused. `given` is the value that was parsed. */
export function problemsOf(error: z.ZodError, given: unknown): Problem[] {
  return error.issues.slice(0, TOLD).map((issue) => ({ path: issue.path.join('.'), ...told(issue, valueAt(given, issue.path)) }));
}

function told(issue: z.core.$ZodIssue, value: unknown): Omit<Problem, 'path'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'content.unknown-field', message: `Có trường không được phép: ${issue.keys.join(', ')}.` };
    case 'invalid_union':
      return value === 'footnote'
        ? { code: 'content.footnote-not-allowed', message: 'Không đặt chú thích trong tiêu đề hoặc trong một chú thích khác.' }
        : {
            code: 'content.unknown-kind',
            message: value === undefined ? 'Thiếu loại nội dung.' : `Loại nội dung không hợp lệ: ${printed(value)}.`,
          };
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return { code: 'content.out-of-range', message: `Giá trị quá nhỏ hoặc còn thiếu: ít nhất ${issue.minimum}.` };
    case 'invalid_format':
      return issue.path.at(-1) === 't' || TEXT_FIELDS.has(String(issue.path.at(-1)))
        ? { code: 'content.bad-character', message: 'Văn bản có ký tự điều khiển hoặc ký tự hỏng, hãy xóa và gõ lại.' }
        : { code: 'content.bad-id', message: `Mã định danh không hợp lệ: ${printed(value)}.` };
    case 'invalid_type':
    case 'invalid_value':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return {
        code: 'content.invalid',
        message: value === undefined ? 'Thiếu trường bắt buộc.' : `Giá trị không hợp lệ: ${printed(value)}.`,
      };
  }
}

const TEXT_FIELDS: ReadonlySet<string> = new Set(['indicator', 'period', 'format']);

function tooBig(issue: z.core.$ZodIssueTooBig): Omit<Problem, 'path'> {
  const most = Number(issue.maximum).toLocaleString('vi-VN');
  if (issue.origin === 'string') return { code: 'content.too-long', message: `Văn bản quá dài: tối đa ${most} ký tự.` };
  if (issue.origin === 'array') return { code: 'content.too-many', message: `Quá nhiều phần tử: tối đa ${most}.` };
  return { code: 'content.out-of-range', message: `Giá trị quá lớn: tối đa ${most}.` };
}

/** The value as the writer may know it again; lists and objects, which may be of any size and depth, by what they are. */
function printed(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 80)}”`;
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object' && value !== null) return 'một đối tượng';
  return value === undefined ? 'không có' : String(value);
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    given,
  );
}
