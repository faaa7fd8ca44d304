import { categoryOf } from '@trinhky/event-store';
import { idOfStream, organOfStream } from '@trinhky/events';
import type { Actor } from '@trinhky/events';
import { historyOf } from '@trinhky/read-models';
import type { ReadModels } from '@trinhky/read-models';
import { reportAt, reportMoment } from '@trinhky/replay';
import type { ReportMoment } from '@trinhky/replay';
import type { EventStore } from '@trinhky/event-store';
import { findReportOrSection } from './find-stream.js';
import { labelsOf } from './labels.js';

export interface ReportListed {
  reportId: string;
  organId: string;
  subject: string;
  status: string;
}
export interface TimelineEvent {
  /** UTC. */
  at: string;
  stream: string;
  revision: number;
  type: string;
  by: { name: string; post: string | null; onBehalfOf: string | null };
  /** Vietnamese, as an office would say it. */
  verb: string;
  summary: string | null;
  /** The section's number and title; null for what concerns the whole report. */
  section: string | null;
}
export type Timeline =
  | { kind: 'reports'; reports: ReportListed[] }
  | { kind: 'events'; subject: string; sections: { sectionId: string; label: string }[]; events: TimelineEvent[] };

export interface TimelineQuestion {
  store: EventStore;
  readModels: ReadModels;
  id: string | null;
  /** Instants, UTC; null = open. */
  from: string | null;
  to: string | null;
}

/** What happened, by whom and when, out of the streams; the Vietnamese words for it are those of the history's rows. */
export async function timeline({ store, readModels, id, from, to }: TimelineQuestion): Promise<Timeline> {
  if (id === null) return { kind: 'reports', reports: await reportsOf(store) };
  const { organId, reportId, sectionId } = await findReportOrSection(store, id);
  const moment = await reportMoment(store, organId, reportId);
  const words = await wordsOf(readModels, organId, reportId);
  const labels = labelsOf(moment);
  const events = eventsOf(moment, sectionId)
    .filter(({ meta }) => (from === null || meta.occurredAt >= from) && (to === null || meta.occurredAt <= to))
    .sort((a, b) => (a.position < b.position ? -1 : 1))
    .map(({ stream, revision, type, meta, data }) => {
      const told = words.get(`${stream}@${revision}`);
      const section = categoryOf(stream) === 'section' ? idOfStream(stream) : 'sectionId' in data ? data.sectionId : null;
      return {
        at: meta.occurredAt,
        stream,
        revision,
        type,
        by: personOf(meta.actor),
        verb: told?.verb ?? type,
        summary: told?.summary ?? null,
        section: section === null ? null : (labels.get(section) ?? section),
      };
    });
  const subject = moment.report.state.status === 'none' ? '' : moment.report.state.header.subject;
  const sections = [...labels].map(([section, label]) => ({ sectionId: section, label }));
  return {
    kind: 'events',
    subject,
    sections: sectionId === null ? sections : sections.filter((each) => each.sectionId === sectionId),
    events,
  };
}

/** A section alone, or the report with all its sections. */
const eventsOf = ({ report, sections }: ReportMoment, sectionId: string | null) =>
  sectionId !== null
    ? (sections.get(sectionId)?.events ?? [])
    : [...report.events, ...[...sections.values()].flatMap((section) => section.events)];

const personOf = ({ name, post, onBehalfOf }: Actor) => ({ name, post: post ?? null, onBehalfOf: onBehalfOf?.name ?? null });

async function wordsOf(db: ReadModels, organId: string, reportId: string): Promise<Map<string, { verb: string; summary: string | null }>> {
  const words = new Map<string, { verb: string; summary: string | null }>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof historyOf>> = await historyOf(db, organId, { reportId }, { cursor, limit: 200 });
    for (const { stream, revision, verb, summary } of page.rows) words.set(`${stream}@${revision}`, { verb, summary });
    cursor = page.next;
  } while (cursor !== null);
  return words;
}

async function reportsOf(store: EventStore): Promise<ReportListed[]> {
  const reports: ReportListed[] = [];
  for await (const { stream } of store.streams('report')) {
    const organId = organOfStream(stream);
    const reportId = idOfStream(stream);
    const { state } = await reportAt(store, organId, reportId);
    if (state.status !== 'none') reports.push({ reportId, organId, subject: state.header.subject, status: state.status });
  }
  return reports;
}
