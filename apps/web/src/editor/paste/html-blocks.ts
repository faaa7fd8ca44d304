import type { Block, Inline, Level, Numbering } from '@trinhky/content';
import { inlineText } from '@trinhky/content';
import { freshId } from '../ids.js';
import { levelFor, markerOf } from '../markers.js';
import { inlinesIn, isElement, markerOfList, takeNotes, trimmed } from './html-inlines.js';
import { tableBlocks } from './html-table.js';
import type { Pasted, Reading } from './reading.js';
import { headingOf, itemBlock, markerIn, numberedBlock, structured, without } from './structure.js';
import { alignOf, isUnseen, marksOf, styleOf } from './styles.js';

const BLOCKS =
  'p,div,h1,h2,h3,h4,h5,h6,li,ul,ol,table,blockquote,pre,section,article,center,address,dl,dt,dd,header,footer,main,aside,figure,figcaption,hr,tr,td,th,tbody,thead,tfoot,caption,form,fieldset';
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const ITEM_LEVELS = [1, 2, 3] as const;
const deepest = <T>(levels: readonly T[], depth: number, first: T): T => levels[Math.min(Math.max(depth, 1), levels.length) - 1] ?? first;

/** The blocks of a pasted document (inert: nothing of it runs or loads), with the numbers of this section's levels. */
export function blocksOfHtml(document: Document, levels?: readonly Numbering[]): Pasted {
  const notes = takeNotes(document);
  const reading: Reading = { notes, levels, out: { blocks: [], joined: 0, numbered: 0 } };
  readBlocks(document.body, reading, 0);
  return reading.out;
}

/** Reads what stands in an element; loose words between its blocks are paragraphs. */
function readBlocks(container: Element, reading: Reading, depth: number): void {
  let loose: Node[] = [];
  const flush = () => {
    if (loose.length === 0) return;
    const holder = container.ownerDocument.createElement('span');
    for (const node of loose) holder.append(node.cloneNode(true));
    loose = [];
    // Loose lines parted by two breaks are paragraphs.
    paragraph(holder, trimmed(inlinesIn(holder, marksOf(container, new Set()), reading.notes)), reading, depth);
  };
  for (const node of [...container.childNodes]) {
    if (isElement(node) && !isUnseen(node) && (node.matches(BLOCKS) || node.querySelector(BLOCKS))) {
      flush();
      readBlock(node, reading, depth);
    } else if (isElement(node) && breaksPage(node)) {
      flush();
      pageBreak(reading);
      loose.push(node);
    } else if (!isElement(node) || !isUnseen(node)) loose.push(node);
  }
  flush();
}

function readBlock(element: Element, reading: Reading, depth: number): void {
  if (styleOf(element, 'page-break-before') === 'always') pageBreak(reading);
  const tag = element.localName;
  if (tag === 'table') return void reading.out.blocks.push(...tableBlocks(element, reading));
  if (tag === 'ul' || tag === 'ol') return readBlocks(element, reading, depth + 1);
  if (element.querySelector(BLOCKS)) return readBlocks(element, reading, depth);
  if (breaksPage(element)) pageBreak(reading);
  paragraph(element, trimmed(inlinesIn(element, marksOf(element, new Set()), reading.notes)), reading, depth);
}

function breaksPage(element: Element): boolean {
  return [element, ...element.querySelectorAll('br')].some(
    (each) => each.localName === 'br' && styleOf(each, 'page-break-before') === 'always',
  );
}

function pageBreak({ out }: Reading): void {
  if (out.blocks.length > 0 && out.blocks.at(-1)?.kind !== 'page-break') out.blocks.push({ kind: 'page-break', id: freshId() });
}

function paragraph(element: Element, inlines: Inline[], reading: Reading, depth: number): void {
  if (inlines.length === 0) return;
  const { out, levels } = reading;
  const id = freshId();
  const listed = listBlock(element, id, inlines, levels, depth);
  const made = listed ?? headed(element, id, inlines, levels) ?? structured(id, inlines, levels);
  if (made) {
    if (made.kind !== 'heading' || markerIn(inlines) || listed) out.numbered += 1;
    out.blocks.push(made);
    return;
  }
  const align = alignOf(element);
  out.blocks.push({ kind: 'paragraph', id, ...(align && { align }), content: inlines });
}

/** An item of a list: Word's, which is a paragraph with its number written before it, or HTML's own. */
function listBlock(element: Element, id: string, inlines: Inline[], levels: Reading['levels'], depth: number): Block | null {
  const own = markerOfList(element);
  if (own !== null) {
    const level = Number(/level(\d)/u.exec(styleOf(element, 'mso-list') ?? '')?.[1] ?? 1);
    const marker = markerOf(`${own} `);
    if (marker?.kind === 'number') return numberedBlock(id, marker.numbering, inlines, levels);
    return itemBlock(id, marker?.kind === 'item' ? marker.marker : '-', deepest(ITEM_LEVELS, level, 1), inlines);
  }
  const li = element.closest('li');
  if (!li || depth === 0) return null;
  const typed = markerIn(inlines);
  const words = typed ? without(inlines, typed.length) : inlines;
  const list = li.parentElement;
  if (list?.localName === 'ol') return numberedBlock(id, kindOfList(list), words, levels);
  return itemBlock(id, typed?.kind === 'item' ? typed.marker : '-', deepest(ITEM_LEVELS, depth, 1), words);
}

function kindOfList(list: Element): Numbering {
  const type = list.getAttribute('type') ?? styleOf(list, 'list-style-type');
  if (type === 'a' || type === 'lower-alpha' || type === 'lower-latin') return 'letter';
  if (type === 'A' || type === 'upper-alpha') return 'upper';
  return type === 'I' || type === 'upper-roman' ? 'roman' : 'arabic';
}

function headed(element: Element, id: string, inlines: Inline[], levels: Reading['levels']): Block | null {
  if (inlines.some(({ kind }) => kind === 'footnote') || inlineText(inlines).length > 400) return null;
  const rank =
    /^h([1-6])$/u.exec(element.localName)?.[1] ?? /^MsoHeading(\d)$|^Heading(\d)$/u.exec(element.className)?.slice(1).find(Boolean);
  const outline = rank ?? styleOf(element, 'mso-outline-level');
  if (!outline || !/^\d$/u.test(outline)) return null;
  const marker = markerIn(inlines);
  if (marker?.kind === 'number') return headingOf(id, levelFor(marker.numbering, levels) ?? 1, without(inlines, marker.length));
  return headingOf(id, deepest(LEVELS, Number(outline), 1), inlines);
}
