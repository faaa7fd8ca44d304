import { LIMITS, plainText, type Block, type Inline } from '@trinhky/content';
import { freshId } from '../ids.js';

/** Characters of one paste: what one save still holds (an edit's events take 768 KiB). */
export const PASTE_MOST = 300_000;

const lengthOf = (inline: Inline): number => ('t' in inline ? inline.t.length : 1);

/** Parts of a run no longer than a block may be, cut after a sentence or at least a word. */
function parts(inlines: readonly Inline[]): Inline[][] {
  const out: Inline[][] = [[]];
  let length = 0;
  const next = () => {
    out.push([]);
    length = 0;
  };
  for (const inline of inlines) {
    let rest: Inline | null = inline;
    while (rest !== null) {
      if ((out.at(-1)?.length ?? 0) >= LIMITS.inlines - 1) next();
      const room = LIMITS.blockText - length;
      if (rest.kind !== 'text' || rest.t.length <= room) {
        if (lengthOf(rest) > room) next();
        out.at(-1)?.push(rest);
        length += lengthOf(rest);
        rest = null;
      } else {
        const head: string = rest.t.slice(0, room);
        const cut: number = Math.max(head.lastIndexOf('. ') + 2, 0) || Math.max(head.lastIndexOf(' ') + 1, 0) || room;
        out.at(-1)?.push({ ...rest, t: rest.t.slice(0, cut).trimEnd() });
        rest = { ...rest, t: rest.t.slice(cut) };
        next();
      }
    }
  }
  return out.filter((part) => part.length > 0);
}

/** Blocks longer than one may be, in several: what is over stands in paragraphs after it. */
export function withinLimits(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'table' || block.kind === 'page-break' || block.kind === 'heading') return [block];
    if (block.content.length < LIMITS.inlines && plainText(block).length <= LIMITS.blockText) return [block];
    const [first = [], ...rest] = parts(block.content);
    return [{ ...block, content: first }, ...rest.map((content): Block => ({ kind: 'paragraph', id: freshId(), content }))];
  });
}
