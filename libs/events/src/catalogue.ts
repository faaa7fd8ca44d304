import type { DelegationEvent, OrganEvent, PostEvent, TemplateEvent, UserEvent } from './organ.events.js';
import type { RegisterEvent } from './register.events.js';
import type { ReportEvent } from './report.events.js';
import type { SectionEvent } from './section.events.js';
import { decoder } from './upcasters.js';
import type { Upcaster } from './upcasters.js';

/** Every event that this release writes. */
export type DomainEvent = SectionEvent | ReportEvent | RegisterEvent | OrganEvent | PostEvent | DelegationEvent | TemplateEvent | UserEvent;
export type EventType = DomainEvent['type'];
export type DataOf<T extends EventType> = Extract<DomainEvent, { type: T }>['data'];

/** The first part of a stream's name and of the types in it. */
export type Category = EventType extends `${infer C}.${string}` ? C : never;

/** Typed as a record so that an event without an entry, or an entry without an event, does not compile. */
const CATALOGUE: { [T in EventType]: T extends `${infer C}.${string}` ? C : never } = {
  'section.opened.v1': 'section',
  'section.assigned.v1': 'section',
  'section.due-date-set.v1': 'section',
  'section.edited.v1': 'section',
  'section.edit-set-aside.v1': 'section',
  'section.submitted.v1': 'section',
  'section.withdrawn.v1': 'section',
  'section.returned.v1': 'section',
  'section.step-approved.v1': 'section',
  'section.step-skipped.v1': 'section',
  'section.approved.v1': 'section',
  'section.reopened.v1': 'section',
  'section.closed.v1': 'section',
  'section.restored.v1': 'section',
  'section.comment-added.v1': 'section',
  'section.comment-resolved.v1': 'section',
  'section.suggestion-made.v1': 'section',
  'section.suggestion-decided.v1': 'section',
  'section.attachment-added.v1': 'section',
  'section.attachment-removed.v1': 'section',
  'report.opened.v1': 'report',
  'report.outline-changed.v1': 'report',
  'report.section-approval-recorded.v1': 'report',
  'report.section-reopened.v1': 'report',
  'report.format-checked.v1': 'report',
  'report.submitted.v1': 'report',
  'report.taken-back.v1': 'report',
  'report.rendered.v1': 'report',
  'report.rendering-failed.v1': 'report',
  'report.returned.v1': 'report',
  'report.signed.v1': 'report',
  'report.signature-withdrawn.v1': 'report',
  'report.numbering-requested.v1': 'report',
  'report.numbered.v1': 'report',
  'report.document-generated.v1': 'report',
  'report.issued.v1': 'report',
  'report.cancelled.v1': 'report',
  'register.opened.v1': 'register',
  'register.number-allocated.v1': 'register',
  'register.outside-number-entered.v1': 'register',
  'register.number-voided.v1': 'register',
  'organ.named.v1': 'organ',
  'organ.unit-opened.v1': 'organ',
  'organ.field-assigned.v1': 'organ',
  'post.held.v1': 'post',
  'post.ended.v1': 'post',
  'delegation.granted.v1': 'delegation',
  'delegation.revoked.v1': 'delegation',
  'template.published.v1': 'template',
  'template.retired.v1': 'template',
  'user.registered.v1': 'user',
};

const isStoredType = (type: string): type is EventType => type in CATALOGUE;

/** The types of today. Each has its golden file: `golden/<type>.golden.json`. */
export const STORED_TYPES: readonly EventType[] = Object.keys(CATALOGUE).filter(isStoredType);

/** From former stored types to the next version; none yet. */
const UPCASTERS: Readonly<Record<string, Upcaster>> = {};

/**
 * Stored bytes → a typed event, upcast to today's version. Costs two `JSON.parse` and nothing more: the chain vouches for the bytes, the golden
 * files for their shape. Throws UnknownEventType for what a newer release wrote.
 */
export const decodeEvent = decoder<DomainEvent>(STORED_TYPES, UPCASTERS);
