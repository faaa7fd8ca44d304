import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChanges } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { opened } from '../testing/section-events.js';
import { sectionTextOf } from './section-text.query.js';

const paragraph = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });

describe('section text', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());
  const text = () => sectionTextOf(world.db, 'w1', 's1');
  const edit = (revision: number, ...changes: Change[]) => ({
    type: 'section.edited.v1' as const,
    data: { base: revision - 1, revision, contentHash: `h${revision}`, source: null, changes },
  });

  it('is empty when the section was opened', async () => {
    await world.append('section-w1.s1', [opened()]);
    await world.settled();
    expect(await text()).toMatchObject({ sectionId: 's1', revision: 0, blocks: [], contentHash: null, writers: [] });
    expect(await sectionTextOf(world.db, 'other', 's1')).toBeNull();
  });

  it('holds the text, its hash and who wrote it', async () => {
    await world.append('section-w1.s1', [opened()]);
    await world.append('section-w1.s1', [edit(1, { op: 'put', block: paragraph('b1', 'Đất đai và môi trường') })]);
    await world.settled();
    expect(await text()).toMatchObject({
      revision: 1,
      contentHash: 'h1',
      blocks: [paragraph('b1', 'Đất đai và môi trường')],
      writers: ['ann'],
    });
  });

  it('follows what is put, moved, removed and put back, and the rows of a table', async () => {
    await world.append('section-w1.s1', [opened()]);
    const [a, b, c] = [paragraph('a', 'Một'), paragraph('b', 'Hai'), paragraph('c', 'Ba')];
    const cell = (t: string) => ({ content: [[{ kind: 'text' as const, t }]] });
    const table: Block = {
      kind: 'table',
      id: 't',
      columns: [{ id: 'c1', width: 1 }],
      headerRows: 0,
      rows: [{ id: 'r1', cells: [cell('1')] }],
    };
    const edits: Change[][] = [
      [
        { op: 'put', block: a },
        { op: 'put', block: b },
        { op: 'put', block: c },
      ],
      [{ op: 'move', id: 'c', after: null }],
      [{ op: 'remove', id: 'a' }],
      [{ op: 'put', block: table, after: 'c' }],
      [{ op: 'put-row', table: 't', row: { id: 'r2', cells: [cell('2')] }, after: null }],
      [{ op: 'put', block: a, after: 'b' }],
    ];
    let expected: Block[] = [];
    for (const [at, changes] of edits.entries()) {
      expected = applyChanges(expected, changes);
      await world.append('section-w1.s1', [edit(at + 1, ...changes)]);
    }
    await world.settled();
    expect(expected.map(({ id }) => id)).toEqual(['c', 't', 'b', 'a']);
    expect((await text())?.blocks).toEqual(expected);
  });
});
