export interface Stopping {
  /** Aborted with the first signal. */
  signal: AbortSignal;
  /** Resolves with the first signal. */
  asked: Promise<void>;
}

/**
 * The first SIGINT, SIGTERM or SIGHUP asks the program to end in order; what does not end within `withinMs`, or gets a second signal, ends at once with code
 * 1: what was acknowledged is on the disk either way. Whoever reads the output may go away; the program stays.
 */
export function stopOnSignals(withinMs: number): Stopping {
  const stopping = new AbortController();
  const asked = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  process.stdout.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      stopping.abort();
      setTimeout(() => process.exit(1), withinMs).unref();
    });
  }
  return { signal: stopping.signal, asked };
}
