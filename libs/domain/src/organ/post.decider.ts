import type { DataOf, PostEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { reject } from '../rejected.js';
import type { PostCommand } from './organ.commands.js';
import { administratorOnly, needDate, needId, needText } from './rights.js';

/** One person's posts in one organ. */
export interface Posts {
  held: DataOf<'post.held.v1'>[];
  ended: string[];
}

type Of<T extends PostCommand['type']> = Extract<PostCommand, { type: T }>;

function evolve(posts: Posts, event: PostEvent): Posts {
  switch (event.type) {
    case 'post.held.v1':
      return { ...posts, held: [...posts.held, event.data] };
    case 'post.ended.v1':
      return { ...posts, ended: [...posts.ended, event.data.postId] };
  }
}

function decide(command: PostCommand, posts: Posts, ctx: Context): PostEvent[] {
  administratorOnly(ctx);
  switch (command.type) {
    case 'HoldPost':
      return holdPost(command, posts, ctx);
    case 'EndPost':
      return endPost(command, posts);
  }
}

/** A post from a date on, to a date or open. Only the first set-up, or administrators, give posts (rule 13). */
function holdPost({ type: _type, ...data }: Of<'HoldPost'>, posts: Posts, ctx: Context): PostEvent[] {
  needId('postId', data.postId);
  needId('userId', data.userId);
  needText('name', data.name);
  needText('title', data.title);
  needDate('from', data.from);
  if (data.to !== null) needDate('to', data.to);
  if (data.to !== null && data.to <= data.from) reject('post.ends-before-start');
  if (!Number.isInteger(data.rank) || data.rank < 1) reject('organ.invalid', { field: 'rank' });
  if (data.acting && data.role !== 'chair' && data.role !== 'vice-chair') reject('post.acting-without-chair-role');
  if (data.unitId !== null && !ctx.authority.units.some(({ unitId }) => unitId === data.unitId)) reject('organ.unknown-unit');
  if (posts.held.some(({ postId }) => postId === data.postId)) reject('post.exists-already');
  return [{ type: 'post.held.v1', data }];
}

/** `on`: the first day without the post. */
function endPost({ postId, on, reason }: Of<'EndPost'>, posts: Posts): PostEvent[] {
  needDate('on', on);
  needText('reason', reason);
  const post = posts.held.find((held) => held.postId === postId);
  if (!post) return reject('post.unknown');
  if (posts.ended.includes(postId) || (post.to !== null && post.to <= on)) reject('post.ended-already');
  if (on < post.from) reject('post.ends-before-start');
  return [{ type: 'post.ended.v1', data: { postId, userId: post.userId, on, reason } }];
}

export const postDecider: Decider<PostCommand, Posts, PostEvent> = { initial: { held: [], ended: [] }, evolve, decide };
