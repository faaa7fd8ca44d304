import type { OutlineChange, OutlineNode } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { checkHeader, checkOutline } from './outline.check.js';
import { applyChanges, headingHash, inReadingOrder, outlineHash, pathTo, subtree, toReportNodes } from './outline.js';
import type { Outline } from './outline.js';
import { Rejected } from './rejected.js';
import { paragraph } from './testing/section-past.js';
import { HEADER, node, NODES } from './testing/report-past.js';
import { sha256 } from './testing/ward.js';

const OUTLINE: Outline = { nodes: NODES, removed: [], header: HEADER };
const idsOf = (nodes: readonly { nodeId: string }[]): string[] => nodes.map(({ nodeId }) => nodeId);
const codeOf = (check: () => unknown): string => {
  try {
    check();
    return 'accepted';
  } catch (error) {
    if (error instanceof Rejected) return error.code;
    throw error;
  }
};

describe('the tree', () => {
  it('finds a node with everything below it, and the way to it', () => {
    expect(idsOf(subtree(NODES, 'i'))).toEqual(['i', 'a', 'b']);
    expect(subtree(NODES, 'nobody')).toEqual([]);
    expect(idsOf(pathTo(NODES, 'b'))).toEqual(['i', 'b']);
  });
  it('reads mixed nodes in reading order', () => {
    const mixed = [node('i', null), node('c', null), node('a', 'i'), node('b', 'i')];
    expect(idsOf(inReadingOrder(mixed))).toEqual(['i', 'a', 'b', 'c']);
  });
});

describe('changes', () => {
  it.each([
    ['adds first below a parent', { op: 'add', node: node('x', 'i'), after: null }, ['mo', 'i', 'x', 'a', 'b', 'c']],
    ['adds behind a sibling and all below it', { op: 'add', node: node('x', null), after: 'i' }, ['mo', 'i', 'a', 'b', 'x', 'c']],
    ['moves among siblings', { op: 'move', nodeId: 'a', parent: 'i', after: 'b' }, ['mo', 'i', 'b', 'a', 'c']],
    ['moves a heading with what is below it', { op: 'move', nodeId: 'i', parent: null, after: 'c' }, ['mo', 'c', 'i', 'a', 'b']],
    ['removes a heading with what is below it', { op: 'remove', nodeId: 'i' }, ['mo', 'c']],
  ] as const)('%s', (_title, change, order) => {
    expect(idsOf(applyChanges(OUTLINE, [change]).nodes)).toEqual(order);
  });
  it('puts back what was removed, whole or in part, in another place', () => {
    const removed = applyChanges(OUTLINE, [{ op: 'remove', nodeId: 'i' }]);
    const part = applyChanges(removed, [{ op: 'restore', nodeId: 'b', parent: null, after: 'c' }]);
    expect(part.nodes.at(-1)).toEqual({ ...NODES[3], parent: null });
    expect(part.removed.map(idsOf)).toEqual([['i', 'a']]);
    const whole = applyChanges(part, [{ op: 'restore', nodeId: 'i', parent: null, after: 'mo' }]);
    expect(idsOf(whole.nodes)).toEqual(['mo', 'i', 'a', 'c', 'b']);
    expect(whole.removed).toEqual([]);
  });
  it('keeps apart what was removed apart: what went first does not come back with its heading', () => {
    const twice = applyChanges(OUTLINE, [
      { op: 'remove', nodeId: 'a' },
      { op: 'remove', nodeId: 'i' },
      { op: 'restore', nodeId: 'i', parent: null, after: 'mo' },
    ]);
    expect(idsOf(twice.nodes)).toEqual(['mo', 'i', 'b', 'c']);
    expect(twice.removed.map(idsOf)).toEqual([['a']]);
  });
  it.each([
    ['an unknown node', { op: 'retitle', nodeId: 'x', title: 'T' }, 'outline.unknown-node'],
    ['an unknown parent', { op: 'add', node: node('x', 'y'), after: null }, 'outline.unknown-parent'],
    ['a place behind what is no sibling', { op: 'add', node: node('x', 'i'), after: 'c' }, 'outline.unknown-sibling'],
    ['a heading moved below itself', { op: 'move', nodeId: 'i', parent: 'a', after: null }, 'outline.cycle'],
    ['putting back what stands there', { op: 'restore', nodeId: 'a', parent: 'i', after: null }, 'outline.not-removed'],
  ] as const)('refuses %s', (_title, change, code) => {
    expect(codeOf(() => applyChanges(OUTLINE, [change]))).toBe(code);
  });
});

