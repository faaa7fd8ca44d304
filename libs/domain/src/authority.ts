import type { Letterhead } from '@trinhky/content';
import type { AuthorityHeads, DelegatedPower, DelegationEvent, OrganEvent, PostEvent, Role } from '@trinhky/events';

/** Who is who in one organ: a fold of its organ, post and delegation streams. */
export interface Authority {
  organId: string;
  /** By date, ascending `from`. */
  names: OrganName[];
  units: { unitId: string; name: string; abbreviation: string }[];
  fields: { fieldId: string; name: string; unitId: string | null; leader: string | null }[];
  posts: HeldPost[];
  delegations: Delegation[];
  /** Stream → revision of the last event folded in. */
  heads: AuthorityHeads;
}

export interface OrganName {
  code: string;
  name: string;
  letterhead: Letterhead;
  archive: string;
  from: string;
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

export interface Delegation {
  delegationId: string;
  by: string;
  to: string;
  powers: DelegatedPower[];
  from: string;
  /** Inclusive. */
  until: string;
  basis: string;
  revoked: boolean;
}

export type AuthorityEvent = OrganEvent | PostEvent | DelegationEvent;

/** An organ of which nothing is known yet. */
export const emptyAuthority = (organId: string): Authority => ({
  organId,
  names: [],
  units: [],
  fields: [],
  posts: [],
  delegations: [],
  heads: {},
});

/** Folds one event of `stream` at `revision` in. Total; order matters only within a stream. */
export function evolveAuthority(authority: Authority, event: AuthorityEvent, stream: string, revision: number): Authority {
  return { ...authority, ...learned(authority, event), heads: { ...authority.heads, [stream]: revision } };
}

function learned(authority: Authority, event: AuthorityEvent): Partial<Authority> {
  switch (event.type) {
    case 'organ.named.v1': {
      const names = [...authority.names.filter((name) => name.from !== event.data.from), event.data];
      return { names: names.sort((a, b) => (a.from < b.from ? -1 : 1)) };
    }
    case 'organ.unit-opened.v1':
      return { units: [...authority.units.filter((unit) => unit.unitId !== event.data.unitId), event.data] };
    case 'organ.field-assigned.v1':
      return { fields: [...authority.fields.filter((field) => field.fieldId !== event.data.fieldId), event.data] };
    case 'post.held.v1':
      return { posts: [...authority.posts.filter((post) => post.postId !== event.data.postId), event.data] };
    case 'post.ended.v1': {
      const { postId, on } = event.data;
      return {
        posts: authority.posts.map((post) => (post.postId === postId ? { ...post, to: post.to && post.to < on ? post.to : on } : post)),
      };
    }
    case 'delegation.granted.v1': {
      const { delegationId } = event.data;
      const others = authority.delegations.filter((delegation) => delegation.delegationId !== delegationId);
      return { delegations: [...others, { ...event.data, revoked: false }] };
    }
    case 'delegation.revoked.v1': {
      const { delegationId } = event.data;
      return {
        delegations: authority.delegations.map((delegation) =>
          delegation.delegationId === delegationId ? { ...delegation, revoked: true } : delegation,
        ),
      };
    }
  }
}
