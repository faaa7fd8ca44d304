import { convertToCommandError } from '@eventstore/db-client';

/** Nothing came back in time: not the server's word, ours. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}
const NO_PLACE = /Unexpected (?:Filtered)?ReadAllResult: (?:Error|InvalidPosition)/;

/** What failed was not even sent. */
export class NotSent extends Error {
  override name = 'NotSent';
}

export type Kind = 'denied' | 'unauthenticated' | 'no-stream' | 'deleted' | 'no-place' | 'unsent' | 'passing';

const UNSENT = /No connection established|Name resolution failed|Channel closed before call started|Failed to discover/;

/** What a failed call means; 'passing' = the same call may do in a moment, and this one may have been carried out. */
export function kindOf(error: unknown): Kind {
  if (!(error instanceof Error)) return 'passing';
  if (error instanceof NotSent) return 'unsent';
  const known = convertToCommandError(error);
  const type = 'type' in known ? known.type : undefined;
  const code = codeOf(known) ?? codeOf(error);
  if (code === 16) return 'unauthenticated';
  if (code === 7 || type === 'access-denied') return 'denied';
  if (type === 'stream-not-found') return 'no-stream';
  if (type === 'stream-deleted') return 'deleted';
  if (NO_PLACE.test(error.message)) return 'no-place';
  return UNSENT.test(error.message) ? 'unsent' : 'passing';
}

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined);

/** One line for an operator. */
export const textOf = (error: unknown): string =>
  error instanceof Error ? error.message || ('type' in error ? String(error.type) : error.name) : String(error);
