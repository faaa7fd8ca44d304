import type { Block } from '@trinhky/content';
import type { Chosen, DraftText, MetBy } from './draft-text.js';
import type { Outcome } from './outcome.js';
import type { DraftState, Saving, ServerText } from './saving-state.js';
import type { Choice, KeptText, Outgoing, Written } from './store.js';

export interface EnginePorts {
  /** Puts records of this section down; rejects where the device keeps nothing. */
  write(written: Written): Promise<void>;
  save(save: Outgoing, leaving: boolean): Promise<Outcome>;
  /** The section as the server has it, at `atLeast` or later. Rejects while there is no answer. */
  read(atLeast: string | null): Promise<ServerText>;
  newId(): string;
  /** For people only: nothing is ordered by it. */
  now(): string;
  /** A choice was made whose losing text the server keeps as a suggestion. */
  onSettled?(choice: Choice): void;
}

/** Saving one section's text: what is typed is kept on the device at once and sent in order, one save at a time, each exactly once. */
export interface Engine {
  state(): DraftState;
  subscribe(tell: () => void): () => void;
  take(base: readonly Block[], next: readonly Block[], prefer?: 'writer' | 'here'): void;
  server(now: ServerText): void;
  /** Sends what is there; resolves when all of it is saved or it is known why not. */
  flush(): Promise<DraftState>;
  /** The page goes: whatever can still be sent is, without waiting for anything. */
  leave(): void;
  /** The link, or the session, may be back. */
  resume(): void;
  choose(id: string, chosen: Chosen): void;
  restore(keptId: string): void;
  discard(keptId: string): void;
  close(): void;
}

const REST_MS = 5_000;
const TYPING_MS = 30_000;
const AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export interface Begun {
  kept: KeptText[];
  outgoing: Outgoing | null;
  /** Read while a save's outcome is not known: merged after it. */
  server: ServerText | null;
  rights: Pick<ServerText, 'mayEdit' | 'whyNot'>;
  /** What beginning changed on the device. */
  written: Written;
}

