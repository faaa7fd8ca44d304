import type { Node } from '@tiptap/pm/model';

interface Piece {
  /** In the plain text. */
  from: number;
  to: number;
  /** Where it starts in the block's node (0 = before the node). */
  pos: number;
  /** A sign whose text is not in the document: a figure, a reference, a footnote, whose words stand after the text. */
  atom: boolean;
  note: boolean;
}

/** The plain text of a block (the one of libs/content) and where its characters stand in the block's node. */
export interface TextMap {
  text: string;
  /** The place in the node before the character at `offset`, or for an end after the character before it; null where there is no text. */
  place(offset: number, side: 'start' | 'end'): number | null;
  /** The offset in the plain text of a place in the node; footnotes, whose words stand elsewhere, are passed over. */
  offset(pos: number, side: 'start' | 'end'): number;
}

const maps = new WeakMap<Node, TextMap>();

export function textMap(block: Node): TextMap {
  const known = maps.get(block);
  if (known) return known;
  const made = mapOf(block);
  maps.set(block, made);
  return made;
}

function mapOf(block: Node): TextMap {
  const pieces: Piece[] = [];
  const notes: { node: Node; pos: number }[] = [];
  let text = '';
  const add = (words: string, pos: number, atom: boolean, note = false) => {
    pieces.push({ from: text.length, to: text.length + words.length, pos, atom, note });
    text += words;
  };

  /** The words of one textblock whose node starts at `at`. */
  const run = (node: Node, at: number) => {
    const titleEnd = titleSize(node);
    node.forEach((child, offset) => {
      const pos = at + 1 + offset;
      if (offset === titleEnd && offset > 0 && needsSpace(text, node, titleEnd)) text += ' ';
      if (child.isText) add(child.text ?? '', pos, false);
      else if (child.type.name === 'footnote') notes.push({ node: child, pos });
      else add(atomText(child), pos, true);
    });
  };

  if (block.isTextblock) run(block, 0);
  else if (block.type.name === 'table') {
    const caption = block.child(0);
    if (caption.childCount > 0) {
      run(caption, 1);
      text += '\n';
    }
    const gridAt = 1 + caption.nodeSize;
    block.child(1).forEach((row, rowOffset, rowIndex) => {
      if (rowIndex > 0) text += '\n';
      row.forEach((cell, cellOffset, cellIndex) => {
        if (cellIndex > 0) text += '\t';
        cell.forEach((paragraph, offset, index) => {
          if (index > 0) text += ' ';
          run(paragraph, gridAt + 1 + rowOffset + 1 + cellOffset + 1 + offset);
        });
      });
    });
  }
  for (const { node, pos } of notes) {
    text += '\n';
    add(inlinesText(node.attrs.content), pos, true, true);
  }
  return { text, place: (offset, side) => placeIn(pieces, offset, side), offset: (pos, side) => offsetIn(pieces, pos, side) };
}

function titleSize(node: Node): number {
  let size = 0;
  for (const child of node.children) {
    if (!child.marks.some((mark) => mark.type.name === 'title')) break;
    size += child.nodeSize;
  }
  return size;
}

/** As libs/content joins a run-in title and its text: with one space where neither brings one. */
function needsSpace(before: string, node: Node, titleEnd: number): boolean {
  const rest = node.cut(titleEnd).children.map((child) => (child.isText ? (child.text ?? '') : atomText(child)));
  const after = rest.join('');
  return before !== '' && after !== '' && !/\s$/u.test(before) && !/^\s/u.test(after);
}

function atomText(node: Node): string {
  switch (node.type.name) {
    case 'figure':
      return String(node.attrs.t);
    case 'xref':
      return '§';
    case 'break':
      return '\n';
    default:
      return '';
  }
}

function inlinesText(content: readonly { kind: string; t?: string }[]): string {
  return content.map(({ kind, t }) => (kind === 'xref' ? '§' : kind === 'break' ? '\n' : (t ?? ''))).join('');
}

function placeIn(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number | null {
  if (side === 'start') {
    const piece = pieces.find(({ to }) => to > offset) ?? pieces.at(-1);
    if (!piece) return null;
    return piece.atom ? piece.pos : piece.pos + Math.max(0, Math.min(offset, piece.to) - piece.from);
  }
  const piece = pieces.findLast(({ from }) => from < offset) ?? pieces[0];
  if (!piece) return null;
  return piece.atom ? piece.pos + 1 : piece.pos + Math.min(offset, piece.to) - piece.from;
}

function offsetIn(pieces: readonly Piece[], pos: number, side: 'start' | 'end'): number {
  const inText = pieces.filter(({ note }) => !note);
  const before = inText.findLast((each) => (side === 'start' ? each.pos <= pos : each.pos < pos)) ?? inText[0];
  if (!before) return 0;
  const { from, to, pos: at, atom } = before;
  return atom ? (pos > at ? to : from) : Math.max(from, Math.min(to, from + pos - at));
}
