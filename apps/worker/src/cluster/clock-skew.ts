import type { Pool } from 'pg';
import type { Check } from '../operations/readiness.js';

/** Above this an operator should look; instants in the history are off by as much. */
const WARN_SECONDS = 1;
/** Above this legal dates and leases could be judged wrongly: not ready. */
const FAULT_SECONDS = 30;

export interface ClockSkew {
  /** Seconds that this machine's clock is ahead of the database's, as last measured; null = never yet. */
  seconds(): number | null;
  /** Measures again. */
  check(): Promise<Check>;
}

/** All processes compare themselves with one clock, PostgreSQL's; half of the round trip is taken as the way there. */
export function clockSkew(pool: Pick<Pool, 'query'>, clock: { now(): Date }): ClockSkew {
  let seconds: number | null = null;
  return {
    seconds: () => seconds,
    async check() {
      const sent = clock.now().getTime();
      const { rows } = await pool.query<{ ms: string }>('select (extract(epoch from clock_timestamp()) * 1000)::text as ms');
      const answered = clock.now().getTime();
      seconds = ((sent + answered) / 2 - Number(rows[0]?.ms)) / 1000;
      return verdictOn(seconds);
    },
  };
}

export function verdictOn(seconds: number): Check {
  const off = Math.abs(seconds);
  const said = `this machine's clock is ${off.toFixed(1)} s ${seconds > 0 ? 'ahead of' : 'behind'} the database's (TRINHKY_POSTGRES): synchronise both (NTP)`;
  if (off > FAULT_SECONDS) return { fault: said };
  return off > WARN_SECONDS ? { warning: said } : {};
}
