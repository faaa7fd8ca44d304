import type { DelegatedPower } from '@trinhky/events';
import type { PeopleView, PostView } from './people.query.js';

/**
 * Who would be asked, for lists: the same order as rule 5 has, over the people as they are on the date. What may be done is decided from the
 * streams, never from here.
 */

const byRank = (a: PostView, b: PostView) => a.rank - b.rank || (a.postId < b.postId ? -1 : 1);

/** Who heads the organ: the chair, else the acting one, else to whom it is delegated, else the first vice-chair. */
export function headOf({ posts, delegations }: PeopleView): string | null {
  const ranked = [...posts].sort(byRank);
  const chair = ranked.find(({ role, acting }) => role === 'chair' && !acting) ?? ranked.find(({ acting }) => acting);
  if (chair) return chair.userId;
  const delegate = delegations.find(({ powers, to }) => powers.includes('head-organ') && posts.some(({ userId }) => userId === to));
  return delegate?.to ?? ranked.find(({ role }) => role === 'vice-chair')?.userId ?? null;
}

/** Chair and vice-chairs, who heads the organ first. */
export function leadersOf(people: PeopleView): string[] {
  const head = headOf(people);
  const leaders = [...people.posts].sort(byRank).filter(({ role }) => role === 'chair' || role === 'vice-chair');
  return [...new Set([...(head === null ? [] : [head]), ...leaders.map(({ userId }) => userId)])];
}

export interface WaitingStep {
  step: 'unit-head' | 'approver';
  unit: string | null;
  fieldId: string | null;
  /** Named instead of the leader in charge of the field. */
  approver: string | null;
  /** Those who may not: writers of the text and who filled an earlier step. */
  barred: readonly string[];
}

/** Whom the step waits for; empty when nobody is left. */
export function candidatesFor({ step, unit, fieldId, approver, barred }: WaitingStep, people: PeopleView): string[] {
  const free = (user: string) => !barred.includes(user);
  if (step === 'unit-head') {
    const heads = people.posts.filter(({ role, unitId }) => role === 'unit-head' && unitId === unit);
    return [...new Set(heads.map(({ userId }) => userId))].filter(free);
  }
  const leaders = leadersOf(people);
  const inCharge = people.fields.find((field) => field.fieldId === fieldId)?.leader ?? null;
  const first = [approver ?? inCharge].filter((user) => user !== null).filter((user) => leaders.includes(user));
  const found = [...first, ...leaders].find(free);
  return found === undefined ? [] : [found];
}

/** The user, and those for whom a delegation of that power lets them act. */
export function standsFor({ delegations }: PeopleView, userId: string, power: DelegatedPower): string[] {
  return [userId, ...delegations.filter(({ to, powers }) => to === userId && powers.includes(power)).map(({ by }) => by)];
}
