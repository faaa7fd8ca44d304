import { dateText } from '../../ui/dates.js';
import css from './home.module.css';
import type { Due } from './work-groups.js';

/** A due date told from the day it is: late and soon by a shape and in words. */
export function DueMark({ due }: { due: Due | null }) {
  if (due === null) return null;
  const { shape, words } = told(due);
  return (
    <span className={css.due} data-due={due.state}>
      {shape && <span aria-hidden>{shape} </span>}
      {words}
    </span>
  );
}

function told({ date, days, state }: Due): { shape: string | null; words: string } {
  if (state === 'overdue') return { shape: '▲', words: `Quá hạn ${-days} ngày (${dateText(date)})` };
  if (days === 0) return { shape: '◆', words: `Hết hạn hôm nay` };
  if (days === 1) return { shape: '◆', words: `Hết hạn ngày mai` };
  return { shape: null, words: `Hạn ${dateText(date)}` };
}
