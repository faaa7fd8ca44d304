import { useState } from 'react';
import type { Unsent } from '../../app/unsent.types.js';

/** What was typed of a remark and not sent, kept on this device for its writer. */

const PREFIX = 'trinhky.remark';

const keyOf = (userId: string, sectionId: string, what: string) => `${PREFIX}/${userId}/${sectionId}/${what}`;

/** Null where nothing is kept, or what is kept cannot be read. */
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** False: the device keeps nothing (its storage is full or closed to pages). */
function write(key: string, value: object | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export interface Kept<T> {
  value: T;
  set: (value: T) => void;
  /** It was typed at an earlier visit. */
  restored: boolean;
  /** The device did not keep the latest. */
  lost: boolean;
}

/**
 * State that is on the device at every change, and there again at the next visit. `what` names it within the section; `decode` reads what was
 * kept, undefined where it is not of this kind; an empty value (`isEmpty`) is not kept.
 */
export function useKept<T extends object>(
  place: { userId: string; sectionId: string; what: string },
  empty: T,
  decode: (kept: unknown) => T | undefined,
  isEmpty: (value: T) => boolean,
): Kept<T> {
  const key = keyOf(place.userId, place.sectionId, place.what);
  const [state, setState] = useState(() => {
    const kept = decode(read(key));
    return { value: kept ?? empty, restored: kept !== undefined, lost: false };
  });
  const set = (value: T) => {
    const lost = !write(key, isEmpty(value) ? null : value);
    setState(({ restored }) => ({ value, restored: restored && !isEmpty(value), lost }));
  };
  return { ...state, set };
}

/** The sections for which this device has a remark that was not sent. */
export function unsentRemarks(userId: string): Unsent[] {
  const mine = `${PREFIX}/${userId}/`;
  const sections = new Set<string>();
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index) ?? '';
      if (key.startsWith(mine)) sections.add(key.slice(mine.length).split('/')[0] ?? '');
    }
  } catch {
    // A device that keeps nothing has nothing unsent.
  }
  return [...sections].map((sectionId) => ({ what: 'Ý kiến đã gõ, chưa gửi', href: `/muc/${sectionId}` }));
}
