import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { api } from '../../api/client.js';
import { reads } from '../../api/queries.js';
import { tellFailed } from '../../ui/told.js';

const PATH = '/api/notifications';
const LONGEST_TIMER_MS = 2_147_000_000;

/** How many are unread, 100 at most; asked again when the next reminder is due. */
export function useUnread(): number {
  const queries = useQueryClient();
  const { data } = reads.useQuery('get', PATH, { params: { query: { limit: '1' } } });
  const nextAt = data?.nextReminderAt ?? null;
  useEffect(() => {
    if (nextAt === null) return;
    const wait = Math.max(1_000, Math.min(Date.parse(nextAt) - Date.now() + 1_000, LONGEST_TIMER_MS));
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['get', PATH] }), wait);
    return () => clearTimeout(timer);
  }, [nextAt, queries]);
  return data?.unread ?? 0;
}

/** What the person was told, page by page. */
export function useNotifications() {
  return useInfiniteQuery({
    queryKey: ['get', PATH, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: '40', ...(pageParam !== undefined && { cursor: pageParam }) };
      const { data } = await api.GET(PATH, { params: { query }, signal });
      if (!data) throw new Error('an answer without a body');
      return data;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Marks as read; a failure is told and leaves them unread. */
export function useMarkRead(): (read: { upTo?: string; ids: string[] }) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (read) => {
      try {
        await api.POST('/api/notifications/read', { body: read });
        await queries.invalidateQueries({ queryKey: ['get', PATH] });
      } catch (error) {
        tellFailed(error, 'Chưa đánh dấu đã đọc được');
      }
    },
    [queries],
  );
}
