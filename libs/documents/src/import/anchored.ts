import { ANCHOR } from './footnotes.js';

/** A text whose anchors are taken out and listed; `at` counts UTF-16 units of `text`, `footnote` is a place in the list found. */
export interface AnchoredText {
  text: string;
  anchors: { at: number; footnote: number }[];
}

/** Collapses white space and turns in-line anchors into offsets. */
export function anchored(raw: string): AnchoredText {
  const anchors: AnchoredText['anchors'] = [];
  let text = '';
  let from = 0;
  const add = (piece: string): void => {
    const collapsed = piece.replace(/\s+/g, ' ');
    text += text === '' || text.endsWith(' ') ? collapsed.trimStart() : collapsed;
  };
  for (const match of raw.matchAll(ANCHOR)) {
    add(raw.slice(from, match.index));
    anchors.push({ at: text.length, footnote: Number(match[1]) });
    from = match.index + match[0].length;
  }
  add(raw.slice(from));
  const end = text.trimEnd();
  return { text: end, anchors: anchors.map((anchor) => ({ ...anchor, at: Math.min(anchor.at, end.length) })) };
}
