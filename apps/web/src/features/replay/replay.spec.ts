import type { Block } from '@trinhky/content';
import { describe, expect, it } from 'vitest';
import { everything, matching, neighbour, peopleIn } from './filter.js';
import { foldLine, nothingYet } from './fold.js';
import { numbering } from './numbering.js';
import { addressOf, indexAt, sectionsInView } from './places.js';
import type { NodeReplayed, ReplayLine } from './types.js';
import { grown } from './grown.js';

const line = (index: number, at: string, given: Partial<ReplayLine> = {}): ReplayLine => ({
  index,
  at: `2026-07-01T${at}:00.000Z`,
  stream: 'section-phb.s1',
  revision: index,
  type: 'section.edited.v1',
  kind: 'text',
  by: { id: 'em', name: 'Hoàng Thị Em', post: 'Chuyên viên', onBehalfOf: null },
  verb: 'Sửa nội dung',
  summary: null,
  sectionId: 's1',
  edit: null,
  patch: null,
  ...given,
});
const lines = [
  line(0, '01:00'),
  line(1, '02:00', { kind: 'review', sectionId: 's2' }),
  line(2, '02:00', { by: { id: 'binh', name: 'Trần Thị Bình', post: null, onBehalfOf: { id: 'an', name: 'Nguyễn Văn An' } } }),
  line(3, '02:00', { sectionId: null }),
  line(4, '03:00'),
];

describe('the address of a line', () => {
  it('is its instant, and leads back to it also among several of one instant', () => {
    for (const { index } of lines) expect(indexAt(lines, addressOf(lines, index) ?? '')).toBe(index);
    expect(addressOf(lines, 3)).toBe('2026-07-01T02:00:00.000Z');
    expect(addressOf(lines, 1)).toBe('2026-07-01T02:00:00.000Z~2');
  });

  it('leads to the last line up to any other instant, and to the end where it is none', () => {
    expect(indexAt(lines, '2026-07-01T02:30:00+00:00')).toBe(3);
    expect(indexAt(lines, '2026-07-01T09:30:00+07:00')).toBe(3);
    expect(indexAt(lines, '2026-06-01T00:00:00Z')).toBe(-1);
    expect(indexAt(lines, 'hôm qua')).toBe(4);
  });
});

describe('looking for something', () => {
  it('finds by person, also by whom they acted for, by section and kind', () => {
    expect(matching(lines, everything)).toBeNull();
    expect(matching(lines, { ...everything, person: 'an' })).toEqual([2]);
    expect(matching(lines, { person: 'em', section: 's1', kind: 'text' })).toEqual([0, 4]);
    expect(peopleIn(lines).map(({ name }) => name)).toEqual(['Hoàng Thị Em', 'Trần Thị Bình']);
  });

  it('steps from one found to the next, and stays at the last', () => {
    expect([neighbour(1, 1, [0, 4], 5), neighbour(4, 1, [0, 4], 5), neighbour(3, -1, [0, 4], 5)]).toEqual([4, 4, 0]);
    expect([neighbour(4, 1, null, 5), neighbour(0, -1, null, 5)]).toEqual([4, 0]);
  });

  it('keeps the eye on the section last spoken of', () => {
    expect(sectionsInView(lines)).toEqual(['s1', 's2', 's1', 's1', 's1']);
  });
});

describe('what is known of a replay', () => {
  const page = (start: number, given: readonly ReplayLine[]) => ({
    reportId: 'r',
    start,
    lines: [...given],
    total: 5,
    next: `${start + given.length}.9`,
    labels: [],
  });

  it('grows by what was added, is the same where nothing was, and begins anew where the past is another', () => {
    const first = grown(undefined, page(0, lines.slice(0, 3)));
    const whole = grown(first, page(3, lines.slice(3)));
    expect(whole.lines).toEqual(lines);
    expect(grown(whole, page(5, []))).toBe(whole);
    expect(grown(whole, page(0, lines.slice(0, 2))).lines).toEqual(lines.slice(0, 2));
  });
});

describe('numbers at a moment', () => {
  const node: NodeReplayed = {
    nodeId: 'n1',
    parent: null,
    kind: 'section',
    numbering: 'roman',
    levels: null,
    title: 'Kinh tế',
    sectionId: 's1',
  };
  const heading: Block = { kind: 'heading', id: 'h1', level: 1, title: [{ kind: 'text', t: 'Thu' }] };
  const words = (t: string): Block => ({ kind: 'paragraph', id: 'p1', content: [{ kind: 'text', t }] });
  const edit = (index: number, ...blocks: Block[]): ReplayLine =>
    line(index, '04:00', {
      edit: {
        revision: index,
        contentHash: '',
        changes: blocks.map((block) => ({ op: 'put', block })),
        blocks: blocks.map(({ id }) => id),
      },
    });

  it('are those of the print, and the same object until an edit changes them', () => {
    const numbersOf = numbering();
    const opened = foldLine(nothingYet, line(0, '04:00', { patch: { outline: [node] } }));
    const written = foldLine(opened, edit(1, words('Một.'), heading));
    const before = numbersOf(written);
    expect(before.blocks).toEqual({ n1: 'I.', h1: '1.' });
    expect(before.references).toMatchObject({ h1: 'mục I.1' });
    const mended = foldLine(written, edit(2, words('Hai.')));
    expect(numbersOf(mended)).toBe(before);
    expect(numbersOf(foldLine(mended, edit(3, { ...heading, id: 'h2' }))).blocks).toMatchObject({ h2: '2.' });
  });

  it('a line leaves what it does not name as the same objects', () => {
    const one = foldLine(nothingYet, edit(1, words('Một.')));
    const other = foldLine(one, line(2, '05:00', { sectionId: 's2', stream: 'section-phb.s2' }));
    expect(other.sections.get('s1')).toBe(one.sections.get('s1'));
    expect(foldLine(one, line(3, '05:00', { sectionId: null, stream: 'report-phb.r' }))).toBe(one);
  });
});
