import type { Authority } from '@trinhky/domain';
import type { Actor, Assignee } from '@trinhky/events';

/** Ids with the names people know them by. */
export interface Named {
  id: string;
  name: string;
}

/** A person by the name their latest post gives; someone who never held one here by the id. */
export function personNamed({ posts }: Authority, userId: string): Named {
  return { id: userId, name: posts.filter((post) => post.userId === userId).at(-1)?.name ?? userId };
}

const ROLES: Record<Extract<Assignee, { kind: 'post' }>['role'], string> = {
  specialist: 'Chuyên viên',
  'unit-head': 'Lãnh đạo',
  'vice-chair': 'Phó Chủ tịch',
  chair: 'Chủ tịch',
  clerk: 'Văn thư',
  auditor: 'Thanh tra',
  administrator: 'Quản trị',
};

/** Who drafts, with the name of the person, or of the post and its unit. */
export function assigneeNamed(authority: Authority, assignee: Assignee): Assignee & { name: string } {
  if (assignee.kind === 'user') return { ...assignee, name: personNamed(authority, assignee.id).name };
  const unit = authority.units.find(({ unitId }) => unitId === assignee.unit)?.name ?? assignee.unit;
  return { ...assignee, name: `${ROLES[assignee.role]} ${unit}` };
}

/** Who did something, for whom where under a delegation. */
export interface ActorShown extends Named {
  post: string | null;
  onBehalfOf: Named | null;
}
export const actorShown = ({ id, name, post, onBehalfOf }: Actor): ActorShown => ({
  id,
  name,
  post: post ?? null,
  onBehalfOf: onBehalfOf ? { id: onBehalfOf.id, name: onBehalfOf.name } : null,
});
