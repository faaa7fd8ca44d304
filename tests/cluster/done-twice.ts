import { decodeEvent } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';

/**
 * What reactors did more than once: an event of a type a second time in a stream for one source event, or a command whose events do not follow one
 * another. Empty when every reaction took effect at most once.
 */
export function doneTwice(log: readonly RecordedEvent[]): string[] {
  const seen = new Set<string>();
  const lastOf = new Map<string, number>();
  return log.flatMap((recorded) => {
    const { type, stream, revision, data, meta } = decodeEvent(recorded);
    if (meta.causationId === null) return [];
    const kind = 'kind' in data && type === 'report.document-generated.v1' ? ` ${data.kind}` : '';
    const reaction = `${meta.actor.id} after ${meta.causationId}: ${type}${kind} in ${stream}`;
    const command = `${meta.actor.id} ${meta.commandId} ${stream}`;
    const before = lastOf.get(command);
    lastOf.set(command, revision);
    const again = before !== undefined && before !== revision - 1;
    const twice = seen.has(reaction);
    seen.add(reaction);
    return [
      ...(twice ? [`${reaction} stands there twice`] : []),
      ...(again ? [`${command} took effect at ${before} and ${revision}`] : []),
    ];
  });
}

/** How many reactions the log holds. */
export const reactionsIn = (log: readonly RecordedEvent[]): number =>
  log.filter((recorded) => decodeEvent(recorded).meta.causationId !== null).length;
