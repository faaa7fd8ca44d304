import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.gen.js';
import type { ReplayLine } from './types.js';

type ReplayPage = components['schemas']['ReplayPage'];

/** Everything that is known to have happened to a report. */
export interface Replay {
  lines: readonly ReplayLine[];
  labels: ReplayPage['labels'];
  next: string | null;
}

const A_PAGE = '1000';
const keyOf = (reportId: string) => ['get', '/api/reports/{id}/replay', { params: { path: { id: reportId } } }] as const;

/** What one more page makes of it; the same object where nothing came. */
export function grown(known: Replay | undefined, { start, lines, labels, next }: ReplayPage): Replay {
  const before = known?.lines.slice(0, start) ?? [];
  if (known && lines.length === 0 && before.length === known.lines.length && same(known.labels, labels)) return known;
  return { lines: [...before, ...lines], labels, next };
}
const same = (a: Replay['labels'], b: Replay['labels']) => JSON.stringify(a) === JSON.stringify(b);

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
