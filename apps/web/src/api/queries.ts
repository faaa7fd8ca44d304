import { QueryClient } from '@tanstack/react-query';
import createQueries from 'openapi-react-query';
import { api } from './client.js';
import { NoAnswer, Problem } from './problem.js';

/** Reads as TanStack queries, typed by path: `reads.useQuery('get', '/api/sections/{id}', { params: { path: { id } } })`. */
export const reads = createQueries(api);

/** A read is asked again only where no answer came; a refusal stays one. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 15 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 3 && (error instanceof NoAnswer || (error instanceof Problem && error.status === 503)),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
