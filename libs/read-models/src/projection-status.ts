import type { ParkedStream } from './keeper.js';

/**
 * `parked`: it follows the log, and passes over the streams that are parked. `standby`: another process projects it (in a process that
 * projects), or nobody does (in one that only reads).
 */
export type ProjectionState = 'live' | 'catching-up' | 'parked' | 'standby';
export interface ProjectionStatus {
  name: string;
  version: number;
  state: ProjectionState;
  position: bigint;
  /** The first of the parked streams: why, and at which event. */
  failure: { message: string; stream: string; revision: number } | null;
  /** Streams it passes over until it is built again. */
  parked: ParkedStream[];
}
