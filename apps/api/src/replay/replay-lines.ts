import { legalDate } from '@trinhky/commands';
import { emptyAuthority, evolveAuthority, reportDecider, sectionDecider } from '@trinhky/domain';
import type { AuthorityEvent, Section } from '@trinhky/domain';
import { categoryOf } from '@trinhky/event-store';
import { idOfStream } from '@trinhky/events';
import type { ReportEvent, SectionEvent } from '@trinhky/events';
import { BESIDE, besideInWords, inWords } from '@trinhky/read-models';
import type { BesideType, Line } from '@trinhky/read-models';
import { blockOf } from '@trinhky/replay';
import { actorShown, personNamed } from '../read/names.js';
import { concerns } from './concerns.js';
import type { Present } from './concerns.js';
import { kindOf } from './kinds.js';
import { patches } from './patches.js';
import type { ReplayEvent } from './replay-events.js';
import type { ReplayLine, TextEdit } from './replay.view.js';

/** A line with its place in the log; `onlyFor`: whose eyes its patch is meant for. */
export interface PlacedLine extends ReplayLine {
  position: bigint;
  onlyFor: string | null;
}

type Of<E> = ReplayEvent & E;
const isAuthority = (event: ReplayEvent): event is Of<AuthorityEvent> => ['organ', 'post', 'delegation'].includes(categoryOf(event.stream));
const isReport = (event: ReplayEvent): event is Of<ReportEvent> => categoryOf(event.stream) === 'report';
const isSection = (event: ReplayEvent): event is Of<SectionEvent> => categoryOf(event.stream) === 'section';

/**
 * Every event as a line that says who did what, and what it changed: worked out once, by the deciders' own `evolve` and the views that show the present.
 * Rights change silently before the report is opened and after it is over, and where nobody of the report is concerned; the next line carries them.
 */
export function replayLines(organId: string, events: readonly ReplayEvent[]): PlacedLine[] {
  const now: Present & { sections: Map<string, Section>; actors: Set<string> } = {
    report: reportDecider.initial,
    sections: new Map(),
    authority: emptyAuthority(organId),
    date: '',
    actors: new Set(),
  };
  const patchOf = patches();
  const lines: PlacedLine[] = [];
  for (const event of events) {
    const { stream, revision, type, position } = event;
    const { occurredAt: at, actor } = event.meta;
    now.date = legalDate(at);
    if (isAuthority(event)) {
      const told = concerns(event, now);
      now.authority = evolveAuthority(now.authority, event, stream, revision);
      if (!told) continue;
    } else if (isReport(event)) now.report = reportDecider.evolve(now.report, event);
    else if (isSection(event)) {
      const id = idOfStream(stream);
      now.sections.set(id, sectionDecider.evolve(now.sections.get(id) ?? sectionDecider.initial, event));
    }
    const sectionId = sectionOf(event);
    if (!isAuthority(event)) now.actors.add(actor.id);
    lines.push({
      index: lines.length,
      at,
      stream,
      revision,
      type,
      kind: kindOf(event.type),
      by: actorShown(actor),
      ...wordsOf(event, (userId) => personNamed(now.authority, userId).name),
      sectionId,
      edit: isSection(event) ? editOf(event) : null,
      patch: patchOf(now),
      position,
      onlyFor: type === 'section.edit-set-aside.v1' ? actor.id : null,
    });
  }
  return lines;
}

const sectionOf = (event: ReplayEvent): string | null =>
  isSection(event) ? idOfStream(event.stream) : 'sectionId' in event.data ? event.data.sectionId : null;

function editOf(event: Of<SectionEvent>): TextEdit | null {
  if (event.type !== 'section.edited.v1') return null;
  const { revision, contentHash, changes } = event.data;
  return { revision, contentHash, changes, blocks: [...new Set(changes.map(blockOf))] };
}

type Beside = Extract<ReplayEvent, { type: BesideType }>;
const isBeside = (event: ReplayEvent): event is Beside => BESIDE.some((type) => type === event.type);
const isTold = (event: ReplayEvent): event is Of<ReportEvent> | Of<SectionEvent> => isReport(event) || isSection(event);

function wordsOf(event: ReplayEvent, nameOf: (userId: string) => string): Line {
  if (isBeside(event)) return besideInWords(event, nameOf);
  return isTold(event) ? inWords(event) : { verb: event.type, summary: null };
}
