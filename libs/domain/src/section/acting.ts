import { assigneesMatch, isAuditorOnly, isClerk, isHead, postsAt, standsFor } from '../authority.rights.js';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import type { LiveSection } from './section.js';

/** Rule 13: nobody does anything outside the organs where they hold a post; an auditor changes nothing anywhere. */
export function requirePost({ actor, authority, today }: Context): void {
  if (postsAt(authority, actor.id, today).length === 0) reject('section.no-post');
  if (isAuditorOnly(authority, actor.id, today)) reject('section.not-allowed');
}

/** Only the people or posts assigned, or who holds a delegation to draft for one of them. */
export function isAssigned(section: LiveSection, { actor, authority, today }: Context): boolean {
  return standsFor(authority, actor, 'draft', today).some((user) => assigneesMatch(authority, section.assignees, user, today));
}

export function requireAssigned(section: LiveSection, ctx: Context): void {
  requirePost(ctx);
  if (!isAssigned(section, ctx)) reject('section.not-assigned');
}

/** The clerk runs the report; the chair may do so too. */
export function requireClerkOrHead(ctx: Context): void {
  requirePost(ctx);
  if (!isClerk(ctx.authority, ctx.actor, ctx.today) && !isHead(ctx.authority, ctx.actor, ctx.today)) reject('section.not-allowed');
}

/** The text without the white space around it; refused where nothing is left. */
export function requireText(text: string, code: 'section.reason-missing' | 'section.text-missing'): string {
  const trimmed = text.trim();
  return trimmed === '' ? reject(code) : trimmed;
}
