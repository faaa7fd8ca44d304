import { anchored } from './anchored.js';
import { readBody } from './body.js';
import { readClosing } from './closing.js';
import { footnoteDefects, lostLetterDefects, numberingDefects, pageNumberDefects } from './defects.js';
import { takeFootnotes, withoutAnchors } from './footnotes.js';
import type { AnchoredBlock, Defect, Imported, ImportedFootnote, ImportRefused, Place } from './imported.js';
import { readLetterhead } from './letterhead.js';
import { measureOf } from './measure.js';
import { buildOutline, type Outline } from './outline.js';
import { takePages, type PageLine } from './pages.js';
import { CLOSING, isTableRow, join, layoutOf } from './paragraphs.js';
import { readSource } from './read-source.js';

const collapse = (text: string): string => withoutAnchors(text).replace(/\s+/g, ' ').trim();

/**
 * The text of a published report, as extracted from its PDF, as outline, blocks, footnotes, recipients and signature, with a
 * list of every defect met; nothing is mended in silence and every character outside `dropped` stands once. Bytes are read as
 * UTF-8 (or UTF-16 with BOM). A file that is no such text is refused whole.
 */
export function importReport(source: string | Uint8Array): Imported | ImportRefused {
  const read = readSource(source);
  if (read.kind === 'refused') return read;
  const pages = takePages(read.lines);
  const footnotes = takeFootnotes(pages.lines, measureOf(pages.lines));
  const layout = layoutOf(footnotes.lines, measureOf(footnotes.lines));
  const head = readLetterhead(footnotes.lines, layout);
  const tail = readClosing(footnotes.lines.slice(head.end));
  const body = readBody(footnotes.lines.slice(head.end, head.end + tail.bodyEnd), layout);
  const outline = buildOutline(body, head.title.length > 0);
  moveClosingSentence(outline);
  addAppendix(outline, tail.appendix);

  const headingAt = (line: number): string => {
    let near = line;
    while (near > 0 && !body.unitOfLine.has(near)) near--;
    return outline.headingOfUnit[body.unitOfLine.get(near) ?? -1] ?? 'preamble';
  };
  const anchors = anchorHeadings(outline);
  const footnoteHeading = (index: number): string => anchors.get(index) ?? headingAt(footnotes.found[index]?.line ?? 0);
  const listed = footnotes.found.map(({ number, text }, index): ImportedFootnote => ({
    number,
    text: collapse(text),
    heading: ownLine(outline, footnoteHeading(index)),
  }));
  for (const [index, footnote] of listed.entries())
    if (!anchors.has(index)) outline.looseFootnotes.push({ footnote: index, heading: footnote.heading });

  const title = [...head.title.map((line) => line.text), ...outline.subject.map((unit) => unit.text)].reduce(join, '');
  const imported: Omit<Imported, 'defects'> = {
    kind: 'imported',
    header: { title: collapse(title), kinhGui: head.kinhGui.map(collapse) },
    headings: outline.headings.map(({ id, parent, number, level, title: words, mark, kind, runIn }) => ({
      id,
      parent,
      number,
      level,
      title: words,
      mark,
      kind,
      runIn,
    })),
    blocks: outline.blocks,
    footnotes: listed,
    looseFootnotes: outline.looseFootnotes,
    order: outline.order,
    recipients: tail.recipients.map(collapse),
    signature: {
      authority: tail.signature.authority.map(collapse),
      title: tail.signature.title.map(collapse),
      name: collapse(tail.signature.name),
    },
    dropped: [...read.dropped, ...pages.dropped, ...footnotes.dropped, ...head.dropped, ...body.dropped, ...tail.dropped]
      .map((item) => ({ ...item, text: withoutAnchors(item.text) }))
      .sort((a, b) => a.line - b.line),
  };
  const defects = [
    ...numberingDefects(outline.headings),
    ...pageNumberDefects(pages.pageNumbers, headingAt),
    ...footnoteDefects(footnotes, footnoteHeading, (i) => pages.lines[i]?.n ?? 0),
    ...lostLetterDefects(outline, listed),
    ...missingPieces(imported),
  ];
  return { ...imported, defects };
}

/** Footnote → the heading (or `Place`) its anchor stands under; anchors in lines that went elsewhere are not in it. */
function anchorHeadings(outline: Outline): Map<number, string> {
  const found = new Map<number, string>();
  for (const { heading, anchors } of outline.blocks) for (const anchor of anchors) found.set(anchor.footnote, heading);
  for (const loose of outline.looseFootnotes) found.set(loose.footnote, loose.heading);
  return found;
}

/** The nearest heading on a line of its own; a `Place` stays. */
function ownLine(outline: Outline, id: string): string {
  let at = outline.headings.find((heading) => heading.id === id);
  while (at !== undefined && (at.runIn || at.kind === 'bullet')) {
    const parent = at.parent;
    if (parent === null) return 'preamble' satisfies Place;
    at = outline.headings.find((heading) => heading.id === parent);
  }
  return at?.id ?? id;
}

/** The last paragraph, when it is the sentence that closes a report ("Trên đây là … ./."). */
function moveClosingSentence(outline: Outline): void {
  const last = outline.blocks.at(-1);
  if (last === undefined || last.kind !== 'paragraph') return;
  if (!CLOSING.test(last.text) && !last.text.endsWith('./.')) return;
  if (!CLOSING.test(last.text) && last.text.length > 400) return;
  last.heading = 'closing' satisfies Place;
}

function addAppendix(outline: Outline, lines: PageLine[]): void {
  for (const line of lines) {
    const block: AnchoredBlock = {
      heading: 'appendix' satisfies Place,
      kind: isTableRow(line.text) ? 'table-row' : 'paragraph',
      runsIn: false,
      ...anchored(line.text),
    };
    outline.order.push({ block: outline.blocks.push(block) - 1 });
  }
}

function missingPieces({ header, headings, recipients, signature, blocks, dropped }: Omit<Imported, 'defects'>): Defect[] {
  const other = (heading: string, detail: string): Defect => ({ kind: 'other', heading, detail });
  const defects: Defect[] = [];
  if (header.title === '') defects.push(other('header', 'Không thấy dòng “BÁO CÁO” và trích yếu ở đầu văn bản.'));
  if (headings.length === 0) defects.push(other('preamble', 'Không nhận ra đề mục nào.'));
  if (recipients.length === 0) defects.push(other('signature', 'Không thấy “Nơi nhận”.'));
  if (signature.name === '') defects.push(other('signature', 'Không thấy họ tên người ký.'));
  const tables = [...new Set(blocks.filter((block) => block.kind === 'table-row').map((block) => block.heading))];
  for (const heading of tables) defects.push(other(heading, 'Có bảng đã mất khung khi trích văn bản; mỗi dòng được giữ thành một đoạn.'));
  for (const item of dropped)
    if (item.reason.includes('không rõ')) defects.push(other('signature', `Dòng ${item.line}: “${item.text}” không rõ là gì, đã bỏ ra.`));
  return defects;
}
