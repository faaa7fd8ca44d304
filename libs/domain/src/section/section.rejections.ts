/** Why a command on a section is refused. */
export type SectionRejection =
  /** The section does not exist. */
  | 'section.unknown'
  /** The actor holds no post in the organ today (rule 13). */
  | 'section.no-post'
  /** The actor holds posts, but none that may do this. */
  | 'section.not-allowed'
  /** Only the people or posts assigned draft, submit and withdraw. */
  | 'section.not-assigned'
  /** A reactor's command sent by a person, or a person's by a reactor. */
  | 'section.carried-only'
  | 'section.not-drafting'
  | 'section.not-in-review'
  | 'section.in-review'
  | 'section.approved'
  | 'section.closed'
  /** Another round, or a later cycle's, was shown (rule 15). */
  | 'section.stale-round'
  | 'section.stale-revision'
  | 'section.stale-hash'
  /** Other headings than the report's were shown (rule 6). */
  | 'section.stale-headings'
  /** `base` names a revision that is still to come. */
  | 'section.unknown-base'
  | 'section.empty'
  /** `bytes`, `limit`: one event or one append would be too large. */
  | 'section.text-too-large'
  /** `message`: in Vietnamese, what is wrong with the text that the changes lead to; `path`: where. */
  | 'section.text-malformed'
  /** The text is not empty or has been submitted in this cycle: nothing may be placed over it. */
  | 'section.text-present'
  /** Nobody may approve: `why` is `no-leader` or `leaders-are-authors`. */
  | 'section.no-approver'
  | 'section.approver-not-a-leader'
  | 'section.assignee-without-post'
  /** Not the person whose approval the current step waits for; `approver` names who that is. */
  | 'section.not-approver'
  | 'section.self-approval'
  | 'section.importer-may-not-approve'
  /** The actor approved an earlier step of this round. */
  | 'section.one-step-a-round'
  | 'section.reason-missing'
  | 'section.unknown-comment'
  | 'section.unknown-suggestion'
  | 'section.suggestion-decided'
  /** The block has changed since the suggestion was made and the two do not merge. */
  | 'section.suggestion-conflicts'
  | 'section.unknown-block'
  | 'section.text-missing'
  | 'section.unknown-attachment'
  /** `bytes`, `limit`. */
  | 'section.attachment-too-large'
  /** `limit`: how many stand behind the text already. */
  | 'section.too-many-attachments';
