import { reads } from '../../api/queries.js';
import type { Waiting } from './types.js';

export const useQueue = (whose: 'mine' | 'all') => reads.useQuery('get', '/api/review-queue', { params: { query: { whose } } });

export interface Neighbours {
  /** What the section waits as; undefined when it is not in review, or not for this person. */
  own: Waiting | undefined;
  next: Waiting | undefined;
  previous: Waiting | undefined;
  left: number;
}

/** A section's place among what waits for the person. Of what is decided, the next is the first of the rest. */
export function useNeighbours(sectionId: string): Neighbours {
  const { data: mine } = useQueue('mine');
  const { data: all } = useQueue('all');
  const rows = mine?.rows ?? [];
  const at = rows.findIndex((row) => row.sectionId === sectionId);
  return {
    own: all?.rows.find((row) => row.sectionId === sectionId),
    next: at < 0 ? rows[0] : rows[at + 1],
    previous: at < 0 ? undefined : rows[at - 1],
    left: rows.length,
  };
}
