import { useCommand } from '../../api/command.js';
import type { Section } from './types.js';

/** Approves or returns exactly what is shown: by its revision, content hash, round and headings. */
export function useDecisions(section: Section, principal: string | null) {
  const approve = useCommand('/api/sections/{id}/approve');
  const giveBack = useCommand('/api/sections/{id}/return');
  const { sectionId, round, revision, contentHash, place } = section;
  const path = { id: sectionId };
  const onBehalfOf = principal ?? undefined;
  return {
    approving: approve.isPending,
    returning: giveBack.isPending,
    approveFailure: approve.error,
    returnFailure: giveBack.error,
    // Told by the promise, which outlives the row: the queue read anew takes it away first. What failed is shown by the failures above.
    approve: (onSuccess: () => void) =>
      void approve
        .mutateAsync({ path, body: { round, revision, contentHash, headingHash: place?.headingHash ?? '' }, onBehalfOf })
        .then(onSuccess, () => undefined),
    giveBack: (reason: string, onSuccess: () => void) =>
      void giveBack.mutateAsync({ path, body: { round, revision, contentHash, reason }, onBehalfOf }).then(onSuccess, () => undefined),
    forget: () => {
      approve.reset();
      giveBack.reset();
    },
  };
}

/** Whether the approval now given is the last: there is no step after it. */
export const isLastStep = ({ step = 1, steps = [] }: Section): boolean => step >= steps.length;
