import { createHash } from 'node:crypto';
import { openSqliteEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import type { Metadata, RecordedEvent } from '@trinhky/events';
import type { Step } from '../../apps/bench/src/office-history.js';
import { writeLog } from '../../apps/bench/src/write-log.js';
import { ANN } from '../../libs/read-models/src/testing/log.js';
import { edited, opened, submitted } from '../../libs/read-models/src/testing/section-events.js';

/** Sections that are written at the same time. */
const AT_ONCE = 40;
const SENTENCE = 'Tổng thu ngân sách trên địa bàn phường đến kỳ báo cáo ước đạt kế hoạch giao, tăng so với cùng kỳ năm trước; ';

/** Goes on writing the log of a data folder that no server has, as an office does that drafts many sections at once. */
export async function writeOn(folder: string, events: number): Promise<void> {
  const store = openSqliteEventStore({ folder });
  await writeLog(store, 'w1', drafting(events), Date.UTC(2026, 6, 1));
  await store.close();
}

/** One append in five holds two events. */
function* drafting(events: number): Generator<Step> {
  let written = 0;
  for (let group = 0; written < events; group++) {
    for (let round = 0; round < 20; round++) {
      for (let n = 0; n < AT_ONCE && written < events; n++) {
        const id = `s${group}-${n}`;
        const text = `${SENTENCE}${round}`;
        const made = round === 0 ? [opened({ nodeId: `n-${id}` })] : [edited(round, `b${round % 4}`, text)];
        if ((round + n) % 5 === 4 && round > 0) made.push(submitted({ round, revision: round }));
        written += made.length;
        yield { stream: `section-w1.${id}`, events: made, actor: ANN };
      }
    }
  }
}

/** What must be the same wherever a log lies. */
export interface LogSeen {
  count: number;
  streams: number;
  /** Over every event's id, type, stream, revision, bytes and hash, in global order. */
  digest: string;
  /** The ids of each append, by its command. */
  appends: string[][];
  /** The place in the order of each position. */
  order: Map<number, number>;
}

export async function look(store: EventStore): Promise<LogSeen> {
  const digest = createHash('sha256');
  const seen: LogSeen = { count: 0, streams: 0, digest: '', appends: [], order: new Map() };
  const streams = new Set<string>();
  let last = '';
  for await (const event of store.readAll()) {
    const { id, type, stream, revision, data, metadata, hash, position } = event;
    digest.update(JSON.stringify([id, type, stream, revision, data, metadata, hash]));
    streams.add(stream);
    seen.order.set(Number(position), ++seen.count);
    const append = appendOf(event);
    if (append === last) seen.appends.at(-1)?.push(id);
    else seen.appends.push([id]);
    last = append;
  }
  return { ...seen, streams: streams.size, digest: digest.digest('hex') };
}

function appendOf({ stream, metadata }: RecordedEvent): string {
  const { commandId, actor } = JSON.parse(metadata) as Metadata;
  return `${stream} ${commandId} ${actor.id}`;
}

/** The ids of each append, by the moment the server took it: that of a test gives every append a moment of its own. */
export async function appendsByMoment(store: EventStore): Promise<string[][]> {
  const appends: string[][] = [];
  let last = '';
  for await (const { id, recordedAt } of store.readAll()) {
    if (recordedAt === last) appends.at(-1)?.push(id);
    else appends.push([id]);
    last = recordedAt;
  }
  return appends;
}
