import { sameBlock } from '@trinhky/content';
import type { Block } from '@trinhky/content';

/** The part of a kept text that says in which order its blocks stand. No block's id looks like this. */
export const ORDER = '#order';

/** One piece of what was typed: a block as it reads now, or the order of all of them. `seq` grows with every key; clocks play no part. */
export type Part = { id: string; seq: number; block: Block } | { id: typeof ORDER; seq: number; order: string[] };

type Blocks = readonly Block[];

const sameOrder = (a: Blocks, b: Blocks): boolean => a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);

/** What one change of the text has to put down: by identity, so that a key costs nothing for the blocks it did not touch. */
export function partsTouched(before: Blocks, after: Blocks, seq: number): Part[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const parts: Part[] = [];
  for (const block of after) if (old.get(block.id) !== block) parts.push({ id: block.id, seq, block });
  if (!sameOrder(before, after)) parts.push(orderOf(after, seq));
  return parts;
}

const orderOf = (text: Blocks, seq: number): Part => ({ id: ORDER, seq, order: text.map(({ id }) => id) });

/** All parts by which a text differs from what it was made on. */
export function partsBetween(base: Blocks, text: Blocks, seq: number): Part[] {
  const old = new Map(base.map((block) => [block.id, block]));
  const changed = text.filter((block) => {
    const was = old.get(block.id);
    return !was || (was !== block && !sameBlock(was, block));
  });
  const parts: Part[] = changed.map((block) => ({ id: block.id, seq, block }));
  if (!sameOrder(base, text)) parts.push(orderOf(text, seq));
  return parts;
}

/** The text again, from what it was made on and its parts. */
export function textOf(base: Blocks, parts: Iterable<Part>): Block[] {
  const blocks = new Map(base.map((block) => [block.id, block]));
  let order = base.map(({ id }) => id);
  for (const part of parts) {
    if ('order' in part) order = part.order;
    else blocks.set(part.id, part.block);
  }
  return order.flatMap((id) => blocks.get(id) ?? []);
}
