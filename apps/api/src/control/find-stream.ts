import type { EventStore } from '@trinhky/event-store';
import { decodeEvent, idOfStream, organOfStream } from '@trinhky/events';
import { OperationRefused } from './operation.js';

/** A report, or one section of a report. */
export interface Found {
  organId: string;
  reportId: string;
  sectionId: string | null;
}

/** The report or section with this id or stream name. Walks over the streams' names: for operators, never on a request path. */
export async function findReportOrSection(store: EventStore, id: string): Promise<Found> {
  for (const category of ['report', 'section']) {
    for await (const { stream } of store.streams(category)) {
      if (stream !== id && idOfStream(stream) !== id) continue;
      const organId = organOfStream(stream);
      if (category === 'report') return { organId, reportId: idOfStream(stream), sectionId: null };
      const [first] = await store.readStream(stream, { from: 0, to: 0 });
      const opened = first && decodeEvent(first);
      if (opened?.type === 'section.opened.v1') return { organId, reportId: opened.data.reportId, sectionId: idOfStream(stream) };
    }
  }
  throw new OperationRefused('unknown-id', `no report and no section has the id ${id}; "trinhky replay" without an id lists the reports`);
}
