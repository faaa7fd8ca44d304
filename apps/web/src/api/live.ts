import type { QueryClient } from '@tanstack/react-query';
import { sawPosition } from './standing.js';
import { staleAfter } from './stale.js';
import type { Told } from './stale.js';

/** What the tab that holds the stream tells the others. */
type Message = { kind: 'told'; told: Told } | { kind: 'anew' };

const GATHER_MS = 80;
const AGAIN_MS = 3_000;
const SESSION = ['get', '/api/session'];

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
  const hold = () => new Promise<void>((resolve) => holdStream(tell, queries, stop.signal, resolve));
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
    if (message.kind === 'told') {
      sawPosition(message.told.position);
      gathered.push(message.told);
    } else anew = true;
    timer ??= setTimeout(flush, GATHER_MS);
  };
}

function holdStream(tell: (message: Message) => void, queries: QueryClient, signal: AbortSignal, done: () => void): void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
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
      if (opened) tell({ kind: 'anew' });
      opened = true;
    };
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) again();
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
    done();
  });
  open();
}
