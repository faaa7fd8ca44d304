import type { Accounts } from '../accounts/accounts.js';
import { PAGES_FOLDER, readPages } from './pages.js';

const A_DAY_MS = 86_400_000;

/**
 * Keeps this build's assets where pages of it find them after the next version is deployed, and says each day that they are still in use. What
 * cannot be kept is told to operators and holds up nothing.
 */
export async function keepAssets(accounts: Accounts, alarm: (message: string, error: unknown) => void): Promise<{ stop(): void }> {
  const pages = readPages(PAGES_FOLDER);
  const keep = async () => {
    try {
      if (pages) await accounts.assets.keep(pages);
    } catch (error) {
      alarm("this build's assets are not kept for the time after it", error);
    }
  };
  await keep();
  const timer = setInterval(() => void keep(), A_DAY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
