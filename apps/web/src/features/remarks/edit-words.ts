import { diffWords } from '@trinhky/content';
import type { Inline, Mark } from '@trinhky/content';

/** Editing a run of content as plain words: what the words carry (bold, footnotes, references) stays with the words that stay. */

/** Signs that stand for what is no text. */
const SIGNS = { footnote: '※', xref: '§', break: '\n' } as const;

/** One character with what it came from. */
interface Unit {
  sign: string;
  from: Inline;
}

function unitsOf(inlines: readonly Inline[]): Unit[] {
  return inlines.flatMap((inline): Unit[] => {
    // An object of its own, even where the same stands twice.
    const from = { ...inline };
    if (from.kind !== 'text' && from.kind !== 'figure') return [{ sign: SIGNS[from.kind], from }];
    return from.t.split('').map((sign) => ({ sign, from }));
  });
}

/** The run as a person edits it. */
export const editableWords = (inlines: readonly Inline[]): string =>
  unitsOf(inlines)
    .map(({ sign }) => sign)
    .join('');

/** The run with the words as edited: new words look like the words before them. */
export function withWords(inlines: readonly Inline[], edited: string): Inline[] {
  const units = unitsOf(inlines);
  const kept: Unit[] = [];
  let at = 0;
  for (const { op, text } of diffWords(editableWords(inlines), edited.normalize('NFC'))) {
    if (op === 'insert') kept.push(...inserted(text, marksOf(units[at - 1] ?? units[at])));
    else {
      if (op === 'equal') kept.push(...units.slice(at, at + text.length));
      at += text.length;
    }
  }
  return joined(kept);
}

const marksOf = (unit: Unit | undefined): Mark[] | undefined => (unit?.from.kind === 'text' ? unit.from.m : undefined);

function inserted(text: string, m: Mark[] | undefined): Unit[] {
  return text.split('').map((sign) => ({ sign, from: sign === '\n' ? { kind: 'break' } : { kind: 'text', t: sign, ...(m && { m }) } }));
}

/** Units of one origin become it again where it is whole; what is left of it, plain text. */
function joined(units: readonly Unit[]): Inline[] {
  const out: Inline[] = [];
  for (let at = 0; at < units.length;) {
    const unit = units[at];
    if (!unit) break;
    const { from } = unit;
    if (from.kind === 'footnote' || from.kind === 'xref' || from.kind === 'break') {
      out.push(from);
      at += 1;
      continue;
    }
    let end = at;
    while (units[end]?.from === from) end += 1;
    const words = units.slice(at, end).map(({ sign }) => sign);
    push(out, from.kind === 'figure' && words.join('') === from.t ? from : { kind: 'text', t: words.join(''), ...marksIn(from) });
    at = end;
  }
  return out;
}

const marksIn = (from: Inline): { m?: Mark[] } => (from.kind === 'text' && from.m ? { m: from.m } : {});

function push(out: Inline[], next: Inline): void {
  const last = out.at(-1);
  if (last?.kind === 'text' && next.kind === 'text' && sameMarks(last.m, next.m)) out[out.length - 1] = { ...last, t: last.t + next.t };
  else out.push(next);
}

const sameMarks = (a: Mark[] = [], b: Mark[] = []): boolean => a.length === b.length && a.every((mark) => b.includes(mark));
