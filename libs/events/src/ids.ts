import { v5, v7 } from 'uuid';

/** The namespace of every event id. Stored format: never change it. */
const EVENT_NAMESPACE = '0b6c7a52-6f0e-5d0e-9c53-3f1f6f6e7c11';

/**
 * A name-based UUID (version 5, lower case) of `parts` in `namespace` (a UUID). The name is the JSON array of the parts, so that
 * ('a', 'bc') and ('ab', 'c') differ. Same input, same id, on every machine.
 */
export const nameBasedId = (namespace: string, ...parts: readonly (string | number)[]): string => v5(JSON.stringify(parts), namespace);

/**
 * The id of the `index`-th event (from 0) that a command by `actor` (the actor's id) appends to `stream`: a resend of the command
 * mints the same ids, another person or another stream never does.
 */
export const eventId = (organ: string, actor: string, stream: string, commandId: string, index: number): string =>
  nameBasedId(EVENT_NAMESPACE, organ, actor, stream, commandId, index);

/** A new random id that sorts by time of creation (UUID version 7, lower case). */
export const uuidv7 = (): string => v7();
