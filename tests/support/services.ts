const nothingSkipped = process.env.TRINHKY_NOTHING_SKIPPED === '1';

const HOW = {
  TRINHKY_TEST_REDIS: 'redis://127.0.0.1:6379 (Debian: apt-get install redis-server)',
  TRINHKY_TEST_POSTGRES: 'postgres://user:password@127.0.0.1:5432/database (Debian: apt-get install postgresql)',
} as const;

export interface Service {
  /** Empty where there is none. */
  url: string;
  /** Why tests that need it are skipped; null where it is there. */
  missing: string | null;
}

/**
 * A store that tests may use: they make keys, databases or schemas of their own in it and remove them. Where the variable is not set those tests are
 * skipped and the reason is printed; under TRINHKY_NOTHING_SKIPPED=1 (continuous integration) that is an error.
 */
export function service(variable: keyof typeof HOW): Service {
  const url = process.env[variable];
  if (url) return { url, missing: null };
  const missing = `${variable} names no store; for example ${HOW[variable]}`;
  if (nothingSkipped) throw new Error(missing);
  console.warn(`SKIPPED: ${missing}`);
  return { url: '', missing };
}
