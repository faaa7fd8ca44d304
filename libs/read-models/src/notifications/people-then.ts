import type { DataOf } from '@trinhky/events';
import type { PeopleView, PostView } from '../people/people.query.js';
import type { Tx } from '../projection.js';

/** Types of events that say who is who. */
export type PeopleType = 'post.held.v1' | 'post.ended.v1' | 'organ.field-assigned.v1' | 'delegation.granted.v1' | 'delegation.revoked.v1';
export type Fact = { [T in PeopleType]: { type: T; data: DataOf<T>; position: number } }[PeopleType];

/** The legal date (Asia/Ho_Chi_Minh, no summer time) of an instant. */
export const legalDateOf = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

/** What is known of an organ's people, by position. */
export async function factsOf(organ: string, tx: Tx): Promise<Fact[]> {
  const rows = await tx.selectFrom('notification_people').selectAll().where('organ_id', '=', organ).orderBy('position').execute();
  // Written by the projection from events of these types.
  return rows.map(({ type, data, position }) => ({ type, data: JSON.parse(data), position }) as Fact);
}

/**
 * Who is who before a position of the log, on a date: events that come later in the log are not known yet, however often the log is read.
 * Units are not told.
 */
export function peopleThen(organId: string, facts: readonly Fact[], { position, date }: { position: number; date: string }): PeopleView {
  const posts = new Map<string, PostView>();
  const fields = new Map<string, PeopleView['fields'][number]>();
  const delegations = new Map<string, PeopleView['delegations'][number]>();
  for (const fact of facts) {
    if (fact.position >= position) break;
    switch (fact.type) {
      case 'post.held.v1':
        posts.set(`${fact.data.userId} ${fact.data.postId}`, { organId, ...fact.data });
        break;
      case 'post.ended.v1': {
        const held = posts.get(`${fact.data.userId} ${fact.data.postId}`);
        if (held) posts.set(`${fact.data.userId} ${fact.data.postId}`, { ...held, to: fact.data.on });
        break;
      }
      case 'organ.field-assigned.v1':
        fields.set(fact.data.fieldId, fact.data);
        break;
      case 'delegation.granted.v1':
        delegations.set(fact.data.delegationId, fact.data);
        break;
      case 'delegation.revoked.v1':
        delegations.delete(fact.data.delegationId);
    }
  }
  return {
    posts: [...posts.values()].filter(({ from, to }) => from <= date && (to === null || to > date)),
    units: [],
    fields: [...fields.values()],
    delegations: [...delegations.values()].filter(({ from, until }) => from <= date && until >= date),
  };
}
