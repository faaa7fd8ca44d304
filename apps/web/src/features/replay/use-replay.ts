import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { grown } from './grown.js';
import type { Replay } from './grown.js';

const A_PAGE = '1000';
const keyOf = (reportId: string) => ['get', '/api/reports/{id}/replay', { params: { path: { id: reportId } } }] as const;

/** The lines so far, page by page; whenever something happens only what was added is asked for. */
export function useReplay(reportId: string) {
  return useQuery({
    queryKey: keyOf(reportId),
    queryFn: ({ client, signal }) => read(client, reportId, signal),
    structuralSharing: false,
  });
}

async function read(client: QueryClient, id: string, signal: AbortSignal): Promise<Replay> {
  let known = client.getQueryData<Replay>(keyOf(id));
  for (;;) {
    const query = { limit: A_PAGE, ...(known?.next && { cursor: known.next }) };
    const { data } = await api.GET('/api/reports/{id}/replay', { params: { path: { id }, query }, signal });
    if (!data) throw new Error('no replay');
    known = grown(known, data);
    if (known.lines.length >= data.total) return known;
  }
}
