import type { SectionEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { requireAssigned } from './acting.js';
import { requireDrafting } from './drafting.js';
import { ATTACHMENT_LIMITS } from './limits.js';
import type { LiveSection } from './section.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

/** A file behind a figure, or behind the whole section: by those who draft, while they draft. The same file on the same words says nothing. */
export function addAttachment({ type: _, ...file }: Of<'AddAttachment'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requireAssigned(section, ctx);
  const { attachments, text } = requireDrafting(section);
  const { bytes, count } = ATTACHMENT_LIMITS;
  if (file.size > bytes) reject('section.attachment-too-large', { bytes: file.size, limit: bytes });
  const behind = attachments.filter(({ removed }) => removed === null);
  if (behind.some(({ sha256, blockId, quote }) => sha256 === file.sha256 && blockId === file.blockId && quote === file.quote)) return [];
  if (behind.length >= count) reject('section.too-many-attachments', { limit: count });
  return [{ type: 'section.attachment-added.v1', data: { attachmentId: ctx.idOf('attachment'), ...file, revision: text.revision } }];
}

/** Taken from behind the text; the file, and that it was there, stay in the history. */
export function removeAttachment({ attachmentId, reason }: Of<'RemoveAttachment'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requireAssigned(section, ctx);
  const file = requireDrafting(section).attachments.find((added) => added.attachmentId === attachmentId);
  if (!file) return reject('section.unknown-attachment', { attachment: attachmentId });
  return file.removed ? [] : [{ type: 'section.attachment-removed.v1', data: { attachmentId, reason } }];
}
