import { useEffect } from 'react';
import { reads } from '../../api/queries.js';
import { useMe } from '../../app/session.js';
import type { Home } from './work-groups.js';

/** What waits for the person; as it was last seen in this tab until the server has answered. */
export function useHome() {
  const { userId } = useMe();
  const place = `trinhky-home-${userId}`;
  const query = reads.useQuery('get', '/api/home', {}, { placeholderData: () => kept(place) });
  const { data, isPlaceholderData } = query;
  useEffect(() => {
    if (data && !isPlaceholderData) keep(place, data);
  }, [data, isPlaceholderData, place]);
  return query;
}

function kept(place: string): Home | undefined {
  try {
    const text = sessionStorage.getItem(place);
    // What this very page wrote below; an older page's is of the same tab and gone with the next answer.
    return text === null ? undefined : (JSON.parse(text) as Home);
  } catch {
    return undefined;
  }
}

function keep(place: string, home: Home): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(home));
  } catch {
    // Full or forbidden: then the next visit waits for the answer.
  }
}
