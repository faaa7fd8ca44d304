import type { Block } from '@trinhky/content';
import { useState } from 'react';
import { keep, readKept } from './kept.js';

const VIEWED = 'viewed';

export interface Viewed {
  /** `changed`: looked at, but as it was before. */
  state: (block: Block) => 'viewed' | 'changed' | 'new';
  toggle: (block: Block) => void;
}

/** Which blocks the reader marked as looked at, on this device: a mark holds for the block as it was, so what changed since shows. */
export function useViewed(userId: string, sectionId: string): Viewed {
  const [marks, setMarks] = useState(() => decoded(readKept(userId, sectionId, VIEWED)));
  return {
    state: (block) => {
      const mark = marks[block.id];
      if (mark === undefined) return 'new';
      return mark === fingerprint(block) ? 'viewed' : 'changed';
    },
    toggle: (block) => {
      const { [block.id]: mark, ...others } = marks;
      const now = mark === fingerprint(block) ? others : { ...others, [block.id]: fingerprint(block) };
      setMarks(now);
      keep(userId, sectionId, VIEWED, now);
    },
  };
}

function decoded(kept: unknown): Record<string, string> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Short, and other for other contents (FNV-1a over two seeds); it tells a reader apart what changed, it guards nothing. */
function fingerprint(block: Block): string {
  const text = JSON.stringify(block);
  const hash = (seed: number) => {
    let h = seed;
    for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
    return (h >>> 0).toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x2f0b4c47)}`;
}
