/**
 * Where a remark stands in the text: on quoted words of a block, on a whole block (no quote), or on the whole section (no block). What stood
 * right before and after the quote tells its occurrences apart; at most `CONTEXT` characters of each are kept.
 */
export interface Anchor {
  blockId: string | null;
  quote: string | null;
  prefix?: string;
  suffix?: string;
}

/** Characters of context that an anchor keeps on each side. */
export const CONTEXT = 64;

/** A block by its words (`plainText`). */
export interface BlockWords {
  id: string;
  text: string;
}

/** `start` and `end` count in the block's words. Detached: shown with the old quote, never lost. */
export type Anchored = { state: 'anchored'; blockId: string; start: number; end: number } | { state: 'detached' };

const detached: Anchored = { state: 'detached' };

/**
 * Finds the words an anchor names in the text as it stands now: in its own block; else in what was split from it; else in the whole section.
 *
 * - In its own block the occurrence whose surroundings fit best is taken, the first of equals: the reader meant one of them.
 * - Split from it: the blocks right behind it that were not in the text the anchor was made on (`known`: the ids of that text; without it this
 *   step is left out). Words that the split cut through are found where they begin.
 * - Anywhere else, joined into another block or moved: only where there is one occurrence, or one whose whole context stands around it.
 */
export function findAnchor(texts: readonly BlockWords[], anchor: Anchor, known?: ReadonlySet<string>): Anchored {
  const { blockId, quote } = anchor;
  const own = texts.findIndex(({ id }) => id === blockId);
  const block = texts[own];
  if (quote === null || quote === '') return block ? { state: 'anchored', blockId: block.id, start: 0, end: block.text.length } : detached;
  const looked = { ...anchor, quote };
  return (
    (block && bestIn([block], looked)) ??
    (block && known && inSplit([block, ...followers(texts, own, known)], looked)) ??
    onlyIn(texts, looked) ??
    detached
  );
}

type Looked = Anchor & { quote: string };
type Found = Extract<Anchored, { state: 'anchored' }>;

/** The blocks right behind one that were not there when the anchor was made. */
function followers(texts: readonly BlockWords[], index: number, known: ReadonlySet<string>): BlockWords[] {
  const behind = texts.slice(index + 1);
  const end = behind.findIndex(({ id }) => known.has(id));
  return end === -1 ? behind : behind.slice(0, end);
}

interface Occurrence extends Found {
  /** Characters of the context that stand around it. */
  fit: number;
  whole: boolean;
}

function* occurrences({ id, text }: BlockWords, { quote, prefix = '', suffix = '' }: Looked): Generator<Occurrence> {
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const fit = sameEnd(text.slice(0, start), prefix) + sameStart(text.slice(end), suffix);
    yield { state: 'anchored', blockId: id, start, end, fit, whole: fit === prefix.length + suffix.length };
  }
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function bestIn(texts: readonly BlockWords[], anchor: Looked): Found | undefined {
  let best: Occurrence | undefined;
  for (const block of texts) {
    for (const found of occurrences(block, anchor)) if (!best || found.fit > best.fit) best = found;
  }
  return asFound(best);
}

/** Whole in one of the parts, else across them: then the part in which it begins. */
function inSplit(parts: readonly BlockWords[], anchor: Looked): Found | undefined {
  return bestIn(parts, anchor) ?? across(parts, anchor.quote);
}

function across(parts: readonly BlockWords[], quote: string): Found | undefined {
  const at = parts
    .map(({ text }) => text)
    .join('')
    .indexOf(quote);
  if (at === -1) return undefined;
  let before = 0;
  for (const { id, text } of parts) {
    if (at < before + text.length) return { state: 'anchored', blockId: id, start: at - before, end: text.length };
    before += text.length;
  }
  return undefined;
}

function onlyIn(texts: readonly BlockWords[], anchor: Looked): Found | undefined {
  const hasContext = (anchor.prefix ?? '') + (anchor.suffix ?? '') !== '';
  let first: Occurrence | undefined;
  let count = 0;
  let fitting: Occurrence | undefined;
  for (const block of texts) {
    for (const found of occurrences(block, anchor)) {
      first ??= found;
      count += 1;
      if (count > 1 && !hasContext) return undefined;
      if (!found.whole) continue;
      if (fitting && count > 1) return undefined;
      fitting = found;
    }
  }
  return asFound(count === 1 ? first : fitting);
}

const asFound = (found: Occurrence | undefined): Found | undefined =>
  found && { state: 'anchored', blockId: found.blockId, start: found.start, end: found.end };

/** The anchor of the words from `start` to `end` of a block, with what stands around them. */
export function anchorAt({ id, text }: BlockWords, start: number, end: number): Anchor {
  return {
    blockId: id,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}
