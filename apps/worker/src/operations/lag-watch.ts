import type { ProjectionRunner } from '@trinhky/read-models';

export interface LagWatchOptions {
  runner: Pick<ProjectionRunner, 'lag'>;
  /** Told once when the rows have not moved for so long although the log is ahead, and once when they are up with it again. */
  alarm: (message: string, error: unknown) => void;
  cleared: (message: string) => void;
  /** Milliseconds that the rows may stand still behind the log. */
  afterMs?: number;
  everyMs?: number;
}

export interface LagWatch {
  /** Whether the alarm is on. */
  alarmed(): boolean;
  stop(): Promise<void>;
}

/** Watches that the read models keep up with the log: behind is normal, behind for long is not. */
export function lagWatch({ runner, alarm, cleared, afterMs = 10_000, everyMs = 1_000 }: LagWatchOptions): LagWatch {
  let on = false;
  let stopped = false;
  /** When the rows were last seen up with the log, as it stood then. */
  let upToDate = Date.now();
  /** Where the log's end stood when the rows fell behind it. */
  let awaited: bigint | null = null;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const { last, position } = await runner.lag();
    if (position >= (awaited ?? last)) {
      upToDate = Date.now();
      awaited = last > position ? last : null;
    } else awaited ??= last;
    const late = Date.now() - upToDate > afterMs;
    if (late && !on) alarm(`the read models are behind the log: at ${position} of ${last}`, null);
    if (!late && on) cleared(`the read models have caught up with the log again, at ${position}`);
    on = late;
  }

  /** The log or the database does not answer: as good as behind. */
  const unseen = (error: unknown) => {
    if (Date.now() - upToDate <= afterMs || on) return;
    on = true;
    alarm('the distance between the read models and the log cannot be seen', error);
  };

  const timer = setInterval(() => (looking = looking.then(() => (stopped ? undefined : look().catch(unseen)))), everyMs);
  return {
    alarmed: () => on,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}
