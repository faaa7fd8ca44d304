import { eventStoreAddressFault } from '@trinhky/event-store';
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

const POSTGRES = {
  protocol: /^postgres(ql)?:$/,
  vi: 'postgres://người-dùng:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu',
  en: 'postgres://user:password@host:5432/database',
};
const REDIS = { protocol: /^rediss?:$/, vi: 'redis://:mật-khẩu@máy-chủ:6379', en: 'redis://:password@host:6379' };

/**
 * The cluster that the environment names; null = the embedded profile. Throws BadSetting for one that is only half named, or by an address that
 * cannot be one.
 */
export function clusterOf(env: NodeJS.ProcessEnv): ClusterSettings | null {
  const { TRINHKY_ESDB: eventStore, TRINHKY_POSTGRES: postgres, TRINHKY_REDIS: redis } = env;
  if (!eventStore && !postgres && !redis) return null;
  if (!eventStore || !postgres) {
    const missing = eventStore ? 'TRINHKY_POSTGRES' : 'TRINHKY_ESDB';
    throw new BadSetting(
      `Thiếu ${missing}: chạy nhiều máy cần cả TRINHKY_ESDB và TRINHKY_POSTGRES (TRINHKY_REDIS tùy chọn).\n${missing} is not set: the cluster profile needs TRINHKY_ESDB and TRINHKY_POSTGRES; without both, unset TRINHKY_REDIS too.`,
    );
  }
  const fault = eventStoreAddressFault(eventStore);
  if (fault) throw new BadSetting(`${fault.vi}\n${fault.en}`);
  const { pathname: database } = address('TRINHKY_POSTGRES', postgres, POSTGRES);
  if (database.length < 2) {
    throw new BadSetting(
      `TRINHKY_POSTGRES chưa nêu cơ sở dữ liệu: phải có dạng ${POSTGRES.vi}.\nTRINHKY_POSTGRES names no database: ${POSTGRES.en}.`,
    );
  }
  if (redis) address('TRINHKY_REDIS', redis, REDIS);
  const installation = env.TRINHKY_INSTALLATION ?? 'trinhky';
  if (!NAME.test(installation)) {
    throw new BadSetting(
      `TRINHKY_INSTALLATION=${installation} không hợp lệ: chữ thường a-z và số, bắt đầu bằng chữ, dài nhất 30 ký tự.\nTRINHKY_INSTALLATION takes small letters and digits, a letter first, at most 30.`,
    );
  }
  return { eventStore, postgres, redis: redis || null, installation };
}

/** The value itself is not repeated: it may carry a password. */
function address(name: string, value: string, { protocol, vi, en }: typeof REDIS): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && protocol.test(url.protocol) && value.startsWith(`${url.protocol}//`)) return url;
  throw new BadSetting(
    `${name} không hợp lệ: phải có dạng ${vi}; ký tự đặc biệt trong mật khẩu viết theo mã phần trăm (@ là %40, / là %2F).\n` +
      `${name} must be ${en}; special characters of a password are percent-encoded (@ is %40, / is %2F).`,
  );
}
