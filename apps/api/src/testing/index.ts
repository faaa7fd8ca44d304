export { at, countAt, listAt, textAt } from './answers.js';
export { CHROMIUM, CHROMIUM_ARGS } from './chromium.js';
export { clientOf } from './client.js';
export type { Answered, Client } from './client.js';
export {
  approve,
  approvedReport,
  approverOf,
  drafterOf,
  openReport,
  paragraph,
  put,
  submit,
  submittedReport,
  until,
  write,
} from './journey.js';
export type { SectionOfReport } from './journey.js';
export { listen } from './listen.js';
export type { Heard } from './listen.js';
export { longReport } from './long-report.js';
export type { LongReportShape } from './long-report.js';
export { openTestWard, ORGAN, PEOPLE, settle, TEMPLATE } from './ward.js';
export type { TestWard, WardOptions } from './ward.js';
