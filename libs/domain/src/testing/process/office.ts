import type { RegisterEvent, ReportEvent, SectionEvent } from '@trinhky/events';
import { evolveAuthority } from '../../authority.js';
import type { Authority, AuthorityEvent } from '../../authority.js';
import { postsOn } from '../../authority.rights.js';
import type { Context } from '../../context.js';
import { allocateNumber, carryCycles, carryNumber, documentsWanted, recordApprovals, voidNumber } from '../../reactions.js';
import type { DocumentWanted, Reaction } from '../../reactions.js';
import { evolveBooks, isBookEvent, noBooks } from '../../register/books.js';
import { registerDecider } from '../../register/register.decider.js';
import type { Register } from '../../register/register.decider.js';
import type { RegisterCommand } from '../../register/register.commands.js';
import { reportDecider } from '../../report/report.decider.js';
import type { Report } from '../../report/report.state.js';
import type { ReportCommand } from '../../report/report.commands.js';
import { sectionDecider } from '../../section/section.decider.js';
import type { Section } from '../../section/section.js';
import type { SectionCommand } from '../../section/section.commands.js';
import { actor, authorityOf, sha256 } from '../ward.js';
import type { Bends } from './fences.js';
import { streamOf } from './stream.js';
import type { Entry, Outcome, Stream } from './stream.js';

/** A whole office in memory: the real deciders over streams, and the real reactions, delivered when and as often as the test says. */

export type SectionStream = Stream<SectionCommand, Section, SectionEvent>;
export type ReportStream = Stream<ReportCommand, Report, ReportEvent>;
export type RegisterStream = Stream<RegisterCommand, Register, RegisterEvent>;
type Delivery = { id: string; react: () => Reaction[] };

export const REPORT = 'bc';

export interface Office {
  report: ReportStream;
  sections: Map<string, SectionStream>;
  registers: Map<string, RegisterStream>;
  section: (sectionId: string) => SectionStream;
  register: (book: string, year: number) => RegisterStream;
  authority: () => Authority;
  today: () => string;
  /** Everybody in post who may do more than read, the highest first. */
  people: () => string[];
  contextOf: (user: string, commandId: string) => Omit<Context, 'head'>;
  /** A fresh command id. */
  mint: () => string;
  learn: (event: AuthorityEvent) => void;
  sleep: (days: number) => void;
  /** Events whose reactions were asked for and not yet carried out. */
  due: Delivery[];
  /** Every event that anything reacts to, for delivering again. */
  past: Delivery[];
  /** Documents asked for; each may be reported late, again, or never. */
  jobs: DocumentWanted[];
  /** Runs the reactors on an event. `again`: under other command ids, so that only the deciders stand between. False = to be delivered again. */
  deliver: (delivery: Delivery, again?: boolean) => boolean;
  /** Refusals of reactions that are not "still to come": there must be none. */
  alarms: string[];
}

const DAY = 86_400_000;
const STILL_TO_COME: ReadonlySet<string> = new Set(['section.unknown', 'report.unknown', 'register.not-opened']);

export function openOffice(bends: Bends, learned: AuthorityEvent[]): Office {
  let authority = authorityOf(...learned);
  let now = Date.UTC(2026, 11, 20, 2);
  let books = noBooks;
  let minted = 0;
  const due: Delivery[] = [];
  const past: Delivery[] = [];
  const jobs: DocumentWanted[] = [];
  const alarms: string[] = [];

  function ask(stream: string, revision: number, react: () => Reaction[]): void {
    if (react().length === 0) return;
    const delivery = { id: `${stream}@${revision}`, react };
    due.push(delivery);
    past.push(delivery);
  }

  function onReport(entries: Entry<ReportEvent, Report>[]): void {
    learnBooks(entries);
    for (const { stream, event, state: report } of entries) {
      const known = { reportId: REPORT, report };
      ask(stream, event.revision, () => [
        ...carryCycles(event, known),
        ...allocateNumber(event, { ...known, books }),
        ...voidNumber(event, known),
      ]);
      jobs.push(...documentsWanted(event, known));
    }
  }
  const onSection = (sectionId: string) => (entries: Entry<SectionEvent, Section>[]) => {
    for (const { stream, event } of entries) ask(stream, event.revision, () => recordApprovals(event, { sectionId, reportId: REPORT }));
  };
  const learnBooks = (entries: Entry<ReportEvent | RegisterEvent, unknown>[]) => {
    for (const { stream, event } of entries) if (isBookEvent(event)) books = evolveBooks(books, event, stream);
  };
  const onRegister = (book: string, year: number) => (entries: Entry<RegisterEvent, Register>[]) => {
    learnBooks(entries);
    for (const { stream, event } of entries) ask(stream, event.revision, () => carryNumber(event, { book, year }));
  };

  const sections = new Map<string, SectionStream>();
  const registers = new Map<string, RegisterStream>();
  const report: ReportStream = streamOf('report', reportDecider, bends.report, onReport);
  const section = (id: string) => at(sections, id, () => streamOf(`section-${id}`, sectionDecider, bends.section, onSection(id)));
  const register = (book: string, year: number) =>
    at(registers, `${book}.${year}`, () =>
      streamOf(`register-${book}.${year}`, registerDecider, (command, state) => ({ command, state }), onRegister(book, year)),
    );
  const today = () => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);

  const contextOf = (user: string, commandId: string): Omit<Context, 'head'> => ({
    actor: actor(user, authority, undefined, today()),
    now: new Date(now).toISOString(),
    today: today(),
    organId: 'phb',
    commandId,
    authority,
    books,
    sha256,
    idOf: (name) => `${commandId}/${name}`,
  });
  const mint = () => `c${minted++}`;

  function deliver({ id, react }: Delivery, again = false): boolean {
    return react().every((reaction) => {
      const commandId = `${id}/${reaction.command.type}${again ? mint() : ''}`;
      const outcome = run(reaction, contextOf('system:reactor', commandId));
      if (!('refused' in outcome)) return true;
      if (STILL_TO_COME.has(outcome.refused.code)) return false;
      alarms.push(`${reaction.command.type} after ${id}: ${outcome.refused.message}`);
      return true;
    });
  }

  function run(reaction: Reaction, ctx: Omit<Context, 'head'>): Outcome<unknown> {
    if (isFor(reaction, 'section')) return section(reaction.target.sectionId).execute(reaction.command, ctx);
    if (isFor(reaction, 'register')) return register(reaction.target.book, reaction.target.year).execute(reaction.command, ctx);
    return isFor(reaction, 'report') ? report.execute(reaction.command, ctx) : { done: [], replayed: false };
  }

  return {
    report,
    sections,
    registers,
    section,
    register,
    authority: () => authority,
    today,
    people: () => [...new Set(postsOn(authority, today()).flatMap((post) => (post.role === 'auditor' ? [] : [post.userId])))],
    contextOf,
    mint,
    learn: (event) => {
      authority = evolveAuthority(authority, event, `learned-${minted}`, 0);
    },
    sleep: (days) => {
      now += days * DAY;
    },
    due,
    past,
    jobs,
    deliver,
    alarms,
  };
}

type ReactionFor<A extends Reaction['target']['aggregate']> = Extract<Reaction, { target: { aggregate: A } }>;
const isFor = <A extends Reaction['target']['aggregate']>(reaction: Reaction, aggregate: A): reaction is ReactionFor<A> =>
  reaction.target.aggregate === aggregate;

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
