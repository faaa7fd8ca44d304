import type { Actor, Assignee, DelegatedPower, Role } from '@trinhky/events';
import type { Authority, Delegation, HeldPost, OrganName } from './authority.js';

/** Who may do what on a date (ISO, Asia/Ho_Chi_Minh): the predicates that every rule uses. */

const ROLES: readonly Role[] = ['chair', 'vice-chair', 'unit-head', 'clerk', 'specialist', 'administrator', 'auditor'];

const isHeld = (post: HeldPost, date: string): boolean => post.from <= date && (post.to === null || date < post.to);
const byRank = (a: HeldPost, b: HeldPost): number =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.rank - b.rank || (a.postId < b.postId ? -1 : 1);

/** The posts held on the date, the highest first. */
export function postsOn(authority: Authority, date: string): HeldPost[] {
  return authority.posts.filter((post) => isHeld(post, date)).sort(byRank);
}

/** The posts that the user holds on the date, the highest first. */
export function postsAt(authority: Authority, user: string, date: string): HeldPost[] {
  return postsOn(authority, date).filter((post) => post.userId === user);
}

/** Whether the user holds that role on the date, in that unit if one is named. */
export function holds(authority: Authority, user: string, role: Role, date: string, unit?: string): boolean {
  return postsAt(authority, user, date).some((post) => post.role === role && (unit === undefined || post.unitId === unit));
}

/** Whether the user holds posts and may only read in all of them. */
export function isAuditorOnly(authority: Authority, user: string, date: string): boolean {
  const posts = postsAt(authority, user, date);
  return posts.length > 0 && posts.every((post) => post.role === 'auditor');
}

/** The chair in post; an acting one ("Q.") is not the chair. */
export function chairAt(authority: Authority, date: string): HeldPost | null {
  return postsOn(authority, date).find((post) => post.role === 'chair' && !post.acting) ?? null;
}

/**
 * Who heads the organ: the chair; while there is none, the acting chair (Q.), else the person to whom a chair delegated it, else the
 * first of the vice-chairs. Such a delegation is made for the time without a chair, so it outlives its giver's post.
 */
export function headOfOrgan(authority: Authority, date: string): HeldPost | null {
  const chair = chairAt(authority, date);
  if (chair) return chair;
  const posts = postsOn(authority, date);
  const acting = posts.find((post) => post.acting);
  if (acting) return acting;
  const delegate = authority.delegations
    .filter((delegation) => isInForce(delegation, date) && delegation.powers.includes('head-organ'))
    .filter((delegation) => postsAt(authority, delegation.by, delegation.from).some((post) => post.role === 'chair' || post.acting))
    .map((delegation) => postsAt(authority, delegation.to, date)[0])
    .find((post) => post !== undefined && post.role !== 'auditor');
  return delegate ?? posts.find((post) => post.role === 'vice-chair') ?? null;
}

/** A leader approves sections and signs: chair, vice-chair, or who heads the organ. */
export function isLeader(authority: Authority, user: string, date: string): boolean {
  return leadersOn(authority, date).includes(user);
}

/** The leaders on the date: who heads the organ first, then by rank; each once. */
export function leadersOn(authority: Authority, date: string): string[] {
  const head = headOfOrgan(authority, date);
  const leaders = postsOn(authority, date).filter((post) => post.role === 'chair' || post.role === 'vice-chair');
  return [...new Set([...(head ? [head] : []), ...leaders].map((post) => post.userId))];
}

/** The leader in charge of a field (lĩnh vực); who heads the organ where none is named or the one named has left. */
export function inCharge(authority: Authority, fieldId: string | null, date: string): string | null {
  const leader = authority.fields.find((field) => field.fieldId === fieldId)?.leader ?? null;
  if (leader !== null && isLeader(authority, leader, date)) return leader;
  return headOfOrgan(authority, date)?.userId ?? null;
}

/** Whether it may be used on the date, as far as the delegation itself says. */
export const isInForce = (delegation: Delegation, date: string): boolean =>
  !delegation.revoked && delegation.from <= date && date <= delegation.until;

