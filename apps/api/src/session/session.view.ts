import type { HeldPost } from '@trinhky/domain';
import type { DelegatedPower } from '@trinhky/events';
import type { SessionOwner } from '../accounts/accounts.js';

/** Who is signed in, in which organ, with which posts today. */
export interface SessionShown extends Omit<SessionOwner, 'disabled'> {
  organ: string | null;
  posts: HeldPost[];
  /** For whom the person may act today, by which powers delegated to them. */
  actsFor: { userId: string; name: string; powers: DelegatedPower[] }[];
}
