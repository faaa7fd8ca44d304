import { describe, expect, it } from 'vitest';
import { alarms } from './alarms.js';

const LOST = 'the job queue lost Redis: jobs wait until it is back';
const BACK = 'the job queue has Redis back';

function told() {
  const said: string[] = [];
  const world = { now: 0 };
  const say = (message: string) => void said.push(message);
  return { said, world, ...alarms('Redis', say, say, () => world.now) };
}
const gone = new Error('connect ECONNREFUSED 127.0.0.1:6379');

describe('an outage of the job queue', () => {
  it('is told once, however often it is tried, and once when it is over', () => {
    const { said, world, onError, onConnected } = told();
    onConnected();
    for (; world.now < 60_000; world.now += 5_000) onError(gone);
    onConnected();
    onConnected();
    expect(said).toEqual([LOST, BACK]);
  });

  it('is over although what was under way still fails for a moment; the next one is told anew', () => {
    const { said, world, onError, onConnected } = told();
    onError(gone);
    onConnected();
    world.now += 100;
    onError(new Error('Connection is closed.'));
    expect(said).toEqual([LOST, BACK]);
    world.now += 5_000;
    onError(gone);
    onConnected();
    expect(said).toEqual([LOST, BACK, LOST, BACK]);
  });

  it('is not what a request that was refused is', () => {
    const { said, onError, onConnected } = told();
    onError(new Error('WRONGTYPE'));
    onError(new Error('WRONGTYPE'));
    onConnected();
    expect(said).toEqual(['the job queue on Redis reports a failure']);
  });
});