describe('what an outline must be', () => {
  const deep = Array.from({ length: 7 }, (_, i) => node(`d${i}`, i === 0 ? null : `d${i - 1}`));
  const route = (...steps: ('unit-head' | 'approver')[]): OutlineNode => {
    const plan = node('x', null);
    return { ...plan, section: plan.section && { ...plan.section, route: steps } };
  };
  const opening = (id: string) => node(id, null, { kind: 'opening', title: null });
  const closing = (id: string) => node(id, null, { kind: 'closing', title: null });
  const appendix = node('pl', null, { kind: 'appendix' });
  it('takes opening, headings six deep, closing and appendices in this order', () => {
    const six = deep.slice(0, 6);
    expect(codeOf(() => checkOutline([opening('o'), ...six, closing('k'), appendix, node('pl1', 'pl')]))).toBe('accepted');
  });
  it.each<[string, OutlineNode[], string]>([
    ['an unknown parent', [node('x', 'y')], 'outline.unknown-parent'],
    ['a circle of parents', [node('x', 'y'), node('y', 'x')], 'outline.cycle'],
    ['a node id used twice', [node('x', null), node('x', null, {}, 's-y')], 'outline.duplicate-node'],
    ['a section used twice', [node('x', null), node('y', null, {}, 's-x')], 'outline.duplicate-section'],
    ['seven levels', deep, 'outline.too-deep'],
    ['a missing title', [node('x', null, { title: ' ' })], 'outline.title-missing'],
    ['a titled opening', [node('x', null, { kind: 'opening' })], 'outline.title-forbidden'],
    ['an opening without a text', [node('x', null, { kind: 'opening', title: null }, null)], 'outline.text-missing'],
    ['an opening that does not open', [node('x', null), opening('o')], 'outline.misplaced'],
    ['two openings', [opening('o'), opening('p')], 'outline.misplaced'],
    ['a heading behind the closing', [closing('k'), node('x', null)], 'outline.misplaced'],
    ['a closing behind an appendix', [appendix, closing('k')], 'outline.misplaced'],
    ['an appendix below a heading', [node('x', null), { ...appendix, parent: 'x' }], 'outline.misplaced'],
    ['a node below the opening', [opening('o'), node('x', 'o')], 'outline.misplaced'],
    ['a review that does not end with the approver', [route('approver', 'unit-head')], 'outline.route'],
    ['a review without steps', [route()], 'outline.route'],
    ['too many nodes', Array.from({ length: 301 }, (_, i) => node(`n${i}`, null)), 'outline.too-large'],
    ['an overlong title', [node('x', null, { title: 'x'.repeat(501) })], 'outline.too-large'],
  ])('refuses %s', (_title, nodes, code) => {
    expect(codeOf(() => checkOutline(nodes))).toBe(code);
  });
  it('keeps the ids of removed nodes theirs', () => {
    expect(codeOf(() => checkOutline([node('x', null)], [node('x', 'gone', {}, 's-y')]))).toBe('outline.duplicate-node');
  });
  it('refuses a header without a subject, or an overlong one', () => {
    expect(codeOf(() => checkHeader({ ...HEADER, subject: ' ' }))).toBe('outline.subject-missing');
    expect(codeOf(() => checkHeader({ ...HEADER, recipients: ['x'.repeat(501)] }))).toBe('outline.too-large');
  });
});

describe('the outline hash', () => {
  const hash = (outline: Outline): string => outlineHash(outline.nodes, outline.header, sha256);
  const before = hash(OUTLINE);
  it.each<[string, OutlineChange]>([
    ['a title', { op: 'retitle', nodeId: 'a', title: 'Khác' }],
    ['the order of siblings', { op: 'move', nodeId: 'a', parent: 'i', after: 'b' }],
    ['the header', { op: 'header', header: { ...HEADER, recipients: [] } }],
    ['a node', { op: 'remove', nodeId: 'a' }],
  ])('changes with %s', (_what, change) => {
    expect(hash(applyChanges(OUTLINE, [change]))).not.toBe(before);
  });
  it('does not change with assignments, due dates and the order in the array', () => {
    const assigned = NODES.map((old) => ({ ...old, section: old.section && { ...old.section, dueDate: '2026-06-30', approver: 'an' } }));
    const mixed = [...assigned.filter(({ parent }) => parent === null), ...assigned.filter(({ parent }) => parent !== null)];
    expect(hash({ ...OUTLINE, nodes: mixed })).toBe(before);
  });
});

describe('the heading hash', () => {
  const of = (nodes: OutlineNode[]): string | null => headingHash(nodes, 'a', sha256);
  it('changes with a heading above the node, its own, and another parent', () => {
    for (const change of [
      { op: 'retitle', nodeId: 'i', title: 'Khác' },
      { op: 'retitle', nodeId: 'a', title: 'Khác' },
      { op: 'move', nodeId: 'a', parent: null, after: 'c' },
    ] as const) {
      expect(of(applyChanges(OUTLINE, [change]).nodes)).not.toBe(of(NODES));
    }
  });
  it('does not change with a reordering, nor with headings elsewhere', () => {
    for (const change of [
      { op: 'move', nodeId: 'a', parent: 'i', after: 'b' },
      { op: 'retitle', nodeId: 'c', title: 'Khác' },
    ] as const) {
      expect(of(applyChanges(OUTLINE, [change]).nodes)).toBe(of(NODES));
    }
  });
  it('is null where there is no such node', () => {
    expect(headingHash(NODES, 'x', sha256)).toBeNull();
  });
});

it('gives the renderer the tree, each text at its node', () => {
  const [opening, first, last] = toReportNodes(NODES, (sectionId) => [paragraph('p', sectionId)]);
  expect(opening).toEqual({ id: 'mo', kind: 'opening', numbering: 'none', blocks: [paragraph('p', 's-mo')], children: [] });
  expect(first).toMatchObject({ id: 'i', title: 'KẾT QUẢ', blocks: [] });
  expect(first?.children.map(({ id, blocks }) => [id, blocks])).toEqual([
    ['a', [paragraph('p', 's-a')]],
    ['b', [paragraph('p', 's-b')]],
  ]);
  expect(last?.id).toBe('c');
});
