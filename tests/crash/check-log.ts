import { decodeEvent } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import type { Attempt } from './attempts.js';

/**
 * What a log says against what its server acknowledged; empty when every acknowledged command stands in it exactly as answered, every refused one
 * left no trace, and none took effect twice. The unknown ones may stand there or not.
 */
export function contradictions(attempts: readonly Attempt[], log: readonly RecordedEvent[]): string[] {
  const byCommand = new Map<string, RecordedEvent[]>();
  for (const event of log) {
    const command = commandOf(event);
    byCommand.set(command, [...(byCommand.get(command) ?? []), event]);
  }
  const ids = new Set(log.map(({ id }) => id));
  return [
    ...(ids.size < log.length ? [`${log.length - ids.size} events stand in the log twice`] : []),
    ...attempts.flatMap((attempt) => {
      const fault = faultOf(attempt, byCommand.get(`${attempt.person} ${attempt.key}`) ?? []);
      return fault === null ? [] : [`${attempt.person} ${attempt.path} ${attempt.key}: ${fault}`];
    }),
  ];
}

function commandOf(event: RecordedEvent): string {
  const { actor, commandId } = decodeEvent(event).meta;
  return `${actor.id} ${commandId}`;
}

function faultOf({ outcome }: Attempt, events: readonly RecordedEvent[]): string | null {
  const last = events.at(-1);
  if (last && last.revision - events.length + 1 !== events[0]?.revision) return 'took effect more than once';
  if (outcome.kind === 'unknown') return null;
  if (outcome.kind === 'refused') return last ? `was refused (${outcome.status}) and stands in the log` : null;
  const { changed, revision, position, textRevision, contentHash } = outcome.answer;
  if (!changed) return last ? 'was answered as nothing to do and stands in the log' : null;
  if (!last) return 'was acknowledged and is not in the log';
  if (last.revision !== revision || last.position.toString() !== position) return 'stands elsewhere than was answered';
  if (textRevision === null) return null;
  const text = events.map((event) => decodeEvent(event)).find((event) => event.type === 'section.edited.v1');
  const asAnswered = text?.data.revision === textRevision && text.data.contentHash === contentHash;
  return asAnswered ? null : 'holds another text than was answered';
}

/** What the workers did twice or left out: a document of one kind made again for a submission, a number that does not follow the one before. */
export function disorder(log: readonly RecordedEvent[]): string[] {
  const made = new Set<string>();
  const lastNumber = new Map<string, number>();
  return log.flatMap((recorded) => {
    const event = decodeEvent(recorded);
    if (event.type === 'report.rendered.v1' || event.type === 'report.document-generated.v1') {
      const document = `${event.stream} ${event.data.submission} ${'kind' in event.data ? event.data.kind : 'signing copy'}`;
      if (made.has(document)) return [`${document} was made twice`];
      made.add(document);
    }
    if (event.type === 'register.number-allocated.v1') {
      const before = lastNumber.get(event.stream) ?? 0;
      lastNumber.set(event.stream, event.data.number);
      if (event.data.number !== before + 1) return [`${event.stream}: ${event.data.number} follows ${before}`];
    }
    return [];
  });
}
