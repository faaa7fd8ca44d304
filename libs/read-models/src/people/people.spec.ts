import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fieldAssigned, granted, held, organNamed } from '../testing/people-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { organOn, peopleOn, postsOf, userByName } from './people.query.js';

describe('people', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());

  it('holds a post from its first day on and no longer on the day it ends', async () => {
    await world.append('post-w1.an', [held('an', 'specialist', { from: '2026-03-01' })]);
    await world.append('post-w1.an', [
      { type: 'post.ended.v1', data: { postId: 'an-specialist', userId: 'an', on: '2026-07-01', reason: 'Chuyển công tác' } },
    ]);
    await world.settled();
    const on = async (date: string) => (await postsOf(world.db, 'an', date)).length;
    expect([await on('2026-02-28'), await on('2026-03-01'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([0, 1, 1, 0]);
  });

  it('lists an organ’s people by given name, with units, fields and the delegations in force', async () => {
    await world.append('post-w1.a', [held('a', 'chair', { name: 'Trần Văn Út' })]);
    await world.append('post-w1.b', [held('b', 'clerk', { name: 'Đỗ Thị Ánh' })]);
    await world.append('post-w2.c', [held('c', 'chair')]);
    await world.append('organ-w1', [
      { type: 'organ.unit-opened.v1', data: { unitId: 'u1', name: 'Phòng Kinh tế', abbreviation: 'KT' } },
      fieldAssigned('land', 'a', 'u1'),
    ]);
    await world.append('delegation-w1.d1', [granted('a', 'b', ['sign'])]);
    await world.append('delegation-w1.d2', [
      granted('a', 'b', ['clerk'], { delegationId: 'd2' }),
      { type: 'delegation.revoked.v1', data: { delegationId: 'd2', reason: 'Hết việc' } },
    ]);
    await world.settled();
    const people = await peopleOn(world.db, 'w1', '2026-07-01');
    expect(people.posts.map(({ name }) => name)).toEqual(['Đỗ Thị Ánh', 'Trần Văn Út']);
    expect(people.units).toEqual([{ unitId: 'u1', name: 'Phòng Kinh tế', abbreviation: 'KT' }]);
    expect(people.fields).toEqual([{ fieldId: 'land', name: 'Lĩnh vực land', unitId: 'u1', leader: 'a' }]);
    expect(people.delegations.map(({ powers }) => powers)).toEqual([['sign']]);
    expect((await peopleOn(world.db, 'w1', '2027-01-01')).delegations).toEqual([]);
  });

  it('gives the letterhead that was in force on the date', async () => {
    await world.append('organ-w1', [organNamed('Phường An Hòa', '2025-07-01'), organNamed('Phường An Hòa mới', '2026-07-01')]);
    await world.settled();
    expect((await organOn(world.db, 'w1', '2026-06-30'))?.name).toBe('Phường An Hòa');
    expect(await organOn(world.db, 'w1', '2026-07-01')).toMatchObject({ name: 'Phường An Hòa mới', letterhead: { symbol: 'BC-UBND' } });
    expect(await organOn(world.db, 'w1', '2025-06-30')).toBeNull();
  });

  it('knows a registered person by sign-in name', async () => {
    await world.append('user-u1', [{ type: 'user.registered.v1', data: { userId: 'u1', username: 'ntan', name: 'Nguyễn Thị An' } }]);
    await world.settled();
    expect(await userByName(world.db, 'ntan')).toEqual({ userId: 'u1', name: 'Nguyễn Thị An' });
    expect(await userByName(world.db, 'x')).toBeNull();
  });
});
