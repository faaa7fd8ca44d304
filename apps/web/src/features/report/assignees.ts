import type { Assignee, People } from './report-types.js';

/** Who can be asked to draft, and who to approve. Whether they may is judged by the server. */

export const keyOf = (assignee: Assignee): string =>
  assignee.kind === 'user' ? `user ${assignee.id}` : `post ${assignee.role} ${assignee.unit}`;

/** People by name, then whoever holds a post in a unit: such work outlives a person's leaving. */
export function choicesOf({ posts, units }: Pick<People, 'posts' | 'units'>): { label: string; assignee: Assignee }[] {
  const unitName = (unitId: string | null) => units.find((unit) => unit.unitId === unitId)?.name;
  const people = new Map<string, string>();
  for (const { userId, name, title, unitId, role } of posts) {
    if (role === 'auditor' || people.has(userId)) continue;
    people.set(userId, [`${name} (${title})`, unitName(unitId)].filter((part) => part !== undefined).join(', '));
  }
  const persons = [...people].map(([id, label]) => ({ label, assignee: { kind: 'user' as const, id } }));
  const byPost = units.flatMap(({ unitId, name }) =>
    (['specialist', 'unit-head'] as const)
      .filter((role) => posts.some((post) => post.unitId === unitId && post.role === role))
      .map((role) => ({
        label: `Bất kỳ ${role === 'specialist' ? 'chuyên viên' : 'lãnh đạo'} nào của ${name}`,
        assignee: { kind: 'post' as const, role, unit: unitId },
      })),
  );
  return [...persons, ...byPost];
}

export const leadersOf = ({ posts }: Pick<People, 'posts'>): People['posts'] =>
  posts.filter(
    ({ role, userId }, at) => (role === 'chair' || role === 'vice-chair') && posts.findIndex((post) => post.userId === userId) === at,
  );
