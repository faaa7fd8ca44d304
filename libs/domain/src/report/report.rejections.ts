import type { OutlineRejection } from '../outline.rejections.js';

/** Why a command on a report is refused. */
export type ReportRejection =
  | OutlineRejection
  /** The report does not exist. */
  | 'report.unknown'
  | 'report.exists-already'
  /** Rule 14: texts marked as state secrets (mật) do not belong here. */
  | 'report.state-secret'
  /** Neither a clerk (or who heads the organ for one), nor whoever else the rule names. */
  | 'report.not-allowed'
  /** Only a reactor or a job says this. */
  | 'report.carried-only'
  | 'report.reason-missing'
  /** `field`: a date that is no ISO date, a period that does not exist. */
  | 'report.invalid'
  | 'report.not-drafting'
  /** Not up for signature. */
  | 'report.not-submitted'
  /** The signing copy is not there yet. */
  | 'report.not-rendered'
  | 'report.not-signed'
  | 'report.signed-already'
  | 'report.numbered-already'
  | 'report.not-numbered'
  /** A number is on its way (rule 9): a moment. */
  | 'report.being-numbered'
  | 'report.issued-already'
  | 'report.cancelled-already'
  /** The outline has changed since it was shown. */
  | 'report.stale-outline'
  /** `sectionId`: another cycle was shown (rule 15). */
  | 'report.stale-cycle'
  /** `submission`: another submission was shown (rules 7, 15). */
  | 'report.stale-submission'
  /** `sectionId`: not a section of this report, or removed from it. */
  | 'report.unknown-section'
  /** `sectionId`: its approval is not recorded. */
  | 'report.section-not-approved'
  /** `nodeId`, `sectionId`: a section at or below the node is approved (rule 12). */
  | 'report.approved-below'
  /** `sectionId`: the section's stream does not say what was recorded of it. */
  | 'report.section-differs'
  | 'report.no-sections'
  /** No format check, or one that looked at something else (rule 10). */
  | 'report.format-not-checked'
  | 'report.format-check-failed'
  /** The organ has no name and letterhead on the day. */
  | 'report.no-letterhead'
  /** Not a leader of the organ on the day. */
  | 'report.signer-not-a-leader'
  /** The signer's post or capacity is no longer what the manifest says. */
  | 'report.capacity-changed'
  /** Only the signer named in the manifest. */
  | 'report.not-the-signer'
  /** The copy signed is not the one rendered. */
  | 'report.other-copy'
  /** What lies at a head of the manifest is not what the manifest says (rule 7); `sectionId` where it is a section's. */
  | 'report.manifest-differs'
  /** `book`: the one that numbers this `symbol` in the `year` (rule 9). */
  | 'report.symbol-in-another-book'
  /** `asked`: no book of the organ; `book`: the one it numbered the symbol in last. */
  | 'report.unknown-book'
  /** `kind`: the final document is not there yet. */
  | 'report.document-missing'
  | 'report.type-size';
