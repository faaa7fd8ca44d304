import { Inject } from '@nestjs/common';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { notificationsOf, remindersOf, toldAfter } from '@trinhky/read-models';
import type { NotificationView, Reminder } from '@trinhky/read-models';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import type { ReadMarks } from '../accounts/read-marks.js';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { Reader } from '../read/reader.js';

/** Unread ones are counted so far; more are "many". */
const COUNTED = 100;

export interface NotificationsShown {
  rows: (NotificationView & { read: boolean })[];
  next: string | null;
  /** Of the work that waits today, by due date: on the first page only. */
  reminders: (Reminder & { read: boolean })[];
  /** When there will be the next reminder: what is shown is to be asked for again then. */
  nextReminderAt: string | null;
  /** Counted up to 100. */
  unread: number;
}

/** What a person was told, newest first, with what of it they have read. */
export class NotificationsOf extends Query<NotificationsShown> {
  constructor(
    readonly person: SessionOwner,
    readonly page: { cursor: string | null; limit?: number },
  ) {
    super();
  }
}

@QueryHandler(NotificationsOf)
export class NotificationsHandler implements IQueryHandler<NotificationsOf> {
  constructor(
    private readonly reader: Reader,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ person: { organId, userId }, page }: NotificationsOf): Promise<NotificationsShown> {
    const { readModels } = this.reader.installation;
    const whose = { organId, userId };
    const marks = await this.accounts.readMarks.readBy(whose);
    const { rows, next } = await notificationsOf(readModels, whose, page);
    const now = this.clock.now().toISOString();
    const { reminders, nextAt } = await remindersOf(readModels, { ...whose, today: this.reader.today, now });
    const told = await toldAfter(readModels, whose, marks.upTo, COUNTED + marks.ids.size);
    const due = reminders.map((reminder) => ({ ...reminder, read: marks.ids.has(reminder.id) }));
    const unread = told.filter((position) => !marks.ids.has(String(position))).length + due.filter(({ read }) => !read).length;
    return {
      rows: rows.map((row) => ({ ...row, read: isRead(row, marks) })),
      next,
      reminders: page.cursor === null ? due : [],
      nextReminderAt: nextAt,
      unread: Math.min(unread, COUNTED),
    };
  }
}

const isRead = ({ position }: NotificationView, { upTo, ids }: ReadMarks): boolean => Number(position) <= upTo || ids.has(position);
