import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ReadQuery } from './freshness.js';
import { Problem } from './problem.js';

const optional = (pattern: RegExp, description: string): PropertyDecorator => {
  return (target, key) => {
    IsOptional()(target, key);
    Matches(pattern)(target, String(key));
    ApiProperty({ required: false, type: String, description })(target, key);
  };
};

/** A page of a list: where it starts and how many rows. */
export class PageQuery extends ReadQuery {
  @optional(/^\d{1,15}$/, 'The `next` of the page before.') cursor?: string;
  @optional(/^([1-9]\d?|1\d\d|200)$/, 'Rows a page, 1–200.') limit?: string;
}

export const pageAsked = ({ cursor, limit }: PageQuery) => ({
  cursor: cursor ?? null,
  ...(limit !== undefined && { limit: Number(limit) }),
});

export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const COUNT = /^\d{1,9}$/;

/** An instant of the past. */
export class MomentQuery extends ReadQuery {
  @optional(INSTANT, 'An instant (ISO 8601 with offset); absent = now.') at?: string;
}
/** A moment of a stream: an instant or a revision. */
export class AsOfQuery extends MomentQuery {
  @optional(COUNT, "Instead of an instant: the stream's revision, from 0.") revision?: string;
}
/** Two revisions of a text. */
export class DiffQuery extends ReadQuery {
  @optional(COUNT, 'A text revision; 0 is the empty text. Default: the one before `to`.') from?: string;
  @optional(COUNT, 'A text revision. Default: the text as it stands.') to?: string;
}

/** The instant in UTC as the log writes it; refuses one that is none. */
export function instantOf(at: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw new Problem(400, 'bad-request', 'Thời điểm không hợp lệ.');
  return instant.toISOString();
}

/** Exactly one of the two is asked for. */
export function momentAsked({ at, revision }: AsOfQuery): { revision: number } | { instant: string } {
  if (at !== undefined && revision === undefined) return { instant: instantOf(at) };
  if (revision !== undefined && at === undefined) return { revision: Number(revision) };
  throw new Problem(400, 'bad-request', 'Hãy chọn hoặc một thời điểm hoặc một phiên bản.', {
    errors: ['at', 'revision'].map((path) => ({ path, code: 'exactlyOne', message: 'Chọn đúng một trong hai.' })),
  });
}
