import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, findAnchor } from './anchors.js';
import type { BlockWords } from './anchors.js';

const words = (id: string, text: string): BlockWords => ({ id, text });
const A = words('a', 'Tổng thu đạt 12,5 tỷ đồng, tăng 5%; chi đạt 12,5 tỷ đồng.');
const B = words('b', 'Thu hút 3 dự án mới.');
const known = new Set(['a', 'b']);
const at = (blockId: string, start: number, end: number) => ({ state: 'anchored', blockId, start, end });

describe('where a remark stands', () => {
  it('is the quoted words in its block, of several those with the same surroundings', () => {
    const second = A.text.lastIndexOf('12,5 tỷ');
    const anchor = anchorAt(A, second, second + 7);
    expect(findAnchor([A, B], anchor)).toEqual(at('a', second, second + 7));
    const longer = words('a', `Sáu tháng: ${A.text}`);
    expect(findAnchor([longer, B], anchor)).toEqual(at('a', second + 11, second + 18));
    expect(findAnchor([A, B], { blockId: 'a', quote: '12,5 tỷ' })).toEqual(at('a', 13, 20));
  });

  it('is found, or not, in a text of a hundred thousand places that fit', () => {
    const long = words('b', 'n'.repeat(200_000));
    expect(findAnchor([A, long], { blockId: 'b', quote: 'n' })).toEqual(at('b', 0, 1));
    expect(findAnchor([long], { blockId: 'gone', quote: 'n' })).toEqual({ state: 'detached' });
  });

  it('is the whole block where nothing is quoted, and nothing once the block is gone', () => {
    expect(findAnchor([A, B], { blockId: 'b', quote: null })).toEqual(at('b', 0, B.text.length));
    expect(findAnchor([A], { blockId: 'b', quote: null })).toEqual({ state: 'detached' });
    expect(findAnchor([A], { blockId: null, quote: null })).toEqual({ state: 'detached' });
  });

  it('follows the words into what was split from the block, not into a block that stood there before', () => {
    const first = words('a', 'Tổng thu đạt 12,5 tỷ đồng, tăng 5%;');
    const rest = words('new', 'chi thường xuyên tăng.');
    const other = words('c', 'chi thường xuyên giảm.');
    const anchor = { blockId: 'a', quote: 'chi thường xuyên' };
    expect(findAnchor([first, rest, other], anchor, new Set(['a', 'c']))).toEqual(at('new', 0, 16));
    expect(findAnchor([first, rest, other], anchor)).toEqual({ state: 'detached' });
    expect(findAnchor([first, other, rest], anchor, new Set(['a', 'c']))).toEqual({ state: 'detached' });
  });

  it('begins where the words begin that a split cut through', () => {
    const anchor = { blockId: 'a', quote: 'tăng 5%; chi đạt' };
    const parts = [words('a', 'Tổng thu tăng 5%;'), words('new', ' chi đạt 12,5 tỷ đồng.')];
    expect(findAnchor([...parts, B], anchor, known)).toEqual(at('a', 9, 17));
  });

  it('is found elsewhere in the section only where no other place comes into question', () => {
    const anchor = anchorAt(B, 0, 7);
    expect(findAnchor([words('a', `${A.text} ${B.text}`)], anchor)).toEqual(at('a', A.text.length + 1, A.text.length + 8));
    const twice = words('x', 'Thu hút 3 dự án mới. Thu hút 2 dự án cũ.');
    expect(findAnchor([A, twice], { blockId: 'b', quote: 'Thu hút' })).toEqual({ state: 'detached' });
    expect(findAnchor([A, twice], anchor)).toEqual(at('x', 0, 7));
  });

  it('is nowhere once the words themselves were changed', () => {
    expect(findAnchor([words('a', 'Tổng thu đạt 13 tỷ.'), B], { blockId: 'a', quote: '12,5 tỷ' }, known)).toEqual({ state: 'detached' });
  });
});

/** Words that occur once each, so that where they went is beyond doubt. */
const arbitraryTexts = fc
  .array(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 5 })
  .map((lengths) => lengths.map((length, b) => words(`b${b}`, Array.from({ length }, (_, i) => `chữ-${b}-${i}.`).join(' '))));

describe('through any edits', () => {
  it('keeps the quoted words in their block through text put before and after them', () => {
    fc.assert(
      fc.property(arbitraryTexts, fc.nat(), fc.nat(), fc.string(), fc.string(), (texts, b, w, before, after) => {
        const block = texts[b % texts.length] ?? words('b0', '');
        const [start, end] = spanOf(block.text, w);
        const edited = texts.map((each) => (each.id === block.id ? words(each.id, before + each.text + after) : each));
        expect(findAnchor(edited, anchorAt(block, start, end))).toEqual(at(block.id, start + before.length, end + before.length));
      }),
    );
  });

  it('follows them through splits and joins at any place that does not cut them', () => {
    fc.assert(
      fc.property(arbitraryTexts, fc.nat(), fc.nat(), fc.array(fc.nat(), { maxLength: 4 }), fc.boolean(), (texts, b, w, cuts, join) => {
        const block = texts[b % texts.length] ?? words('b0', '');
        const [start, end] = spanOf(block.text, w);
        const anchor = anchorAt(block, start, end);
        const places = cuts.map((cut) => cut % (block.text.length + 1)).filter((cut) => cut <= start || cut >= end);
        const split = texts.flatMap((each) => (each.id === block.id ? splitAt(each, places) : [each]));
        const now = join ? [words('b0', split.map(({ text }) => text).join(' '))] : split;
        const found = findAnchor(now, anchor, new Set(texts.map(({ id }) => id)));
        expect(found.state).toBe('anchored');
        if (found.state === 'anchored') expect(wordsAt(now, found)).toBe(anchor.quote);
      }),
    );
  });

  it('never points outside a block, and where it points the quoted words begin', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 8 }).map((letters) => letters.join(''));
    const texts = fc.array(text, { maxLength: 5 }).map((all) => all.map((each, i) => words(`b${i}`, each)));
    const anchor = fc.record({ blockId: fc.constantFrom('b0', 'b1', 'gone'), quote: text, prefix: text, suffix: text });
    fc.assert(
      fc.property(texts, anchor, fc.subarray(['b0', 'b1', 'b2']), (all, given, ids) => {
        const found = findAnchor(all, given, new Set(ids));
        if (found.state === 'detached') return;
        const block = all.find(({ id }) => id === found.blockId);
        expect(block && found.start >= 0 && found.end <= block.text.length).toBe(true);
        if (given.quote !== '') expect(given.quote.startsWith(wordsAt(all, found))).toBe(true);
      }),
    );
  });
});

const wordsAt = (texts: readonly BlockWords[], { blockId, start, end }: { blockId: string; start: number; end: number }) =>
  texts.find(({ id }) => id === blockId)?.text.slice(start, end) ?? '';

/** The place of one of the words. */
function spanOf(text: string, which: number): [number, number] {
  const all = text.split(' ');
  const word = all[which % all.length] ?? '';
  const start = text.indexOf(word);
  return [start, start + word.length];
}

function splitAt({ id, text }: BlockWords, places: readonly number[]): BlockWords[] {
  const cuts = [0, ...[...places].sort((a, b) => a - b), text.length];
  return cuts.slice(1).map((cut, i) => words(i === 0 ? id : `${id}-part-${i}`, text.slice(cuts[i] ?? 0, cut)));
}
