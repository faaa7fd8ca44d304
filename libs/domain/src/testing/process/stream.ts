import type { Actor, Head } from '@trinhky/events';
import type { Context } from '../../context.js';
import type { Decider, Happened } from '../../decider.js';
import { Rejected } from '../../rejected.js';
import { sha256 } from '../ward.js';

/** An event as the log keeps it, with the state that it leads to. */
export interface Entry<E, S> {
  stream: string;
  event: Happened<E> & { meta: { actor: Actor; occurredAt: string; hash: string } };
  commandId: string;
  state: S;
}

/** What became of a command. */
export type Outcome<E> = { done: E[]; replayed: boolean } | { refused: Rejected };

export interface Stream<C, S, E> {
  name: string;
  entries: Entry<E, S>[];
  state: () => S;
  /** As command handling does: the own commandId first, then decide on the state, then append. Throws whatever is no refusal. */
  execute: (command: C, context: Omit<Context, 'head'>) => Outcome<E>;
}

/** Takes a fence out: what the decider gets to see instead of the command and the state. */
export type Bend<C, S> = (command: C, state: S, ctx: Context) => { command: C; state: S };

export function streamOf<C, S, E extends object>(
  name: string,
  decider: Decider<C, S, E>,
  bend: Bend<C, S>,
  appended: (entries: Entry<E, S>[]) => void,
): Stream<C, S, E> {
  const entries: Entry<E, S>[] = [];
  const state = () => entries.at(-1)?.state ?? decider.initial;
  const head = (): Head | null => {
    const last = entries.at(-1);
    return last ? { revision: last.event.revision, hash: last.event.meta.hash } : null;
  };

  function append(events: E[], { actor, commandId, now }: Omit<Context, 'head'>): void {
    const added = events.map((event): Entry<E, S> => {
      const revision = entries.length;
      const hash = sha256(`${head()?.hash ?? name}${JSON.stringify(event)}`);
      const happened = { ...event, revision, meta: { actor, occurredAt: now, hash } };
      const entry = { stream: name, event: happened, commandId, state: decider.evolve(state(), happened) };
      entries.push(entry);
      return entry;
    });
    appended(added);
  }

  return {
    name,
    entries,
    state,
    execute(command, context) {
      const own = entries.filter(({ commandId, event }) => commandId === context.commandId && event.meta.actor.id === context.actor.id);
      if (own.length > 0) return { done: own.map(({ event }) => event), replayed: true };
      try {
        const ctx = { ...context, head: head() };
        const bent = bend(command, state(), ctx);
        const done = decider.decide(bent.command, bent.state, ctx);
        append(done, context);
        return { done, replayed: false };
      } catch (error) {
        if (error instanceof Rejected) return { refused: error };
        throw error;
      }
    },
  };
}
