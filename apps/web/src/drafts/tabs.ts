/** The tabs of one browser that have the same section open: one of them saves, the others give it what is typed in them. */
export interface Tabs {
  /** This tab, as long as it lives. */
  writer: string;
  /** Resolves whether this tab is the one that saves; if not, `onLead` is called when its turn comes. `onLost`: another one took over. */
  lead(onLead: () => void, onLost: () => void): Promise<boolean>;
  /** Takes over from a tab that does not answer. */
  takeOver(): void;
  post(message: unknown): void;
  listen(take: (message: unknown) => void): void;
  /** The tabs that live. */
  alive(): Promise<ReadonlySet<string>>;
  /** Calls `tell` when that tab lives no more. */
  onEnd(writer: string, tell: () => void): void;
  close(): void;
}

const forGood = () => new Promise<never>(() => {});

/** By the browser's locks: given up by a tab's end, however it ends. */
export function lockedTabs(name: string, writer: string): Tabs {
  const { locks } = navigator;
  const channel = new BroadcastChannel(name);
  const stop = new AbortController();
  let release = () => {};
  let lead = () => {};
  let lost = () => {};
  const held = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  const wasStolen = () => {
    if (!stop.signal.aborted) lost();
  };
  void locks.request(`${name}/${writer}`, { signal: stop.signal }, () => Promise.race([forGood(), ended(stop.signal)])).catch(() => {});
  const wait = () => {
    void locks
      .request(name, { signal: stop.signal }, () => {
        lead();
        return held();
      })
      .catch(wasStolen);
  };
  return {
    writer,
    lead(onLead, onLost) {
      lead = onLead;
      lost = () => {
        onLost();
        wait();
      };
      return new Promise((resolve) => {
        void locks
          .request(name, { ifAvailable: true }, (lock) => {
            resolve(lock !== null);
            if (lock) return held();
            wait();
            return undefined;
          })
          .catch(wasStolen);
      });
    },
    takeOver() {
      void locks
        .request(name, { steal: true }, () => {
          lead();
          return held();
        })
        .catch(wasStolen);
    },
    post: (message) => channel.postMessage(message),
    listen(take) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => take(data);
    },
    async alive() {
      const { held: locked = [] } = await locks.query();
      return new Set(locked.flatMap((lock) => (lock.name?.startsWith(`${name}/`) ? [lock.name.slice(name.length + 1)] : [])));
    },
    onEnd(other, tell) {
      void locks.request(`${name}/${other}`, { signal: stop.signal }, tell).catch(() => {});
    },
    close() {
      stop.abort();
      release();
      channel.close();
    },
  };
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
