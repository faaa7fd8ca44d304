import { documentsWanted } from '@trinhky/domain';
import { decodeEvent, idOfStream, organOfStream } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import type { JobQueue } from '@trinhky/jobs';
import type { DocumentJob } from './render-documents.js';

/** Turns what was submitted and numbered into jobs. The same event again asks for the same jobs, which are one each. */
export function documentAsking(queue: JobQueue): (event: RecordedEvent, owed: boolean) => Promise<void> {
  return async (recorded, owed) => {
    const event = decodeEvent(recorded);
    if (event.type !== 'report.submitted.v1' && event.type !== 'report.numbered.v1') return;
    for (const wanted of documentsWanted(event, { reportId: idOfStream(event.stream) })) {
      const payload: DocumentJob = { organId: organOfStream(event.stream), ...wanted };
      await queue.enqueue({ id: `${event.id}:${wanted.kind}`, kind: 'document', payload }, { owed });
    }
  };
}
