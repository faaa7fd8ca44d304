import { VisuallyHidden } from '@mantine/core';
import css from './home.module.css';
import type { InWords } from './notification-words.js';
import { PlaceLink } from './place.js';

interface Props {
  told: InWords;
  subject: string | null;
  when: string;
  read: boolean;
  onFollow: () => void;
}

/** One notification: a link to the exact place; following it marks it as read. */
export function NotificationRow({ told: { line, said, place }, subject, when, read, onFollow }: Props) {
  return (
    <PlaceLink place={place} className={css.told} onFollow={onFollow}>
      <span className={css.dot}>
        {!read && (
          <>
            <span aria-hidden>●</span>
            <VisuallyHidden>Chưa đọc: </VisuallyHidden>
          </>
        )}
      </span>
      <span className={css.what}>
        <span className={read ? undefined : css.title}>{line}</span>
        {subject !== null && <span className={css.within}>{subject}</span>}
        {said !== null && <span className={css.said}>{said}</span>}
      </span>
      <span className={css.time}>{when}</span>
    </PlaceLink>
  );
}
