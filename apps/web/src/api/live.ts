import type { QueryClient } from '@tanstack/react-query';
import { sawPosition } from './standing.js';
import { staleAfter } from './stale.js';
import type { Told } from './stale.js';

/** What the tab that holds the stream tells the others. */
type Message = { kind: 'told'; told: Told } | { kind: 'anew' } | { kind: 'link'; up: boolean };

const GATHER_MS = 80;
const AGAIN_MS = 3_000;
/** A stream that is away for less is nobody's concern. */
const LOST_MS = 10_000;
/** What was read so long before the stream opened is read anew: something may have happened between. */
const GAP_MS = 1_000;
const SESSION = ['get', '/api/session'];

let up = true;
const watchers = new Set<() => void>();
/** Whether the server tells what happens; where not, what stands on the screen may be old. */
export const linkIsUp = (): boolean => up;
/** Calls `tell` when that changes; answers how to stop. */
export function onLink(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
function link(is: boolean): void {
  if (up === is) return;
  up = is;
  for (const tell of watchers) tell();
}

/**
 * Makes queries stale as things happen in the organ. One tab of the browser holds the stream (HTTP/1.1 allows six connections in all) and tells the
 * others; where tabs cannot agree (no secure context) each holds its own. Returns how to stop.
 */
export function followEvents(userId: string, queries: QueryClient): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(`trinhky-live-${userId}`);
  const take = gatherer(queries, stop.signal);
  channel.onmessage = ({ data }: MessageEvent<Message>) => take(data);
  const tell = (message: Message) => {
    channel.postMessage(message);
    take(message);
  };
  // A tab that takes the stream over, or gets it late, has missed what happened meanwhile.
  const begun = performance.now();
  const hold = () =>
    new Promise<void>((resolve) => {
      // The lock may come when it is no longer wanted.
      if (stop.signal.aborted) resolve();
      else holdStream(tell, queries, begun, stop.signal, resolve);
    });
  // The lock is given up by the tab's end, however it ends.
  if ('locks' in navigator) {
    void navigator.locks.request(`trinhky-live-${userId}`, { signal: stop.signal }, hold).catch(() => {});
  } else void hold();
  return () => {
    stop.abort();
    channel.close();
  };
}

/** Events come in bursts: what they make stale is read once. */
function gatherer(queries: QueryClient, signal: AbortSignal): (message: Message) => void {
  let gathered: Told[] = [];
  let anew = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const told = gathered;
    gathered = [];
    const everything = anew;
    anew = false;
    void queries.invalidateQueries(everything ? {} : { predicate: ({ queryKey }) => told.some((each) => staleAfter(each, queryKey)) });
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (message) => {
    if (message.kind === 'link') return link(message.up);
    if (message.kind === 'told') {
      sawPosition(message.told.position);
      gathered.push(message.told);
    } else anew = true;
    timer ??= setTimeout(flush, GATHER_MS);
  };
}

/** `readSince`: nothing has been told since then (performance.now). */
function holdStream(
  tell: (message: Message) => void,
  queries: QueryClient,
  readSince: number,
  signal: AbortSignal,
  done: () => void,
): void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let opened = false;
  const open = () => {
    source = new EventSource('/api/events');
    source.addEventListener('change', ({ data }: MessageEvent<string>) => tell({ kind: 'told', told: JSON.parse(data) as Told }));
    source.addEventListener('end', () => {
      // The rights of this session changed, or the server stops: who is signed in is asked anew, then the rest.
      void queries.invalidateQueries({ queryKey: SESSION });
      again();
    });
    source.onopen = () => {
      clearTimeout(lost);
      lost = undefined;
      tell({ kind: 'link', up: true });
      if (opened || performance.now() - readSince > GAP_MS) tell({ kind: 'anew' });
      opened = true;
    };
    source.onerror = () => {
      lost ??= setTimeout(() => tell({ kind: 'link', up: false }), LOST_MS);
      if (source?.readyState !== EventSource.CLOSED) return;
      // The server answered that there is no stream for us: the session may have ended meanwhile.
      void queries.invalidateQueries({ queryKey: SESSION });
      again();
    };
  };
  const again = () => {
    source?.close();
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(open, AGAIN_MS);
  };
  signal.addEventListener('abort', () => {
    source?.close();
    clearTimeout(timer);
    clearTimeout(lost);
    link(true);
    done();
  });
  open();
}
