import { at } from '../../apps/api/src/testing/index.js';
import type { Answered, Client } from '../../apps/api/src/testing/index.js';

/** What the server said it did: an edit that met another one, or came too late, is kept beside the text and acknowledged as such. */
export interface Acknowledgement {
  status: number;
  position: string;
  revision: number | null;
  changed: boolean;
  textRevision: number | null;
  contentHash: string | null;
}
export type Outcome = { kind: 'acknowledged'; answer: Acknowledgement } | { kind: 'refused'; status: number } | { kind: 'unknown' };

/** One command as it was sent. */
export interface Attempt {
  person: string;
  key: string;
  path: string;
  body: object;
  outcome: Outcome;
}
export type Acknowledged = Attempt & { outcome: { kind: 'acknowledged' } };

export const isAcknowledged = (attempt: Attempt): attempt is Acknowledged => attempt.outcome.kind === 'acknowledged';

/** Sends the command and notes what came of it. A link that broke leaves its outcome unknown. */
export async function send(client: Client, command: Omit<Attempt, 'outcome'>): Promise<Attempt> {
  return { ...command, outcome: await outcomeOf(client, command) };
}

async function outcomeOf(client: Client, { path, body, key }: Omit<Attempt, 'outcome'>): Promise<Outcome> {
  try {
    return outcomeIn(await client.post(path, body, { 'idempotency-key': key }));
  } catch (error) {
    if (!isGone(error)) throw error;
    return { kind: 'unknown' };
  }
}

/** What the answer says of the command. */
export function outcomeIn({ status, body }: Answered): Outcome {
  const position = text(body, 'position');
  if (position === null) return { kind: 'refused', status };
  const answer = { position, revision: count(body, 'revision'), changed: at(body, 'changed') === true };
  return {
    kind: 'acknowledged',
    answer: { status, ...answer, textRevision: count(body, 'textRevision'), contentHash: text(body, 'contentHash') },
  };
}

/** The link broke, before the answer or in it (fetch's own errors). */
export const isGone = (error: unknown): boolean => error instanceof TypeError || error instanceof SyntaxError;

const count = (body: unknown, path: string): number | null => {
  const value = at(body, path);
  return typeof value === 'number' ? value : null;
};
const text = (body: unknown, path: string): string | null => {
  const value = at(body, path);
  return typeof value === 'string' ? value : null;
};
