export { authorityReader } from './authority-reader.js';
export type { AuthorityReader } from './authority-reader.js';
export { legalDate } from './legal-date.js';
export { office, OFFICE } from './office.js';
export type { Call, Office, OfficeOptions } from './office.js';
export { organFolds } from './organ-folds.js';
export type { OrganFolds } from './organ-folds.js';
export { timeInVietnam } from './time-in-vietnam.js';
