import type { DataOf, OutlineNode } from '@trinhky/events';
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

/** The `revision`-th edit of a text: one paragraph put. */
export const edited = (revision: number, block: string, text: string, source: DataOf<'section.edited.v1'>['source'] = null): Pending => ({
  type: 'section.edited.v1',
  data: {
    base: revision - 1,
    revision,
    changes: [{ op: 'put', block: { kind: 'paragraph', id: block, content: [{ kind: 'text', t: text }] } }],
    contentHash: `hash-${revision}`,
    source,
  },
});

export const submitted = (over: Partial<DataOf<'section.submitted.v1'>> = {}): Pending => ({
  type: 'section.submitted.v1',
  data: { cycle: 0, round: 1, revision: 1, contentHash: 'hash-1', steps: [{ step: 'approver', unit: null }], note: null, ...over },
});

export const returned = (reason: string, round = 1): Pending => ({
  type: 'section.returned.v1',
  data: { cycle: 0, round, step: 1, revision: 1, contentHash: 'hash-1', reason },
});

export const approved = (over: Partial<DataOf<'section.approved.v1'>> = {}): Pending => ({
  type: 'section.approved.v1',
  data: {
    cycle: 0,
    round: 1,
    step: 1,
    revision: 1,
    contentHash: 'hash-1',
    headingHash: 'headings',
    authors: ['ann'],
    authority: {},
    ...over,
  },
});

/** A node of an outline, with a section when `section` names one. */
export const node = (nodeId: string, section: string | null = null, over: Partial<OutlineNode> = {}): OutlineNode => ({
  nodeId,
  parent: null,
  kind: section ? 'section' : 'heading',
  numbering: 'roman',
  title: `Mục ${nodeId}`,
  templateNodeId: null,
  section: section
    ? { sectionId: section, fieldId: 'land', route: ['approver'], assignees: [{ kind: 'user', id: 'ann' }], approver: null, dueDate: null }
    : null,
  ...over,
});
