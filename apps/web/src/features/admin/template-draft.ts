import type { components } from '../../api/schema.gen.js';
import { added } from './template-nodes.js';
import type { TemplateNode } from './template-nodes.js';

export type Template = components['schemas']['Templates']['rows'][number];
export type Period = Template['period'];

export const PERIODS: Record<Period, string> = {
  month: 'Tháng',
  quarter: 'Quý',
  'half-year': '6 tháng',
  'nine-month': '9 tháng',
  year: 'Năm',
};
const isPeriod = (value: string): value is Period => value in PERIODS;
export const periodOf = (value: string): Period => (isPeriod(value) ? value : 'month');

/** A template as it is being edited. */
export interface TemplateDraft {
  /** Null: a new one, named when it is published. */
  templateId: string | null;
  name: string;
  period: Period;
  subject: string;
  /** One a line. */
  addressees: string;
  recipients: string;
  archive: string;
  nodes: readonly TemplateNode[];
}

export function draftOf({ templateId, name, period, header, nodes }: Template, copy: boolean): TemplateDraft {
  return {
    templateId: copy ? null : templateId,
    name: copy ? `${name} (bản sao)` : name,
    period,
    subject: header.subject,
    addressees: header.addressees.join('\n'),
    recipients: header.recipients.join('\n'),
    archive: header.archive,
    nodes: nodes.map(asGiven),
  };
}

/** As it is published again: texts are drafted by specialists and heads of units, which is all that a template may name. */
const asGiven = (node: Template['nodes'][number]): TemplateNode => ({
  ...node,
  section: node.section && {
    ...node.section,
    assignees: node.section.assignees.map((each) =>
      each.kind === 'user' ? each : { ...each, role: each.role === 'unit-head' ? 'unit-head' : 'specialist' },
    ),
  },
});

export function newDraft(): TemplateDraft {
  const closing = added(added([], null, 'opening', null), null, 'closing', null);
  return {
    templateId: null,
    name: '',
    period: 'month',
    subject: 'Tình hình kinh tế - xã hội tháng {month} năm {year}',
    addressees: '',
    recipients: '',
    archive: 'Lưu: VT.',
    nodes: added(closing, null, 'section', 'Kết quả thực hiện'),
  };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
