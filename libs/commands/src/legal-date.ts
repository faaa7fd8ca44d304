const DATE_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The legal date (YYYY-MM-DD) of an instant, in Asia/Ho_Chi_Minh. */
export const legalDate = (instant: string | Date): string =>
  DATE_IN_VIETNAM.format(typeof instant === 'string' ? new Date(instant) : instant);
