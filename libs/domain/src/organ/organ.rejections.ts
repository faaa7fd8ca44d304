/** Why administration of an organ, its people, delegations and templates is refused. */
export type OrganRejection =
  /** Not an administrator of the organ. */
  | 'organ.not-allowed'
  | 'organ.not-named'
  /** `field`: an empty or overlong text, an id that may not stand in a stream's name, a date that is none. */
  | 'organ.invalid'
  | 'organ.unknown-unit'
  /** The person named holds no post as a leader. */
  | 'organ.not-a-leader'
  | 'post.exists-already'
  | 'post.unknown'
  | 'post.ended-already'
  | 'post.ends-before-start'
  | 'post.acting-without-chair-role'
  | 'delegation.exists-already'
  | 'delegation.unknown'
  | 'delegation.revoked-already'
  | 'delegation.to-oneself'
  | 'delegation.ends-before-start'
  /** Only the person themselves gives, or an administrator with the basis in hand. */
  | 'delegation.not-allowed'
  /** `power`: the giver does not have it. */
  | 'delegation.power-not-held'
  | 'delegation.no-power'
  /** The receiver holds no post in the organ, or only reads. */
  | 'delegation.receiver-without-post'
  | 'template.retired-already'
  | 'template.unknown'
  | 'template.no-sections'
  | 'user.exists-already'
  | 'user.username';
