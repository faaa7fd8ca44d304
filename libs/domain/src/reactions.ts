import type { DomainEvent, EventType, RegisterEvent, ReportEvent, SectionEvent } from '@trinhky/events';
import { bookOf } from './register/books.js';
import type { Books } from './register/books.js';
import type { RegisterCommand } from './register/register.commands.js';
import type { ReportCommand } from './report/report.commands.js';
import { isUpForSignature } from './report/report.state.js';
import type { OpenedReport, Report, SectionInReport } from './report/report.state.js';
import type { SectionCommand } from './section/section.commands.js';

/**
 * What one stream's events ask of another's aggregate. Pure; the worker and the property tests run these very functions. Each may be delivered
 * late, twice and out of order: the receiving decider ignores what is no longer the present cycle, submission or request. A refusal because the
 * target is unknown or not opened means that an earlier delivery is still to come: deliver again.
 */
export type Reaction =
  | { target: { aggregate: 'section'; sectionId: string }; command: SectionCommand }
  | { target: { aggregate: 'report'; reportId: string }; command: ReportCommand }
  | { target: { aggregate: 'register'; book: string; year: number }; command: RegisterCommand };

/** Stored keys (the command ids of what they cause hash them): never rename one. The types are what each wants to see. */
export const REACTORS = {
  'carry-cycles': [
    'report.opened.v1',
    'report.outline-changed.v1',
    'report.section-reopened.v1',
    'report.returned.v1',
    'report.rendering-failed.v1',
    'report.cancelled.v1',
  ],
  'record-approvals': ['section.approved.v1'],
  'allocate-number': ['report.numbering-requested.v1', 'register.number-allocated.v1'],
  'void-number': ['report.signature-withdrawn.v1', 'report.cancelled.v1'],
} as const satisfies Record<string, readonly EventType[]>;
export type Reactor = keyof typeof REACTORS;

/** An event with its place in its stream: a decoded event as it is. */
export type At<E extends DomainEvent> = E & { revision: number };

type CycleEvent = Extract<ReportEvent, { type: (typeof REACTORS)['carry-cycles'][number] }>;
const CYCLE_EVENTS: ReadonlySet<string> = new Set(REACTORS['carry-cycles']);
const beginsCycles = (event: At<ReportEvent>): event is At<CycleEvent> => CYCLE_EVENTS.has(event.type);

/** Rule 6: carries to the sections the cycles that this report event began. `report`: folded up to and with the event. */
export function carryCycles(event: At<ReportEvent>, { reportId, report }: { reportId: string; report: Report }): Reaction[] {
  if (report.status === 'none' || !beginsCycles(event)) return [];
  const begun = report.sections.filter((section) => section.cycle === event.revision);
  return begun.flatMap((section): Reaction[] => {
    const { sectionId } = section;
    return cycleCommands(event, section, reportId, report).map((command) => ({ target: { aggregate: 'section', sectionId }, command }));
  });
}

function cycleCommands(event: CycleEvent, section: SectionInReport, reportId: string, report: OpenedReport): SectionCommand[] {
  const { cycle, since, live } = section;
  switch (event.type) {
    case 'report.section-reopened.v1':
      return [{ type: 'StartCycle', cycle, cause: event.data.cause, reason: event.data.reason }];
    case 'report.returned.v1':
      return [{ type: 'StartCycle', cycle, cause: 'returned-by-signer', reason: event.data.reason }];
    case 'report.rendering-failed.v1':
      return [{ type: 'StartCycle', cycle, cause: 'rendering-failed', reason: event.data.detail }];
    case 'report.cancelled.v1':
      return [{ type: 'CloseSection', cycle, cause: 'cancelled' }];
    case 'report.opened.v1':
    case 'report.outline-changed.v1':
      if (since === cycle) return openings(section, reportId, report);
      return [live ? { type: 'RestoreSection', cycle } : { type: 'CloseSection', cycle, cause: 'removed' }];
  }
}

