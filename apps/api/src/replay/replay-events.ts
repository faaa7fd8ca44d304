import { organFolds } from '@trinhky/commands';
import type { OrganFolds } from '@trinhky/commands';
import type { EventStore } from '@trinhky/event-store';
import { decodeEvent, registerStream } from '@trinhky/events';
import type { DecodedEvent, DomainEvent, Recorded, ReportEvent, SectionEvent } from '@trinhky/events';
import { inOneOrder, reportMoment } from '@trinhky/replay';
import type { ReportMoment } from '@trinhky/replay';

export type ReplayEvent = DecodedEvent<DomainEvent> & Recorded;
type RightsEvents = OrganFolds<ReplayEvent[]>;

export const RIGHTS_EVENTS = Symbol('RightsEvents');

/** Who is who and who acts for whom, event by event, an organ at a time: kept, and read on from where it was. */
export const rightsEvents = (store: EventStore): RightsEvents =>
  organFolds<ReplayEvent[]>(store, {
    categories: ['organ', 'post', 'delegation'],
    initial: () => [],
    evolve(events, recorded) {
      events.push(decodeEvent(recorded));
      return events;
    },
  });
export type { RightsEvents };

export interface WholeHistory {
  moment: ReportMoment;
  /** Of the report, its sections, its lines in the registers and the organ's rights, in one order. */
  events: ReplayEvent[];
  /** The registers that numbers were asked of. */
  books: string[];
}

export async function wholeHistory(store: EventStore, rights: RightsEvents, organId: string, reportId: string): Promise<WholeHistory> {
  const moment = await reportMoment(store, organId, reportId);
  const own = eventsOf(moment);
  const books = booksOf(organId, own);
  const numbers = await registerEvents(store, books, reportId);
  return { moment, books, events: inOneOrder([...own, ...numbers, ...(await rights.of(organId))]) };
}

/** Of the report and its sections. */
export const eventsOf = ({ report, sections }: ReportMoment): (ReplayEvent & (ReportEvent | SectionEvent))[] => [
  ...report.events,
  ...[...sections.values()].flatMap(({ events }) => events),
];

const booksOf = (organId: string, events: readonly ReplayEvent[]): string[] => [
  ...new Set(
    events.flatMap((event) =>
      event.type === 'report.numbering-requested.v1' ? [registerStream(organId, event.data.book, event.data.year)] : [],
    ),
  ),
];

/** The numbers that the report was given, and what became of them. */
async function registerEvents(store: EventStore, books: readonly string[], reportId: string): Promise<ReplayEvent[]> {
  const entries = await Promise.all(books.map((book) => store.readStream(book)));
  return entries
    .flat()
    .filter(({ data }) => data.includes(reportId))
    .map((recorded) => decodeEvent(recorded))
    .filter(({ data }) => 'reportId' in data && data.reportId === reportId);
}