/** The delegation by which `user` may use that power of `principal`. It ends with the giver's post, and what was received is not passed on. */
export function delegationFor(
  authority: Authority,
  user: string,
  principal: string,
  power: DelegatedPower,
  date: string,
): Delegation | null {
  if (postsAt(authority, principal, date).length === 0) return null;
  return (
    authority.delegations.find(
      (delegation) =>
        delegation.to === user && delegation.by === principal && delegation.powers.includes(power) && isInForce(delegation, date),
    ) ?? null
  );
}

/** For whom a user may act on the date, by which powers: the delegations to them that `delegationFor` would find. */
export function principalsOf(authority: Authority, user: string, date: string): { userId: string; powers: DelegatedPower[] }[] {
  const given = authority.delegations.filter(({ to }) => to === user);
  const powers = [...new Set(given.flatMap((delegation) => delegation.powers))];
  return [...new Set(given.map(({ by }) => by))].flatMap((userId) => {
    const held = powers.filter((power) => delegationFor(authority, user, userId, power, date) !== null);
    return held.length === 0 ? [] : [{ userId, powers: held }];
  });
}

/** The people whose rights the actor may use: their own, and those of the one they say they act for, if a delegation of that power is in force. */
export function standsFor(authority: Authority, actor: Actor, power: DelegatedPower, date: string): string[] {
  const principal = actor.onBehalfOf?.id;
  return principal !== undefined && delegationFor(authority, actor.id, principal, power, date) ? [actor.id, principal] : [actor.id];
}

/** Whether the user is one of the assignees, by name or by a post held on the date. An assignee without a post counts for nothing. */
export function assigneesMatch(authority: Authority, assignees: readonly Assignee[], user: string, date: string): boolean {
  return assignees.some((assignee) =>
    assignee.kind === 'post'
      ? holds(authority, user, assignee.role, date, assignee.unit)
      : assignee.id === user && postsAt(authority, user, date).some((post) => post.role !== 'auditor'),
  );
}

/** Who may do the clerk's acts: the clerks; where none is in post, who heads the organ, so that nobody is stuck. */
export function clerksOn(authority: Authority, date: string): string[] {
  const clerks = postsOn(authority, date).filter((post) => post.role === 'clerk');
  const head = headOfOrgan(authority, date);
  return [...new Set((clerks.length > 0 ? clerks : head ? [head] : []).map((post) => post.userId))];
}

/** Whether the actor may do the clerk's acts, as clerk or for one. */
export function isClerk(authority: Authority, actor: Actor, date: string): boolean {
  const clerks = clerksOn(authority, date);
  return standsFor(authority, actor, 'clerk', date).some((user) => clerks.includes(user));
}

/** Whether the actor is who heads the organ. The power to head is not borrowed through `onBehalfOf`: see `headOfOrgan`. */
export function isHead(authority: Authority, actor: Actor, date: string): boolean {
  return headOfOrgan(authority, date)?.userId === actor.id;
}

/** Name, symbol and letterhead in force on the date; null before the first. */
export function organNameAt(authority: Authority, date: string): OrganName | null {
  return authority.names.findLast((name) => name.from <= date) ?? null;
}

/**
 * The actor as events store them: name and highest post as of the date; `principal` is who they act for (any power), `capacity` the line they
 * sign with. Null where the user holds no post in the organ, or the delegation is not in force.
 */
export function actorOf(
  authority: Authority,
  user: string,
  date: string,
  { capacity, principal }: { capacity?: string; principal?: string } = {},
): Actor | null {
  const post = postsAt(authority, user, date)[0];
  if (!post) return null;
  const onBehalfOf = principal === undefined ? undefined : behalf(authority, user, principal, date);
  if (onBehalfOf === null) return null;
  return {
    id: user,
    name: post.name,
    post: post.title,
    role: post.role,
    ...(post.unitId !== null && { unit: post.unitId }),
    ...(capacity !== undefined && { capacity }),
    ...(onBehalfOf && { onBehalfOf }),
  };
}

function behalf(authority: Authority, user: string, principal: string, date: string): NonNullable<Actor['onBehalfOf']> | null {
  const giver = postsAt(authority, principal, date)[0];
  const delegation = authority.delegations.find((granted) => granted.by === principal && granted.to === user && isInForce(granted, date));
  return giver && delegation ? { id: principal, name: giver.name, delegation: delegation.delegationId } : null;
}
