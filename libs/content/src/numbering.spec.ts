import { describe, expect, it } from 'vitest';
import type { Block, Level, Numbering } from './blocks.js';
import { footnoteNumbers, footnotesBefore, numberBlocksFrom, numberingStart, numberOutline, xrefLabel } from './numbering.js';
import { letter, ordinalWords, roman } from './numerals.js';
import type { NodeKind, ReportNode } from './report-text.js';

const node = (id: string, numbering: Numbering, more: Partial<ReportNode> = {}): ReportNode => ({
  id,
  kind: 'heading',
  numbering,
  blocks: [],
  children: [],
  ...more,
});
const clause = (id: string, level: Level): Block => ({ kind: 'clause', id, level, content: [] });
const heading = (id: string, level: Level): Block => ({ kind: 'heading', id, level, title: [] });
const labels = (nodes: ReportNode[]) => Object.fromEntries([...numberOutline(nodes)].map(([id, number]) => [id, number.label]));
const of = (kind: NodeKind) => ({ kind });

describe('numerals', () => {
  it('writes parts in words', () => {
    expect([1, 2, 3, 4, 5, 10, 11, 14, 15, 20].map(ordinalWords)).toEqual([
      'thứ nhất',
      'thứ hai',
      'thứ ba',
      'thứ tư',
      'thứ năm',
      'thứ mười',
      'thứ mười một',
      'thứ mười bốn',
      'thứ mười lăm',
      'thứ hai mươi',
    ]);
    expect([21, 24, 35, 100].map(ordinalWords)).toEqual(['thứ hai mươi mốt', 'thứ hai mươi tư', 'thứ ba mươi lăm', 'thứ 100']);
  });

  it('takes letters in the Vietnamese order, đ included, f, j, w, z left out', () => {
    expect(Array.from({ length: 25 }, (_, index) => letter(index + 1)).join(' ')).toBe(
      'a b c d đ e g h i k l m n o p q r s t u v x y aa ab',
    );
  });

  it('writes Roman numerals', () => {
    expect([1, 4, 9, 14, 40, 99, 400, 1999].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX', 'CD', 'MCMXCIX']);
  });
});

describe('numberOutline', () => {
  it('prints "Phần thứ nhất / I / 1 / 1.1 / a)" and starts again under each part', () => {
    const part = (id: string) =>
      node(id, 'part', {
        children: [
          node(`${id}1`, 'roman', {
            children: [node(`${id}11`, 'arabic', { children: [node(`${id}111`, 'decimal', { children: [node(`${id}a`, 'letter')] })] })],
          }),
          node(`${id}2`, 'roman'),
        ],
      });
    expect(labels([part('p'), part('q')])).toEqual({
      p: 'Phần thứ nhất',
      p1: 'I.',
      p11: '1.',
      p111: '1.1.',
      pa: 'a)',
      p2: 'II.',
      q: 'Phần thứ hai',
      q1: 'I.',
      q11: '1.',
      q111: '1.1.',
      qa: 'a)',
      q2: 'II.',
    });
  });

  it('prints "A / I / 1 / 1.1", and 1.1.1 for a decimal under a decimal', () => {
    const deep = node('d', 'decimal', { children: [node('e', 'decimal'), node('f', 'decimal')] });
    const tree = [
      node('a', 'upper', { children: [node('b', 'roman', { children: [node('c', 'arabic', { children: [deep] })] })] }),
      node('g', 'upper'),
    ];
    expect(labels(tree)).toEqual({ a: 'A.', b: 'I.', c: '1.', d: '1.1.', e: '1.1.1.', f: '1.1.2.', g: 'B.' });
  });

  it('runs on through headings and clauses inside a section, by the kinds below the node’s own', () => {
    const blocks = [clause('a', 1), clause('b', 2), clause('c', 3), heading('d', 1), clause('e', 2), clause('f', 2)];
    expect(labels([node('s', 'roman', { ...of('section'), blocks })])).toEqual({
      s: 'I.',
      a: '1.',
      b: '1.1.',
      c: 'a)',
      d: '2.',
      e: '2.1.',
      f: '2.2.',
    });
  });

  it('runs on from a lead-in to the children, and through unnumbered sections under one heading', () => {
    const section = (id: string) => node(id, 'none', { ...of('section'), blocks: [clause(`${id}1`, 1), clause(`${id}2`, 1)] });
    const tree = [node('r', 'roman', { blocks: [clause('lead', 1)], children: [section('s'), section('t'), node('u', 'arabic')] })];
    expect(labels(tree)).toEqual({ r: 'I.', lead: '1.', s1: '2.', s2: '3.', t1: '4.', t2: '5.', u: '6.' });
  });

  it('takes the node’s own levels where it has them; a level numbered none has no number', () => {
    const levels: Numbering[] = ['letter', 'none', 'arabic'];
    const blocks = [clause('a', 1), clause('b', 2), clause('c', 3), clause('d', 1), clause('e', 5)];
    expect(labels([node('s', 'arabic', { levels, blocks })])).toEqual({ s: '1.', a: 'a)', c: '1.', d: 'b)' });
  });

  it('a level that was skipped takes its number from the nearest above', () => {
    expect(labels([node('s', 'arabic', { blocks: [clause('a', 2), clause('b', 1), clause('c', 2)] })])).toEqual({
      s: '1.',
      a: 'a)',
      b: '1.1.',
      c: 'a)',
    });
  });

  it('leaves openings and plain text without a number and starts anew in an appendix', () => {
    const tree = [
      node('o', 'none', of('opening')),
      node('r', 'roman', of('section')),
      node('x', 'roman', { ...of('appendix'), blocks: [clause('x1', 1)] }),
      node('y', 'roman', { ...of('appendix'), blocks: [clause('y1', 1), { kind: 'paragraph', id: 'y2', content: [] }] }),
    ];
    expect(labels(tree)).toEqual({ r: 'I.', x: 'Phụ lục I', x1: 'I.', y: 'Phụ lục II', y1: 'I.' });
  });
});

describe('xrefLabel', () => {
  const section = node('n', 'arabic', { ...of('section'), blocks: [clause('d', 1), clause('l', 2)] });
  const inside = node('r', 'roman', { children: [section, node('m', 'letter')] });

  it('names a place by its number from the top', () => {
    const numbers = numberOutline([inside, node('x', 'roman', of('appendix'))]);
    expect(['r', 'n', 'd', 'l', 'm', 'x'].map((id) => xrefLabel(numbers, id))).toEqual([
      'mục I',
      'mục I.1',
      'mục I.1.1',
      'điểm a mục I.1.1',
      'điểm a mục I',
      'Phụ lục I',
    ]);
  });

  it('names the part too', () => {
    const numbers = numberOutline([node('p', 'part', { children: [inside] })]);
    expect(['p', 'n', 'l'].map((id) => xrefLabel(numbers, id))).toEqual([
      'Phần thứ nhất',
      'mục I.1 Phần thứ nhất',
      'điểm a mục I.1.1 Phần thứ nhất',
    ]);
  });

  it('has no name for what has no number', () => {
    expect(xrefLabel(numberOutline([inside]), 'gone')).toBeUndefined();
  });
});

describe('footnoteNumbers', () => {
  it('counts through the whole report in reading order: text, tables, children', () => {
    const note = (id: string) => ({ kind: 'footnote' as const, id, content: [] });
    const table: Block = {
      kind: 'table',
      id: 't',
      caption: [note('f2')],
      columns: [{ id: 'c', width: 1 }],
      headerRows: 0,
      rows: [{ id: 'r', cells: [{ content: [[note('f3')], [note('f4')]] }] }],
    };
    const tree = [
      node('a', 'roman', {
        blocks: [{ kind: 'clause', id: 'k', level: 1, content: [note('f1')] }, table],
        children: [node('b', 'arabic', { blocks: [{ kind: 'paragraph', id: 'q', content: [note('f5')] }] })],
      }),
      node('c', 'roman', { blocks: [{ kind: 'paragraph', id: 'w', content: [note('f6')] }] }),
    ];
    expect([...footnoteNumbers(tree)]).toEqual([1, 2, 3, 4, 5, 6].map((n) => [`f${n}`, n]));
  });
});

describe('the numbers of one section while it is written', () => {
  const note = (id: string): Block => ({ kind: 'paragraph', id: `p-${id}`, content: [{ kind: 'footnote', id, content: [] }] });
  const report = [
    node('r1', 'roman', {
      blocks: [clause('lead', 1), note('n1')],
      children: [
        node('s0', 'none', { blocks: [heading('first', 1), note('n2')] }),
        node('s1', 'none', { blocks: [heading('h', 1), clause('c', 2), clause('d', 2), heading('i', 1)] }),
        node('s2', 'arabic', { blocks: [clause('e', 1), clause('f', 2)] }),
      ],
    }),
    node('a', 'roman', { kind: 'appendix', blocks: [heading('x', 1)] }),
  ];
  const sections = [...(report[0]?.children ?? []), ...report];

  it('are those of the whole report', () => {
    const whole = labels(report);
    for (const { id, blocks } of sections) {
      const start = numberingStart(report, id);
      const own = start && Object.fromEntries(numberBlocksFrom(start, blocks));
      expect(own).toEqual(Object.fromEntries(blocks.flatMap((block) => (whole[block.id] ? [[block.id, whole[block.id]]] : []))));
    }
    expect(numberingStart(report, 's1')).toMatchObject({
      levels: ['arabic', 'decimal', 'letter'],
      counters: [{ kind: 'arabic', last: 2 }],
    });
    expect(numberingStart(report, 'gone')).toBeNull();
  });

  it('go on for what is put in before the server has it', () => {
    const start = numberingStart(report, 's1');
    expect(start && [...numberBlocksFrom(start, [heading('h', 1), heading('new', 1), clause('c', 2)]).values()]).toEqual([
      '3.',
      '4.',
      '4.1.',
    ]);
  });

  it('count the footnotes that stand before', () => {
    expect(['r1', 's0', 's1', 'a'].map((id) => footnotesBefore(report, id))).toEqual([0, 1, 2, 2]);
  });
});
