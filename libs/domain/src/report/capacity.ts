import type { Letterhead } from '@trinhky/content';
import type { Manifest } from '@trinhky/events';
import type { Authority } from '../authority.js';
import { chairAt, isLeader, organNameAt, postsAt } from '../authority.rights.js';

/**
 * How a leader signs the organ's report on a date (ISO): name, post and the lines of capacity above it, as NĐ 30 Phụ lục I.II.7 words them.
 * The organ is a collective, so its leaders sign "TM."; a vice-chair besides "KT. CHỦ TỊCH"; an acting chair puts "Q." before the post. Who heads
 * the organ by delegation without being chair or vice-chair signs "TUQ. CHỦ TỊCH". Null: not a leader of the organ on that date.
 */
export function signingCapacity(authority: Authority, userId: string, date: string): Manifest['signer'] | null {
  const letterhead = letterheadAt(authority, date);
  const posts = postsAt(authority, userId, date);
  const [post] = posts;
  if (!letterhead || !post || !isLeader(authority, userId, date)) return null;
  const collective = `TM. ${letterhead.organ[0] ?? ''}`;
  const signer = { userId, name: post.name };
  if (chairAt(authority, date)?.userId === userId) return { ...signer, post: 'CHỦ TỊCH', capacity: [collective] };
  if (posts.some((held) => held.acting)) return { ...signer, post: 'Q. CHỦ TỊCH', capacity: [collective] };
  if (post.role === 'vice-chair') return { ...signer, post: 'PHÓ CHỦ TỊCH', capacity: [collective, 'KT. CHỦ TỊCH'] };
  return { ...signer, post: post.title.toLocaleUpperCase('vi'), capacity: ['TUQ. CHỦ TỊCH'] };
}

/** The letterhead in force on a date (ISO); null before the organ has a name. */
export const letterheadAt = (authority: Authority, date: string): Letterhead | null => organNameAt(authority, date)?.letterhead ?? null;
