import { footnoteNumbers, numberOutline, xrefLabel, type Block, type Inline, type ReportNode, type ReportText } from '@trinhky/content';

/** What a report says, taken from the model without any layout: pieces of the body in reading order, and its footnotes. */
export interface SpokenText {
  body: { id: string; text: string }[];
  footnotes: string[];
}

/**
 * The pieces of text that a rendering must hold once each, in this order. `marker` gives a footnote's marker in the running text: its
 * number in a PDF, nothing in a DOCX, where Word draws it.
 */
export function spokenText(report: ReportText, marker: (number: number) => string): SpokenText {
  const nodes = [...report.nodes.filter((n) => n.kind !== 'appendix'), ...report.nodes.filter((n) => n.kind === 'appendix')];
  const outline = numberOutline(nodes);
  const numbers = footnoteNumbers(nodes);
  const spoken: SpokenText = { body: [], footnotes: [] };

  const say = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.kind === 'break') return ' ';
        if (inline.kind === 'xref') return xrefLabel(outline, inline.target) ?? '';
        if (inline.kind !== 'footnote') return inline.t;
        spoken.footnotes.push(say(inline.content));
        return marker(numbers.get(inline.id) ?? 0);
      })
      .join('');
  const sayBlock = (block: Block): string[] => {
    const label = outline.get(block.id)?.label ?? '';
    switch (block.kind) {
      case 'heading':
        return [`${label} ${say(block.title)}`];
      case 'paragraph':
        return [say(block.content)];
      case 'clause':
        return [`${label} ${say(block.title ?? [])} ${say(block.content)}`];
      case 'item':
        return [`${block.marker} ${say(block.title ?? [])} ${say(block.content)}`];
      case 'table':
        return [say(block.caption ?? []), ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.map(say)))];
      case 'page-break':
        return [];
    }
  };
  const walk = (node: ReportNode): void => {
    const label = node.kind === 'appendix' ? '' : (outline.get(node.id)?.label ?? '');
    spoken.body.push({ id: node.id, text: `${label} ${node.title ?? ''}` });
    for (const block of node.blocks) spoken.body.push(...sayBlock(block).map((text) => ({ id: block.id, text })));
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return { ...spoken, body: spoken.body.filter((piece) => piece.text.trim() !== '') };
}

/** For comparing words only: no white space, no case (titles are set in capitals). */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '').toLocaleLowerCase('vi');

/** Looks for the pieces in the text, each after the one before. Gives the first that is missing, and what is left of the text without them. */
export function withoutPieces(text: string, pieces: readonly string[]): { missing: string | undefined; rest: string } {
  const whole = squeezed(text);
  let at = 0;
  let rest = '';
  for (const piece of pieces) {
    const found = whole.indexOf(squeezed(piece), at);
    if (found < 0) return { missing: piece, rest };
    rest += whole.slice(at, found);
    at = found + squeezed(piece).length;
  }
  return { missing: undefined, rest: rest + whole.slice(at) };
}
