import { createHash } from 'node:crypto';
import { contentHash } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { sealEvents, sectionStream } from '@trinhky/events';
import type { PendingEvent, RecordedEvent, SectionEvent } from '@trinhky/events';
import { beforeEach, describe, expect, it } from 'vitest';
import { blame } from './blame.js';
import { sectionAt, textRevision } from './section-at.js';
import { verifyLog } from './verify-log.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const paragraph = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const stream = sectionStream('lk', 's1');
const lan = { id: 'lan', name: 'Lan' };
const minh = { id: 'minh', name: 'Minh' };

let store: EventStore;
let commands = 0;
beforeEach(() => {
  store = inMemoryEventStore();
  commands = 0;
});

async function append(at: string, actor: { id: string; name: string }, ...events: (SectionEvent & PendingEvent)[]): Promise<void> {
  const head = await store.head(stream);
  const meta = {
    commandId: `c${(commands += 1)}`,
    correlationId: 'x',
    causationId: null,
    organId: 'lk',
    actor,
    occurredAt: `2025-07-01T0${at}:00.000Z`,
  };
  await store.append(stream, head, sealEvents({ genesis: store.genesis, stream, head, events, meta, salt: () => '00'.repeat(16) }));
}
const opened: SectionEvent = {
  type: 'section.opened.v1',
  data: {
    reportId: 'r1',
    nodeId: 'n1',
    templateNodeId: null,
    cycle: 0,
    fieldId: null,
    route: ['approver'],
    assignees: [],
    approver: null,
    dueDate: null,
  },
};
const edited = (revision: number, after: Block[], ...changes: Change[]): SectionEvent => ({
  type: 'section.edited.v1',
  data: { base: revision - 1, revision, changes, contentHash: contentHash(after, sha256), source: null },
});

const first = paragraph('p1', 'Thu ngân sách đạt 61,2%.');
const second = paragraph('p2', 'Chi ngân sách đạt 48,9%.');
const corrected = paragraph('p1', 'Thu ngân sách đạt 62,1%.');

async function twoWritersAndAnApproval(): Promise<void> {
  await append('1:00', { id: 'system:carry-cycles', name: 'Hệ thống' }, opened);
  await append('2:00', lan, edited(1, [first], { op: 'put', block: first, after: null }));
  await append('3:00', minh, edited(2, [first, second], { op: 'put', block: second, after: 'p1' }));
  const approval = {
    cycle: 0,
    round: 1,
    step: 1,
    revision: 2,
    contentHash: contentHash([first, second], sha256),
    headingHash: sha256('I'),
  };
  await append(
    '4:00',
    { id: 'chair', name: 'Chủ tịch' },
    { type: 'section.approved.v1', data: { ...approval, authors: ['lan', 'minh'], authority: {} } },
  );
  await append('5:00', lan, edited(3, [corrected, second], { op: 'put', block: corrected }));
}

describe('a section replayed', () => {
  beforeEach(twoWritersAndAnApproval);

  it('stands as it stood at an instant: the longest prefix up to it', async () => {
    const before = await sectionAt(store, 'lk', 's1', { instant: '2025-07-01T02:59:59.999Z' });
    expect(before.head?.revision).toBe(1);
    expect(before.state).toMatchObject({ text: { revision: 1, blocks: [first] } });
    const now = await sectionAt(store, 'lk', 's1');
    expect(now.state).toMatchObject({ text: { revision: 3, blocks: [corrected, second] } });
  });

  it('did not exist before it was opened, nor does another', async () => {
    expect((await sectionAt(store, 'lk', 's1', { instant: '2025-07-01T00:59:00.000Z' })).state.status).toBe('none');
    expect((await sectionAt(store, 'lk', 'other')).head).toBeNull();
  });

  it('has each revision of its text', async () => {
    const { state } = await sectionAt(store, 'lk', 's1');
    expect(textRevision(state, 2)?.blocks).toEqual([first, second]);
    expect(textRevision(state, 0)?.blocks).toEqual([]);
    expect(textRevision(state, 4)).toBeUndefined();
  });

  it('names for each block who wrote it, when, and who approved those words', async () => {
    const written = blame((await sectionAt(store, 'lk', 's1')).events);
    expect(written.p1).toMatchObject({ by: lan, revision: 3, at: '2025-07-01T05:00:00.000Z', approved: null });
    expect(written.p2).toMatchObject({ by: minh, revision: 2, approved: { by: { id: 'chair' }, revision: 2 } });
  });
});

