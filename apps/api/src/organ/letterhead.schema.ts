import type { Letterhead } from '@trinhky/content';
import { z } from 'zod';
import { Problem } from '../http/problem.js';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), 'control character');

const letterhead = z.strictObject({
  parentOrgan: line(300).optional(),
  organ: z.array(line(300)).min(1).max(5),
  symbol: line(60),
  place: line(100),
});

export function letterheadOf(given: unknown): Letterhead {
  const parsed = letterhead.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Problem(400, 'bad-request', 'Tên cơ quan, ký hiệu và địa danh trên văn bản không hợp lệ.', {
    errors: parsed.error.issues.map((issue) => ({
      path: ['letterhead', ...issue.path].join('.'),
      code: issue.code,
      message: 'Giá trị không hợp lệ.',
    })),
  });
}

/** For OpenAPI. */
export const letterheadSchema = () => z.toJSONSchema(letterhead, { io: 'input', target: 'openapi-3.0' });
