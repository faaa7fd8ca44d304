import type { Me } from './session.js';

/** Who was signed in here last: their pages open without a link too. Forgotten when they sign out, or the server says that nobody is signed in. */
const KEY = 'trinhky-person';

export function rememberPerson(me: Me): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(me));
  } catch {
    // A browser that keeps nothing asks the server each time.
  }
}

export function forgetPerson(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

export function lastPerson(): Me | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    // The decode boundary: `rememberPerson` of this or an earlier build wrote it.
    return typeof kept === 'object' && kept !== null && 'userId' in kept && 'posts' in kept ? (kept as Me) : null;
  } catch {
    return null;
  }
}
