import type { Authority, Report, Section } from '@trinhky/domain';
import { postsOn } from '@trinhky/domain';
import type { AuthorityEvent } from '@trinhky/domain';
import type { Role } from '@trinhky/events';

/** Roles that decide in every report. */
const DECIDING: readonly Role[] = ['chair', 'vice-chair', 'clerk'];

export interface Present {
  report: Report;
  sections: ReadonlyMap<string, Section>;
  authority: Authority;
  date: string;
  /** Everybody who did something in the report so far. */
  actors: ReadonlySet<string>;
}

/** Whether a change of rights concerns a report as it stands: the people who decide, draft, approve or did something in it, while it is on its way. */
export function concerns(event: AuthorityEvent, present: Present): boolean {
  const { report, sections } = present;
  if (report.status === 'none' || report.status === 'issued' || report.status === 'cancelled') return false;
  const live = [...sections.values()].filter((section) => section.status !== 'none');
  switch (event.type) {
    case 'post.held.v1': {
      const { userId, role, unitId } = event.data;
      const assigned = live.some(({ assignees }) =>
        assignees.some((assignee) => assignee.kind === 'post' && assignee.role === role && assignee.unit === unitId),
      );
      return assigned || DECIDING.includes(role) || isPartOf(userId, present);
    }
    case 'post.ended.v1':
      return isPartOf(event.data.userId, present);
    case 'delegation.granted.v1':
      return isPartOf(event.data.by, present) || isPartOf(event.data.to, present);
    case 'delegation.revoked.v1': {
      const granted = present.authority.delegations.find(({ delegationId }) => delegationId === event.data.delegationId);
      return granted !== undefined && (isPartOf(granted.by, present) || isPartOf(granted.to, present));
    }
    case 'organ.field-assigned.v1':
      return live.some(({ fieldId }) => fieldId === event.data.fieldId);
    case 'organ.named.v1':
    case 'organ.unit-opened.v1':
      return false;
  }
}

function isPartOf(userId: string, { sections, authority, date, actors }: Present): boolean {
  if (actors.has(userId)) return true;
  if (postsOn(authority, date).some((post) => post.userId === userId && DECIDING.includes(post.role))) return true;
  return [...sections.values()].some(
    (section) =>
      section.status !== 'none' &&
      (section.approver === userId || section.assignees.some((assignee) => assignee.kind === 'user' && assignee.id === userId)),
  );
}
