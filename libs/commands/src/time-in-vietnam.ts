const FROM_UTC_MS = 7 * 3_600_000;

/** An ISO instant as an office writes it: dd/mm/yyyy hh:mm:ss, in Vietnam's time. */
export function timeInVietnam(instant: string): string {
  const there = new Date(Date.parse(instant) + FROM_UTC_MS).toISOString();
  const [year, month, day] = there.slice(0, 10).split('-');
  return `${day}/${month}/${year} ${there.slice(11, 19)}`;
}
