const DATE_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const HOUR_MS = 3_600_000;
/** Every request asks for the date of the present hour, and the time zone data are slow to ask. */
let lately = { hour: Number.NaN, date: '' };

/** The legal date (YYYY-MM-DD) of an instant, in Asia/Ho_Chi_Minh, which lies whole hours from UTC. */
export function legalDate(instant: string | Date): string {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  const hour = Math.floor(at.getTime() / HOUR_MS);
  if (hour !== lately.hour) lately = { hour, date: DATE_IN_VIETNAM.format(at) };
  return lately.date;
}
