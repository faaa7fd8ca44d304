import { withoutAnchors } from './footnotes.js';
import { bulletShape, isUpper, numberShape } from './headings.js';
import type { Dropped } from './imported.js';
import { widthOf } from './measure.js';
import type { PageLine } from './pages.js';
import { isFinished, type Layout } from './paragraphs.js';

export interface Letterhead {
  /** The lines of the subject (trích yếu). */
  title: PageLine[];
  kinhGui: string[];
  dropped: Dropped[];
  /** The first line of the body. */
  end: number;
}

const KIND = /^BÁO\s+CÁO(?=\s|$)/u;
const ADDRESS = /^kính\s+gửi\s*:?\s*/iu;
const MARKS =
  /CỘNG\s+(?:HÒA|HOÀ)\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]\s*Tự\s+do|^\s*Số\s*:|ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm\s*[\d.…]*\s*$|^\s*(?:DỰ\s+THẢO|Dự\s+thảo|\(?Mẫu\s)/u;
const HEAD_LINES = 16;

/**
 * Reads what stands above the body: organ, motto, number and date (dropped: the layout prints them anew), "BÁO CÁO" with the
 * subject under it, Kính gửi. Without "BÁO CÁO" there is no subject: a first line in capitals is the body's business.
 */
export function readLetterhead(lines: PageLine[], layout: Layout): Letterhead {
  const kind = lines.slice(0, HEAD_LINES).findIndex((line) => KIND.test(line.text));
  const dropped: Dropped[] = [];
  const title: PageLine[] = [];
  const kinhGui: string[] = [];
  let i = 0;
  const drop = (line: PageLine, text: string, reason: string): void => void dropped.push({ line: line.n, text, reason });

  if (kind >= 0 && lines.slice(0, kind).every((line) => isHeadLine(line.text))) {
    for (const line of lines.slice(0, kind)) drop(line, line.text, 'phần đầu văn bản, được in lại theo mẫu');
    const line = lines[kind];
    if (line !== undefined) {
      const label = KIND.exec(line.text)?.[0] ?? '';
      drop(line, label, 'tên loại văn bản, được in lại theo mẫu');
      const rest = line.text.slice(label.length).trim();
      if (rest !== '') title.push({ ...line, text: rest });
    }
    i = kind + 1;
    while (i < lines.length && belongsToTitle(lines, i, title, layout)) title.push(...lines.slice(i, ++i));
  } else {
    while (i < Math.min(lines.length, HEAD_LINES) && MARKS.test(lines[i]?.text ?? '')) {
      const line = lines[i++];
      if (line !== undefined) drop(line, line.text, 'phần đầu văn bản, được in lại theo mẫu');
    }
  }

  const address = lines[i];
  const label = ADDRESS.exec(address?.text ?? '')?.[0];
  if (address !== undefined && label !== undefined) {
    drop(address, label.trim(), 'nhãn “Kính gửi”, được in lại theo mẫu');
    const rest = address.text.slice(label.length).trim();
    if (rest !== '') kinhGui.push(rest);
    i = readAddressees(lines, i + 1, kinhGui, dropped);
  }
  return { title, kinhGui, dropped, end: i };
}

const isHeadLine = (text: string): boolean => MARKS.test(text) || isUpper(text) || text.length <= 60;

function belongsToTitle(lines: PageLine[], i: number, title: PageLine[], layout: Layout): boolean {
  const line = lines[i];
  const last = title.at(-1);
  if (line === undefined || title.length >= 6 || ADDRESS.test(line.text) || bulletShape(line.text) !== undefined) return false;
  if (numberShape(line.text) !== undefined) return false;
  if (last === undefined) return true;
  if (/^[\p{Ll}(]/u.test(line.text) || /[-–,;]$/u.test(last.text)) return true;
  if (isUpper(last.text)) return isUpper(line.text);
  const wide = widthOf(line.text) > layout.measure.width * 0.8;
  return !wide && !isFinished(withoutAnchors(line.text)) && /^\p{Ll}/u.test(lines[i + 1]?.text ?? '');
}

/** Addressees on lines of their own: dashed, or short and ended by ";" or "." up to the first that ends by ".". */
function readAddressees(lines: PageLine[], from: number, kinhGui: string[], dropped: Dropped[]): number {
  let i = from;
  while (i < lines.length && i < from + 12) {
    const line = lines[i];
    if (line === undefined) break;
    const dash = bulletShape(line.text);
    const last = kinhGui.at(-1);
    const open = last === undefined || /[,;:]$/u.test(last) || (/^\p{Ll}/u.test(line.text) && !/\.$/u.test(last));
    if (dash !== undefined) {
      dropped.push({ line: line.n, text: dash.label.trim(), reason: 'gạch đầu dòng nơi nhận' });
      kinhGui.push(dash.rest);
    } else if (open && line.text.length <= 90 && numberShape(line.text) === undefined) {
      if (last !== undefined && /^\p{Ll}/u.test(line.text)) kinhGui.splice(-1, 1, `${last} ${line.text}`);
      else kinhGui.push(line.text);
    } else break;
    i++;
  }
  return i;
}
