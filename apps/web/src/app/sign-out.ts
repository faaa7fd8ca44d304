import { api } from '../api/client.js';
import { forgetPerson } from './last-person.js';

/** Something typed on this device that the server does not have yet. */
export interface Unsent {
  /** What it is, as people call it: a section's title. */
  what: string;
  /** Where it can be seen again. */
  href: string;
}

const askers = new Set<(userId: string) => Promise<readonly Unsent[]>>();

/** Whoever keeps typed text on the device says here what is not sent yet. */
export function tellsUnsent(ask: (userId: string) => Promise<readonly Unsent[]>): () => void {
  askers.add(ask);
  return () => askers.delete(ask);
}

export async function unsentOf(userId: string): Promise<readonly Unsent[]> {
  return (await Promise.all([...askers].map((ask) => ask(userId)))).flat();
}

/** Ends the session and leaves the page: nothing of this person stays on the screen. What was typed stays on the device for them. */
export async function signOut(): Promise<void> {
  forgetPerson();
  await api.DELETE('/api/session').catch(() => undefined);
  location.assign('/');
}
