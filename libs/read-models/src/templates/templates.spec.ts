import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pending } from '../testing/log.js';
import { HEADER } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { templateOf, templatesOf } from './templates.query.js';

const published = (templateId: string, name: string): Pending => ({
  type: 'template.published.v1',
  data: { templateId, name, period: 'month', header: HEADER, nodes: [] },
});

describe('templates', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());

  it('are as last published, named by that revision, in order of their names', async () => {
    await world.append('template-w1.t1', [published('t1', 'Báo cáo tháng'), published('t1', 'Đề cương báo cáo tháng')]);
    await world.append('template-w1.t2', [published('t2', 'Công tác tháng')]);
    await world.append('template-w2.t3', [published('t3', 'Của nơi khác')]);
    await world.settled();
    expect((await templatesOf(world.db, 'w1')).map(({ name, revision }) => `${name}@${revision}`)).toEqual([
      'Công tác tháng@0',
      'Đề cương báo cáo tháng@1',
    ]);
    expect(await templateOf(world.db, 'w1', 't3')).toBeNull();
  });

  it('are no longer offered once retired, and can still be looked up', async () => {
    await world.append('template-w1.t1', [
      published('t1', 'Báo cáo tháng'),
      { type: 'template.retired.v1', data: { templateId: 't1', reason: 'Mẫu cũ' } },
    ]);
    await world.settled();
    expect(await templatesOf(world.db, 'w1')).toEqual([]);
    expect(await templatesOf(world.db, 'w1', true)).toHaveLength(1);
    expect((await templateOf(world.db, 'w1', 't1'))?.retiredReason).toBe('Mẫu cũ');
  });
});
