import { bulletShape, isUpper } from './headings.js';
import type { Dropped, Signature } from './imported.js';
import type { PageLine } from './pages.js';
import { isFinished, join } from './paragraphs.js';

export interface Closing {
  /** Lines of the body end here. */
  bodyEnd: number;
  recipients: string[];
  signature: Signature;
  /** What follows the signature. */
  appendix: PageLine[];
  dropped: Dropped[];
}

const RECIPIENTS = /^N[ơƠ][iI]\s+nh[ậẬ]n\s*:?/u;
const AUTHORITY = /^(?:TM|KT|Q|TL|TUQ)\.\s*\p{Lu}/u;
const POST = /^(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|CHÁNH\s+VĂN\s+PHÒNG|TRƯỞNG\s+PHÒNG)(?:\s|$)/u;
const APPENDIX = /^(?:PHỤ\s+LỤC|Phụ\s+lục|BIỂU|Biểu|DANH\s+MỤC|DANH\s+SÁCH)(?=[\s:.]|$)/u;
const NAME = /^(?:(?:TS|ThS|BS|KS|CN)\.?\s*)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$/u;
const STAMPED = /^\(?(?:đã\s+ký|Đã\s+ký|ký\s+tên|Ký\s+tên)/u;
const DISTRIBUTION = /^[-–•+*]|;$|^Lưu/u;

interface Cell {
  text: string;
  line: number;
}

/** Reads Nơi nhận and the signature block, side by side or one after the other, and finds what is behind them. */
export function readClosing(lines: PageLine[]): Closing {
  const closing: Closing = {
    bodyEnd: lines.length,
    recipients: [],
    signature: { authority: [], title: [], name: '' },
    appendix: [],
    dropped: [],
  };
  const start = closingStart(lines);
  if (start < 0) return closing;
  closing.bodyEnd = start;
  let end = lines.findIndex((line, i) => i > start && APPENDIX.test(line.text));
  if (end < 0) end = lines.length;
  closing.appendix.push(...lines.slice(end));
  const cells = lines
    .slice(start, end)
    .flatMap((line): Cell[] => line.text.split(/\s{3,}/u).map((text) => ({ text: text.trim(), line: line.n })));
  for (const cell of cells) place(cell, closing);
  return closing;
}

/** The first line of Nơi nhận or of the signer's capacity, whichever stands first; the last such place in the text. */
function closingStart(lines: PageLine[]): number {
  const isStart = (line: PageLine): boolean => RECIPIENTS.test(line.text) || AUTHORITY.test(line.text) || POST.test(line.text);
  const appendix = lines.findIndex((line, i) => APPENDIX.test(line.text) && lines.slice(0, i).some(isStart));
  const limit = appendix < 0 ? lines.length : appendix;
  let start = -1;
  for (const [i, line] of lines.entries()) if (start < 0 && i < limit && i >= limit - 70 && isStart(line)) start = i;
  return start;
}

function place(cell: Cell, closing: Closing): void {
  const { recipients, signature, dropped } = closing;
  const label = RECIPIENTS.exec(cell.text)?.[0];
  if (label !== undefined) {
    dropped.push({ line: cell.line, text: label, reason: 'nhãn “Nơi nhận”, được in lại theo mẫu' });
    const rest = cell.text.slice(label.length).trim();
    if (rest !== '') place({ ...cell, text: rest }, closing);
    return;
  }
  const dash = bulletShape(cell.text);
  const last = recipients.at(-1);
  if (dash !== undefined) {
    dropped.push({ line: cell.line, text: dash.label.trim(), reason: 'gạch đầu dòng nơi nhận' });
    recipients.push(dash.rest);
  } else if (AUTHORITY.test(cell.text)) {
    signature.authority.push(cell.text);
  } else if (STAMPED.test(cell.text)) {
    dropped.push({ line: cell.line, text: cell.text, reason: 'ghi chú chữ ký' });
  } else if (isUpper(cell.text) && !NAME.test(cell.text)) {
    (signature.title.length === 0 && signature.authority.length > 0 && !POST.test(cell.text) ? signature.authority : signature.title).push(
      cell.text,
    );
  } else if (NAME.test(cell.text) && signature.name === '' && (signature.title.length > 0 || signature.authority.length > 0)) {
    signature.name = cell.text;
  } else if (last !== undefined && !isFinished(last) && !DISTRIBUTION.test(cell.text)) {
    recipients.splice(-1, 1, join(last, cell.text));
  } else if (DISTRIBUTION.test(cell.text)) {
    recipients.push(cell.text);
  } else {
    dropped.push({ line: cell.line, text: cell.text, reason: 'dòng ở phần ký không rõ là gì' });
  }
}
