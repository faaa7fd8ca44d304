import type { Inline, Mark } from '@trinhky/content';
import { cleanText } from '../convert/clean-text.js';
import { freshId } from '../ids.js';
import { isUnseen, marksOf, styleOf } from './styles.js';

/** The footnotes of a pasted text, by the id their references name ("ftn1", "sdfootnote1"). */
export type Notes = ReadonlyMap<string, Inline[]>;

const REFERENCE = /#_?((?:ftn|edn)\d+|sdfootnote\d+)(?:sym)?$/u;
const BODY = 'div[id^="ftn"], div[id^="edn"], div[id^="sdfootnote"]';

/** Takes the footnotes' words out of a pasted document. */
export function takeNotes(document: Document): Notes {
  const notes = new Map<string, Inline[]>();
  for (const body of document.querySelectorAll(BODY)) {
    // Its own number, which leads back to the text.
    for (const back of body.querySelectorAll('a[href*="ftnref"], a[href*="ednref"], a.sdfootnotesym, a[href*="anc"]')) back.remove();
    notes.set(body.id, trimmed(inlinesIn(body, new Set(), new Map())));
  }
  for (const body of document.querySelectorAll(`${BODY}, hr[align="left"][size="1"]`)) body.remove();
  return notes;
}

/** The words of an element, white space collapsed as a browser shows it; without Word's own list markers. */
export function inlinesIn(node: Node, marks: ReadonlySet<Mark>, notes: Notes): Inline[] {
  return [...node.childNodes].flatMap((child): Inline[] => {
    if (child.nodeType === 3) return [textRun(child.textContent ?? '', marks)];
    return isElement(child) ? elementInlines(child, marks, notes) : [];
  });
}

/** Also of another document, which has classes of its own. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

function elementInlines(element: Element, marks: ReadonlySet<Mark>, notes: Notes): Inline[] {
  if (isUnseen(element) || isListMarker(element)) return [];
  if (element.localName === 'br') return [{ kind: 'break' }];
  const content = noteOf(element, notes);
  if (content) return [{ kind: 'footnote', id: freshId(), content }];
  return inlinesIn(element, marksOf(element, marks), notes);
}

function noteOf(element: Element, notes: Notes): Inline[] | undefined {
  if (element.localName !== 'a') return undefined;
  const [, id] = REFERENCE.exec(element.getAttribute('href') ?? '') ?? [];
  return id === undefined ? undefined : notes.get(id);
}

/** The number or bullet Word writes before an item: no words of it. */
function isListMarker(element: Element): boolean {
  return styleOf(element, 'mso-list') === 'ignore';
}

/** The number or bullet Word wrote for an item; null where the paragraph is none. */
export function markerOfList(element: Element): string | null {
  const marker = [...element.querySelectorAll('span')].find(isListMarker);
  if (marker) return (marker.textContent ?? '').replace(/[\s\u00A0]+/gu, '');
  return /l\d+ level\d/u.test(styleOf(element, 'mso-list') ?? '') ? '-' : null;
}

function textRun(text: string, marks: ReadonlySet<Mark>): Inline {
  const t = cleanText(text.replace(/[\s\u00A0]+/gu, ' '));
  return { kind: 'text', t, ...(marks.size > 0 && { m: [...marks] }) };
}

/** Without white space at either end, and with one space where several runs brought one. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  let open = true;
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      if (inline.kind === 'break' && out.length === 0) continue;
      out.push(inline);
      open = inline.kind === 'break';
      continue;
    }
    const t = open ? inline.t.replace(/^ +/u, '') : inline.t;
    if (t === '') continue;
    out.push({ ...inline, t });
    open = t.endsWith(' ');
  }
  for (let last = out.at(-1); last && (last.kind === 'break' || (last.kind === 'text' && last.t.trimEnd() === '')); last = out.at(-1))
    out.pop();
  const last = out.at(-1);
  if (last?.kind === 'text') out[out.length - 1] = { ...last, t: last.t.trimEnd() };
  return out;
}
