/// <reference lib="webworker" />
/**
 * Opens the pages without a link: the shell and the writing page with its editor are kept from the moment they were first loaded. Answers of the
 * api are never kept here; what a person typed is in the drafts' own store.
 */
export {};

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build (build/service-worker.ts): the build's name and the files to keep. */
declare const __BUILD__: string;
declare const __FILES__: string[];

const CACHE = 'trinhky-pages-';
const KEPT_BUILDS = 2;
const PAGE = '/';
const NAVIGATION_MS = 3_000;
const NOT_PAGES = /^\/(api|health|tinh-trang)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || NOT_PAGES.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE + __BUILD__);
  // Past the browser's own cache: the page that is kept is the one of these files.
  await cache.addAll([PAGE, ...__FILES__].map((file) => new Request(file, { cache: 'reload' })));
}

/** Pages of the build before may still be open: its files stay for them. */
async function forgetOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE));
  const old = names.filter((name) => name !== CACHE + __BUILD__);
  await Promise.all(old.slice(0, Math.max(0, old.length - (KEPT_BUILDS - 1))).map((name) => caches.delete(name)));
}

/** The server's page; what is kept where it does not answer within three seconds. */
async function page(request: Request): Promise<Response> {
  const answer = fetch(request);
  const kept = async () => (await caches.open(CACHE + __BUILD__)).match(PAGE);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), NAVIGATION_MS));
  const first = await Promise.race([answer.catch(() => undefined), late]);
  return first ?? (await kept()) ?? answer;
}

/** Files are named after their content: one that is kept is the one. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
