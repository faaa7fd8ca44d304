import { Button } from '@mantine/core';
import { dateText, legalDateOf, timeText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import css from './home.module.css';
import { NotificationRow } from './notification-row.js';
import { notificationInWords, reminderInWords } from './notification-words.js';
import type { Notification, Reminder } from './notification-words.js';
import { useMarkRead, useNotifications } from './use-notifications.js';
import { useRows } from './use-rows.js';

type MarkRead = ReturnType<typeof useMarkRead>;

export function Page() {
  const query = useNotifications();
  const markRead = useMarkRead();
  useRows();
  return (
    <div className={css.page}>
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const [first] = pages;
          return (
            <>
              <Head rows={rows} reminders={first?.reminders ?? []} unread={first?.unread ?? 0} markRead={markRead} />
              <List rows={rows} reminders={first?.reminders ?? []} markRead={markRead} />
              {query.hasNextPage && (
                <Button variant="default" mt="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  Xem thông báo cũ hơn
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

interface Shown {
  rows: readonly Notification[];
  reminders: readonly Reminder[];
  markRead: MarkRead;
}

function Head({ rows, reminders, unread, markRead }: Shown & { unread: number }) {
  const newest = rows[0]?.position;
  return (
    <div className={css.tools}>
      <div>
        <h1 className={css.heading}>Thông báo</h1>
        <p className={css.summary} role="status">
          {unread === 0 ? 'Bạn đã đọc hết.' : unread >= 100 ? 'Hơn 99 thông báo chưa đọc.' : `${unread} thông báo chưa đọc.`}
        </p>
      </div>
      {unread > 0 && (
        <Button
          variant="default"
          size="xs"
          onClick={() => void markRead({ ...(newest !== undefined && { upTo: newest }), ids: reminders.map(({ id }) => id) })}
        >
          Đánh dấu đã đọc tất cả
        </Button>
      )}
    </div>
  );
}

function List({ rows, reminders, markRead }: Shown) {
  if (rows.length === 0 && reminders.length === 0)
    return (
      <EmptyState title="Chưa có thông báo">
        Bạn sẽ được báo ở đây khi có mục giao cho bạn, chờ bạn duyệt hay bị trả lại, khi có góp ý và khi sắp đến hạn.
      </EmptyState>
    );
  return (
    <>
      {reminders.length > 0 && (
        <section aria-label="Nhắc hạn">
          <h2 className={css.day}>Nhắc hạn</h2>
          <ul className={css.rows}>
            {reminders.map((reminder) => (
              <li key={reminder.id}>
                <NotificationRow
                  told={reminderInWords(reminder)}
                  subject={reminder.subject}
                  when={dayText(reminder.at)}
                  read={reminder.read}
                  onFollow={() => void (reminder.read || markRead({ ids: [reminder.id] }))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {byDay(rows).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className={css.day}>{day}</h2>
          <ul className={css.rows}>
            {ofDay.map((row) => (
              <li key={row.position}>
                <NotificationRow
                  told={notificationInWords(row)}
                  subject={row.subject}
                  when={timeText(row.at)}
                  read={row.read}
                  onFollow={() => void (row.read || markRead({ ids: [row.position] }))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const DAY_MS = 86_400_000;

function dayText(instant: string): string {
  const on = legalDateOf(instant);
  const now = new Date();
  if (on === legalDateOf(now)) return 'Hôm nay';
  return on === legalDateOf(new Date(now.getTime() - DAY_MS)) ? 'Hôm qua' : dateText(on);
}

/** In the order given, the rows of each day together. */
function byDay(rows: readonly Notification[]): [string, Notification[]][] {
  const days = new Map<string, Notification[]>();
  for (const row of rows) {
    const day = dayText(row.at);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}
