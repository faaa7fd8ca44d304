import type { EventType } from '@trinhky/events';
import type { ReplayKind } from './replay.view.js';

/** What most events of a kind of stream are; of the others it is rights. */
const OF_CATEGORY: Readonly<Record<string, ReplayKind>> = { section: 'review', report: 'signing', register: 'signing' };
const OF_TYPE: Partial<Record<EventType, ReplayKind>> = {
  'section.edited.v1': 'text',
  'section.edit-set-aside.v1': 'text',
  'section.attachment-added.v1': 'text',
  'section.attachment-removed.v1': 'text',
  'section.assigned.v1': 'assignment',
  'section.due-date-set.v1': 'assignment',
  'section.opened.v1': 'outline',
  'section.closed.v1': 'outline',
  'section.restored.v1': 'outline',
  'section.comment-added.v1': 'remark',
  'section.comment-resolved.v1': 'remark',
  'section.suggestion-made.v1': 'remark',
  'section.suggestion-decided.v1': 'remark',
  'report.opened.v1': 'outline',
  'report.outline-changed.v1': 'outline',
  'report.section-approval-recorded.v1': 'review',
  'report.section-reopened.v1': 'review',
};

/** What sort of thing an event is, for people who look for one. */
export const kindOf = (type: EventType): ReplayKind => OF_TYPE[type] ?? OF_CATEGORY[type.slice(0, type.indexOf('.'))] ?? 'rights';
