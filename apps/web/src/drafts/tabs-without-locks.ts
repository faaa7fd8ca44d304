import type { Tabs } from './tabs.js';

type Message =
  { tabs: 'who'; from: string } | { tabs: 'here'; from: string; leads: boolean } | { tabs: 'bye'; from: string } | { other: unknown };

const ANSWER_MS = 300;

/** Where the browser gives no locks (a page over plain HTTP): tabs ask each other who saves. A tab that was killed is noticed when it does not answer. */
export function askingTabs(name: string, writer: string): Tabs {
  const channel = new BroadcastChannel(name);
  let leads = false;
  let closed = false;
  let take: (message: unknown) => void = () => {};
  let lead = () => {};
  let lost = () => {};
  const answers = new Map<string, boolean>();
  const ends = new Map<string, () => void>();
  const post = (message: Message) => {
    if (!closed) channel.postMessage(message);
  };
  const ask = async (): Promise<ReadonlyMap<string, boolean>> => {
    answers.clear();
    post({ tabs: 'who', from: writer });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    return answers;
  };
  const nobodyLeads = async () => ![...(await ask()).values()].some(Boolean);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('other' in data) return take(data.other);
    switch (data.tabs) {
      case 'who':
        return post({ tabs: 'here', from: writer, leads });
      case 'here':
        answers.set(data.from, data.leads);
        // Two that began at once: the lower name stays.
        if (data.leads && leads && data.from < writer) {
          leads = false;
          lost();
        }
        return;
      case 'bye':
        ends.get(data.from)?.();
        ends.delete(data.from);
        // Not all at once.
        if (!leads) setTimeout(() => void elect(), Math.random() * ANSWER_MS * 2);
    }
  };
  const begin = () => {
    leads = true;
    post({ tabs: 'here', from: writer, leads });
  };
  const elect = async () => {
    if (closed || leads || !(await nobodyLeads()) || closed) return;
    begin();
    lead();
  };
  const bye = () => post({ tabs: 'bye', from: writer });
  addEventListener('pagehide', bye);
  return {
    writer,
    async lead(onLead, onLost) {
      lead = onLead;
      lost = onLost;
      if (!(await nobodyLeads())) return false;
      begin();
      return true;
    },
    takeOver() {
      begin();
      lead();
    },
    post: (message) => post({ other: message }),
    listen(listener) {
      take = listener;
    },
    onEnd: (other, tell) => void ends.set(other, tell),
    alive: async () => new Set([...(await ask()).keys(), writer]),
    close() {
      bye();
      closed = true;
      removeEventListener('pagehide', bye);
      channel.close();
    },
  };
}
