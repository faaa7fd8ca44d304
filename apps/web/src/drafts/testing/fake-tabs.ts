import type { Tabs } from '../tabs.js';

/** The tabs of one browser, without a browser. */
export interface FakeBrowser {
  tab(writer: string): Tabs & { kill(): void };
}

export function fakeBrowser(): FakeBrowser {
  interface Tab {
    writer: string;
    lead: () => void;
    take: (message: unknown) => void;
    asks: boolean;
  }
  let tabs: Tab[] = [];
  let leader: Tab | null = null;
  const ends = new Map<string, (() => void)[]>();
  const next = () => {
    leader = tabs.find(({ asks }) => asks) ?? null;
    leader?.lead();
  };
  return {
    tab(writer) {
      const own: Tab = { writer, lead: () => {}, take: () => {}, asks: false };
      tabs.push(own);
      const kill = () => {
        tabs = tabs.filter((each) => each !== own);
        if (leader === own) next();
        for (const tell of ends.get(writer) ?? []) queueMicrotask(tell);
      };
      return {
        writer,
        lead(onLead) {
          own.lead = onLead;
          own.asks = true;
          if (leader) return Promise.resolve(false);
          leader = own;
          return Promise.resolve(true);
        },
        takeOver() {
          leader = own;
          own.lead();
        },
        post(message) {
          const copy = structuredClone(message);
          for (const tab of tabs) if (tab !== own) queueMicrotask(() => tabs.includes(tab) && tab.take(copy));
        },
        listen(take) {
          own.take = take;
        },
        alive: () => Promise.resolve(new Set(tabs.map((tab) => tab.writer))),
        onEnd: (other, tell) => void ends.set(other, [...(ends.get(other) ?? []), tell]),
        close: kill,
        kill,
      };
    },
  };
}
