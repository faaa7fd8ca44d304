import { describe, expect, it } from 'vitest';
import { isOutage } from './outage.js';

describe('what stops a projection', () => {
  it.each([
    ['a full disk', { code: 'SQLITE_FULL' }],
    ['a busy file, as node:sqlite says it', { code: 'ERR_SQLITE_ERROR', errcode: 5 }],
    ['a deadlock', { code: '40P01' }],
    ['a serialization failure', { code: '40001' }],
    ['a server that shuts down', { code: '57P01' }],
    ['a session ended for idling in a transaction', { code: '25P03' }],
    ['a lost connection', { code: 'ECONNRESET' }],
    ['a connection that is gone', { message: 'Connection terminated unexpectedly' }],
    ['a schema that is gone', { code: '42P01' }],
  ])('is not its own fault: %s', (_what, error) => expect(isOutage(Object.assign(new Error('odd'), error))).toBe(true));

  it.each([
    ['a value that the tables refuse', { code: '23502' }],
    ['the same on SQLite', { code: 'SQLITE_CONSTRAINT_NOTNULL' }],
    ['a mistake in its code', { message: 'x is not a function' }],
  ])('is its own fault: %s', (_what, error) => expect(isOutage(Object.assign(new Error('odd'), error))).toBe(false));
});
