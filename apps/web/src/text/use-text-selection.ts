import { plainText } from '@trinhky/content';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { drawnBlock } from './block-words.js';

/** Words someone selected in a text, as a comment is anchored to them (design §7). */
export interface TextSelection {
  blockId: string;
  quote: string;
  /** Up to 32 characters before and after, to tell equal quotes apart. */
  prefix: string;
  suffix: string;
  /** Offsets in the block's plain text. */
  start: number;
  end: number;
  /** Where it stands on the screen, for what is shown beside it. */
  rect: DOMRect;
}

const AROUND = 32;

/** The place of a point of the page in its block's plain text. */
function offsetAt(node: Node, offset: number): { block: Element; at: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('[data-block]');
  // Words that are no longer in the text carry nothing.
  if (!element || !block || element.closest('[data-gone]')) return null;
  const piece = element.closest('[data-o]');
  if (piece && block.contains(piece)) {
    const begins = Number(piece.getAttribute('data-o'));
    const most = Number(piece.getAttribute('data-n') ?? piece.textContent.length);
    const within = node.nodeType === Node.TEXT_NODE ? offset : offset > 0 ? most : 0;
    return { block, at: begins + Math.min(within, most) };
  }
  // Between pieces: the first piece after the point, else the end of the last one.
  const pieces = [...block.querySelectorAll('[data-o]')];
  const range = document.createRange();
  range.setStart(node, offset);
  const after = pieces.find((each) => range.comparePoint(each, 0) >= 0);
  if (after) return { block, at: Number(after.getAttribute('data-o')) };
  const last = pieces.at(-1);
  return last ? { block, at: Number(last.getAttribute('data-o')) + last.textContent.length } : null;
}

/** The words of the page's selection where it lies in one text; of several blocks, those in the first. */
export function selectionIn(root: Element, selection: Selection | null): TextSelection | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const from = offsetAt(range.startContainer, range.startOffset);
  const block = from && drawnBlock(from.block);
  if (!from || !block) return null;
  const words = plainText(block);
  const to = offsetAt(range.endContainer, range.endOffset);
  const end = to?.block === from.block ? to.at : words.length;
  const quote = words.slice(from.at, end);
  if (quote.trim() === '') return null;
  return {
    blockId: block.id,
    quote,
    prefix: words.slice(Math.max(0, from.at - AROUND), from.at),
    suffix: words.slice(end, end + AROUND),
    start: from.at,
    end,
    rect: range.getBoundingClientRect(),
  };
}

/** What is selected in the text under `ref`, null when nothing is. */
export function useTextSelection(ref: RefObject<Element | null>): TextSelection | null {
  const [selected, setSelected] = useState<TextSelection | null>(null);
  useEffect(() => {
    const look = () => setSelected(ref.current && selectionIn(ref.current, document.getSelection()));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [ref]);
  return selected;
}
