import type { Anchor } from '@trinhky/content';

interface Sent {
  blockId?: string | null;
  quote?: string | null;
  prefix?: string | null;
  suffix?: string | null;
}

const words = (text: string | null | undefined) => text?.normalize('NFC') || null;

/** The place of a remark as a request names it; words in NFC, as texts hold them. */
export function anchorOf({ blockId, quote, prefix, suffix }: Sent): Anchor {
  const [before, after] = [words(prefix), words(suffix)];
  return { blockId: blockId ?? null, quote: words(quote), ...(before && { prefix: before }), ...(after && { suffix: after }) };
}
