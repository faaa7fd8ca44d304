import type { ProjectionRunner } from '@trinhky/read-models';

/** Whether requests should be sent here. English, for operators. */
export interface Readiness {
  ready: boolean;
  /** What keeps it from being ready, each with what to mend. */
  reasons: string[];
  /** What does not, and should be looked at. */
  warnings: string[];
}

/** One thing that must hold: `fault` and `warning` are sentences, or null where all is well. */
export interface Check {
  fault?: string | null;
  warning?: string | null;
}

/** A check that takes longer than this has failed. */
const PATIENCE_MS = 3_000;

/** Runs all checks side by side; one that throws or hangs is a fault of its name. */
export async function readinessOf(checks: Record<string, () => Promise<Check> | Check>): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<Check> => {
      try {
        return await inTime(check());
      } catch (error) {
        return { fault: `${name}: ${error instanceof Error ? error.message : String(error)}` };
      }
    }),
  );
  const said = (key: keyof Check) => results.flatMap((result) => result[key] ?? []);
  const reasons = said('fault');
  return { ready: reasons.length === 0, reasons, warnings: said('warning') };
}

function inTime<T>(work: Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Streams that read models could not follow, in one sentence; null = none. */
export function parkedIn(runner: Pick<ProjectionRunner, 'status'>): string | null {
  const parked = runner.status().filter(({ failure }) => failure !== null);
  if (parked.length === 0) return null;
  const names = parked.map(({ name, failure }) => `${name} at ${failure?.stream}@${failure?.revision}`);
  return `read models stand still for some streams (${names.join(', ')}): mend the cause, then run: trinhky rebuild`;
}
