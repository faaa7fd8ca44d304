import type { DataOf } from '@trinhky/events';
import type { Pending } from './log.js';

export const opened = (over: Partial<DataOf<'section.opened.v1'>> = {}): Pending => ({
  type: 'section.opened.v1',
  data: {
    reportId: 'r1',
    nodeId: 'n1',
    templateNodeId: null,
    cycle: 0,
    fieldId: 'land',
    route: ['approver'],
    assignees: [{ kind: 'user', id: 'ann' }],
    approver: null,
    dueDate: '2026-07-20',
    ...over,
  },
});
