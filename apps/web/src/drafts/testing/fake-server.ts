import { applyChanges, canonicalJson, rebase } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { Outcome } from '../outcome.js';
import type { ServerText } from '../saving-state.js';
import type { Outgoing } from '../store.js';

/** A server of one section that keeps the promises of the real one: each key once, rebased by block, both texts where two met, late text put aside. */
export interface FakeServer {
  texts: Block[][];
  aside: { by: string; changes: Change[] }[];
  suggested: Change[][];
  open: boolean;
  read(): ServerText;
  save(by: string, save: Outgoing): Outcome;
  text(): Block[];
}

export function fakeServer(start: Block[]): FakeServer {
  const answers = new Map<string, { body: string; outcome: Outcome }>();
  const server: FakeServer = {
    texts: [start],
    aside: [],
    suggested: [],
    open: true,
    text: () => server.texts.at(-1) ?? [],
    read: () => ({
      revision: server.texts.length,
      contentHash: canonicalJson(server.text()),
      blocks: structuredClone(server.text()),
      mayEdit: server.open,
      whyNot: server.open ? null : 'Mục đang được trình duyệt.',
    }),
    save(by, { saveId, body }) {
      const before = answers.get(saveId);
      if (before) return before.body === body ? before.outcome : { kind: 'refused', status: 409, code: 'idempotency-key', detail: '' };
      const { base, changes } = JSON.parse(body) as { base: number; changes: Change[] };
      const outcome = decide(by, base, changes);
      answers.set(saveId, { body, outcome });
      return outcome;
    },
  };
  const decide = (by: string, base: number, changes: Change[]): Outcome => {
    const position = `${server.texts.length}`;
    if (!server.open) {
      server.aside.push({ by, changes });
      return { kind: 'aside', position, code: 'section.in-review' };
    }
    const had = server.texts[base - 1];
    if (!had) return { kind: 'refused', status: 409, code: 'section.unknown-base', detail: '' };
    const merged = rebase({ base: had, theirs: server.text(), mine: changes });
    if (!merged.ok) {
      server.suggested.push(changes);
      return { kind: 'met', position, by: new Map() };
    }
    if (merged.changes.length === 0) return { kind: 'saved', textRevision: null, contentHash: null, merged: false, position, at: null };
    const rebased = base !== server.texts.length;
    server.texts.push(applyChanges(server.text(), merged.changes));
    const now = server.read();
    return {
      kind: 'saved',
      textRevision: now.revision,
      contentHash: now.contentHash,
      merged: rebased,
      position,
      at: '2026-07-01T02:00:00Z',
    };
  };
  return server;
}
