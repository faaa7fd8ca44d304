import { describe, expect, it } from 'vitest';
import { dropOf, isWithin, lastBefore, moveOf, placeBack } from './outline-moves.js';
import type { NodeKind } from './report-types.js';

const node = (nodeId: string, parent: string | null = null, kind: NodeKind = 'heading') => ({ nodeId, parent, kind });
/** opening, I (1, 2), II, closing */
const nodes = [node('mo', null, 'opening'), node('I'), node('I.1', 'I'), node('I.2', 'I'), node('II'), node('ket', null, 'closing')];
const to = (nodeId: string, parent: string | null, after: string | null) => ({ op: 'move', nodeId, parent, after });

describe('moving a node by keys', () => {
  it('goes up and down among its siblings, and nowhere past their ends', () => {
    expect(moveOf(nodes, 'I.2', 'up')).toEqual(to('I.2', 'I', null));
    expect(moveOf(nodes, 'II', 'up')).toEqual(to('II', null, 'mo'));
    expect(moveOf(nodes, 'I.1', 'down')).toEqual(to('I.1', 'I', 'I.2'));
    expect(moveOf(nodes, 'I.1', 'up')).toBeNull();
    expect(moveOf(nodes, 'I.2', 'down')).toBeNull();
  });
  it('goes below the sibling above it, behind what is there', () => {
    expect(moveOf(nodes, 'II', 'in')).toEqual(to('II', 'I', 'I.2'));
    expect(moveOf(nodes, 'I.1', 'in')).toBeNull();
  });
  it('goes out behind its parent', () => {
    expect(moveOf(nodes, 'I.1', 'out')).toEqual(to('I.1', null, 'I'));
    expect(moveOf(nodes, 'I', 'out')).toBeNull();
  });
});

describe('dragging a node', () => {
  it('puts it before, behind or into another', () => {
    expect(dropOf(nodes, 'II', 'I', 'before')).toEqual(to('II', null, 'mo'));
    expect(dropOf(nodes, 'I.1', 'II', 'after')).toEqual(to('I.1', null, 'II'));
    expect(dropOf(nodes, 'II', 'I', 'inside')).toEqual(to('II', 'I', 'I.2'));
    expect(dropOf(nodes, 'I.1', 'I.2', 'after')).toEqual(to('I.1', 'I', 'I.2'));
  });
  it('never into itself or what is below it', () => {
    expect(dropOf(nodes, 'I', 'I.2', 'inside')).toBeNull();
    expect(dropOf(nodes, 'I', 'I', 'after')).toBeNull();
    expect(isWithin(nodes, 'I.2', 'I')).toBe(true);
  });
});

it('puts a node back where it was, or before the closing where its parent is gone', () => {
  expect(placeBack(nodes, node('x', 'I'))).toEqual({ parent: 'I', after: 'I.2' });
  expect(placeBack(nodes, node('x', 'III'))).toEqual({ parent: null, after: 'II' });
  expect(lastBefore(nodes, null, 'appendix')).toBe('ket');
  expect(lastBefore(nodes, null, 'opening')).toBe('mo');
});
