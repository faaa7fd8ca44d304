import { describe, expect, it } from 'vitest';
import { added, inOrder, moved, removed } from './template-nodes.js';
import type { TemplateNode } from './template-nodes.js';

const node = (nodeId: string, parent: string | null, kind: TemplateNode['kind'] = 'section'): TemplateNode => ({
  nodeId,
  parent,
  kind,
  title: nodeId,
  numbering: 'roman',
  templateNodeId: null,
  section: null,
  guidance: null,
});
const nodes = [
  node('mo', null, 'opening'),
  node('a', null, 'heading'),
  node('a1', 'a'),
  node('a2', 'a'),
  node('b', null),
  node('ket', null, 'closing'),
];
const ids = (list: readonly TemplateNode[]) => inOrder(list).map(({ node: { nodeId }, depth }) => '.'.repeat(depth) + nodeId);

describe('the outline of a template', () => {
  it('is read in the order of the document, with depth', () => {
    expect(ids(nodes)).toEqual(['mo', 'a', '.a1', '.a2', 'b', 'ket']);
  });
  it('takes a new node behind its siblings, before what closes the report, numbered like them', () => {
    const more = added(added(nodes, 'a', 'section', 'Kinh tế'), null, 'section', 'Văn hóa');
    expect(ids(more)).toEqual(['mo', 'a', '.a1', '.a2', '.kinh-te', 'b', 'van-hoa', 'ket']);
    expect(more.find(({ nodeId }) => nodeId === 'van-hoa')).toMatchObject({ numbering: 'roman', section: { route: ['approver'] } });
    expect(ids(added(nodes.slice(1), null, 'opening', null))[0]).toBe('phan-mo-dau');
    expect(ids(added(nodes, null, 'appendix', 'Phụ lục'))).toEqual(['mo', 'a', '.a1', '.a2', 'b', 'ket', 'phu-luc']);
  });
  it('loses a node with all below it', () => {
    expect(ids(removed(nodes, 'a'))).toEqual(['mo', 'b', 'ket']);
  });
  it('moves a node among its siblings, with all below it, and no further', () => {
    expect(ids(moved(nodes, 'a', 1))).toEqual(['mo', 'b', 'a', '.a1', '.a2', 'ket']);
    expect(ids(moved(nodes, 'a2', -1))).toEqual(['mo', 'a', '.a2', '.a1', 'b', 'ket']);
    expect(ids(moved(nodes, 'a1', -1))).toEqual(ids(nodes));
    expect(ids(moved(nodes, 'khong-co', 1))).toEqual(ids(nodes));
  });
});
