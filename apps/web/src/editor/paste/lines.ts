import type { Block, Numbering } from '@trinhky/content';
import { cleanText } from '../convert/clean-text.js';
import { freshId } from '../ids.js';
import { markerOf } from '../markers.js';
import type { Pasted } from './reading.js';
import { structured } from './structure.js';

/** A line this near the longest was broken by the margin, not by its writer. */
const FULL = 0.75;
/** Lines shorter than this say nothing of a margin. */
const MARGIN = 40;

/** The lines of a plain text, clean and NFC. */
export function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/u)
    .map((line) => cleanText(line.replace(/[\u00A0\t ]+/gu, ' ')).trim());
}

/** Whether a line goes on from the one before: that one reached the margin in the midst of a sentence. */
function goesOn(before: string, line: string, longest: number): boolean {
  if (before === '' || line === '' || markerOf(line)) return false;
  if (/^\p{Ll}/u.test(line) && !/[.!?]$/u.test(before)) return true;
  if (longest < MARGIN || before.length < FULL * longest) return false;
  const capitals = (words: string) => words === words.toUpperCase() && /\p{L}{3}/u.test(words);
  return !/[.;:!?…]$/u.test(before) && capitals(before) === capitals(line);
}

/** Plain text, as a PDF gives it, in blocks: broken lines joined, hand-typed numbers and dashes as structure. */
export function blocksOfText(text: string, levels?: readonly Numbering[]): Pasted {
  const lines = linesOf(text);
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let joined = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    const last = paragraphs.at(-1);
    if (last !== undefined && goesOn(before, line, longest)) {
      paragraphs[paragraphs.length - 1] = `${last} ${line}`;
      joined += 1;
    } else if (line !== '') paragraphs.push(line);
  });
  let numbered = 0;
  const blocks = paragraphs.map((t): Block => {
    const id = freshId();
    const made = structured(id, [{ kind: 'text', t }], levels);
    if (made) numbered += 1;
    return made ?? { kind: 'paragraph', id, content: [{ kind: 'text', t }] };
  });
  return { blocks, joined, numbered };
}
