import { Link } from '@tanstack/react-router';
import css from './bell.module.css';
import { useUnread } from './use-notifications.js';

/** The way to the notifications, with how many are unread. */
export function Bell() {
  const unread = useUnread();
  const many = unread >= 100 ? '99+' : String(unread);
  return (
    <Link to="/thong-bao" className={css.bell} aria-label={unread === 0 ? 'Thông báo' : `Thông báo: ${many} chưa đọc`} data-tour="bell">
      <svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
        <path d="M6 9a6 6 0 0 1 12 0c0 6 2 7 2 8H4c0-1 2-2 2-8zM10 20a2 2 0 0 0 4 0" strokeLinejoin="round" />
      </svg>
      {unread > 0 && (
        <span className={css.unread} aria-hidden>
          {many}
        </span>
      )}
    </Link>
  );
}
