import { footnoteNumbers, numberOutline, type Letterhead, type ReportNode, type ReportText, type SheetText } from '@trinhky/content';
import { textWidth } from './fonts.js';
import { placeNamed } from './name-place.js';
import { nd30_2020 as law } from './nd30-2020.js';
import { organInRunningText, romanNumeral, dateWords, paddedNumber } from './places.js';
import { printBlocks, printNode } from './print-blocks.js';
import { printable, wordsOf, type Numbers } from './print-inline.js';
import type { PrintedAppendix, PrintedBlock, PrintedReport } from './printed-report.js';

const points = (mm: number) => (mm / 25.4) * 72;
const { printed, words, page } = law;
const textWidthPt = points(page.widthMm - printed.marginMm.left - printed.marginMm.right);

/** The words broken into as few lines as fit `width`, the lines of nearly equal length. */
export function balancedLines(text: string, width: number, size: number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const widths = words.map((word) => textWidth(word, size));
  const space = textWidth(' ', size);
  const fill = (limit: number) => {
    const lines: string[] = [];
    let used = Infinity;
    words.forEach((word, i) => {
      const own = widths[i] ?? 0;
      used += space + own;
      if (used <= limit) lines.push(`${lines.pop() ?? ''} ${word}`);
      else {
        lines.push(word);
        used = own;
      }
    });
    return lines;
  };
  const fewest = fill(width).length;
  let limit = (widths.reduce((sum, own) => sum + own + space, 0) - space) / Math.max(fewest, 1);
  while (limit < width && fill(limit).length > fewest) limit += size / 2;
  return fill(Math.min(limit, width));
}

/** The body's last words end with "./.", added only where the author left it out; a body that stops at a heading is not finished yet. */
function withEnd(body: PrintedBlock[]): PrintedBlock[] {
  const last = body.at(-1);
  if (last === undefined || last.k === 'heading' || last.k === 'page-break') return body;
  if (last.k === 'table') {
    const end: PrintedBlock = {
      k: 'text',
      id: '',
      role: 'paragraph',
      align: 'justify',
      indent: true,
      content: [{ k: 'text', t: words.end }],
    };
    return [...body, end];
  }
  const said = wordsOf(last.content).trimEnd();
  if (said.endsWith(words.end)) return body;
  const missing = /[.…!?]$/.test(said) ? '/.' : words.end;
  return [...body.slice(0, -1), { ...last, content: [...last.content, { k: 'text', t: missing }] }];
}

function printAppendix(node: ReportNode, label: string, reference: string, numbers: Numbers): PrintedAppendix {
  const spot = { nodeId: node.id };
  return {
    id: node.id,
    label,
    title: printable(node.title ?? '', spot)
      .trim()
      .toLocaleUpperCase('vi'),
    reference,
    landscape: node.orientation === 'landscape',
    blocks: [...printBlocks(node.blocks, node.id, numbers, 1), ...node.children.flatMap((child) => printNode(child, numbers, 1))],
  };
}

/** Nơi nhận, each line with its dash and closing mark; "Như trên" leads when the report addresses someone (II.9b, d). */
function recipientLines(report: ReportText): string[] {
  const bare = report.recipients.map((line) =>
    printable(line, {})
      .trim()
      .replace(/^[-–]\s*/, '')
      .replace(/[;.]+$/, ''),
  );
  const first = report.addressees.length > 0 && !bare[0]?.startsWith(words.asAbove) ? [words.asAbove] : [];
  const archive = printable(report.archive, {})
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.]+$/, '');
  return [...[...first, ...bare].filter(Boolean).map((line) => `- ${line};`), `- ${archive || 'Lưu: VT'}.`];
}

/**
 * The report with everything decided that both the PDF and the DOCX print: the one place where words become layout.
 * The number and the date are printed on the final rendition only (design §3 rule 7).
 * @throws TextCannotBeRendered when a text cannot be set, naming the section
 * @throws RangeError when a final rendition comes without its number or date
 */
export function assemble(report: ReportText | SheetText): PrintedReport {
  try {
    return 'sheet' in report ? printedSheet(report) : printedReport(report);
  } catch (error) {
    throw placeNamed(error, report);
  }
}

