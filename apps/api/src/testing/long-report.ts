import { applyChanges, contentHash } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { randomSalts, sealEvents, sectionStream } from '@trinhky/events';
import type { Actor, SectionEvent } from '@trinhky/events';
import { sha256 } from '../read/reader.js';
import { approverOf, drafterOf, openReport } from './journey.js';
import type { SectionOfReport } from './journey.js';
import { ORGAN, PEOPLE } from './ward.js';
import type { TestWard } from './ward.js';

export interface LongReportShape {
  /** How many events the sections have together, about. */
  events: number;
  /** Paragraphs each section begins with. */
  blocks: number;
}

/** A report whose four sections were written, remarked on, submitted and returned many times: what long replays are measured with. The same each time. */
export async function longReport(
  ward: TestWard,
  { events, blocks }: LongReportShape,
): Promise<{ reportId: string; sections: SectionOfReport[] }> {
  const { reportId, sections } = await openReport(ward, 6);
  const random = seeded(11);
  const writers = sections.map((section) => writing(ward, section, blocks, random));
  for (let n = 0; n < events;) {
    const writer = writers[Math.floor(random() * writers.length)];
    n += (await writer?.()) ?? 0;
  }
  return { reportId, sections };
}

const SENTENCE = 'Tổng thu ngân sách nhà nước trên địa bàn phường ước đạt kế hoạch giao, tăng so với cùng kỳ năm trước; ';

/** Repeatable random numbers in [0, 1) (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One section, some more of it at each call: how many events it was. */
function writing(ward: TestWard, section: SectionOfReport, blocks: number, random: () => number): () => Promise<number> {
  const stream = sectionStream(ORGAN, section.sectionId);
  const [drafter, leader] = [actor(drafterOf(section)), actor(approverOf(section))];
  const salt = randomSalts();
  let text: Block[] = [];
  let revision = 0;
  let round = 0;
  let told = 0;

  async function say(by: Actor, ...events: SectionEvent[]): Promise<number> {
    const { store } = ward.installation;
    ward.clock.at = new Date(ward.clock.at.getTime() + 20_000);
    const head = await store.head(stream);
    const meta = { correlationId: 'long', causationId: null, organId: ORGAN, actor: by, occurredAt: ward.clock.at.toISOString() };
    const sealed = sealEvents({ genesis: store.genesis, stream, head, events, meta: { ...meta, commandId: `long-${told++}` }, salt });
    await store.append(stream, head, sealed);
    return events.length;
  }
  const edited = (changes: Change[]): SectionEvent => {
    text = applyChanges(text, changes);
    revision += 1;
    const data = { base: revision - 1, revision, changes, contentHash: contentHash(text, sha256), source: null };
    return { type: 'section.edited.v1', data };
  };
  const paragraph = (id: string): Block => {
    const t = `${SENTENCE.repeat(1 + Math.floor(random() * 4))}đạt ${Math.floor(random() * 99_999)} triệu đồng.`;
    return { kind: 'paragraph', id, content: [{ kind: 'text', t }] };
  };
  const some = () => text[Math.floor(random() * text.length)]?.id ?? 'b0';

  return async () => {
    if (revision === 0) return say(drafter, edited(Array.from({ length: blocks }, (_, n) => ({ op: 'put', block: paragraph(`b${n}`) }))));
    const roll = random();
    if (roll < 0.8) return say(drafter, edited([{ op: 'put', block: paragraph(some()) }]));
    if (roll < 0.85) return say(drafter, edited([{ op: 'put', block: paragraph(`x${revision}`), after: some() }]));
    if (roll < 0.88) return say(drafter, edited([{ op: 'move', id: some(), after: some() }]));
    if (roll < 0.96) {
      const commentId = `c${told}`;
      const remark = { commentId, blockId: some(), quote: 'ngân sách', text: 'Đề nghị đối chiếu số liệu', replyTo: null, revision };
      const added = await say(leader, { type: 'section.comment-added.v1', data: remark });
      return added + (random() < 0.7 ? await say(drafter, { type: 'section.comment-resolved.v1', data: { commentId } }) : 0);
    }
    round += 1;
    const seen = { cycle: 0, round, revision, contentHash: contentHash(text, sha256) };
    const steps = [{ step: 'approver' as const, unit: null }];
    const submitted = await say(drafter, { type: 'section.submitted.v1', data: { ...seen, steps, note: null } });
    return submitted + (await say(leader, { type: 'section.returned.v1', data: { ...seen, step: 1, reason: 'Bổ sung số liệu so sánh' } }));
  };
}

function actor(username: string): Actor {
  const person = PEOPLE.find((each) => each.username === username);
  return { id: username, name: person?.name ?? username, post: person?.title ?? '', role: person?.role ?? 'specialist' };
}
