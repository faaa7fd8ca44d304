import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ReadQuery } from '../http/freshness.js';
import { Problem } from '../http/problem.js';
import { INSTANT, instantOf } from '../http/reads.js';

const optional = { required: false, type: String };
const MOMENT = new RegExp(`^\\d{1,9}$|${INSTANT.source}`);

/** A page of a replay. */
export class ReplayQuery extends ReadQuery {
  @IsOptional()
  @Matches(/^\d{1,9}\.\d{1,18}$/)
  @ApiProperty({ ...optional, description: 'The `next` of the page before; absent = from the start.' })
  cursor?: string;

  @IsOptional()
  @Matches(/^([1-9]\d{0,2}|1000)$/)
  @ApiProperty({ ...optional, description: 'Lines a page, 1–1000; 500 unless told.' })
  limit?: string;
}

/** Two moments of a replay. */
export class BetweenQuery extends ReadQuery {
  @Matches(MOMENT)
  @ApiProperty({ type: String, description: 'An instant (ISO 8601 with offset), or the index of a line of the replay: just after it.' })
  from!: string;

  @Matches(MOMENT)
  @ApiProperty({ type: String, description: 'The same; the later of the two.' })
  to!: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
  @ApiProperty({ ...optional, description: 'One section only.' })
  sectionId?: string;
}

/** A moment of a replay: an instant, or just after one of its lines. */
export type ReplayMoment = { instant: string } | { line: number };
export const momentAsked = (asked: string): ReplayMoment => (/^\d+$/.test(asked) ? { line: Number(asked) } : { instant: instantOf(asked) });

/** How many lines the asker has, and the position of the last of them. */
export function placeAsked(cursor: string | undefined): { index: number; position: bigint } {
  const [index = '0', position = '0'] = cursor?.split('.') ?? [];
  if (cursor !== undefined && index === '0') throw new Problem(400, 'bad-request', 'Chỗ bắt đầu của trang sau không hợp lệ.');
  return { index: Number(index), position: BigInt(position) };
}
