import { codeOf, inWords } from '../api/problem.js';

/** Loaded with the first thing to tell: the first screen does not wait for it. */
const show = async (told: { title?: string; message: string; color: string; autoClose: number | false }) => {
  const { notifications } = await import('./notices.js');
  notifications.show(told);
};

/** A quiet word that something was done. */
export const tellDone = (message: string): void => void show({ message, color: 'teal', autoClose: 4_000 });

/** What was not done, why, and a code for the administrator; stays until it is read. */
export function tellFailed(error: unknown, title = 'Chưa làm được'): void {
  const code = codeOf(error);
  void show({ title, message: code ? `${inWords(error)} (Mã: ${code})` : inWords(error), color: 'red', autoClose: false });
}
