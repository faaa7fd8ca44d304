/** Those who wait for the rows to reach a position. */
export interface Waiters {
  /** Resolves true once `reached` is told at least `position`, false after `timeoutMs`. */
  wait(position: bigint, timeoutMs: number): Promise<boolean>;
  reached(position: bigint): void;
  /** Nothing more will come: all are answered false. */
  stop(): void;
}

export function waiters(): Waiters {
  const waiting = new Set<{ position: bigint; answer: (reached: boolean) => void }>();
  return {
    wait: (position, timeoutMs) =>
      new Promise((resolve) => {
        const entry = {
          position,
          answer: (reached: boolean) => {
            clearTimeout(timer);
            waiting.delete(entry);
            resolve(reached);
          },
        };
        const timer = setTimeout(() => entry.answer(false), timeoutMs);
        waiting.add(entry);
      }),
    reached: (position) => {
      for (const entry of [...waiting]) if (entry.position <= position) entry.answer(true);
    },
    stop: () => {
      for (const entry of [...waiting]) entry.answer(false);
    },
  };
}
