import type { Head } from '@trinhky/events';

const KEPT = 20_000;

/** The heads of the streams appended to last. */
export function headsKept() {
  const heads = new Map<string, Head>();
  return {
    get: (stream: string): Head | undefined => heads.get(stream),
    put(stream: string, head: Head): void {
      heads.delete(stream);
      heads.set(stream, { revision: head.revision, hash: head.hash });
      const oldest = heads.size > KEPT ? heads.keys().next().value : undefined;
      if (oldest !== undefined) heads.delete(oldest);
    },
    clear: (): void => heads.clear(),
  };
}
