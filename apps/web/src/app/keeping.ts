const REST_MS = 3_000;

/** Once the first screen stands and the link is free again: what would only be in its way waits for this. */
export const afterFirstScreen: Promise<void> = new Promise((resolve) => {
  const rest = () => setTimeout(resolve, REST_MS);
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
});

/** Lets the pages open without a link from then on. Only secure pages are given a service worker; without it they need the link to be opened. */
export async function keepPages(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await afterFirstScreen;
  await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
