import type { Unsent } from '../../app/unsent.types.js';

/** What a reviewer typed or looked at, kept on this device for them alone. A device that keeps nothing is no reason to stop. */

const PREFIX = 'trinhky.review';
const keyOf = (userId: string, sectionId: string, what: string): string => `${PREFIX}/${userId}/${sectionId}/${what}`;

export function readKept(userId: string, sectionId: string, what: string): unknown {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId, sectionId, what)) ?? 'null');
    return kept;
  } catch {
    return null;
  }
}

/** False: the device did not keep it. */
export function keep(userId: string, sectionId: string, what: string, value: unknown): boolean {
  const key = keyOf(userId, sectionId, what);
  try {
    if (value === null || value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const REASON = 'reason';

/** The reason for a return that was typed and not sent. */
export function keptReason(userId: string, sectionId: string): string {
  const kept = readKept(userId, sectionId, REASON);
  return typeof kept === 'string' ? kept : '';
}

/** The sections for which this device has a reason that was not sent. */
export function unsentReasons(userId: string): Unsent[] {
  const mine = `${PREFIX}/${userId}/`;
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys.flatMap((key) => {
    const [sectionId, what] = key.startsWith(mine) ? key.slice(mine.length).split('/') : [];
    return sectionId !== undefined && what === REASON ? [{ what: 'Lý do trả lại đã gõ, chưa gửi', href: `/duyet/${sectionId}` }] : [];
  });
}
