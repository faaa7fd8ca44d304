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
  isLeader,
  leadersOn,
  organNameAt,
  postsAt,
  postsOn,
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
export { approverOf } from './section/steps.js';
export { sectionActions } from './section/actions.js';
export type { SectionAction, SectionActions } from './section/actions.js';
