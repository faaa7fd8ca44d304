export { authorityReader } from './authority-reader.js';
export type { AuthorityReader } from './authority-reader.js';
export { legalDate } from './legal-date.js';
export { office, OFFICE } from './office.js';
export type { Call, Office, OfficeOptions } from './office.js';
export { timeInVietnam } from './time-in-vietnam.js';
