import { useEffect, useState } from 'react';
import { NoAnswer } from '../../api/problem.js';
import { reads } from '../../api/queries.js';
import { deviceStore } from '../../drafts/device.js';
import type { Known } from './section-data.js';

export interface Asked {
  known: Known | null;
  /** What is shown is what this device was last told; the server does not answer now. */
  offline: boolean;
  error: unknown;
  again: () => void;
  /** Grows with each answer of the server. */
  answers: number;
}

/** The section with what may be done: as the server tells it, else as this device was last told. */
export function useKnown(userId: string, sectionId: string): Asked {
  const asked = { params: { path: { id: sectionId } } };
  const section = reads.useQuery('get', '/api/sections/{id}', asked);
  const actions = reads.useQuery('get', '/api/sections/{id}/actions', asked);
  const [remembered, setRemembered] = useState<Known | null>(null);
  const failing = [section, actions].some(({ failureReason }) => failureReason instanceof NoAnswer);
  const told = section.data && actions.data ? { section: section.data, actions: actions.data } : null;

  useEffect(() => {
    if (!failing || told) return undefined;
    let wanted = true;
    void deviceStore()
      .then((store) => store.remembered(userId, sectionId))
      // What `remember` put there, of this or an earlier build: the page's own decode boundary.
      .then((answer) => wanted && answer && setRemembered(answer as Known))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [failing, told, userId, sectionId]);
  useEffect(() => {
    if (!section.data || !actions.data) return;
    const known: Known = { section: section.data, actions: actions.data };
    void deviceStore()
      .then((store) => store.remember(userId, sectionId, known))
      .catch(() => undefined);
  }, [section.data, actions.data, userId, sectionId]);

  return {
    known: told ?? remembered,
    offline: !told && remembered !== null,
    error: section.error ?? actions.error,
    again: () => {
      void section.refetch();
      void actions.refetch();
    },
    answers: section.dataUpdatedAt,
  };
}
