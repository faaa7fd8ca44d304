import { draftText } from './draft-text.js';
import { engineOn } from './engine.js';
import type { Engine, EnginePorts } from './engine.js';
import { merge, sameText } from './merging.js';
import type { ServerText } from './saving-state.js';
import { MAIN } from './store.js';
import type { Head, KeptText, Stored, Written } from './store.js';

export interface EngineStart {
  stored: Stored;
  /** Null: there is no link; then the device's own copy is all there is. */
  server: ServerText | null;
  /** What was known of the person's rights last; asked where `server` is null. */
  rights: Pick<ServerText, 'mayEdit' | 'whyNot'>;
  what: string;
}

const nothing = { revision: 0, contentHash: '', blocks: [] };

/** Starts on what the device keeps and the server has: the same text goes on; one made on an older text is kept beside, to be chosen. */
export function startEngine({ stored, server, rights, what }: EngineStart, ports: EnginePorts): Engine {
  const main = stored.writers.find(({ writer }) => writer === MAIN);
  const { revision, contentHash, blocks } = server ?? nothing;
  const head: Head = main ? { ...main.head, what } : { revision, contentHash, blocks, choices: [], aside: null, what };
  const draft = draftText(head, main?.parts ?? [], ports.newId);
  let kept: KeptText[] = [...stored.kept];
  const begin = (): Written => {
    if (!main || !server || stored.outgoing || server.revision <= head.revision) return { head: draft.head() };
    // Nothing of its own, or all of it is in the newer text already: as the server has it.
    const both = merge({ base: head.blocks, theirs: server.blocks, mine: draft.text() });
    if (sameText(both.mine, server.blocks)) return draft.server(server);
    const written = draft.keepBeside(server, ports.newId(), ports.now());
    if (written.keep) kept = [...kept, written.keep];
    return written;
  };
  const written = begin();
  const { outgoing } = stored;
  const engine = engineOn(draft, { kept, outgoing, server: outgoing ? server : null, rights: server ?? rights, written }, ports);
  if (outgoing || draft.dirty()) void engine.flush();
  return engine;
}
