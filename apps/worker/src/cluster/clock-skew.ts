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

/** This machine's clock is not to be trusted: nothing is begun with it. */
export class ClockRefused extends Error {
  override name = 'ClockRefused';
  constructor(detail: string) {
    super(
      `Đồng hồ máy này lệch quá ${FAULT_SECONDS} giây so với máy chủ PostgreSQL (TRINHKY_POSTGRES). Hãy đồng bộ giờ (NTP) cho cả hai máy rồi chạy lại; chưa có gì được ghi.\n` +
        `The clocks are more than ${FAULT_SECONDS} s apart: ${detail}; then start again. Nothing was written.`,
    );
  }
}

/** Rejects with ClockRefused where the clocks are so far apart that legal dates would be judged wrongly. */
export async function assertClock(skew: ClockSkew): Promise<void> {
  const { fault } = await skew.check();
  if (fault) throw new ClockRefused(fault.en);
}

export function verdictOn(seconds: number): Check {
  const off = Math.abs(seconds);
  const said = {
    en: `this machine's clock is ${off.toFixed(1)} s ${seconds > 0 ? 'ahead of' : 'behind'} the database's (TRINHKY_POSTGRES): synchronise both (NTP)`,
    vi: `Đồng hồ của máy chạy tiến trình này ${seconds > 0 ? 'nhanh' : 'chậm'} ${off.toFixed(1).replace('.', ',')} giây so với máy chủ cơ sở dữ liệu. Hãy đồng bộ giờ (NTP) cho cả hai máy.`,
  };
  if (off > FAULT_SECONDS) return { fault: said };
  return off > WARN_SECONDS ? { warning: said } : {};
}
