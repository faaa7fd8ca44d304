import type { Dropped } from './imported.js';
import type { SourceLine } from './read-source.js';

/** A line of text and how it stands to the page. */
export interface PageLine extends SourceLine {
  /** A page begins here: certainly, or only as far as white space at its start tells. */
  pageStart: 'sure' | 'likely' | undefined;
}

export interface StrayPageNumber {
  line: number;
  text: string;
  /** Source line of the text before which it stood. */
  before: number;
}

export interface Pages {
  lines: PageLine[];
  dropped: Dropped[];
  pageNumbers: StrayPageNumber[];
}

const BARE = /^\d{1,3}$/;
const DRESSED = /^(?:[-–—]\s*(\d{1,3})\s*[-–—]|[Tt]rang(?:\s+số)?\s*:?\s*(\d{1,3})(?:\s*[/|]\s*\d{1,3})?|(\d{1,3})\s*[/|]\s*\d{1,3})$/u;
const STAMP =
  /^(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?|(?:Người ký|Ký bởi|Thời gian ký|Ngày ký)\s*:.*)$/u;
const RULE = /^[_\-–—=*.·•\s]{3,}$/u;

/** Takes out what belongs to the page and not to the text: page numbers, rules, times of signing; each is listed. */
export function takePages(source: SourceLine[]): Pages {
  const dropped: Dropped[] = [];
  const pageNumbers: StrayPageNumber[] = [];
  const lines: PageLine[] = [];
  const indentTells = source.filter((line) => line.indented).length < source.length * 0.15;
  let lastPage = 0;
  let broken = false;
  for (const [i, line] of source.entries()) {
    const reason = STAMP.test(line.text) ? 'thời điểm ký số' : RULE.test(line.text) ? 'đường kẻ' : undefined;
    if (reason !== undefined) {
      dropped.push({ line: line.n, text: line.text, reason });
      continue;
    }
    const page = pageNumberAt(source, i, lastPage, lines.length);
    if (page !== undefined) {
      lastPage = page;
      dropped.push({ line: line.n, text: line.text, reason: 'số trang' });
      pageNumbers.push({ line: line.n, text: line.text, before: source[i + 1]?.n ?? line.n });
      broken = true;
      continue;
    }
    const sure = broken || line.formFeed;
    const likely = indentTells && line.indented && line.blanksBefore === 0 && lines.length > 0;
    lines.push({ ...line, pageStart: sure ? 'sure' : likely ? 'likely' : undefined });
    broken = false;
  }
  return { lines, dropped, pageNumbers };
}

/**
 * The number, when the line is one: dressed ("- 3 -", "Trang 2/14"), or bare and growing through the document, not sooner
 * than pages of five lines would bring it, with no bare number next to it (that would be a column of a flattened table).
 */
function pageNumberAt(source: SourceLine[], i: number, lastPage: number, linesBefore: number): number | undefined {
  const text = source[i]?.text ?? '';
  const dressed = DRESSED.exec(text);
  const page = Number(dressed === null ? (BARE.test(text) ? text : NaN) : (dressed[1] ?? dressed[2] ?? dressed[3]));
  if (!(page > lastPage) || (page - 1) * 5 > linesBefore) return undefined;
  const beside = BARE.test(source[i - 1]?.text ?? '') || BARE.test(source[i + 1]?.text ?? '');
  return dressed === null && beside ? undefined : page;
}
