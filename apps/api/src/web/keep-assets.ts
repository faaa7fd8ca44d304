import type { Accounts } from '../accounts/accounts.js';
import { PAGES_FOLDER, readPages } from './pages.js';

const A_DAY_MS = 86_400_000;
const A_MINUTE_MS = 60_000;

/**
 * Keeps this build's assets where pages of it find them after the next version is deployed, and says each day that they are still in use. What
 * cannot be kept is told to operators and holds up nothing. `atOnce`: before the first page is served, since another process may be asked for what it
 * loads; one process alone keeps them in its first minute, or as it stops, and leaves a nearly full disk to what people wrote.
 */
export async function keepAssets(
  accounts: Accounts,
  alarm: (message: string, error: unknown) => void,
  { atOnce }: { atOnce: boolean },
): Promise<{ stop(): Promise<void> }> {
  const pages = readPages(PAGES_FOLDER);
  let tried = false;
  const keep = async () => {
    tried = true;
    try {
      if (pages) await accounts.assets.keep(pages);
    } catch (error) {
      alarm("this build's assets are not kept for the time after it", error);
    }
  };
  if (atOnce) await keep();
  const soon = setTimeout(() => void (tried || keep()), A_MINUTE_MS);
  const daily = setInterval(() => void keep(), A_DAY_MS);
  soon.unref();
  daily.unref();
  return {
    async stop() {
      clearTimeout(soon);
      clearInterval(daily);
      if (!tried) await keep();
    },
  };
}
