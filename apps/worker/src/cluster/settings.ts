import { BadSetting } from '../bad-setting.js';

/** Where the stores of a cluster are. */
export interface ClusterSettings {
  /** TRINHKY_ESDB: `esdb://user:password@host:2113,…?tls=true`. */
  eventStore: string;
  /** TRINHKY_POSTGRES: `postgres://user:password@host/database`. */
  postgres: string;
  /** TRINHKY_REDIS: `redis://host:6379`; null = jobs are kept in PostgreSQL. */
  redis: string | null;
  /** TRINHKY_INSTALLATION: the name that streams, schemas and queues begin with, so that several can share the stores. */
  installation: string;
}

const NAME = /^[a-z][a-z0-9]{0,29}$/;

/** The cluster that the environment names; null = the embedded profile. Throws BadSetting for one that is only half named. */
export function clusterOf(env: NodeJS.ProcessEnv): ClusterSettings | null {
  const { TRINHKY_ESDB: eventStore, TRINHKY_POSTGRES: postgres, TRINHKY_REDIS: redis } = env;
  if (!eventStore && !postgres && !redis) return null;
  if (!eventStore || !postgres) {
    const missing = eventStore ? 'TRINHKY_POSTGRES' : 'TRINHKY_ESDB';
    throw new BadSetting(
      `Thiếu ${missing}: chạy nhiều máy cần cả TRINHKY_ESDB và TRINHKY_POSTGRES (TRINHKY_REDIS tùy chọn).\n${missing} is not set: the cluster profile needs TRINHKY_ESDB and TRINHKY_POSTGRES; without both, unset TRINHKY_REDIS too.`,
    );
  }
  scheme('TRINHKY_ESDB', eventStore, ['esdb:', 'esdb+discover:', 'kurrentdb:', 'kurrentdb+discover:']);
  scheme('TRINHKY_POSTGRES', postgres, ['postgres:', 'postgresql:']);
  if (redis) scheme('TRINHKY_REDIS', redis, ['redis:', 'rediss:']);
  const installation = env.TRINHKY_INSTALLATION ?? 'trinhky';
  if (!NAME.test(installation)) {
    throw new BadSetting(
      `TRINHKY_INSTALLATION=${installation} không hợp lệ: chữ thường a-z và số, bắt đầu bằng chữ, dài nhất 30 ký tự.\nTRINHKY_INSTALLATION takes small letters and digits, a letter first, at most 30.`,
    );
  }
  return { eventStore, postgres, redis: redis || null, installation };
}

/** The value itself is not repeated: it may carry a password. */
function scheme(name: string, value: string, allowed: readonly string[]): void {
  if (allowed.some((each) => value.startsWith(`${each}//`))) return;
  throw new BadSetting(`${name} không hợp lệ: phải bắt đầu bằng ${allowed[0]}//.\n${name} must begin with ${allowed.join('//, ')}//.`);
}
