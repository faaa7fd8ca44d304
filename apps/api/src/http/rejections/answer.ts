import type { RejectionDetails } from '@trinhky/domain';

/** What a refusal becomes over HTTP: a status, and a Vietnamese sentence that says why and what to do instead. */
export interface Answer {
  status: number;
  detail: (details: RejectionDetails) => string;
}

type Words = string | ((details: RejectionDetails) => string);
const answer =
  (status: number) =>
  (words: Words): Answer => ({ status, detail: typeof words === 'string' ? () => words : words });

/** The person has no right to it. */
export const forbidden = answer(403);
export const missing = answer(404);
/** It does not go with what is there now: something else has happened, or has yet to. */
export const conflict = answer(409);
export const tooLarge = answer(413);
/** What was sent is not acceptable as it is. */
export const unacceptable = answer(422);

/** A detail as people call it; where there is none, or one without a name, what it is in general. */
export const named = (names: Readonly<Record<string, string>>, detail: string | number | undefined, general: string): string =>
  detail === undefined ? general : (names[String(detail)] ?? String(detail));
