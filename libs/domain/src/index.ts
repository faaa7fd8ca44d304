export { emptyAuthority, evolveAuthority } from './authority.js';
export type { Authority, AuthorityEvent, Delegation, HeldPost, OrganName } from './authority.js';
export {
  actorOf,
  assigneesMatch,
  chairAt,
  clerksOn,
  delegationFor,
  headOfOrgan,
  holds,
  inCharge,
  isAuditorOnly,
  isClerk,
  isHead,
  isInForce,
  isLeader,
  leadersOn,
  organNameAt,
  postsAt,
  postsOn,
  principalsOf,
  standsFor,
} from './authority.rights.js';
export type * from './context.js';
export type * from './section/section.commands.js';
export type * from './report/report.commands.js';
export type * from './register/register.commands.js';
export type * from './organ/organ.commands.js';
export type * from './decider.js';
export { reject, Rejected } from './rejected.js';
export type { Rejection, RejectionDetails } from './rejected.js';
export type * from './section/section.rejections.js';
export type * from './report/report.rejections.js';
export type * from './register/register.rejections.js';
export type * from './organ/organ.rejections.js';
export { sectionDecider } from './section/section.decider.js';
export { blocksOf, noSection } from './section/section.js';
export type * from './section/section.js';
export { importersOf, textAt, writersOf } from './section/text.js';
export type { Text } from './section/text.js';
export { baselinesOf } from './section/baselines.js';
export type { Baseline, Baselines } from './section/baselines.js';
export type { Round } from './section/rounds.js';
export { ATTACHMENT_LIMITS } from './section/limits.js';
export { suggestionFits } from './section/review.js';
export { approverOf } from './section/steps.js';
export { sectionActions } from './section/actions.js';
export type { SectionAction, SectionActions } from './section/actions.js';
export { applyChanges, headingHash, inReadingOrder, outlineHash, pathTo, subtree, toReportNodes } from './outline.js';
export type { Outline } from './outline.js';
export { checkHeader, checkOutline, OUTLINE_LIMITS } from './outline.check.js';
export type { OutlineRejection } from './outline.rejections.js';
export { assemble, manifestRoot } from './manifest.js';
export type { Assembly } from './manifest.js';
export { reportDecider } from './report/report.decider.js';
export { isUpForSignature, liveSections } from './report/report.state.js';
export type { OpenedReport, RecordedApproval, Report, SectionInReport, Submission, UpForSignature } from './report/report.state.js';
export { letterheadAt, signingCapacity } from './report/capacity.js';
export { bookOf, evolveBooks, isBookEvent, noBooks, tellsOfBooks } from './register/books.js';
export type { BookEvent, BookOfSymbol, Books } from './register/books.js';
export { registerDecider } from './register/register.decider.js';
export type { OpenedRegister, Register, RegisterEntry } from './register/register.decider.js';
export { organDecider } from './organ/organ.decider.js';
export { postDecider } from './organ/post.decider.js';
export { delegationDecider } from './organ/delegation.decider.js';
export { templateDecider } from './organ/template.decider.js';
export { userDecider } from './organ/user.decider.js';
export { allocateNumber, carryCycles, carryNumber, documentsWanted, REACTORS, recordApprovals, voidNumber } from './reactions.js';
export type { At, DocumentWanted, Reaction, Reactor } from './reactions.js';
export { reportActions } from './report/actions.js';
export type { ReportAction, ReportActions } from './report/actions.js';
