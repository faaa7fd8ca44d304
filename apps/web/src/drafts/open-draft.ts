import { besideEngine, serveTabs } from './beside.js';
import type { TabMessage } from './beside.js';
import type { Block } from '@trinhky/content';
import type { Engine, EnginePorts } from './engine.js';
import { textOf } from './parts.js';
import type { DraftState, ServerText } from './saving-state.js';
import { startEngine } from './start-engine.js';
import { MAIN } from './store.js';
import type { DraftStore, Stored } from './store.js';
import type { Tabs } from './tabs.js';

export interface DraftAsked {
  userId: string;
  sectionId: string;
  /** The section as people call it. */
  what: string;
  server: ServerText | null;
  rights: Pick<ServerText, 'mayEdit' | 'whyNot'>;
  store: DraftStore;
  tabs: Tabs;
  ports: Omit<EnginePorts, 'write'>;
}

const ANSWER_MS = 2_000;

/** Opens a section's text for writing: as the tab that saves it, or beside the tab that does. What the page holds stays the same when the roles change. */
export async function openDraft(asked: DraftAsked): Promise<Engine> {
  const { tabs } = asked;
  let current: Engine | null = null;
  let opened: (engine: Engine) => void = () => {};
  let stop = () => {};
  let told: (message: TabMessage) => void = () => {};
  const tellers = new Set<() => void>();
  const tell = () => {
    for (const each of tellers) each();
  };
  const use = (engine: Engine, stopped: () => void) => {
    stop();
    const unsubscribe = engine.subscribe(tell);
    stop = () => {
      unsubscribe();
      stopped();
    };
    current = engine;
    if (unheard) engine.take(unheard.base, unheard.next);
    unheard = null;
    opened(engine);
    tell();
  };

  let latest = asked.server;
  let adopting: Promise<void> = Promise.resolve();
  let unheard: { base: readonly Block[]; next: readonly Block[] } | null = null;

  const lead = async (handedOver: boolean) => {
    const engine = await mainEngine({ ...asked, rights: latest ?? asked.rights, server: latest }, handedOver);
    const pending = beside?.pending() ?? null;
    if (pending) {
      engine.take(pending.base, pending.text, 'here');
      // What this tab kept for itself while another saved stands in what it saves now.
      await asked.store.write({ ...asked, writer: tabs.writer }, { head: null, drop: 'all' }).catch(() => undefined);
    }
    beside?.close();
    beside = null;
    const serving = serveTabs(
      engine,
      tabs.writer,
      (message) => tabs.post(message),
      (writer) => tabs.onEnd(writer, adopt),
    );
    // What tabs left that ended since; one after the other, each once.
    const adopt = () => {
      adopting = adopting
        .then(async () => takeLeft(asked, await asked.store.load(asked.userId, asked.sectionId), engine, serving.takenFrom))
        .catch(() => undefined);
    };
    told = (message) => {
      if (message.kind !== 'hello') return serving.take(message);
      // A tab that was opened anew begins with what it left before.
      adopt();
      void adopting.then(() => serving.take(message));
    };
    adopt();
    use(engine, () => {
      serving.stop();
      engine.close();
    });
  };
  let beside: ReturnType<typeof besideEngine> | null = null;
  const follow = () => {
    told = (message) => {
      if (beside) return beside.told(message);
      // What was left here before is in a text to begin with; an older build's tabs do not say which is.
      if (message.kind !== 'text' || message.begins === false) return;
      beside = besideEngine(message, {
        writer: tabs.writer,
        post: (each) => tabs.post(each),
        write: (written) => asked.store.write({ ...asked, writer: tabs.writer }, written),
      });
      use(beside, () => {});
    };
    tabs.post({ kind: 'hello' } satisfies TabMessage);
    // A tab that sleeps or hangs does not answer: what it had is on the device.
    setTimeout(() => {
      if (!beside && !current) tabs.takeOver();
    }, ANSWER_MS);
  };

  // The decode boundary: only this page's tabs, of this or another build, speak on the channel.
  tabs.listen((message) => told(message as TabMessage));
  const first = new Promise<Engine>((resolve) => {
    opened = resolve;
  });
  const leads = await tabs.lead(
    () => void lead(true),
    () => {
      stop();
      current = null;
      follow();
    },
  );
  if (leads) await lead(false);
  else follow();
  const start = await first;
  let last: DraftState = start.state();
  const now = () => current ?? start;
  const state = () => {
    if (current) last = current.state();
    return last;
  };
  return {
    state,
    subscribe(teller) {
      tellers.add(teller);
      return () => tellers.delete(teller);
    },
    take(base, next, prefer) {
      // Between two roles: what is typed waits for the next one.
      if (current) current.take(base, next, prefer);
      else unheard = { base: unheard?.base ?? base, next };
    },
    server(text) {
      latest = text;
      now().server(text);
    },
    flush: () => now().flush(),
    leave: () => now().leave(),
    resume: () => now().resume(),
    choose: (id, chosen) => now().choose(id, chosen),
    restore: (id) => now().restore(id),
    discard: (id) => now().discard(id),
    close() {
      stop();
      beside?.close();
      now().close();
      tabs.close();
    },
  };
}

/** The saving tab's engine, with what tabs left that are no more: before anything is typed, for it may be that the one before had taken it up already. */
async function mainEngine(asked: DraftAsked, handedOver: boolean): Promise<Engine> {
  const { userId, sectionId, store, ports, rights, what, server } = asked;
  const nothing: Stored = { writers: [], outgoing: null, kept: [] };
  const stored = await store.load(userId, sectionId).catch(() => nothing);
  // Under an open page a newer text of the server is merged; at its opening the page asks.
  const merges = handedOver && stored.writers.some(({ writer }) => writer === MAIN);
  const engine = startEngine(
    { stored, server: merges ? null : server, rights, what },
    { ...ports, write: (written) => store.write({ userId, sectionId, writer: MAIN }, written) },
  );
  if (merges && server) engine.server(server);
  await takeLeft(asked, stored, engine, () => null).catch(() => undefined);
  return engine;
}

/** Takes up what other tabs of this person kept and could not hand over before they ended. */
async function takeLeft(
  { userId, sectionId, store, tabs }: DraftAsked,
  { writers }: Stored,
  engine: Engine,
  takenFrom: (writer: string) => readonly Block[] | null,
): Promise<void> {
  const left = writers.filter(({ writer }) => writer !== MAIN);
  if (left.length === 0) return;
  const alive = await tabs.alive();
  for (const { writer, head, parts } of left) {
    if (alive.has(writer)) continue;
    engine.take(takenFrom(writer) ?? head.blocks, textOf(head.blocks, parts), 'here');
    await store.write({ userId, sectionId, writer }, { head: null, drop: 'all' });
  }
}
