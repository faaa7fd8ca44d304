export { blame } from './blame.js';
export type { Written } from './blame.js';
export { blockOf } from './causes.js';
export type { Cause } from './causes.js';
export { foldEvents, foldStream } from './fold.js';
export type { Folded, Until } from './fold.js';
export { inOneOrder } from './one-order.js';
export {
  draftText,
  ManifestBroken,
  manifestChecks,
  momentOf,
  reportAt,
  reportMoment,
  sectionFolds,
  streamsOf,
  submittedText,
} from './report-at.js';
export type { ReportMoment, SubmittedText } from './report-at.js';
export { opinionsOf } from './opinions.js';
export type { Answer, Opinion } from './opinions.js';
export { blocksOfSection, sectionAt, textRevision } from './section-at.js';
export { verifyChain, verifyLog } from './verify-log.js';
export type { BrokenStream, LogVerification, VerifiedStream } from './verify-log.js';
