import { inMemoryEventStore } from '@trinhky/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpTables } from '../dump-tables.js';
import { writer } from '../testing/log.js';
import type { Pending } from '../testing/log.js';
import { outlineChanged, recorded, reportOpened, reportSubmitted } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { approved, edited, node, opened, returned, submitted } from '../testing/section-events.js';
import { outline } from './outline.projection.js';
import { outlineOf, sectionOf } from './outline.query.js';

const R = 'report-w1.r1';
const S = 'section-w1.s1';
const NODES = [node('a'), node('a1', 's1', { parent: 'a' }), node('b'), node('b1', 's2', { parent: 'b' })];

describe('the outline', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());
  const titles = async () =>
    (await outlineOf(world.db, 'w1', 'r1')).filter(({ removed }) => !removed).map(({ node: { nodeId }, depth }) => `${depth}${nodeId}`);
  const state = async (section = 's1') => (await sectionOf(world.db, 'w1', section))?.section?.state;
  const after = async (stream: string, ...events: Pending[]) => {
    await world.append(stream, events);
    await world.settled();
  };

  it('stands in reading order, each node with its depth and its own words', async () => {
    await after(R, reportOpened(NODES));
    expect(await titles()).toEqual(['0a', '1a1', '0b', '1b1']);
    expect((await outlineOf(world.db, 'w1', 'r1'))[1]?.node).toEqual(NODES[1]);
  });

  it('follows what is added, moved, retitled, removed and put back', async () => {
    await after(R, reportOpened(NODES), outlineChanged({ op: 'add', node: node('c', 's3'), after: 'a' }));
    expect(await titles()).toEqual(['0a', '1a1', '0c', '0b', '1b1']);
    await after(R, outlineChanged({ op: 'move', nodeId: 'c', parent: 'b', after: null }));
    expect(await titles()).toEqual(['0a', '1a1', '0b', '1c', '1b1']);
    await after(R, outlineChanged({ op: 'remove', nodeId: 'b' }, { op: 'retitle', nodeId: 'a', title: 'Kinh tế' }));
    expect(await titles()).toEqual(['0a', '1a1']);
    expect(await state('s2')).toBe('removed');
    await after(R, outlineChanged({ op: 'restore', nodeId: 'b', parent: null, after: null }));
    expect(await titles()).toEqual(['0b', '1c', '1b1', '0a', '1a1']);
    expect((await outlineOf(world.db, 'w1', 'r1')).at(-2)?.node.title).toBe('Kinh tế');
  });

  it('starts a new cycle of each section that leaves or comes back, and of no other', async () => {
    await after(R, reportOpened(NODES), outlineChanged({ op: 'remove', nodeId: 'b' }));
    expect((await sectionOf(world.db, 'w1', 's2'))?.section?.cycle).toBe(1);
    expect((await sectionOf(world.db, 'w1', 's1'))?.section?.cycle).toBe(0);
    await after(R, outlineChanged({ op: 'restore', nodeId: 'b', parent: null, after: 'a' }));
    expect((await sectionOf(world.db, 'w1', 's2'))?.section).toMatchObject({ cycle: 2, state: 'drafting' });
  });

  it('shows a section as planned until it is opened', async () => {
    await after(R, reportOpened(NODES));
    expect((await sectionOf(world.db, 'w1', 's1'))?.section).toMatchObject({
      state: 'drafting',
      revision: 0,
      fieldId: 'land',
      assignees: [{ kind: 'user', id: 'ann' }],
      edited: null,
    });
  });

  it('shows drafting, in review, and approved once the report has recorded it', async () => {
    await after(R, reportOpened(NODES));
    await after(S, opened({ nodeId: 'a1' }), edited(1, 'b1', 'Một'));
    expect(await state()).toBe('drafting');
    await after(S, submitted());
    expect(await state()).toBe('in-review');
    await after(S, approved());
    expect(await state()).toBe('in-review');
    await after(R, recorded('s1', 'a1'));
    expect((await sectionOf(world.db, 'w1', 's1'))?.section).toMatchObject({
      state: 'approved',
      recorded: { revision: 1, contentHash: 'hash-1', headingHash: 'headings', by: 'binh' },
    });
  });

  it('shows why a section came back until it is submitted again', async () => {
    await after(R, reportOpened(NODES));
    await after(S, opened({ nodeId: 'a1' }), edited(1, 'b1', 'Một'), submitted(), returned('Thiếu số liệu quý II'));
    expect((await sectionOf(world.db, 'w1', 's1'))?.section?.returned).toEqual({ reason: 'Thiếu số liệu quý II', by: 'Nguyễn Thị An' });
    await after(S, submitted({ round: 2 }));
    expect((await sectionOf(world.db, 'w1', 's1'))?.section).toMatchObject({ returned: null, round: 2 });
  });

  it.each([
    ['reopened', { type: 'report.section-reopened.v1', data: { sectionId: 's1', nodeId: 'a1', cause: 'asked', reason: 'Sửa' } }],
    [
      'returned by the signer',
      { type: 'report.returned.v1', data: { submission: 2, sections: [{ sectionId: 's1', nodeId: 'a1' }], reason: 'Sửa' } },
    ],
    [
      'not renderable',
      { type: 'report.rendering-failed.v1', data: { submission: 2, sectionId: 's1', nodeId: 'a1', blockId: 'b1', detail: 'ký tự lạ' } },
    ],
  ] satisfies [string, Pending][])('drops the approval of a section %s before its stream has heard of it', async (_, event) => {
    await after(R, reportOpened(NODES));
    await after(S, opened({ nodeId: 'a1' }), edited(1, 'b1', 'Một'), submitted(), approved());
    await after(R, recorded('s1', 'a1'), reportSubmitted(), event);
    expect((await sectionOf(world.db, 'w1', 's1'))?.section).toMatchObject({ state: 'drafting', cycle: 3, recorded: null });
  });

  it('shows nothing of another organ', async () => {
    await after(R, reportOpened(NODES));
    await after(S, opened({ nodeId: 'a1' }));
    expect(await outlineOf(world.db, 'w2', 'r1')).toEqual([]);
    expect(await sectionOf(world.db, 'w2', 's1')).toBeNull();
  });

  it('survives facts that fit nothing', async () => {
    await after(S, approved());
    await after(R, outlineChanged({ op: 'remove', nodeId: 'nowhere' }, { op: 'move', nodeId: 'a', parent: 'a1', after: 'x' }));
    await after(R, recorded('nowhere', 'nowhere'));
    expect(world.alarms).toEqual([]);
  });

  it('comes out the same however the report’s stream and its sections’ streams interleave', async () => {
    const report: Pending[][] = [
      [reportOpened(NODES)],
      [recorded('s1', 'a1')],
      [outlineChanged({ op: 'add', node: node('c', 's3'), after: 'b' })],
      [{ type: 'report.section-reopened.v1', data: { sectionId: 's1', nodeId: 'a1', cause: 'asked', reason: 'Sửa' } }],
    ];
    const section: Pending[][] = [
      [opened({ nodeId: 'a1' })],
      [edited(1, 'b1', 'Một')],
      [submitted(), approved()],
      [{ type: 'section.reopened.v1', data: { cycle: 3, cause: 'asked', reason: 'Sửa' } }],
    ];
    const dumps = await Promise.all(
      ['rrrrssss', 'ssssrrrr', 'rsrsrsrs', 'srrssrrs', 'rssssrrr'].map(async (order) => {
        const store = inMemoryEventStore({ genesis: 'genesis' });
        const append = writer(store);
        const queues = { r: [...report], s: [...section] };
        for (const who of order) {
          const events = who === 'r' ? queues.r.shift() : queues.s.shift();
          if (events) await append(who === 'r' ? R : S, events);
        }
        const one = await running({ store, projections: [outline] });
        await one.settled();
        const rows = await dumpTables(one.db);
        await one.close();
        await store.close();
        // When something was changed is the log's to say, not the interleaving's.
        return rows['outline_nodes']?.concat(rows['section_states']?.map((row) => ({ ...row, changed_at: '', edited_at: '' })) ?? []);
      }),
    );
    for (const dump of dumps) expect(dump).toEqual(dumps[0]);
    expect(dumps[0]).toHaveLength(6);
  });
});
