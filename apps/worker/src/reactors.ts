import type { Call, Office } from '@trinhky/commands';
import { allocateNumber, carryCycles, carryNumber, REACTORS, recordApprovals, Rejected, voidNumber } from '@trinhky/domain';
import type { Reaction, Reactor } from '@trinhky/domain';
import type { EventStore, Subscription } from '@trinhky/event-store';
import { decodeEvent, idOfStream, nameBasedId, organOfStream, registerStream } from '@trinhky/events';
import type { DecodedEvent, DomainEvent, RecordedEvent } from '@trinhky/events';
import { reportAt } from '@trinhky/replay';
import { isStoreAway } from './store-away.js';

/** Namespace of the command ids that reactors use. Stored format: never change it. */
const REACTIONS = '7d7a6f0e-7d0c-5c55-9d0e-2b9b4f0f6a21';

/** What any reactor, or the documents, care for: edits, the most of the log, are not even decoded. */
const HEARD: ReadonlySet<string> = new Set([...Object.values(REACTORS).flat(), 'report.submitted.v1', 'report.numbered.v1']);

export interface ReactorsOptions {
  store: EventStore;
  office: Office;
  alarm: (message: string, error: unknown) => void;
  /** Asks for the documents that an event calls for. */
  askForDocuments: (event: RecordedEvent, owed: boolean) => Promise<void>;
  /** Milliseconds before a reaction that failed is tried again. */
  retryAfterMs?: number;
}

export interface Reactors {
  /** Follows the log from its present end. What was asked before stands among the obligations and is brought with `deliver`. */
  start(): Promise<void>;
  /** Runs the reactors, and the asking for documents, on one stored event (again): deterministic command ids and the deciders make a second delivery do nothing. `owed`: what it asked for stands among the obligations. */
  deliver(event: RecordedEvent, options?: { owed?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

/** Carries what one stream's events ask of another's aggregate: the pure reactors of libs/domain, their commands run through the office. */
export function reactors({ store, office, alarm, askForDocuments, retryAfterMs = 500 }: ReactorsOptions): Reactors {
  let subscription: Subscription | null = null;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function run({ reactor, reaction }: Asked, event: DecodedEvent<DomainEvent>): Promise<void> {
    const call = (key: string): Call => ({
      organId: organOfStream(event.stream),
      by: { system: reactor },
      commandId: nameBasedId(REACTIONS, reactor, event.id, reaction.target.aggregate, key),
      cause: { id: event.id, occurredAt: event.meta.occurredAt, correlationId: event.meta.correlationId },
    });
    try {
      if (isFor(reaction, 'section')) {
        const { sectionId } = reaction.target;
        await office.section(call(sectionId), sectionId, reaction.command);
      } else if (isFor(reaction, 'report')) {
        const { reportId } = reaction.target;
        await office.report(call(reportId), reportId, reaction.command);
      } else if (isFor(reaction, 'register')) {
        const { book, year } = reaction.target;
        await office.register(call(`${book}.${year}`), book, year, reaction.command);
      }
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      // Refused for now: what it waits for is still to come. It stays among the obligations, whose sweep brings it again.
      alarm(`${reactor}: ${reaction.command.type} was refused after ${event.stream}@${event.revision}`, error);
    }
  }

  async function deliver(recorded: RecordedEvent, { owed = false } = {}): Promise<void> {
    if (!HEARD.has(recorded.type)) return;
    const event = decodeEvent(recorded);
    const reactions = await asked({ store, office }, event);
    await Promise.all(reactions.map((reaction) => run(reaction, event)));
    for (const { reaction } of reactions) if (isFor(reaction, 'register')) await deliverAllocation(reaction, organOfStream(event.stream));
    await askForDocuments(recorded, owed);
  }

  /** A number may have been given earlier without having reached the report: the allocation is delivered again with the request. */
  async function deliverAllocation({ target: { book, year }, command }: ReactionFor<'register'>, organId: string): Promise<void> {
    if (command.type !== 'AllocateNumber') return;
    const { reportId, submission } = command;
    for (const recorded of await store.readStream(registerStream(organId, book, year))) {
      const event = decodeEvent(recorded);
      const ours =
        event.type === 'register.number-allocated.v1' && event.data.reportId === reportId && event.data.submission === submission;
      if (ours) await deliver(recorded);
    }
  }

  function follow(after: bigint): void {
    let handled = after;
    subscription = store.subscribe({
      after,
      categories: ['section', 'report', 'register'],
      batchSize: 50,
      onBatch: async (events, upTo) => {
        for (const event of events) {
          await deliver(event).catch((error: unknown) => {
            if (isStoreAway(error)) throw error;
            // One that cannot be read, or a queue that is away, holds up nobody else: what it asked for stands among the obligations.
            alarm(`the reactions to ${event.stream}@${event.revision} failed and wait for the next sweep`, error);
          });
          handled = event.position;
        }
        handled = upTo;
      },
      onStopped: (error) => {
        if (error === undefined || stopped) return;
        alarm('the reactors stopped and will try again', error);
        retry = setTimeout(() => follow(handled), retryAfterMs);
      },
    });
  }

  return {
    start: async () => follow(await store.lastPosition()),
    deliver,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await subscription?.stop();
    },
  };
}

type ReactionFor<A extends Reaction['target']['aggregate']> = Extract<Reaction, { target: { aggregate: A } }>;
const isFor = <A extends Reaction['target']['aggregate']>(reaction: Reaction, aggregate: A): reaction is ReactionFor<A> =>
  reaction.target.aggregate === aggregate;

interface Asked {
  reactor: Reactor;
  reaction: Reaction;
}

/** What the event asks for, by the reactor that asks. */
async function asked({ store, office }: Pick<ReactorsOptions, 'store' | 'office'>, event: DecodedEvent<DomainEvent>): Promise<Asked[]> {
  const organId = organOfStream(event.stream);
  const id = idOfStream(event.stream);
  const by = (reactor: Reactor, reactions: Reaction[]): Asked[] => reactions.map((reaction) => ({ reactor, reaction }));
  switch (event.type) {
    case 'report.opened.v1':
    case 'report.outline-changed.v1':
    case 'report.section-reopened.v1':
    case 'report.returned.v1':
    case 'report.rendering-failed.v1':
    case 'report.cancelled.v1':
    case 'report.signature-withdrawn.v1': {
      const { state: report } = await reportAt(store, organId, id, { revision: event.revision });
      return [
        ...by('carry-cycles', carryCycles(event, { reportId: id, report })),
        ...by('void-number', voidNumber(event, { reportId: id })),
      ];
    }
    case 'report.numbering-requested.v1': {
      const { state: report } = await reportAt(store, organId, id, { revision: event.revision });
      return by('allocate-number', allocateNumber(event, { reportId: id, report, books: await office.books(organId) }));
    }
    case 'section.approved.v1': {
      const [first] = await store.readStream(event.stream, { from: 0, to: 0 });
      const opened = first && decodeEvent(first);
      return opened?.type === 'section.opened.v1'
        ? by('record-approvals', recordApprovals(event, { sectionId: id, reportId: opened.data.reportId }))
        : [];
    }
    case 'register.number-allocated.v1': {
      const [book = '', year = ''] = id.split('.');
      return by('allocate-number', carryNumber(event, { book, year: Number(year) }));
    }
    default:
      return [];
  }
}
