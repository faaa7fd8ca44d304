import { nameBasedId } from '@trinhky/events';

/** Namespace of the digests of requests. Stored format: never change it. */
const ASKED = 'c2f1a9d4-7b36-5e08-9a4d-1e5b80f3c67a';
const MARK = 'asked:';

/**
 * The digest of all that a request asked for. It stands as the correlation id in the metadata of the events that came of it (a free text in the stored
 * format, carried on by whatever the events cause), and tells a resend from something else sent under the same command id.
 */
export const digestOfRequest = (...parts: readonly string[]): string => `${MARK}${nameBasedId(ASKED, ...parts)}`;

/** Whether events with this correlation id came of another request. Those stored without a digest tell nothing. */
export const cameOfAnother = (correlationId: string, asked: string): boolean => correlationId.startsWith(MARK) && correlationId !== asked;
