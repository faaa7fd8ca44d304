import { utf8Length } from '@trinhky/content';
import { reject } from '../rejected.js';

/** UTF-8 bytes of data that one event may hold (design §4); the store refuses more as well. */
export const MAX_EVENT_BYTES = 256 * 1024;
/** UTF-8 bytes of data that the events of one append may hold together. */
export const MAX_APPEND_BYTES = 768 * 1024;

/** What stands behind one section's text: bytes a file, and how many files at once. */
export const ATTACHMENT_LIMITS = { bytes: 25 * 1024 * 1024, count: 50 } as const;

/** Refuses what the store could not take, with the sizes, before anything is written. */
export function requireSizes<E extends { data: unknown }>(events: E[]): E[] {
  const sizes = events.map(({ data }) => utf8Length(JSON.stringify(data)));
  const largest = Math.max(0, ...sizes);
  if (largest > MAX_EVENT_BYTES) reject('section.text-too-large', { bytes: largest, limit: MAX_EVENT_BYTES });
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all > MAX_APPEND_BYTES) reject('section.text-too-large', { bytes: all, limit: MAX_APPEND_BYTES });
  return events;
}