const say = (text: string) => printable(text, {});

/** The letterhead and the title, composed for a text of this width (points). */
function printedHead({ letterhead, kind, subject: words }: { letterhead: Letterhead; kind: string; subject: string }, width: number) {
  const upper = letterhead.organ.map((line) => say(line).toLocaleUpperCase('vi'));
  const organ = upper.flatMap((line) => balancedLines(line, width * printed.letterheadLeft, printed.organ));
  const subject = balancedLines(say(words), width * 0.9, printed.subject);
  const longest = Math.max(...subject.map((line) => textWidth(line, printed.subject)), 0);
  return {
    title: `${kind} ${subject.join(' ')}`,
    organName: organInRunningText(upper),
    parentOrgan: say(letterhead.parentOrgan ?? '').toLocaleUpperCase('vi'),
    organ,
    organRule: textWidth(organ.at(-1) ?? '', printed.organ) * printed.shortRule,
    mottoRule: textWidth(law.words.motto, printed.motto),
    place: say(letterhead.place),
    kind: say(kind),
    subject,
    subjectRule: longest * printed.shortRule,
  };
}

function printedSheet(sheet: SheetText): PrintedReport {
  const numbers: Numbers = { outline: numberOutline(sheet.nodes), footnotes: footnoteNumbers(sheet.nodes) };
  return {
    rendition: 'final',
    ...printedHead(sheet, points(page.heightMm - printed.marginMm.left - printed.marginMm.right)),
    manifestRoot: '',
    legalDate: sheet.date,
    number: '',
    symbol: '',
    ...dateWords(sheet.date),
    landscape: true,
    signed: false,
    addressees: [],
    body: sheet.nodes.flatMap((node) => printNode(node, numbers, 0)),
    recipients: [],
    capacity: [],
    post: '',
    signer: '',
    appendices: [],
    fontSize: sheet.fontSize,
    lineMultiple: sheet.lineMultiple,
  };
}

function printedReport(report: ReportText): PrintedReport {
  const appendixNodes = report.nodes.filter((node) => node.kind === 'appendix');
  const ordered = [...report.nodes.filter((node) => node.kind !== 'appendix'), ...appendixNodes];
  const outline = numberOutline(ordered);
  const labels = appendixNodes.map((_, i, all) => (all.length > 1 ? `${words.appendix} ${romanNumeral(i + 1)}` : words.appendix));
  appendixNodes.forEach((node, i) => outline.set(node.id, { kind: 'roman', label: labels[i] ?? '', path: labels[i] ?? '' }));
  const numbers: Numbers = { outline, footnotes: footnoteNumbers(ordered) };
  const final = report.rendition === 'final';
  if (final && (report.number === undefined || report.date === undefined))
    throw new RangeError('a final rendition needs its number and its date');
  const number = final ? paddedNumber(report.number ?? '') : '';
  const date = dateWords(final ? report.date : undefined);

  const head = printedHead(report, textWidthPt);
  const { organName } = head;
  const symbol = say(report.letterhead.symbol);
  const reference = final
    ? `(Kèm theo Báo cáo số ${number}/${symbol} ngày ${date.day} tháng ${date.month} năm ${date.year} của ${organName})`
    : `(Kèm theo Báo cáo số ……/${symbol} ngày …… tháng …… năm ……… của ${organName})`;

  return {
    rendition: report.rendition,
    ...head,
    manifestRoot: report.rendition === 'draft' ? '' : (report.manifestRoot ?? ''),
    legalDate: final ? (report.date ?? '') : '',
    number,
    symbol,
    ...date,
    landscape: false,
    signed: true,
    addressees: report.addressees.map(say),
    body: withEnd(ordered.filter((node) => node.kind !== 'appendix').flatMap((node) => printNode(node, numbers, 0))),
    recipients: recipientLines(report),
    capacity: report.capacity.map(say),
    post: say(report.post),
    signer: say(report.signer),
    appendices: appendixNodes.map((node, i) => printAppendix(node, labels[i] ?? '', reference, numbers)),
    fontSize: report.fontSize,
    lineMultiple: report.lineMultiple,
  };
}
