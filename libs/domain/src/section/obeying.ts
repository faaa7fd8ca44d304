import type { SectionEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import type { LiveSection, Section } from './section.js';
import type { SectionCommand } from './section.commands.js';

/** What the report decided and a reactor carries here (rule 6): late, twice and out of order. A section obeys only a newer cycle. */

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

/** A repeated opening does nothing. */
export function openSection({ type: _, ...opened }: Of<'OpenSection'>, section: Section, ctx: Context): SectionEvent[] {
  carriedOnly(ctx);
  return section.status === 'none' ? [{ type: 'section.opened.v1', data: opened }] : [];
}

/** Reopened by the report: from whatever status, the text is a draft again and every earlier round is over. */
export function startCycle({ cycle, cause, reason }: Of<'StartCycle'>, section: LiveSection, ctx: Context): SectionEvent[] {
  carriedOnly(ctx);
  return isNewer(cycle, section) ? [{ type: 'section.reopened.v1', data: { cycle, cause, reason } }] : [];
}

/** Its node was removed or its report cancelled; the text is kept. */
export function closeSection({ cycle, cause }: Of<'CloseSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  carriedOnly(ctx);
  return isNewer(cycle, section) ? [{ type: 'section.closed.v1', data: { cycle, cause } }] : [];
}

/** Put back into the outline: a draft again. */
export function restoreSection({ cycle }: Of<'RestoreSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  carriedOnly(ctx);
  return isNewer(cycle, section) ? [{ type: 'section.restored.v1', data: { cycle } }] : [];
}

/** The fence against late and repeated deliveries. */
const isNewer = (cycle: number, section: LiveSection): boolean => cycle > section.cycle;

function carriedOnly({ actor }: Context): void {
  if (!actor.id.startsWith('system:')) reject('section.carried-only');
}
