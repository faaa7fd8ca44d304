// Of PostgreSQL: connections, resources, shutdown, rolled back for another's sake, a session ended for idling, and a place that lacks tables or rights.
const OUTAGE =
  /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|CORRUPT|READONLY|CANTOPEN|NOTADB)|^(08|28|40|53|57|58)...$|^(25P02|25P03|3D000|3F000|42501|42P01|55P03)$|^E[A-Z]+$/;

/** What `pg` says of a connection that is gone, without any code. */
const CONNECTION_GONE = /Connection terminated|not queryable|timeout exceeded when trying to connect|Query read timeout/;

/** The machine's fault (disk full, I/O, lock, connection, shutdown), not the projection's: the batch is tried again as a whole. */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && OUTAGE.test(String(error.code))) return true;
  if (error instanceof Error && CONNECTION_GONE.test(error.message)) return true;
  // node:sqlite says ERR_SQLITE_ERROR for everything and keeps SQLite's own code beside it: 5 to 14 and 26 are the machine's.
  return 'errcode' in error && typeof error.errcode === 'number' && [5, 6, 7, 8, 10, 11, 13, 14, 26].includes(error.errcode & 0xff);
}
