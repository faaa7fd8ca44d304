import { useState } from 'react';
import type { Section } from './types.js';

/** Why what is shown is no longer what stands. */
export type Newer = 'submitted' | 'withdrawn' | 'returned' | 'approved' | 'closed' | 'headings' | 'drafting';

export interface Pinned {
  /** What the reader was shown, and decides on. */
  section: Section;
  /** Null while it is what stands. */
  newer: Newer | null;
  /** Shows what stands now. */
  takeLatest: () => void;
}

/** Holds on to the text first shown: what comes later is told, never put in its place under the reader. Remarks are always the latest. */
export function usePinned(latest: Section): Pinned {
  const [shown, setShown] = useState(latest);
  const newer = newerThan(shown, latest);
  return { section: newer ? shown : latest, newer, takeLatest: () => setShown(latest) };
}

/** What tells one state of a section from another. */
export type Standing = Pick<Section, 'revision' | 'round' | 'status' | 'rounds'> & { place: { headingHash: string | null } | null };

export function newerThan(shown: Standing, latest: Standing): Newer | null {
  const same = shown.revision === latest.revision && shown.round === latest.round && shown.status === latest.status;
  if (same) return shown.place?.headingHash === latest.place?.headingHash ? null : 'headings';
  if (latest.status === 'in-review') return 'submitted';
  if (latest.status === 'approved' || latest.status === 'closed') return latest.status;
  const how = latest.rounds.find(({ round }) => round === shown.round)?.ended?.how;
  return how === 'returned' || how === 'withdrawn' ? how : 'drafting';
}
