/** How a due date stands to a day: dates are legal dates (ISO, Asia/Ho_Chi_Minh). */
export interface Due {
  date: string;
  /** Days left; 0 = today, negative = so many days late. */
  days: number;
  /** `soon`: today or tomorrow. */
  state: 'overdue' | 'soon' | 'later';
}

const DAY_MS = 86_400_000;

export function dueOn(date: string | null, today: string): Due | null {
  if (date === null) return null;
  const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
  return { date, days, state: days < 0 ? 'overdue' : days <= 1 ? 'soon' : 'later' };
}
