import type { Call, Office } from '@trinhky/commands';
import { categoryOf } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import type { Job, JobQueue, WorkOptions } from '@trinhky/jobs';
import type { Instruments } from './instruments.js';

/** The same log, each append timed. */
export function watchedStore(store: EventStore, { timed }: Instruments): EventStore {
  return {
    genesis: store.genesis,
    append: (stream, head, events) =>
      timed('append', categoryOf(stream), { stream, events: events.length }, () => store.append(stream, head, events)),
    readStream: (stream, range) => store.readStream(stream, range),
    readAll: (options) => store.readAll(options),
    head: (stream) => store.head(stream),
    lastPosition: () => store.lastPosition(),
    streams: (category) => store.streams(category),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
}

/** The same office, each command timed under its type and traced under its correlation id. */
export function watchedOffice(office: Office, { timed }: Instruments): Office {
  const run = <T>(call: Call, { type }: { type: string }, work: () => Promise<T>): Promise<T> => {
    const correlationId = call.asked ?? call.cause?.correlationId ?? call.commandId;
    return timed('command', type, { organId: call.organId, commandId: call.commandId, correlationId }, work);
  };
  return {
    section: (call, id, command) => run(call, command, () => office.section(call, id, command)),
    report: (call, id, command) => run(call, command, () => office.report(call, id, command)),
    register: (call, book, year, command) => run(call, command, () => office.register(call, book, year, command)),
    organ: (call, command) => run(call, command, () => office.organ(call, command)),
    post: (call, userId, command) => run(call, command, () => office.post(call, userId, command)),
    delegation: (call, id, command) => run(call, command, () => office.delegation(call, id, command)),
    template: (call, id, command) => run(call, command, () => office.template(call, id, command)),
    user: (call, userId, command) => run(call, command, () => office.user(call, userId, command)),
    authority: (organId) => office.authority(organId),
    books: (organId) => office.books(organId),
    contextFor: (call, stream) => office.contextFor(call, stream),
  };
}

/** The same queue, each attempt of a job timed. */
export function watchedQueue(queue: JobQueue, { timed }: Instruments): JobQueue {
  return {
    enqueue: (job, options) => queue.enqueue(job, options),
    work<P>(kind: string, handler: (job: Job<P>) => Promise<void>, options?: WorkOptions) {
      queue.work<P>(kind, (job) => timed('job', kind, { jobId: job.id }, () => handler(job)), options);
    },
    dead: () => queue.dead(),
    stats: () => queue.stats(),
    close: () => queue.close(),
  };
}
