import { notifications } from '@mantine/notifications';
import { codeOf, inWords } from '../api/problem.js';

/** A quiet word that something was done. */
export const tellDone = (message: string): void => {
  notifications.show({ message, color: 'teal', autoClose: 4_000 });
};

/** What was not done, why, and a code for the administrator; stays until it is read. */
export function tellFailed(error: unknown, title = 'Chưa làm được'): void {
  const code = codeOf(error);
  notifications.show({ title, message: code ? `${inWords(error)} (Mã: ${code})` : inWords(error), color: 'red', autoClose: false });
}
