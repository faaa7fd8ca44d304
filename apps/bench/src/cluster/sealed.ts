import { randomSalts, sealEvents } from '@trinhky/events';
import type { Head, StoredEvent } from '@trinhky/events';
import { paragraph } from '../section-history.js';

const STREAMS_EACH = 4;
const salt = randomSalts();

/** One append: an edit of a section, sealed onto what stands there before. */
export interface Sealed {
  stream: string;
  head: Head | null;
  event: StoredEvent;
}

/** Edits of about 1.2 KB, sealed beforehand. The n-th is for writer n % `writers`; no two writers share a stream, none of the streams is there yet. */
export function sealedEdits(genesis: string, run: string, writers: number, count: number): Sealed[] {
  const heads = new Map<string, Head>();
  const actor = { id: 'u-lan', name: 'Nguyễn Thị Lan', post: 'Chuyên viên', role: 'specialist', unit: 'Văn phòng' };
  return Array.from({ length: count }, (_, n) => {
    const stream = `section-w1.${run}-${n % writers}-${Math.floor(n / writers) % STREAMS_EACH}`;
    const head = heads.get(stream) ?? null;
    const revision = (head?.revision ?? -1) + 1;
    const changes = [{ op: 'put', block: paragraph(`${run}-p1`, revision) }];
    const meta = {
      commandId: `${stream}-${revision}`,
      correlationId: 'bench',
      causationId: null,
      organId: 'w1',
      actor,
      occurredAt: new Date().toISOString(),
    };
    const data = { base: revision, revision: revision + 1, changes, source: null };
    const [event] = sealEvents({ genesis, stream, head, events: [{ type: 'section.edited.v1', data }], meta, salt });
    if (!event) throw new Error('nothing was sealed');
    heads.set(stream, { revision, hash: event.hash });
    return { stream, head, event };
  });
}
