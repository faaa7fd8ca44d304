import { AlignmentType, BorderStyle, FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Align } from '@trinhky/content';
import type { PrintedInline } from '../layout/printed-report.js';
import { twips } from './styles.js';

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} satisfies Record<Align, string>;

/** Notes met while writing, by their printed number: `docx` wants them apart from the text. */
export type Notes = Map<number, PrintedInline[]>;

/** Word runs of printed inlines; `heavy` sets every one bold or not bold, whatever its marks. */
export function runs(inlines: readonly PrintedInline[], notes: Notes, heavy?: boolean): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.k === 'break') return new TextRun({ break: 1 });
    if (inline.k === 'note') {
      notes.set(inline.number, inline.content);
      return new FootnoteReferenceRun(inline.number);
    }
    const isBold = heavy ?? inline.b;
    return new TextRun({
      text: inline.t,
      ...(isBold !== undefined && { bold: isBold }),
      ...(inline.i && { italics: true }),
      ...(inline.u && { underline: {} }),
      ...(inline.sup && { superScript: true }),
      ...(inline.sub && { subScript: true }),
    });
  });
}

/** One line of an element that has a style of its own. */
export const line = (styleId: string, text: string) => new Paragraph({ style: `ND30${styleId}`, children: [new TextRun(text)] });

/** A centred rule of this length: an empty paragraph's top border, drawn in from both sides of the space it stands in. */
export function rule(lengthPt: number, spacePt: number): Paragraph {
  const side = Math.max(0, twips((spacePt - lengthPt) / 2));
  return new Paragraph({
    style: 'ND30Rule',
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}
