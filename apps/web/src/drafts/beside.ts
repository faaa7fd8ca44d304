import { applyChanges, diffBlocks } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { Chosen } from './draft-text.js';
import type { Engine } from './engine.js';
import { merge, withKnownObjects } from './merging.js';
import { partsBetween, partsTouched } from './parts.js';
import type { DraftState, ServerText } from './saving-state.js';
import type { Written } from './store.js';

type Blocks = readonly Block[];

/** What the tabs of one section tell each other. `on`: which text of the saving tab it was made on; `begins`: a tab may begin with it, nothing left on the device is missing. */
export type TabMessage =
  | { kind: 'hello' }
  | { kind: 'text'; on: string; begins: boolean; state: DraftState; answer: { writer: string; edit: number; took: boolean } | null }
  | { kind: 'edit'; writer: string; edit: number; on: string; changes: Change[] }
  | { kind: 'edit-whole'; writer: string; edit: number; base: Blocks; text: Blocks }
  | { kind: 'flush'; writer: string; ask: number }
  | { kind: 'flushed'; writer: string; ask: number; state: DraftState }
  | { kind: 'server'; now: ServerText }
  | { kind: 'resume' }
  | { kind: 'choose'; id: string; chosen: Chosen }
  | { kind: 'restore' | 'discard'; id: string };

interface Ports {
  writer: string;
  post(message: TabMessage): void;
  /** Records of this tab's own. */
  write(written: Written): Promise<void>;
}

const GATHER_MS = 20;

export interface Serving {
  take(message: TabMessage): void;
  /** The text as that tab had it when something of it was last taken over. */
  takenFrom(writer: string): Blocks | null;
  stop(): void;
}

