import type { ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { legalDate, OFFICE } from '@trinhky/commands';
import type { Office } from '@trinhky/commands';
import { postsAt } from '@trinhky/domain';
import type { Subscription } from '@trinhky/event-store';
import { organOfStream } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { Problem } from '../http/problem.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { LOGGER } from '../logger.js';
import type { Logger } from '../logger.js';
import { liveConnection } from './live-connection.js';
import type { LiveConnection } from './live-connection.js';
import { toldOf } from './told.js';
import type { EndReason } from './told.js';

const BEAT_MS = 15_000;
const AGAIN_MS = 1_000;
/** Who missed more than this reads everything anew instead. */
const MOST_MISSED = 1_000;
/** Tabs of one person. */
const MOST_OF_ONE = 30;
const CATEGORIES = ['section', 'report', 'register', 'organ', 'post', 'delegation', 'template'] as const;

/**
 * Tells every open page of an organ what happened in it. One subscription of the log a process, begun with the first page; a page sees its own
 * organ only, and ends when its session does or the person's posts change (in another process: at the next beat).
 */
@Injectable()
export class LiveEvents {
  private readonly open = new Set<LiveConnection>();
  private subscription: Subscription | null = null;
  private again: NodeJS.Timeout | undefined;
  private beat: NodeJS.Timeout | undefined;
  private stopped = false;
  /** Up to where the log has been told. */
  private told = 0n;

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(OFFICE) private readonly office: Office,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Rejects with a Problem where no page of this person can be taken, before anything is answered. */
  async admit(person: SessionOwner): Promise<void> {
    if (this.stopped) throw new Problem(503, 'shutting-down', 'Hệ thống đang dừng để bảo trì. Hãy thử lại sau ít phút.');
    if ([...this.open].filter((each) => each.person.userId === person.userId).length >= MOST_OF_ONE) {
      throw new Problem(429, 'too-many-pages', 'Bạn đang mở quá nhiều trang cùng lúc. Hãy đóng bớt rồi tải lại trang.');
    }
    await this.follow();
  }

  /** Answers an admitted page on `response` until it goes away; `after` is the last position it saw, null = from now on. */
  async listen(person: SessionOwner, token: string, after: bigint | null, response: ServerResponse): Promise<void> {
    const from = after ?? this.told;
    const connection = liveConnection(response, person, token, from);
    this.open.add(connection);
    response.on('close', () => this.open.delete(connection));
    await this.tellMissed(connection, from).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'a page could not be told what it missed');
      connection.end('too-far-behind');
    });
  }

  /** The person's pages are asked for their right to listen: after signing out, a new password, an ended post. */
  async recheck(userId: string): Promise<void> {
    await Promise.all([...this.open].filter(({ person }) => person.userId === userId).map((each) => this.check(each)));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again);
    clearInterval(this.beat);
    for (const connection of this.open) connection.end('stopping');
    await this.subscription?.stop();
  }

  private async follow(): Promise<void> {
    if (this.subscription) return;
    const { store } = this.installation;
    const end = await store.lastPosition();
    if (this.subscription) return;
    this.told = end;
    this.subscribe();
    this.beat = setInterval(() => this.beatAll(), BEAT_MS);
    this.beat.unref();
  }

  private subscribe(): void {
    this.subscription = this.installation.store.subscribe({
      after: this.told,
      categories: CATEGORIES,
      onBatch: (events, upTo) => {
        for (const event of events) this.tellAll(event);
        this.told = upTo;
      },
      onStopped: (error) => {
        if (error === undefined || this.stopped) return;
        this.logger.warn({ err: error }, 'the live events stopped and will try again');
        this.again = setTimeout(() => this.subscribe(), AGAIN_MS);
      },
    });
  }

  private tellAll(event: RecordedEvent): void {
    const organ = organOfStream(event.stream);
    const listeners = [...this.open].filter(({ person }) => person.organId === organ);
    const told = listeners.length > 0 ? toldOf(event) : null;
    if (told === null) return;
    for (const connection of listeners) {
      connection.tell(told);
      if (told.aggregate === 'post' && told.id === connection.person.userId) connection.end('role-changed');
    }
  }

  private async tellMissed(connection: LiveConnection, after: bigint): Promise<void> {
    const { organId } = connection.person;
    let read = 0;
    if (after < this.told) {
      for await (const event of this.installation.store.readAll({ after, categories: CATEGORIES, limit: MOST_MISSED + 1 })) {
        if (++read > MOST_MISSED) return connection.end('too-far-behind');
        const told = organOfStream(event.stream) === organId ? toldOf(event) : null;
        if (told) connection.tellPast(told);
      }
    }
    connection.caughtUp();
  }

  private beatAll(): void {
    for (const connection of this.open) {
      this.check(connection).then(
        (still) => still && connection.beat(),
        // The accounts do not answer: the page keeps its stream, requests are refused anyway.
        () => connection.beat(),
      );
    }
  }

  private async check(connection: LiveConnection): Promise<boolean> {
    const ended = await this.endedBecause(connection);
    if (ended) connection.end(ended);
    return ended === null;
  }

  private async endedBecause({ person, token }: LiveConnection): Promise<EndReason | null> {
    if (!(await this.accounts.sessionOwner(token))) return 'signed-out';
    const authority = await this.office.authority(person.organId);
    return postsAt(authority, person.userId, legalDate(this.clock.now())).length === 0 ? 'role-changed' : null;
  }
}
