import { reportDecider, sectionDecider } from '@trinhky/domain';
import type { Decider, Report, Section } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { decodeEvent, reportStream, sectionStream } from '@trinhky/events';
import type { Decode, Head, PendingEvent, ReportEvent, SectionEvent } from '@trinhky/events';

export const FOLDS = Symbol('Folds');

/** A stream's state at its end; head null = the stream does not exist. */
export interface Latest<S> {
  state: S;
  head: Head | null;
}

/** Sections and reports as they stand in the log this moment: what a command answered is already in them. */
export interface Folds {
  section(organId: string, sectionId: string): Promise<Latest<Section>>;
  report(organId: string, reportId: string): Promise<Latest<Report>>;
  /** The report with every section it ever had, by section id. */
  whole(organId: string, reportId: string): Promise<{ report: Latest<Report>; sections: Map<string, Latest<Section>> }>;
}

const KEPT = { sections: 2_000, reports: 200 };

export function foldsOf(store: EventStore): Folds {
  const section = latestOf(store, sectionDecider, decodeEvent as Decode<SectionEvent>, KEPT.sections);
  const report = latestOf(store, reportDecider, decodeEvent as Decode<ReportEvent>, KEPT.reports);
  return {
    section: (organId, sectionId) => section(sectionStream(organId, sectionId)),
    report: (organId, reportId) => report(reportStream(organId, reportId)),
    async whole(organId, reportId) {
      const folded = await report(reportStream(organId, reportId));
      const ids = folded.state.status === 'none' ? [] : folded.state.sections.map(({ sectionId }) => sectionId);
      const sections = await Promise.all(ids.map((id) => section(sectionStream(organId, id))));
      return { report: folded, sections: new Map(sections.map((found, i) => [ids[i] ?? '', found])) };
    },
  };
}

/** Keeps the most recently used folds and reads only what came since; a stream with another chain than the one folded is read anew. */
function latestOf<C, S, E extends PendingEvent>(
  store: EventStore,
  { initial, evolve }: Pick<Decider<C, S, E>, 'initial' | 'evolve'>,
  decode: Decode<E>,
  kept: number,
): (stream: string) => Promise<Latest<S>> {
  const known = new Map<string, { state: S; head: Head }>();

  async function folded(stream: string, head: Head): Promise<{ state: S; head: Head }> {
    const start = known.get(stream);
    if (start?.head.hash === head.hash) return start;
    const since = await store.readStream(stream, { from: start?.head.revision ?? 0 });
    const continues = start !== undefined && since[0]?.hash === start.head.hash;
    const events = continues ? since.slice(1) : start === undefined ? since : await store.readStream(stream);
    const state = events.reduce((so, event) => evolve(so, decode(event)), continues ? start.state : initial);
    const last = events.at(-1);
    return { state, head: last ? { revision: last.revision, hash: last.hash } : head };
  }

  return async (stream) => {
    const head = await store.head(stream);
    if (!head) return { state: initial, head: null };
    const found = await folded(stream, head);
    known.delete(stream);
    known.set(stream, found);
    const oldest = known.size > kept ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return found;
  };
}
