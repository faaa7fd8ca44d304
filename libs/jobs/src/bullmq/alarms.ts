const LOST =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|57P0|onnection|timed out|timeout|LOADING|writeable|max retries/i;

/** Whether the store is away, as against a request that it refused. */
export const isLostConnection = (error: unknown): boolean => LOST.test(wordsOf(error));

/** A refused connection to several addresses is an AggregateError without a message. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return error.message.includes(code) ? error.message : `${code} ${error.message}`.trim();
}

const IN_VIETNAMESE: [RegExp, string][] = [
  [/WRONGPASS|invalid password|password authentication failed/i, 'tên đăng nhập hoặc mật khẩu không đúng'],
  [/NOAUTH/, 'máy chủ đòi mật khẩu mà địa chỉ chưa nêu'],
  [/NOPERM|permission denied/i, 'tài khoản chưa có đủ quyền'],
  [LOST, 'không kết nối được, hãy kiểm tra máy chủ, cổng và đường mạng'],
];

/** What is to be mended, for whoever starts the system; undefined where only the store's own words tell. */
export const inVietnamese = (words: string): string | undefined => IN_VIETNAMESE.find(([pattern]) => pattern.test(words))?.[1];

/** The same failure again within this time is the same outage: the clients retry every few seconds while it lasts. */
const SAME_OUTAGE_MS = 20_000;
/** What was under way when the connection went may fail until then, although it is back. */
const SETTLING_MS = 2_000;

export interface Alarms {
  onError: (error: unknown) => void;
  /** A connection stands. */
  onConnected: () => void;
}

/** Passes on the first failure of an outage and that it is over, and other failures once as long as they repeat. */
export function alarms(
  store: string,
  alarm: (message: string, error: unknown) => void,
  cleared: (message: string) => void,
  now = () => performance.now(),
): Alarms {
  const seen = new Map<string, number>();
  let away = false;
  let backAt = -Infinity;

  function repeated(key: string, at: number): boolean {
    const before = seen.get(key);
    seen.set(key, at);
    return before !== undefined && at - before <= SAME_OUTAGE_MS;
  }

  return {
    onError(error) {
      const at = now();
      for (const [each, last] of seen) if (at - last > SAME_OUTAGE_MS) seen.delete(each);
      if (!isLostConnection(error)) {
        if (!repeated(wordsOf(error), at)) alarm(`the job queue on ${store} reports a failure`, error);
        return;
      }
      if (at - backAt < SETTLING_MS || (repeated('lost', at) && away)) return;
      away = true;
      alarm(`the job queue lost ${store}: jobs wait until it is back`, error);
    },
    onConnected() {
      if (!away) return;
      away = false;
      backAt = now();
      cleared(`the job queue has ${store} back`);
    },
  };
}
