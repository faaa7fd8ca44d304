import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inWords } from '../../api/problem.js';

export interface Failed {
  sectionId: string;
  name: string;
  why: string;
}
export interface Standing {
  done: number;
  all: number;
  failed: Failed[];
}
interface One {
  sectionId: string;
  name: string;
}

const AT_ONCE = 3;

/** One command a section, a few at a time; what is refused is named and stops nothing else. */
export async function eachOf<T extends One>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  tell: (standing: Standing) => void,
): Promise<Standing> {
  let standing: Standing = { done: 0, all: items.length, failed: [] };
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const { sectionId, name } = item;
      try {
        await work(item);
        standing = { ...standing, done: standing.done + 1 };
      } catch (error) {
        standing = { ...standing, done: standing.done + 1, failed: [...standing.failed, { sectionId, name, why: inWords(error) }] };
      }
      tell(standing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return standing;
}

/** The same for a dialog: how far it is, and what failed. */
export function useMany() {
  const queries = useQueryClient();
  const [standing, setStanding] = useState<Standing | null>(null);
  const busy = standing !== null && standing.done < standing.all;
  const run = async <T extends One>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Standing> => {
    setStanding({ done: 0, all: items.length, failed: [] });
    const end = await eachOf(items, work, setStanding);
    await queries.invalidateQueries();
    return end;
  };
  return { standing, busy, run };
}
