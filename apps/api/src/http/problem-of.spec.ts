import { OutcomeUnknown, StoreUnavailable } from '@trinhky/event-store';
import { expect, it } from 'vitest';
import { problemOf } from './problem-details.filter.js';

it.each([
  ['the log takes no append', new StoreUnavailable('disk full'), 'store-unavailable'],
  ['the answer of the log was lost', new OutcomeUnknown('link cut'), 'outcome-unknown'],
  ['the database restarts', Object.assign(new Error('terminating connection'), { code: '57P01' }), 'database-unavailable'],
  ['the database does not answer', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'database-unavailable'],
  ['a connection to the database ended', new Error('Connection terminated unexpectedly'), 'database-unavailable'],
])('while %s the answer is 503: come again', (_when, error, type) => {
  expect(problemOf(error)).toMatchObject({ status: 503, type });
  // An earlier sending may have been stored: it is never said that it was not, only what is safe to do.
  expect(problemOf(error).detail).toContain('cùng mã Idempotency-Key');
  if (type !== 'outcome-unknown')
    expect(problemOf(error, true).detail).toBe('Hệ thống tạm thời chưa đọc được dữ liệu. Hãy thử lại sau ít phút.');
});

it('a fault of the program is 500, and tells nothing of its insides', () => {
  const problem = problemOf(new TypeError('x is undefined'));
  expect(problem).toMatchObject({ status: 500, type: 'internal' });
  expect(problem.detail).not.toContain('undefined');
});
