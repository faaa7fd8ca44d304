import type { DataOf, TemplateEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { checkHeader, checkOutline } from '../outline.check.js';
import { reject } from '../rejected.js';
import type { TemplateCommand } from './organ.commands.js';
import { administratorOnly, needId, needText } from './rights.js';

export type TemplateState = { status: 'none' } | ({ status: 'published' | 'retired' } & DataOf<'template.published.v1'>);

type Of<T extends TemplateCommand['type']> = Extract<TemplateCommand, { type: T }>;

function evolve(template: TemplateState, event: TemplateEvent): TemplateState {
  switch (event.type) {
    case 'template.published.v1':
      return { status: 'published', ...event.data };
    case 'template.retired.v1':
      return template.status === 'none' ? template : { ...template, status: 'retired' };
  }
}

function decide(command: TemplateCommand, template: TemplateState, ctx: Context): TemplateEvent[] {
  administratorOnly(ctx);
  switch (command.type) {
    case 'PublishTemplate':
      return publishTemplate(command);
    case 'RetireTemplate':
      return retireTemplate(command, template);
  }
}

/** Published again, a template has a new version: reports name the revision they were opened from, so earlier ones stay as they are. */
function publishTemplate({ type: _type, ...data }: Of<'PublishTemplate'>): TemplateEvent[] {
  needId('templateId', data.templateId);
  needText('name', data.name);
  checkHeader(data.header);
  checkOutline(data.nodes);
  if (data.nodes.every(({ section }) => section === null)) reject('template.no-sections');
  return [{ type: 'template.published.v1', data }];
}

function retireTemplate({ reason }: Of<'RetireTemplate'>, template: TemplateState): TemplateEvent[] {
  if (template.status === 'none') return reject('template.unknown');
  if (template.status === 'retired') return reject('template.retired-already');
  needText('reason', reason);
  return [{ type: 'template.retired.v1', data: { templateId: template.templateId, reason } }];
}

export const templateDecider: Decider<TemplateCommand, TemplateState, TemplateEvent> = { initial: { status: 'none' }, evolve, decide };
