import type { ProjectionRunner } from '@trinhky/read-models';

/** A sentence twice: precise, in English, for operators; in Vietnamese for the administrator's status page. */
export interface Said {
  en: string;
  vi: string;
}

/** Whether requests should be sent here. */
export interface Judged<Sentence = Said> {
  ready: boolean;
  /** What keeps it from being ready, each with what to mend. */
  reasons: Sentence[];
  /** What does not, and should be looked at. */
  warnings: Sentence[];
}
/** In one of the languages. */
export type Readiness = Judged<string>;

export const spokenIn = (language: keyof Said, { ready, reasons, warnings }: Judged): Readiness => ({
  ready,
  reasons: reasons.map((said) => said[language]),
  warnings: warnings.map((said) => said[language]),
});

/** One thing that must hold: `fault` and `warning` say what is wrong; null where all is well. */
export interface Check {
  fault?: Said | null;
  warning?: Said | null;
}

/** What is looked at, and what is said of it where it fails or does not answer. */
export interface Checked {
  of: Said;
  check: () => Promise<Check> | Check;
}

/** A check that takes longer than this has failed. */
const PATIENCE_MS = 3_000;

/** Runs all checks side by side; one that throws or hangs is a fault of its name. */
export async function readinessOf(checks: readonly Checked[]): Promise<Judged> {
  const results = await Promise.all(
    checks.map(async ({ of, check }): Promise<Check> => {
      try {
        return await inTime(check());
      } catch (error) {
        const en = `${of.en}: ${error instanceof Error ? error.message : String(error)}`;
        return { fault: { en, vi: `${of.vi} không trả lời hoặc báo lỗi; chi tiết ở /health/ready của tiến trình.` } };
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
export function parkedIn(runner: Pick<ProjectionRunner, 'status'>): Said | null {
  const parked = runner.status().filter(({ failure }) => failure !== null);
  if (parked.length === 0) return null;
  const names = parked.map(({ name, failure }) => `${name}: ${failure?.stream}@${failure?.revision}`);
  return {
    en: `read models stand still for some streams (${names.join(', ')}): mend the cause, then run: trinhky rebuild`,
    vi: `Dữ liệu đọc dừng lại ở một số luồng (${names.join(', ')}). Hãy khắc phục nguyên nhân rồi chạy: trinhky rebuild.`,
  };
}
