import type { Change } from '@trinhky/content';
import type { DecodedEvent, Actor, SectionEvent, TextSource } from '@trinhky/events';
import { causes } from './causes.js';
import type { Cause } from './causes.js';

export interface Written {
  by: Actor;
  at: string;
  /** The text revision it came in with. */
  revision: number;
  /** The section stream's revision of that edit: with the stream's name what a permalink cites. */
  event: number;
  /** Set when the words came from a file or another section. */
  source: TextSource | null;
  /** What stood before the writer when these words were put. */
  causes: Cause[];
  /** The first approval of the text in which these words stood. */
  approved: { by: Actor; at: string; revision: number } | null;
}

/** Who last put each block (`block`) and table row (`block/row`) that is still in the text, when, why, and who approved it: a fold of the section's events. */
export function blame(events: readonly DecodedEvent<SectionEvent>[]): Record<string, Written> {
  const written = new Map<string, Written>();
  const why = causes();
  for (const event of events) {
    const { actor: by, occurredAt: at } = event.meta;
    if (event.type === 'section.edited.v1') {
      const { revision, source, changes } = event.data;
      for (const change of changes)
        apply(written, change, { by, at, revision, event: event.revision, source, causes: why.of(event, change), approved: null });
    } else if (event.type === 'section.approved.v1') {
      const { revision } = event.data;
      for (const entry of written.values()) entry.approved ??= { by, at, revision };
    }
    why.see(event);
  }
  return Object.fromEntries(written);
}

function apply(written: Map<string, Written>, change: Change, now: Written): void {
  switch (change.op) {
    case 'put':
      forget(written, change.block.id);
      written.set(change.block.id, { ...now });
      if (change.block.kind === 'table') for (const row of change.block.rows) written.set(`${change.block.id}/${row.id}`, { ...now });
      return;
    case 'remove':
      return forget(written, change.id);
    case 'put-row':
      written.set(`${change.table}/${change.row.id}`, { ...now });
      return;
    case 'remove-row':
      written.delete(`${change.table}/${change.row}`);
      return;
    case 'put-table-head':
      written.set(change.table, { ...now });
      return;
    case 'move':
    case 'move-row':
      return;
  }
}

function forget(written: Map<string, Written>, blockId: string): void {
  for (const key of written.keys()) if (key === blockId || key.startsWith(`${blockId}/`)) written.delete(key);
}
