export { blame } from './blame.js';
export type { Written } from './blame.js';
export { foldStream } from './fold.js';
export type { Folded, Until } from './fold.js';
export { draftText, ManifestBroken, manifestChecks, reportAt, reportMoment, sectionFolds, streamsOf, submittedText } from './report-at.js';
export type { ReportMoment, SubmittedText } from './report-at.js';
export { blocksOfSection, sectionAt, textRevision } from './section-at.js';
export { verifyLog } from './verify-log.js';
export type { BrokenStream, LogVerification } from './verify-log.js';
