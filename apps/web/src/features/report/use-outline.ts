import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { send } from '../../api/command.js';
import { reads } from '../../api/queries.js';
import type { OutlineChange, Report } from './report-types.js';

/** What is to change, told by the outline as it stands when its turn comes; null: nothing. */
export type Intent = (report: Report) => OutlineChange[] | null;

export interface OutlineWork {
  busy: boolean;
  /** Why the last change was not made. */
  failure: unknown;
  /** Resolves to whether it was made. */
  change: (intent: Intent) => Promise<boolean>;
}

/**
 * Changes of the outline, one after the other: each is made of the outline that the one before left, so that keys pressed fast are all obeyed, and
 * what a colleague changed meanwhile is in it.
 */
export function useOutline(reportId: string): OutlineWork {
  const queries = useQueryClient();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);

  const change = useCallback(
    (intent: Intent) => {
      const { queryKey } = reads.queryOptions('get', '/api/reports/{id}', { params: { path: { id: reportId } } });
      const work = async (): Promise<boolean> => {
        try {
          const report = queries.getQueryData<Report>(queryKey);
          const changes = report ? intent(report) : null;
          if (!report || !changes) return true;
          setFailure(null);
          await send('/api/reports/{id}/outline', { path: { id: reportId }, body: { changes, outlineHash: report.outlineHash } });
          return true;
        } catch (error) {
          setFailure(error);
          return false;
        } finally {
          await queries.invalidateQueries({ queryKey });
        }
      };
      setWaiting((count) => count + 1);
      const done = turn.current.then(work).finally(() => setWaiting((count) => count - 1));
      turn.current = done;
      return done;
    },
    [queries, reportId],
  );
  return { busy: waiting > 0, failure, change };
}
