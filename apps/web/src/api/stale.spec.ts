import { describe, expect, it } from 'vitest';
import { staleAfter } from './stale.js';

const told = (aggregate: string, id: string) => ({
  position: '7',
  aggregate,
  id,
  revision: 1,
  type: 'x',
  actor: { id: 'an', name: 'An' },
  at: '2026-07-01T00:00:00Z',
});
const key = (path: string, id?: string) => ['get', path, ...(id === undefined ? [] : [{ params: { path: { id } } }])];

describe('what an event makes stale', () => {
  it('is the section it happened in, not another', () => {
    expect(staleAfter(told('section', 's1'), key('/api/sections/{id}/actions', 's1'))).toBe(true);
    expect(staleAfter(told('section', 's1'), key('/api/sections/{id}', 's2'))).toBe(false);
  });
  it('is every report and list on screen after an event of a section', () => {
    expect(staleAfter(told('section', 's1'), key('/api/reports/{id}', 'r1'))).toBe(true);
    expect(staleAfter(told('section', 's1'), key('/api/my-work'))).toBe(true);
    expect(staleAfter(told('section', 's1'), key('/api/session'))).toBe(false);
  });
  it('is the report it happened in and the sections on screen after an event of a report', () => {
    expect(staleAfter(told('report', 'r1'), key('/api/reports/{id}', 'r2'))).toBe(false);
    expect(staleAfter(told('report', 'r1'), key('/api/sections/{id}', 's1'))).toBe(true);
  });
  it('is everything, who is signed in too, after a change of posts', () => {
    expect(staleAfter(told('post', 'an'), key('/api/session'))).toBe(true);
  });
});