/** The saving tab's part: takes what the others type, and tells them the text. `met`: a tab not heard of before has typed something. */
export function serveTabs(engine: Engine, leader: string, post: (message: TabMessage) => void, met: (writer: string) => void): Serving {
  let others = false;
  const taken = new Map<string, Blocks>();
  const takes = (writer: string, text: Blocks | null) => {
    if (!taken.has(writer)) met(writer);
    if (text) taken.set(writer, text);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (answer: { writer: string; edit: number; took: boolean } | null, begins = false) => {
    clearTimeout(timer);
    timer = undefined;
    const state = engine.state();
    post({ kind: 'text', on: `${leader}/${state.version}`, begins, state, answer });
  };
  const unsubscribe = engine.subscribe(() => {
    if (others) timer ??= setTimeout(() => tell(null), GATHER_MS);
  });
  // Tabs that were there before this one began to save.
  tell(null, true);
  return {
    take(message) {
      others = true;
      switch (message.kind) {
        case 'hello':
          return tell(null, true);
        case 'edit': {
          const { text, version } = engine.state();
          const took = message.on === `${leader}/${version}`;
          const next = took ? applyChanges(text, message.changes) : null;
          takes(message.writer, next);
          if (next) engine.take(text, next);
          return tell({ writer: message.writer, edit: message.edit, took });
        }
        case 'edit-whole':
          takes(message.writer, message.text);
          engine.take(message.base, withKnownObjects(message.text, message.base), 'here');
          return tell({ writer: message.writer, edit: message.edit, took: true });
        case 'flush':
          void engine.flush().then((state) => post({ kind: 'flushed', writer: message.writer, ask: message.ask, state }));
          return;
        case 'server':
          return engine.server(message.now);
        case 'resume':
          return engine.resume();
        case 'choose':
          return engine.choose(message.id, message.chosen);
        case 'restore':
        case 'discard':
          return engine[message.kind](message.id);
        case 'text':
        case 'flushed':
          return;
      }
    },
    takenFrom: (writer) => taken.get(writer) ?? null,
    stop() {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

const REST_MS = 5_000;
const FLUSH_MS = 25_000;

/** A tab beside the saving one: the same text, typed here too; each key is kept here until the saving tab has it. */
export function besideEngine(
  first: Extract<TabMessage, { kind: 'text' }>,
  ports: Ports,
): Engine & { told(message: TabMessage): void; pending(): { base: Blocks; text: Blocks } | null } {
  let leader = first.state;
  let on = first.on;
  let base: Blocks = leader.text;
  let text: Blocks = leader.text;
  let version = 0;
  let seq = 0;
  let sent: { edit: number; text: Blocks } | null = null;
  let edits = 0;
  let asks = 0;
  let deviceKeeps = true;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<number, (state: DraftState) => void>();
  const tellers = new Set<() => void>();
  let shown: DraftState | null = null;

  const changed = () => {
    shown = null;
    version += 1;
    for (const tell of tellers) tell();
  };
  const state = (): DraftState =>
    (shown ??= {
      ...leader,
      version,
      text,
      unsent: leader.unsent || text !== base,
      deviceKeeps: leader.deviceKeeps && deviceKeeps,
      saving: text !== base && leader.saving.kind === 'saved' ? { kind: 'typed' } : leader.saving,
    });
  const put = (written: Written) => {
    void ports.write(written).then(
      () => undefined,
      () => {
        deviceKeeps = false;
        changed();
      },
    );
  };
  const head = () => ({ ...leader, blocks: base, aside: null, what: '' });
  const sendWhole = () => {
    edits += 1;
    sent = { edit: edits, text };
    ports.post({ kind: 'edit-whole', writer: ports.writer, edit: edits, base, text });
  };
  const send = () => {
    if (sent || text === base) return;
    edits += 1;
    sent = { edit: edits, text };
    ports.post({ kind: 'edit', writer: ports.writer, edit: edits, on, changes: diffBlocks(base, text) });
  };
  const took = (now: Blocks, mine: Blocks) => {
    sent = null;
    if (text === mine) base = text = withKnownObjects(now, text);
    else {
      const merged = merge({ base: mine, theirs: now, mine: text });
      if (merged.met.length > 0) {
        base = mine;
        return sendWhole();
      }
      base = withKnownObjects(now, text);
      text = withKnownObjects(merged.mine, text);
    }
    seq += 1;
    if (text === base) put({ head: null, drop: 'all' });
    else put({ head: headOf(), drop: 'all', parts: partsBetween(base, text, seq) });
    send();
  };
  const headOf = () => {
    const { revision, contentHash, blocks, choices, aside, what } = head();
    return { revision, contentHash, blocks, choices, aside, what };
  };

  return {
    state,
    pending: () => (text === base ? null : { base, text }),
    subscribe(tell) {
      tellers.add(tell);
      return () => tellers.delete(tell);
    },
    told(message) {
      if (message.kind === 'flushed' && message.writer === ports.writer) {
        waiting.get(message.ask)?.(message.state);
        waiting.delete(message.ask);
      }
      if (message.kind !== 'text') return;
      const answers = message.answer?.writer === ports.writer && message.answer.edit === sent?.edit ? message.answer : null;
      const newLeader = message.on.split('/')[0] !== on.split('/')[0];
      leader = message.state;
      if (newLeader && sent) {
        on = message.on;
        sendWhole();
      } else if (answers && sent) {
        on = message.on;
        if (answers.took) took(message.state.text, sent.text);
        else sendWhole();
      } else if (!sent) {
        on = message.on;
        base = text = withKnownObjects(message.state.text, text);
      }
      changed();
    },
    take(madeOn, next) {
      const mine = madeOn === text ? next : merge({ base: madeOn, theirs: text, mine: next }).mine;
      const touched = partsTouched(text, mine, seq + 1);
      if (touched.length === 0) return;
      seq += 1;
      const begins = text === base;
      text = mine;
      put(begins ? { head: headOf(), drop: 'all', parts: touched } : { parts: touched });
      send();
      clearTimeout(rest);
      rest = setTimeout(() => ports.post({ kind: 'flush', writer: ports.writer, ask: 0 }), REST_MS);
      changed();
    },
    server: (now) => ports.post({ kind: 'server', now }),
    flush() {
      asks += 1;
      const ask = asks;
      return new Promise((resolve) => {
        waiting.set(ask, resolve);
        setTimeout(() => {
          if (waiting.delete(ask)) resolve(state());
        }, FLUSH_MS);
        ports.post({ kind: 'flush', writer: ports.writer, ask });
      });
    },
    // The saving tab goes on; where this was the last key, it is kept here and there.
    leave: () => ports.post({ kind: 'flush', writer: ports.writer, ask: 0 }),
    resume: () => ports.post({ kind: 'resume' }),
    choose: (id, chosen) => ports.post({ kind: 'choose', id, chosen }),
    restore: (id) => ports.post({ kind: 'restore', id }),
    discard: (id) => ports.post({ kind: 'discard', id }),
    close: () => clearTimeout(rest),
  };
}
