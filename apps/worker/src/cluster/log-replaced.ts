import type { Said } from '../operations/readiness.js';

/** The log is an older one than it was: a backup was put in its place. The process ends, and starts anew on what is there now. */
export class LogReplaced extends Error {
  override name = 'LogReplaced';
  constructor(cause: Error) {
    super(
      `Nhật ký sự kiện (TRINHKY_ESDB) đã bị thay bằng một bản cũ hơn. Tiến trình dừng; khi chạy lại, dữ liệu đọc được dựng lại theo nhật ký hiện có.\n` +
        `The event log (TRINHKY_ESDB) was replaced by an older one. The process ends; started again it builds its read models from the log as it is now.\n(${cause.message})`,
      { cause },
    );
  }
}

const REPLACED: Said = {
  en: 'the event log (TRINHKY_ESDB) was replaced by an older one: the process is about to end and start anew',
  vi: 'Nhật ký sự kiện đã bị thay bằng một bản cũ hơn. Tiến trình sắp dừng để chạy lại.',
};

export interface WhenReplaced {
  tell(cause: Error): void;
  told: Promise<never>;
  /** For readiness: what keeps the process from being ready; null = nothing. */
  fault(): Said | null;
}

export function logReplaced(): WhenReplaced {
  let known: LogReplaced | null = null;
  let reject: (error: LogReplaced) => void = () => {};
  const told = new Promise<never>((_, rejected) => (reject = rejected));
  // Whoever opens the cluster may not wait for it yet.
  told.catch(() => {});
  return {
    tell(cause) {
      known ??= new LogReplaced(cause);
      reject(known);
    },
    told,
    fault: () => known && REPLACED,
  };
}
