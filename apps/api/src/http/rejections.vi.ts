import type { Rejection, RejectionDetails } from '@trinhky/domain';
import type { Answer } from './rejections/answer.js';
import { organAnswers } from './rejections/organ.vi.js';
import { registerAnswers } from './rejections/register.vi.js';
import { reportAnswers } from './rejections/report.vi.js';
import { sectionAnswers } from './rejections/section.vi.js';

/** Over the closed union: a refusal without a status and words does not compile. */
export const ANSWERS: Record<Rejection, Answer> = { ...sectionAnswers, ...reportAnswers, ...registerAnswers, ...organAnswers };

const isRejection = (code: string): code is Rejection => Object.hasOwn(ANSWERS, code);

/** The status and the sentence of a refusal. A code this release does not know (stored by a newer one) is told without reasons. */
export function rejectionInVietnamese(code: string, details: RejectionDetails): { status: number; detail: string } {
  if (!isRejection(code)) return { status: 409, detail: 'Thao tác không được chấp nhận.' };
  const { status, detail } = ANSWERS[code];
  return { status, detail: detail(details) };
}
