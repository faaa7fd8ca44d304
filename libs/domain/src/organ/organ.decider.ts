import type { DataOf, OrganEvent } from '@trinhky/events';
import { postsAt } from '../authority.rights.js';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { reject } from '../rejected.js';
import type { OrganCommand } from './organ.commands.js';
import { administratorOnly, needDate, needId, needText } from './rights.js';

export interface Organ {
  names: DataOf<'organ.named.v1'>[];
  units: DataOf<'organ.unit-opened.v1'>[];
  fields: DataOf<'organ.field-assigned.v1'>[];
}

type Of<T extends OrganCommand['type']> = Extract<OrganCommand, { type: T }>;

function evolve(organ: Organ, { type, data }: OrganEvent): Organ {
  switch (type) {
    case 'organ.named.v1':
      return { ...organ, names: [...organ.names.filter((name) => name.from !== data.from), data] };
    case 'organ.unit-opened.v1':
      return { ...organ, units: [...organ.units.filter((unit) => unit.unitId !== data.unitId), data] };
    case 'organ.field-assigned.v1':
      return { ...organ, fields: [...organ.fields.filter((field) => field.fieldId !== data.fieldId), data] };
  }
}

function decide(command: OrganCommand, organ: Organ, ctx: Context): OrganEvent[] {
  administratorOnly(ctx);
  switch (command.type) {
    case 'NameOrgan':
      return nameOrgan(command, organ);
    case 'OpenUnit':
      return openUnit(command, organ);
    case 'AssignField':
      return assignField(command, organ, ctx);
  }
}

/** A name, symbol and letterhead from a date on; the same date again mends what was entered. */
function nameOrgan({ type: _type, ...data }: Of<'NameOrgan'>, organ: Organ): OrganEvent[] {
  const { code, name, letterhead, archive, from } = data;
  needDate('from', from);
  for (const [field, text] of Object.entries({ code, name, archive, symbol: letterhead.symbol, place: letterhead.place })) {
    needText(field, text);
  }
  if (letterhead.organ.length === 0) reject('organ.invalid', { field: 'organ' });
  for (const line of letterhead.organ) needText('organ', line);
  const said = organ.names.find((other) => other.from === from);
  return same(said, data) ? [] : [{ type: 'organ.named.v1', data }];
}

/** Opened again, a unit changes its name. */
function openUnit({ type: _type, ...data }: Of<'OpenUnit'>, organ: Organ): OrganEvent[] {
  if (organ.names.length === 0) reject('organ.not-named');
  needId('unitId', data.unitId);
  needText('name', data.name);
  needText('abbreviation', data.abbreviation);
  const said = organ.units.find(({ unitId }) => unitId === data.unitId);
  return same(said, data) ? [] : [{ type: 'organ.unit-opened.v1', data }];
}

/** A field has one leader in charge (rule 5): assigned again, the field has the new one. */
function assignField({ type: _type, ...data }: Of<'AssignField'>, organ: Organ, { authority, today }: Context): OrganEvent[] {
  needId('fieldId', data.fieldId);
  needText('name', data.name);
  if (data.unitId !== null && !organ.units.some(({ unitId }) => unitId === data.unitId)) reject('organ.unknown-unit');
  if (data.leader !== null) {
    const leads = postsAt(authority, data.leader, today).some(({ role }) => role === 'chair' || role === 'vice-chair');
    if (!leads) reject('organ.not-a-leader');
  }
  const said = organ.fields.find(({ fieldId }) => fieldId === data.fieldId);
  return same(said, data) ? [] : [{ type: 'organ.field-assigned.v1', data }];
}

function same<T extends object>(said: T | undefined, now: T): boolean {
  const inOrder = (value: T): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return said !== undefined && inOrder(said) === inOrder(now);
}

export const organDecider: Decider<OrganCommand, Organ, OrganEvent> = {
  initial: { names: [], units: [], fields: [] },
  evolve,
  decide,
};
