/** Dates and times as an office writes them, in the time of Viet Nam whatever the device's clock zone is. */

const ZONE = 'Asia/Ho_Chi_Minh';
// Each takes an old laptop some milliseconds to make: when first needed.
const made = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = made.get(locale) ?? new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...parts });
  made.set(locale, known);
  return known;
}
const clock = () => formatter('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false });
const day = () => formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** "30/06/2026" of a legal date "2026-06-30". */
export function dateText(date: string): string {
  const [year, month, dayOfMonth] = date.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}
/** "14:05" of an instant. */
export const timeText = (instant: string | Date): string => clock().format(new Date(instant));
/** The legal date of an instant, "2026-06-30". */
export const legalDateOf = (instant: string | Date): string => day().format(new Date(instant));
/** "14:05 30/06/2026" of an instant. */
export const momentText = (instant: string | Date): string => `${timeText(instant)} ${dateText(legalDateOf(instant))}`;
/** "14:05 hôm nay", "08:00 hôm qua", else the whole. */
export function agoText(instant: string | Date, now: Date = new Date()): string {
  const on = legalDateOf(instant);
  if (on === legalDateOf(now)) return `${timeText(instant)} hôm nay`;
  if (on === legalDateOf(new Date(now.getTime() - 86_400_000))) return `${timeText(instant)} hôm qua`;
  return momentText(instant);
}
