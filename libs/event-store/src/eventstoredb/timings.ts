/** How long things may take, in milliseconds. */
export interface Timings {
  /** One call without any answer. */
  answerMs: number;
  /** An append is sent again, the same bytes, for so long before its outcome counts as unknown. A lost leader stalls appends for 5 s. */
  resendMs: number;
  /** A read is tried again for so long. */
  readMs: number;
  /** The same, once a read has failed and until one is answered: nobody waits in line for a store that is known to be away. */
  readAwayMs: number;
  /** The first connection is tried for so long. */
  openMs: number;
  /** The log has events that the subscription does not deliver: after so long it is made anew. */
  stallMs: number;
  /** A subscription that has been quiet for so long is compared with the log's end. */
  quietMs: number;
  /** Between two tries: this, doubled up to 20 times it, ± half. */
  backOffMs: number;
}

export const TIMINGS: Timings = {
  answerMs: 5_000,
  resendMs: 15_000,
  readMs: 10_000,
  readAwayMs: 1_000,
  openMs: 10_000,
  stallMs: 3_000,
  quietMs: 5_000,
  backOffMs: 50,
};

export const backOff = ({ backOffMs }: Timings, attempt: number): number =>
  Math.min(backOffMs * 2 ** attempt, 20 * backOffMs) * (0.5 + Math.random());
