import { createHash } from 'node:crypto';
import {
  actorOf,
  delegationDecider,
  noBooks,
  organDecider,
  postDecider,
  registerDecider,
  reportDecider,
  sectionDecider,
  templateDecider,
  userDecider,
} from '@trinhky/domain';
import type {
  Authority,
  Books,
  Context,
  Decider,
  DelegationCommand,
  OrganCommand,
  PostCommand,
  RegisterCommand,
  ReportCommand,
  SectionCommand,
  TemplateCommand,
  UserCommand,
} from '@trinhky/domain';
import { commandHandler } from '@trinhky/event-store';
import type { EventStore, Executed, Moment } from '@trinhky/event-store';
import {
  decodeEvent,
  delegationStream,
  nameBasedId,
  organStream,
  postStream,
  registerStream,
  reportStream,
  sectionStream,
  templateStream,
  userStream,
} from '@trinhky/events';
import type {
  Actor,
  Decode,
  DelegationEvent,
  OrganEvent,
  PendingEvent,
  PostEvent,
  RegisterEvent,
  ReportEvent,
  SectionEvent,
  TemplateEvent,
  UserEvent,
} from '@trinhky/events';
import { authorityReader } from './authority-reader.js';
import { booksReader } from './books-reader.js';
import { legalDate } from './legal-date.js';

export const OFFICE = Symbol('Office');

/** On whose behalf a command runs, and which command it is: the same id from the same person on the same stream is the same command. */
export interface Call {
  organId: string;
  /** A signed-in person, or a part of the program (`carry-cycles`, `setup`). */
  by: { userId: string; onBehalfOf?: string } | { system: string };
  commandId: string;
  /** The digest of the request (`digestOfRequest`): something else sent under the same id is refused with CommandIdTaken. */
  asked?: string;
  /** The event that a reactor reacts to. */
  cause?: { id: string; occurredAt: string; correlationId: string };
}

/** Every command of the system, one method an aggregate. Each rejects with Rejected when a rule says no, and with the store's own errors. */
export interface Office {
  section(call: Call, sectionId: string, command: SectionCommand): Promise<Executed<SectionEvent>>;
  report(call: Call, reportId: string, command: ReportCommand): Promise<Executed<ReportEvent>>;
  register(call: Call, book: string, year: number, command: RegisterCommand): Promise<Executed<RegisterEvent>>;
  organ(call: Call, command: OrganCommand): Promise<Executed<OrganEvent>>;
  post(call: Call, userId: string, command: PostCommand): Promise<Executed<PostEvent>>;
  delegation(call: Call, delegationId: string, command: DelegationCommand): Promise<Executed<DelegationEvent>>;
  template(call: Call, templateId: string, command: TemplateCommand): Promise<Executed<TemplateEvent>>;
  user(call: Call, userId: string, command: UserCommand): Promise<Executed<UserEvent>>;
  authority(organId: string): Promise<Authority>;
  /** Which of the organ's books numbers which symbol, with everything in the log. */
  books(organId: string): Promise<Books>;
  /** The context a decision by this person would have now: for trying what they may do next. */
  contextFor(call: Call, stream: string): Promise<Context>;
}

export interface OfficeOptions {
  store: EventStore;
  clock: { now(): Date };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** Namespace of the ids that decisions mint. Stored format: never change it. */
const MINTED = '5f0c0f5e-6a0b-5f57-9d5d-6f7d2f9a4b11';

/** The commands that open a book, ask for a number, or enter one. */
const NUMBERS: ReadonlySet<string> = new Set<(RegisterCommand | ReportCommand)['type']>([
  'OpenRegister',
  'AllocateNumber',
  'EnterOutsideNumber',
  'RequestNumber',
]);

export function office({ store, clock }: OfficeOptions): Office {
  const handler = commandHandler({ store, clock });
  const authorities = authorityReader(store);
  const bookkeeping = booksReader(store);

  const contextOf = (
    call: Call,
    stream: string,
    actor: Actor,
    { authority, books }: Pick<Context, 'authority' | 'books'>,
    { head, occurredAt }: Moment,
  ): Context => ({
    actor,
    now: occurredAt,
    today: legalDate(occurredAt),
    organId: call.organId,
    commandId: call.commandId,
    authority,
    books,
    sha256,
    idOf: (name) => nameBasedId(MINTED, stream, actor.id, call.commandId, name),
    head,
  });

  async function execute<C extends { type: string }, S, E extends PendingEvent>(
    call: Call,
    stream: string,
    decider: Decider<C, S, E>,
    decode: Decode<E>,
    command: C,
  ): Promise<Executed<E>> {
    // The first decision follows at once; one that is taken again asks who is who again.
    let authority: Authority | null = await authorities.of(call.organId);
    const actor = actorFor(call, authority, legalDate(clock.now()));
    return handler.execute({
      stream,
      organId: call.organId,
      actor,
      commandId: call.commandId,
      correlationId: call.asked ?? call.cause?.correlationId ?? call.commandId,
      ...(call.asked !== undefined && { asked: call.asked }),
      causationId: call.cause?.id ?? null,
      causeOccurredAt: call.cause?.occurredAt,
      decider,
      decode,
      command,
      context: async (moment) => {
        const now = authority ?? (await authorities.of(call.organId));
        authority = null;
        const books = NUMBERS.has(command.type) ? await bookkeeping.of(call.organId) : noBooks;
        return contextOf(call, stream, actor, { authority: now, books }, moment);
      },
    });
  }

  return {
    section: (call, id, command) =>
      execute(call, sectionStream(call.organId, id), sectionDecider, decodeEvent as Decode<SectionEvent>, command),
    report: (call, id, command) =>
      execute(call, reportStream(call.organId, id), reportDecider, decodeEvent as Decode<ReportEvent>, command),
    register: (call, book, year, command) =>
      execute(call, registerStream(call.organId, book, year), registerDecider, decodeEvent as Decode<RegisterEvent>, command),
    organ: (call, command) => execute(call, organStream(call.organId), organDecider, decodeEvent as Decode<OrganEvent>, command),
    post: (call, userId, command) =>
      execute(call, postStream(call.organId, userId), postDecider, decodeEvent as Decode<PostEvent>, command),
    delegation: (call, id, command) =>
      execute(call, delegationStream(call.organId, id), delegationDecider, decodeEvent as Decode<DelegationEvent>, command),
    template: (call, id, command) =>
      execute(call, templateStream(call.organId, id), templateDecider, decodeEvent as Decode<TemplateEvent>, command),
    user: (call, userId, command) => execute(call, userStream(userId), userDecider, decodeEvent as Decode<UserEvent>, command),
    authority: (organId) => authorities.of(organId),
    books: (organId) => bookkeeping.of(organId),
    async contextFor(call, stream) {
      const authority = await authorities.of(call.organId);
      const now = clock.now().toISOString();
      return contextOf(
        call,
        stream,
        actorFor(call, authority, legalDate(now)),
        { authority, books: noBooks },
        {
          head: await store.head(stream),
          occurredAt: now,
        },
      );
    },
  };
}

/** Somebody without a post (or without the delegation they name) is a bare id: every rule refuses it. */
function actorFor({ by }: Call, authority: Authority, today: string): Actor {
  if ('system' in by) return { id: `system:${by.system}`, name: 'Hệ thống' };
  return actorOf(authority, by.userId, today, { principal: by.onBehalfOf }) ?? { id: by.userId, name: by.userId };
}
