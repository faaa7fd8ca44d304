import type { Inline } from '@trinhky/content';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editableWords, withWords } from './edit-words.js';

const text = (t: string, ...m: ('b' | 'i')[]): Inline => ({ kind: 'text', t, ...(m.length > 0 && { m }) });
const note: Inline = { kind: 'footnote', id: 'n1', content: [text('Nguồn.')] };
const figure: Inline = { kind: 'figure', indicator: 'thu', period: '2026-06', format: '0,0', t: '12,5' };

describe('words edited as plain text', () => {
  it('keep bold, footnotes and figures where their words stay', () => {
    const run = [text('Thu ', 'b'), text('đạt '), figure, text(' tỷ đồng'), note, text('.')];
    expect(editableWords(run)).toBe('Thu đạt 12,5 tỷ đồng※.');
    expect(withWords(run, 'Thu đạt 12,5 tỷ đồng※, tăng 5%.')).toEqual([...run.slice(0, 5), text(', tăng 5%.')]);
  });
  it('make new words look like those before them, and of a changed figure plain text', () => {
    const run = [text('Thu ', 'b'), text('đạt '), figure];
    expect(withWords(run, 'Thu ngân sách đạt 12,8')).toEqual([text('Thu ngân sách ', 'b'), text('đạt 12,8')]);
  });
  it('lose a footnote only where its sign was taken out, and take a new line as a break', () => {
    expect(withWords([text('Thu'), note, text('.')], 'Thu.')).toEqual([text('Thu.')]);
    expect(withWords([text('Thu.')], 'Thu.\nChi.')).toEqual([text('Thu.'), { kind: 'break' }, text('Chi.')]);
  });
  it('read as they were typed, and lose nothing where nothing was changed', () => {
    const piece: fc.Arbitrary<Inline> = fc.oneof(
      fc.constantFrom('Thu ', 'đạt', ' 12,5', '.').chain((t) => fc.constantFrom(text(t), text(t, 'b'))),
      fc.constantFrom(note, figure, { kind: 'break' as const }, { kind: 'xref' as const, target: 'b1' }),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (run, typed) => {
        expect(withWords(withWords(run, editableWords(run)), editableWords(run))).toEqual(withWords(run, editableWords(run)));
        expect(withWords(run, editableWords(run)).filter(({ kind }) => kind !== 'text')).toEqual(run.filter(({ kind }) => kind !== 'text'));
        const edited = typed.normalize('NFC').replace(/[※§]/g, '');
        expect(editableWords(withWords(run, edited))).toBe(edited);
      }),
    );
  });
});
