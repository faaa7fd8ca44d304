import type { Assignee, DelegatedPower, ReviewStep } from '@trinhky/events';
import { candidatesFor } from '../people/candidates.js';
import type { PeopleView } from '../people/people.query.js';

/** These people, and those to whom one of them has delegated that power. */
function withDelegates(users: readonly string[], power: DelegatedPower, { delegations }: PeopleView): string[] {
  const delegates = delegations.filter(({ by, powers }) => users.includes(by) && powers.includes(power)).map(({ to }) => to);
  return [...new Set([...users, ...delegates])];
}

/** Those who draft: the persons named, and who holds the posts named. */
export function draftersOf(assignees: readonly Assignee[], people: PeopleView): string[] {
  const users = assignees.flatMap((assignee) =>
    assignee.kind === 'user'
      ? [assignee.id]
      : people.posts.filter(({ role, unitId }) => role === assignee.role && unitId === assignee.unit).map(({ userId }) => userId),
  );
  return withDelegates(users, 'draft', people);
}

export interface InReview {
  field_id: string | null;
  approver: string | null;
  steps: readonly { step: ReviewStep; unit: string | null }[];
  /** Those who may not approve. */
  barred: readonly string[];
}

/** Those for whom a step (from 1) of a review waits. */
export function reviewersOf({ field_id, approver, steps, barred }: InReview, step: number, people: PeopleView): string[] {
  const waiting = steps[step - 1];
  if (!waiting) return [];
  return withDelegates(candidatesFor({ ...waiting, fieldId: field_id, approver, barred }, people), 'approve', people);
}

export function clerksOf(people: PeopleView): string[] {
  const clerks = people.posts.filter(({ role }) => role === 'clerk').map(({ userId }) => userId);
  return withDelegates([...new Set(clerks)], 'clerk', people);
}
