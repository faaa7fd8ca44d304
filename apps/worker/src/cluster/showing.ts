import type { Check } from '../operations/readiness.js';

/** Rows that have not moved for so long are moved by nobody: what there is, is shown. */
const PATIENCE_MS = 30_000;

export interface ShowingOptions {
  /** Up to where the rows show the log. */
  shown: () => Promise<bigint>;
  /** Where the log ended when this process started. */
  end: bigint;
  patienceMs?: number;
  /** Milliseconds that only grow. */
  now?: () => number;
}

/**
 * Of a process that has just started: a fault until the rows show everything up to where the log ended then, as long as somebody brings them there.
 * Where nobody does, no more than a warning. Once it was no fault it never is one again: being behind is normal, and other alarms watch it.
 */
export function showing({ shown, end, patienceMs = PATIENCE_MS, now = () => performance.now() }: ShowingOptions): () => Promise<Check> {
  let waiting: 'for the rows' | 'no more' | null = end === 0n ? null : 'for the rows';
  let seen: bigint | null = null;
  let movedAt = 0;
  return async () => {
    if (waiting === null) return {};
    const position = await shown();
    if (position !== seen) movedAt = now();
    seen = position;
    if (position >= end) {
      waiting = null;
      return {};
    }
    if (waiting === 'for the rows' && now() - movedAt < patienceMs) return { fault: building(position, end) };
    waiting = 'no more';
    return { warning: leftBehind(position, end) };
  };
}

const building = (position: bigint, end: bigint) => ({
  en: `the read models are being built: at ${position} of ${end}, where the log ended when this process started; does a worker run?`,
  vi: `Dữ liệu đọc đang được dựng theo nhật ký: đến ${position} trên ${end}.`,
});
const leftBehind = (position: bigint, end: bigint) => ({
  en: `the read models stand at ${position} of ${end} since this process started: lists and texts are old; does a worker run?`,
  vi: `Dữ liệu đọc đứng ở ${position} trên ${end} từ khi tiến trình này chạy: danh sách và văn bản hiển thị có thể đã cũ. Hãy kiểm tra tiến trình nền.`,
});