describe('why a block reads as it does', () => {
  const shown = { cycle: 0, round: 1, revision: 1, contentHash: contentHash([first], sha256) };
  const remark = { commentId: 'c1', blockId: 'p1', quote: '61,2%', text: 'Xem lại', replyTo: null, revision: 1 };
  const made = { suggestionId: 'g1', origin: 'review' as const, blockId: 'p1', rowId: null, blockHash: null, proposed: [], revision: 1 };
  const suggestion: SectionEvent = { type: 'section.suggestion-made.v1', data: { ...made, block: corrected, note: 'Số của Kho bạc' } };
  const put: SectionEvent = edited(2, [corrected], { op: 'put', block: corrected });
  const causes = async () => blame((await sectionAt(store, 'lk', 's1')).events).p1?.causes;
  beforeEach(async () => {
    await append('1:00', lan, opened);
    await append('2:00', lan, edited(1, [first], { op: 'put', block: first, after: null }));
  });

  it('is told by the return and the open remarks that it was mended after, until it is submitted again', async () => {
    const returned: SectionEvent = { type: 'section.returned.v1', data: { ...shown, step: 1, reason: 'Sai số' } };
    await append('3:00', lan, { type: 'section.submitted.v1', data: { ...shown, steps: [], note: null } });
    await append('4:00', minh, { type: 'section.comment-added.v1', data: remark }, returned);
    await append('5:00', lan, put);
    expect(await causes()).toMatchObject([
      { kind: 'comment', commentId: 'c1', by: minh },
      { kind: 'return', round: 1, reason: 'Sai số' },
    ]);
    await append('6:00', lan, { type: 'section.comment-resolved.v1', data: { commentId: 'c1' } });
    await append('7:00', lan, { type: 'section.submitted.v1', data: { ...shown, round: 2, steps: [], note: null } });
    await append('8:00', lan, edited(3, [first], { op: 'put', block: first }));
    expect(await causes()).toEqual([]);
  });

  it('is told by the suggestion taken in with the very edit, not by one declined or taken in at another time', async () => {
    await append('3:00', minh, suggestion);
    const decided = (decision: 'accepted' | 'declined'): SectionEvent => ({
      type: 'section.suggestion-decided.v1',
      data: { suggestionId: 'g1', decision, reason: null },
    });
    await append('4:00', lan, decided('declined'), put);
    expect(await causes()).toEqual([]);
    await append('5:00', lan, decided('accepted'));
    await append('6:00', lan, edited(3, [first], { op: 'put', block: first }));
    expect(await causes()).toEqual([]);
    await append('7:00', lan, decided('accepted'), edited(4, [corrected], { op: 'put', block: corrected }));
    expect(await causes()).toMatchObject([{ kind: 'suggestion', suggestionId: 'g1', note: 'Số của Kho bạc' }]);
  });
});

describe('the log verified', () => {
  beforeEach(twoWritersAndAnApproval);
  /** The store with one event's stored data changed, as by someone with the disk in hand. */
  const tampered = (revision: number, change: (event: RecordedEvent) => RecordedEvent): EventStore => ({
    ...store,
    readStream: async (name, range) =>
      (await store.readStream(name, range)).map((event) => (event.revision === revision ? change(event) : event)),
  });

  it('has whole chains, and tells every end', async () => {
    const verification = await verifyLog(store);
    expect(verification).toMatchObject({ streams: 1, events: 5, broken: [] });
    expect(verification.heads[stream]).toEqual(await store.head(stream));
  });

  it('names the stream and the first event that was changed', async () => {
    const changed = tampered(1, (event) => ({ ...event, data: event.data.replace('61,2', '91,2') }));
    expect((await verifyLog(changed)).broken).toEqual([expect.objectContaining({ stream, revision: 1 })]);
  });

  it('misses nothing that was noted earlier: a cut tail and a missing stream show', async () => {
    const head = await store.head(stream);
    if (!head) throw new Error('no head');
    const cut: EventStore = { ...store, readStream: async (name) => (await store.readStream(name)).slice(0, 3) };
    expect((await verifyLog(cut, { [stream]: head })).broken).toHaveLength(1);
    expect((await verifyLog(store, { 'section-lk.gone': head })).broken).toEqual([expect.objectContaining({ stream: 'section-lk.gone' })]);
    expect((await verifyLog(store, { [stream]: head })).broken).toEqual([]);
  });
});
