import type { OrganRejection } from './organ/organ.rejections.js';
import type { RegisterRejection } from './register/register.rejections.js';
import type { ReportRejection } from './report/report.rejections.js';
import type { SectionRejection } from './section/section.rejections.js';

/** Every reason why a rule says no: closed, so that a table over it (status, Vietnamese words) cannot miss one. */
export type Rejection = SectionRejection | ReportRejection | RegisterRejection | OrganRejection;

/** What the message to the person needs besides the code: names, numbers, sizes. Never text of a report. */
export type RejectionDetails = Record<string, string | number>;

/** A rule says no. Nothing is recorded of it. */
export class Rejected extends Error {
  constructor(
    readonly code: Rejection,
    readonly details: RejectionDetails = {},
  ) {
    super(Object.keys(details).length === 0 ? code : `${code} ${JSON.stringify(details)}`);
    this.name = 'Rejected';
  }
}

/** Refuses. */
export function reject(code: Rejection, details?: RejectionDetails): never {
  throw new Rejected(code, details);
}
