import { keepPreviousData } from '@tanstack/react-query';
import { reads } from '../../api/queries.js';

/** What the words find; while a longer question is asked, what the shorter one found stays. */
export function useSearch(question: string, limit: number) {
  const q = question.trim().slice(0, 200);
  return reads.useQuery(
    'get',
    '/api/search',
    { params: { query: { q, limit: String(limit) } } },
    { enabled: q !== '', placeholderData: keepPreviousData },
  );
}
