import { Unusable } from './exit-codes.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/;

/**
 * A moment from the command line as a UTC instant: an ISO instant with its zone, or a date or a date with time in Vietnam's time (UTC+7). A bare
 * date is its first moment, or its last where it ends a stretch.
 */
export function instantOf(given: string, bound: 'first' | 'last'): string {
  const local = LOCAL.exec(given);
  const iso = DATE.test(given)
    ? `${given}T${bound === 'first' ? '00:00:00.000' : '23:59:59.999'}+07:00`
    : local
      ? `${local[1]}T${local[2]}+07:00`
      : given;
  const time = /[zZ]|[+-]\d{2}:\d{2}$/.test(iso) ? Date.parse(iso) : NaN;
  if (Number.isNaN(time) || !isDay(iso.slice(0, 10)))
    throw new Unusable(`"${given}" is not a moment: write 2025-07-01, "2025-07-01 14:30" or 2025-07-01T07:30:00Z`);
  return new Date(time).toISOString();
}

/** JavaScript takes the 30th of February for the 2nd of March. */
const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
};
