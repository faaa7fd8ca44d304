import type { Letterhead } from '@trinhky/content';
import type { AuthorityHeads, DelegatedPower, Role } from '@trinhky/events';

/** Who is who in one organ: a fold of its organ, post and delegation streams. */
export interface Authority {
  organId: string;
  /** By date, ascending `from`. */
  names: { code: string; name: string; letterhead: Letterhead; archive: string; from: string }[];
  units: { unitId: string; name: string; abbreviation: string }[];
  fields: { fieldId: string; name: string; unitId: string | null; leader: string | null }[];
  posts: HeldPost[];
  delegations: {
    delegationId: string;
    by: string;
    to: string;
    powers: DelegatedPower[];
    from: string;
    until: string;
    basis: string;
    revoked: boolean;
  }[];
  /** Stream → revision of the last event folded in. */
  heads: AuthorityHeads;
}

export interface HeldPost {
  postId: string;
  userId: string;
  name: string;
  role: Role;
  title: string;
  unitId: string | null;
  from: string;
  /** Exclusive: not held on and after this date; null = still held. */
  to: string | null;
  acting: boolean;
  rank: number;
}
