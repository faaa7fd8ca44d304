import type { HeldPost } from '@trinhky/domain';
import type { SessionOwner } from '../accounts/accounts.js';

/** Who is signed in, in which organ, with which posts today. */
export interface SessionShown extends Omit<SessionOwner, 'disabled'> {
  organ: string | null;
  posts: HeldPost[];
}
