import { api } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { forgetPerson } from './last-person.js';

/** Something typed on this device that the server does not have yet. */
export interface Unsent {
  /** What it is, as people call it: a section's title. */
  what: string;
  /** Where it can be seen again. */
  href: string;
}

export const NOT_LEFT = 'Chưa đăng xuất được, phiên làm việc vẫn còn mở';

const askers = new Set<(userId: string) => Promise<readonly Unsent[]>>();

/** Whoever keeps typed text on the device says here what is not sent yet. */
export function tellsUnsent(ask: (userId: string) => Promise<readonly Unsent[]>): () => void {
  askers.add(ask);
  return () => askers.delete(ask);
}

export async function unsentOf(userId: string): Promise<readonly Unsent[]> {
  // A device that does not let itself be read keeps nobody from leaving.
  return (await Promise.all([...askers].map((ask) => ask(userId).catch(() => [])))).flat();
}

/**
 * Ends the session and leaves the page: nothing of this person stays on the screen. What was typed stays on the device for them. Rejects where the
 * server did not end it: on a shared computer nobody may believe to have left who has not.
 */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session').catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  });
  forgetPerson();
  location.assign('/');
}