function openings({ nodeId, cycle }: SectionInReport, reportId: string, report: OpenedReport): SectionCommand[] {
  return report.nodes.flatMap((node): SectionCommand[] => {
    if (node.nodeId !== nodeId || !node.section) return [];
    const { sectionId: _sectionId, ...plan } = node.section;
    return [{ type: 'OpenSection', reportId, nodeId, templateNodeId: node.templateNodeId, cycle, ...plan }];
  });
}

/** Rule 6: carries an approval, with the head of the section's stream at it, to the report that the section belongs to. */
export function recordApprovals(
  event: At<SectionEvent> & { meta: { actor: { id: string }; hash: string } },
  { sectionId, reportId }: { sectionId: string; reportId: string },
): Reaction[] {
  if (event.type !== 'section.approved.v1') return [];
  const { cycle, round, revision, contentHash, headingHash, authors } = event.data;
  const head = { revision: event.revision, hash: event.meta.hash };
  const approvedBy = event.meta.actor.id;
  const command: ReportCommand = {
    type: 'RecordApproval',
    sectionId,
    cycle,
    round,
    revision,
    contentHash,
    headingHash,
    head,
    approvedBy,
    authors,
  };
  return [{ target: { aggregate: 'report', reportId }, command }];
}

/**
 * Rule 9, there: asks the book that numbers the report's symbol for a number; that is the requested one unless another took up the symbol at the
 * same moment and stands before it in the log. `report`: folded up to and with the event, or later while it is still being numbered; `books`: too.
 */
export function allocateNumber(
  event: ReportEvent,
  { reportId, report, books }: { reportId: string; report: Report; books: Books },
): Reaction[] {
  if (event.type !== 'report.numbering-requested.v1' || report.status === 'none' || !isUpForSignature(report)) return [];
  const { submission, year, date } = event.data;
  const { manifest, header } = report;
  const book = bookOf(books, manifest.letterhead.symbol, year) ?? event.data.book;
  const command: RegisterCommand = {
    type: 'AllocateNumber',
    book,
    year,
    symbol: manifest.letterhead.symbol,
    requestedDate: date,
    reportId,
    submission,
    subject: header.subject,
    signer: manifest.signer.name,
  };
  return [{ target: { aggregate: 'register', book, year }, command }];
}

/** Rule 9, and back: carries the number given to the report that asked. `book` and `year` stand in the register stream's name. */
export function carryNumber(event: RegisterEvent, { book, year }: { book: string; year: number }): Reaction[] {
  if (event.type !== 'register.number-allocated.v1') return [];
  const { number, symbol, date, reportId, submission } = event.data;
  return [{ target: { aggregate: 'report', reportId }, command: { type: 'RecordNumber', submission, book, year, number, symbol, date } }];
}

/** Rule 9: a number given to a report whose signature was withdrawn, or which was cancelled, goes void in its book. */
export function voidNumber(event: ReportEvent, { reportId }: { reportId: string }): Reaction[] {
  if (event.type !== 'report.signature-withdrawn.v1' && event.type !== 'report.cancelled.v1') return [];
  const { number: given, submission, reason } = event.data;
  if (given === null || submission === null) return [];
  const { book, year, number } = given;
  return [{ target: { aggregate: 'register', book, year }, command: { type: 'VoidNumber', number, reportId, submission, reason } }];
}

export interface DocumentWanted {
  kind: 'signing-copy' | 'final-pdf' | 'final-docx';
  reportId: string;
  submission: number;
}

/** The documents that an event calls for (rule 7): a signing copy of what was submitted, the finals of what was numbered. */
export function documentsWanted(event: At<ReportEvent>, { reportId }: { reportId: string }): DocumentWanted[] {
  if (event.type === 'report.submitted.v1') return [{ kind: 'signing-copy', reportId, submission: event.revision }];
  if (event.type !== 'report.numbered.v1') return [];
  const { submission } = event.data;
  return [
    { kind: 'final-pdf', reportId, submission },
    { kind: 'final-docx', reportId, submission },
  ];
}
