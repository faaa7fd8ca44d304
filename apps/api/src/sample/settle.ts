import { legalDate } from '@trinhky/commands';
import type { Call } from '@trinhky/commands';
import type { TemplateCommand } from '@trinhky/domain';
import type { Role } from '@trinhky/events';
import type { Installation } from '../installation.js';
import { templates } from './content/templates/templates.js';
import type { ReportTemplate, TemplateNode } from './content/types.js';
import { ward } from './content/ward.js';
import { BOOK, sampleId, userIdOf } from './ids.js';

const call = (...step: string[]): Call => ({ organId: ward.code, by: { system: 'setup' }, commandId: sampleId('settle', ...step) });

/** The invented ward by real commands: organ, units, people with their posts, fields, templates and the year's register. Again, it adds nothing. */
export async function settleWard({ office, clock }: Installation): Promise<void> {
  const year = Number(legalDate(clock.now()).slice(0, 4));
  const from = `${year}-01-01`;
  const { code, name, letterhead, archive, units, people, fields } = ward;
  await office.organ(call('organ'), { type: 'NameOrgan', code, name, letterhead, archive, from });
  for (const { id, name: unit, abbreviation } of units) {
    await office.organ(call('unit', id), { type: 'OpenUnit', unitId: id, name: unit, abbreviation });
  }
  const ranks = new Map<Role, number>();
  for (const { username, fullName, post, role, unit } of people) {
    const userId = userIdOf(username);
    const rank = (ranks.get(role) ?? 0) + 1;
    ranks.set(role, rank);
    await office.user(call('user', username), userId, { type: 'RegisterUser', userId, username, name: fullName });
    const held = { postId: sampleId('post', username), userId, name: fullName, role, title: post, unitId: unit };
    await office.post(call('post', username), userId, { type: 'HoldPost', ...held, from, to: null, acting: false, rank });
  }
  for (const { id, name: field, unit, leader } of fields) {
    await office.organ(call('field', id), { type: 'AssignField', fieldId: id, name: field, unitId: unit, leader: userIdOf(leader) });
  }
  for (const template of templates) await office.template(call('template', template.id), template.id, publishing(template));
  const book = { book: BOOK, year, symbol: letterhead.symbol, start: 1 };
  await office.register(call('register', String(year)), BOOK, year, { type: 'OpenRegister', ...book });
}

/** Until the clerk assigns people, a text belongs to the specialists of its field's unit. */
function publishing({ id, name, period, subject, addressees, recipients, route, outline }: ReportTemplate): TemplateCommand {
  const flat = (nodes: readonly TemplateNode[], parent: string | null): Published[] =>
    nodes.flatMap((node) => [published(node, parent, route), ...flat(node.children, node.templateNodeId)]);
  const header = { subject, addressees, recipients, archive: ward.archive };
  return { type: 'PublishTemplate', templateId: id, name, period, header, nodes: flat(outline, null) };
}

type Published = Extract<TemplateCommand, { type: 'PublishTemplate' }>['nodes'][number];
function published(node: TemplateNode, parent: string | null, route: ReportTemplate['route']): Published {
  const unit = ward.fields.find(({ id }) => id === node.field)?.unit;
  return {
    nodeId: node.templateNodeId,
    parent,
    kind: node.kind,
    numbering: node.numbering,
    title: node.title ?? null,
    templateNodeId: node.templateNodeId,
    ...(node.orientation && { orientation: node.orientation }),
    section: node.field
      ? {
          fieldId: node.field,
          route,
          assignees: unit ? [{ kind: 'post', role: 'specialist', unit }] : [],
          approver: null,
          dueDate: null,
        }
      : null,
    guidance: node.guidance ?? null,
  };
}
