import { tellsUnsent } from './sign-out.js';

/** What goes on beside the pages so that no word is lost: the service worker, and the list of what is unsent. */
export function beginKeeping(): void {
  tellsUnsent(async (userId) => (await import('../drafts/device.js')).unsentOnDevice(userId));
  // Only secure pages are given one; without it they need the link to be opened.
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
