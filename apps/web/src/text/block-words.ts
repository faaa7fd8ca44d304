import type { Block } from '@trinhky/content';

/** Which block an element on the page draws: lets a selection name words of the text, however they are drawn. */
const drawn = new WeakMap<Element, Block>();

export const drawnBlock = (element: Element): Block | undefined => drawn.get(element);

/** For `ref`: remembers what the element draws. */
export const draws = (block: Block) => (element: Element | null) => {
  if (element) drawn.set(element, block);
};
