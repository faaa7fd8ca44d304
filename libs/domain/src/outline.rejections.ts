/** Why an outline is refused; `nodeId` says where. */
export type OutlineRejection =
  | 'outline.unknown-node'
  | 'outline.unknown-parent'
  /** The node that it shall follow is not among the siblings. */
  | 'outline.unknown-sibling'
  | 'outline.not-removed'
  | 'outline.duplicate-node'
  /** `sectionId`: one section belongs to one node. */
  | 'outline.duplicate-section'
  | 'outline.cycle'
  | 'outline.too-deep'
  /** `field`, `limit`. */
  | 'outline.too-large'
  | 'outline.title-missing'
  /** Opening and closing bear no title. */
  | 'outline.title-forbidden'
  | 'outline.text-missing'
  /** Opening first, closing after everything but the appendices, all three at the top; nothing below opening and closing. */
  | 'outline.misplaced'
  /** A review ends with the approver and has each step once. */
  | 'outline.route'
  /** One change puts in or takes out a node that the same change takes out or puts in. */
  | 'outline.twice-in-one-change'
  | 'outline.subject-missing';
