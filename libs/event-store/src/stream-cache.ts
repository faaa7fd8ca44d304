import type { DecodedEvent, Head } from '@trinhky/events';

/** A folded stream: the state at `head`, and where each command's events lie. */
export interface Folded<S> {
  state: S;
  head: Head | null;
  /** Instant of the last event; the empty string before the first. */
  occurredAt: string;
  /** Position of the last event, 0n before the first. */
  position: bigint;
  /** Command key → its events. Shared by all foldings of the same chain, only ever added to. */
  commands: Map<string, { from: number; to: number; position: bigint }>;
}

/** Who commanded what: the same id from another person, or for another organ, is another command. */
export const commandKey = (organId: string, actorId: string, commandId: string): string => JSON.stringify([organId, actorId, commandId]);

/** Folds one more event in. `position` is the event's, or that of the last event of its append. */
export function fold<S, D extends DecodedEvent>(
  folded: Folded<S>,
  event: D,
  hash: string,
  position: bigint,
  evolve: (state: S, event: D) => S,
): Folded<S> {
  const { organId, actor, commandId, occurredAt } = event.meta;
  const key = commandKey(organId, actor.id, commandId);
  const from = folded.commands.get(key)?.from ?? event.revision;
  folded.commands.set(key, { from, to: event.revision, position });
  return { state: evolve(folded.state, event), head: { revision: event.revision, hash }, occurredAt, position, commands: folded.commands };
}

/** The foldings of the `size` streams used last. Disposable: dropping one changes no answer. */
export function streamCache<S>(size: number) {
  const entries = new Map<string, Folded<S>>();
  return {
    get: (stream: string): Folded<S> | undefined => entries.get(stream),
    put(stream: string, folded: Folded<S>): void {
      entries.delete(stream);
      entries.set(stream, folded);
      const oldest = entries.size > size ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    drop: (stream: string): void => void entries.delete(stream),
  };
}