export function engineOn(draft: DraftText, begun: Begun, ports: EnginePorts): Engine {
  let { kept, outgoing, server: waiting } = begun;
  let { mayEdit, whyNot } = begun.rights;
  let saving: Saving = { kind: 'saved', at: null };
  let savedAt: string | null = null;
  let deviceKeeps = true;
  let version = 0;
  let closed = false;
  let lost = false;
  /** How often something was typed; and of how much of it the last frozen save knew. */
  let typed = 0;
  let frozenAt = 0;
  let flushing = false;
  let loop: Promise<void> | null = null;
  let failures = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tellers = new Set<() => void>();
  let shown: DraftState | null = null;

  const changed = () => {
    shown = null;
    version += 1;
    for (const tell of tellers) tell();
  };
  const state = (): DraftState =>
    (shown ??= {
      version,
      text: draft.text(),
      revision: draft.head().revision,
      contentHash: draft.head().contentHash,
      saving,
      unsent: draft.dirty() || outgoing !== null,
      deviceKeeps,
      choices: draft.head().choices,
      kept,
      mayEdit,
      whyNot,
    });
  const keeps = (is: boolean) => {
    if (deviceKeeps === is || closed) return;
    deviceKeeps = is;
    changed();
  };
  /** After a write that failed everything is written again: what is said to be kept is kept whole. */
  const put = (written: Written): Promise<void> => {
    const whole = lost;
    return ports.write(whole ? { ...written, ...draft.whole() } : written).then(
      () => {
        if (whole) lost = false;
        keeps(!lost);
      },
      () => {
        lost = true;
        keeps(false);
      },
    );
  };
  const stopTimers = () => {
    for (const timer of [rest, longest, again]) clearTimeout(timer);
    rest = longest = again = undefined;
  };
  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void run(), REST_MS);
    longest ??= setTimeout(() => void run(), TYPING_MS);
  };
  const later = (after: number | null) => {
    clearTimeout(again);
    const wait = after ?? AGAIN_MS[Math.min(failures, AGAIN_MS.length - 1)] ?? REST_MS;
    failures += 1;
    again = setTimeout(() => void run(), wait);
  };

  const run = (leaving = false): Promise<void> => {
    if (closed || saving.kind === 'signed-out' || saving.kind === 'other-user') return Promise.resolve();
    loop ??= sendAll(leaving).finally(() => {
      loop = null;
    });
    return loop;
  };
  const sendAll = async (leaving: boolean): Promise<void> => {
    stopTimers();
    let goOn = true;
    while (goOn && !closed) {
      if (!outgoing) {
        if (waiting) mergeWaiting();
        frozenAt = typed;
        outgoing = draft.freeze(ports.newId());
        if (!outgoing) {
          void put(draft.tidy());
          saving = { kind: 'saved', at: savedAt };
          changed();
          return;
        }
        const written = put({ outgoing });
        if (!leaving) await written;
      }
      saving = { kind: 'saving' };
      changed();
      const outcome = await ports.save(outgoing, leaving);
      const sent = outgoing;
      goOn = !closed && (await settle(sent, outcome));
      if (goOn && !flushing && sent.upTo !== -1 && typed !== frozenAt) {
        // What was typed meanwhile has its own rest.
        if (waiting) mergeWaiting();
        saving = { kind: 'typed' };
        soon();
        goOn = false;
      }
      changed();
    }
  };

  /** Whether to go on sending. */
  const settle = async (save: Outgoing, outcome: Outcome): Promise<boolean> => {
    switch (outcome.kind) {
      case 'saved':
        if (outcome.merged || outcome.textRevision === null || outcome.contentHash === null) {
          if (!(await catchUp(outcome.position, outcome.textRevision ?? save.base, undefined, draft.sentBy(save)))) return false;
        } else {
          void put(draft.saved(save, outcome.textRevision, outcome.contentHash));
          outgoing = null;
        }
        savedAt = outcome.at ?? ports.now();
        failures = 0;
        return true;
      case 'met':
        return catchUp(outcome.position, save.base + 1, outcome.by);
      case 'aside': {
        const { written, done } = draft.asideTook(save, ports.newId(), ports.now());
        outgoing = null;
        if (written.keep) kept = [...kept, written.keep];
        mayEdit = false;
        void put(written);
        if (!done) return true;
        saving = { kind: 'saved', at: savedAt };
        waiting = await ports.read(outcome.position).catch(() => waiting);
        return true;
      }
      case 'refused':
        outgoing = null;
        saving = outcome;
        void put({ outgoing: null });
        return false;
      case 'signed-out':
      case 'other-user':
        saving = outcome;
        return false;
      case 'unknown':
        saving = { kind: outcome.why === 'no-answer' ? 'no-link' : 'server-trouble' };
        later(outcome.after);
        return false;
    }
  };
  /** The save is decided, yet what the text now is has to be read; until then the save stays, and its answer is the same again. */
  const catchUp = async (position: string, least: number, by?: MetBy, sent?: readonly Block[]): Promise<boolean> => {
    const now = await ports.read(position).catch(() => null);
    if (now && now.revision >= least) {
      outgoing = null;
      waiting = null;
      ({ mayEdit, whyNot } = now);
      void put({ ...draft.server(now, by, sent), outgoing: null });
      failures = 0;
      return true;
    }
    saving = { kind: 'no-link' };
    later(null);
    return false;
  };
  const mergeWaiting = () => {
    const now = waiting;
    waiting = null;
    if (!now) return;
    ({ mayEdit, whyNot } = now);
    if (now.revision > draft.head().revision) void put(draft.server(now));
  };

  void put(begun.written);
  return {
    state,
    subscribe(tell) {
      tellers.add(tell);
      return () => tellers.delete(tell);
    },
    take(base, next, prefer) {
      const written = draft.take(base, next, prefer);
      if (!written) return;
      typed += 1;
      void put(written);
      if (saving.kind === 'saved' || saving.kind === 'refused') saving = { kind: 'typed' };
      // While a save goes out, or waits for its turn to go again, what follows it follows by itself.
      if (!again) soon();
      changed();
    },
    server(now) {
      waiting = now.revision >= (waiting?.revision ?? 0) ? now : waiting;
      if (outgoing || loop) return;
      const opened = !mayEdit && now.mayEdit;
      const closing = mayEdit && !now.mayEdit;
      mergeWaiting();
      if (opened && saving.kind === 'refused') saving = { kind: 'typed' };
      changed();
      if (draft.dirty() && (opened || closing)) void run();
    },
    async flush() {
      flushing = true;
      await loop;
      await run();
      flushing = false;
      return state();
    },
    leave() {
      if (!loop && (outgoing ?? draft.dirty())) void run(true);
    },
    resume() {
      failures = 0;
      if (saving.kind === 'signed-out' || saving.kind === 'other-user') saving = { kind: 'typed' };
      if (!loop && (outgoing ?? draft.dirty())) void run();
    },
    choose(id, chosen) {
      const made = draft.choose(id, chosen);
      if (!made) return;
      void put(made.written);
      if (made.settled.suggestionId !== null) ports.onSettled?.(made.settled);
      changed();
      void run();
    },
    restore(keptId) {
      const found = kept.find(({ id }) => id === keptId);
      if (!found) return;
      kept = kept.filter((each) => each !== found);
      void put(draft.restore(found));
      saving = { kind: 'typed' };
      soon();
      changed();
    },
    discard(keptId) {
      kept = kept.filter(({ id }) => id !== keptId);
      void put({ unkeep: keptId });
      changed();
    },
    close() {
      closed = true;
      stopTimers();
    },
  };
}
