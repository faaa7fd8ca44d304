import type { PeriodKind, Role } from '@trinhky/events';
import { OperationRefused } from './operation.js';
import type { OperationName, ParamsOf } from './protocol.js';

/** The decode boundary of the control socket: params come from another process, perhaps of another release. */

type Given = Record<string, unknown>;
export const ROLES: readonly Role[] = ['specialist', 'unit-head', 'vice-chair', 'chair', 'clerk', 'auditor', 'administrator'];
export const PERIODS: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'nine-month', 'year'];

const bad = (field: string): never => {
  throw new OperationRefused('bad-params', `the request's ${field} is missing or not valid`);
};
const text = (given: Given, field: string): string => (typeof given[field] === 'string' ? given[field] : bad(field));
const textOrNull = (given: Given, field: string): string | null => (given[field] === null ? null : text(given, field));
const whole = (given: Given, field: string): number => (Number.isInteger(given[field]) ? Number(given[field]) : bad(field));
const flag = (given: Given, field: string): boolean => (typeof given[field] === 'boolean' ? given[field] : bad(field));
const oneOf = <T extends string>(given: Given, field: string, values: readonly T[]): T =>
  values.find((value) => value === given[field]) ?? bad(field);

function headsOf(given: Given): ParamsOf<'verify'>['heads'] {
  if (given.heads === null) return null;
  if (!isObject(given.heads)) return bad('heads');
  const heads: NonNullable<ParamsOf<'verify'>['heads']> = {};
  for (const [stream, head] of Object.entries(given.heads)) {
    if (!isObject(head)) return bad('heads');
    heads[stream] = { revision: whole(head, 'revision'), hash: text(head, 'hash') };
  }
  return heads;
}

const nothing = (): Record<string, never> => ({});
const decoders: { [K in OperationName]: (given: Given) => ParamsOf<K> } = {
  status: nothing,
  verify: (given) => ({ heads: headsOf(given), withHeads: flag(given, 'withHeads') }),
  rebuild: (given) => ({ name: text(given, 'name') }),
  timeline: (given) => ({ id: textOrNull(given, 'id'), from: textOrNull(given, 'from'), to: textOrNull(given, 'to') }),
  text: (given) => ({ id: text(given, 'id'), at: textOrNull(given, 'at') }),
  backup: (given) => ({ target: text(given, 'target') }),
  'people-list': nothing,
  'people-add': (given) => ({
    username: text(given, 'username'),
    name: text(given, 'name'),
    role: oneOf(given, 'role', ROLES),
    title: text(given, 'title'),
    unit: textOrNull(given, 'unit'),
    organ: textOrNull(given, 'organ'),
  }),
  'people-reset-password': (given) => ({ username: text(given, 'username') }),
  'people-disable': (given) => ({ username: text(given, 'username'), disabled: flag(given, 'disabled') }),
  'open-file': (given) => ({
    name: text(given, 'name'),
    file: text(given, 'file'),
    period: oneOf(given, 'period', PERIODS),
    year: whole(given, 'year'),
    index: whole(given, 'index'),
    dueDate: textOrNull(given, 'dueDate'),
    as: text(given, 'as'),
  }),
};

export const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isOperation = (name: unknown): name is OperationName => typeof name === 'string' && Object.hasOwn(decoders, name);

/** Throws OperationRefused 'bad-params'. */
export function paramsOf<K extends OperationName>(name: K, given: unknown): ParamsOf<K> {
  const decode: (given: Given) => ParamsOf<K> = decoders[name];
  return decode(isObject(given) ? given : bad('params'));
}
