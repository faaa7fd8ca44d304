import { api } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { forgetPerson } from './last-person.js';
import type { Unsent } from './unsent.types.js';

export const NOT_LEFT = 'Chưa đăng xuất được, phiên làm việc vẫn còn mở';

/** Everything that keeps typed text on the device, loaded when it is asked. */
const keepers: readonly ((userId: string) => Promise<readonly Unsent[]>)[] = [
  async (userId) => (await import('../drafts/device.js')).unsentOnDevice(userId),
  async (userId) => (await import('../features/remarks/kept-text.js')).unsentRemarks(userId),
  async (userId) => (await import('../features/review/kept.js')).unsentReasons(userId),
];

/** What of this person is on the device only. A keeper that does not answer keeps nobody from leaving. */
export async function unsentOf(userId: string): Promise<readonly Unsent[]> {
  return (await Promise.all(keepers.map((ask) => ask(userId).catch(() => [])))).flat();
}

/**
 * Ends the session and leaves the page: nothing of this person stays on the screen. What was typed stays on the device for them. Rejects where the
 * server did not end it: on a shared computer nobody may believe to have left who has not.
 */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session').catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  });
  forgetPerson();
  location.assign('/');
}
