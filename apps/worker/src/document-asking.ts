import { documentsWanted } from '@trinhky/domain';
import type { EventStore, Subscription } from '@trinhky/event-store';
import { decodeEvent, idOfStream, organOfStream } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import type { JobQueue } from '@trinhky/jobs';
import type { DocumentJob } from './render-documents.js';

export interface DocumentAsking {
  start(): Promise<void>;
  /** Asks for the documents that one stored event calls for; asked before is asked once. */
  ask(event: RecordedEvent): Promise<void>;
  stop(): Promise<void>;
}

/** Turns what was submitted and numbered into jobs. Follows the log from its present end; older asks stand among the obligations. */
export function documentAsking({
  store,
  queue,
  alarm,
}: {
  store: EventStore;
  queue: JobQueue;
  alarm: (message: string, error: unknown) => void;
}): DocumentAsking {
  let subscription: Subscription | null = null;

  async function ask(recorded: RecordedEvent): Promise<void> {
    if (recorded.type !== 'report.submitted.v1' && recorded.type !== 'report.numbered.v1') return;
    const event = decodeEvent(recorded);
    if (event.type !== 'report.submitted.v1' && event.type !== 'report.numbered.v1') return;
    for (const wanted of documentsWanted(event, { reportId: idOfStream(event.stream) })) {
      const payload: DocumentJob = { organId: organOfStream(event.stream), ...wanted };
      await queue.enqueue({ id: `${event.id}:${wanted.kind}`, kind: 'document', payload });
    }
  }

  return {
    ask,
    async start() {
      subscription = store.subscribe({
        after: await store.lastPosition(),
        categories: ['report'],
        onBatch: async (events) => {
          for (const event of events) await ask(event);
        },
        // The sweep goes on asking for what stands among the obligations.
        onStopped: (error) => error !== undefined && alarm('document jobs are asked by the sweep only', error),
      });
    },
    async stop() {
      await subscription?.stop();
    },
  };
}
