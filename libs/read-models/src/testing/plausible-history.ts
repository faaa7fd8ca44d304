import type { EventStore } from '@trinhky/event-store';
import type { AllocatedNumber, OutlineNode, ReopenCause } from '@trinhky/events';
import type { Pending } from './log.js';
import { ANN, REACTOR } from './log.js';
import {
  allocated,
  generated,
  HEADER,
  numbered,
  numberingRequested,
  recorded,
  rendered,
  reportOpened,
  reportSubmitted,
  signed,
} from './report-events.js';
import { rareEvents } from './rare-events.js';
import { approved, edited, node, opened, returned, submitted } from './section-events.js';

type Append = (stream: string, events: readonly Pending[], actor?: typeof ANN) => Promise<bigint>;

/** Repeatable random numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Section {
  id: string;
  nodeId: string;
  status: 'none' | 'drafting' | 'in-review' | 'approved';
  cycle: number;
  round: number;
  revision: number;
  remarks: number;
  /** Decided in the report, not carried yet. */
  due: Pending[];
}
interface Report {
  organ: string;
  id: string;
  sections: Section[];
  submission: number | null;
  stage: number;
  number: number | null;
}

const people = ['ann', 'binh', 'chau', 'dung'].map((id) => ({ ...ANN, id, name: `Trần Thị ${id}` }));

/**
 * A long history of several reports of two organs, as offices make it: sections are opened, drafted, returned, approved and reopened, outlines
 * change, submissions go up, are signed, numbered, withdrawn and cancelled. Reactors carry late. Now and then comes a fact that fits nothing.
 */
export async function plausibleHistory(store: EventStore, append: Append, seed: number, steps: number): Promise<void> {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] ?? (items[0] as T);
  const reports: Report[] = [];
  const numbers = new Map<string, number>();
  const nextRevision = async (stream: string) => ((await store.head(stream))?.revision ?? -1) + 1;

  for (const organ of ['w1', 'w2']) {
    await append(`register-${organ}.bao-cao.2026`, [
      { type: 'register.opened.v1', data: { book: 'bao-cao', year: 2026, symbol: 'BC-UBND', start: 1 } },
    ]);
    await append(`organ-${organ}`, [
      { type: 'organ.field-assigned.v1', data: { fieldId: 'land', name: 'Đất đai', unitId: 'u1', leader: 'binh' } },
    ]);
    for (const { id, name } of people) {
      const post = {
        postId: `${id}-1`,
        userId: id,
        name,
        role: 'specialist',
        title: 'Chuyên viên',
        unitId: 'u1',
        acting: false,
        rank: 1,
      } as const;
      await append(`post-${organ}.${id}`, [{ type: 'post.held.v1', data: { ...post, from: '2025-01-01', to: null } }]);
    }
  }

  async function openReport(): Promise<void> {
    const organ = pick(['w1', 'w2']);
    const id = `r${reports.length}`;
    const nodes: OutlineNode[] = [];
    const sections: Section[] = [];
    for (let i = 0; i < 4; i++) {
      nodes.push(node(`${id}h${i}`));
      for (let j = 0; j < 2; j++) {
        const nodeId = `${id}n${i}${j}`;
        nodes.push(node(nodeId, `${id}s${i}${j}`, { parent: `${id}h${i}` }));
        const open = opened({
          reportId: id,
          nodeId,
          assignees: [
            { kind: 'user', id: pick(people).id },
            { kind: 'post', role: 'specialist', unit: 'u1' },
          ],
        });
        sections.push({ id: `${id}s${i}${j}`, nodeId, status: 'none', cycle: 0, round: 0, revision: 0, remarks: 0, due: [open] });
      }
    }
    reports.push({ organ, id, sections, submission: null, stage: 0, number: null });
    await append(`report-${organ}.${id}`, [reportOpened(nodes)], pick(people));
  }

  const decide = (section: Section, cycle: number, cause: ReopenCause) =>
    section.due.push({ type: 'section.reopened.v1', data: { cycle, cause, reason: 'Bổ sung số liệu' } });

  async function sectionStep({ organ }: Report, section: Section): Promise<void> {
    const stream = `section-${organ}.${section.id}`;
    const carried = section.due.shift();
    if (carried) {
      section.status = 'drafting';
      if ('cycle' in carried.data && typeof carried.data.cycle === 'number') section.cycle = carried.data.cycle;
      await append(stream, [carried], REACTOR);
      return;
    }
    const roll = random();
    const { cycle, round, revision } = section;
    if (roll < 0.15) {
      const commentId = `c${section.remarks++}`;
      const base = { blockId: 'b1', quote: 'tăng', text: 'Xem lại số liệu', replyTo: null, revision };
      await append(stream, [{ type: 'section.comment-added.v1', data: { commentId, ...base } }], pick(people));
      if (random() < 0.5) await append(stream, [{ type: 'section.comment-resolved.v1', data: { commentId } }], pick(people));
      return;
    }
    if (section.status === 'drafting' && (roll < 0.7 || revision === 0)) {
      section.revision += 1;
      await append(
        stream,
        [edited(section.revision, `b${Math.floor(random() * 6)}`, `Thu ngân sách đạt ${Math.floor(random() * 9999)} triệu đồng`)],
        pick(people),
      );
    } else if (section.status === 'drafting') {
      section.round += 1;
      section.status = 'in-review';
      await append(stream, [submitted({ cycle, round: section.round, revision, contentHash: `hash-${revision}` })], pick(people));
    } else if (section.status === 'in-review') {
      section.status = roll < 0.4 ? 'drafting' : 'approved';
      await append(
        stream,
        [section.status === 'drafting' ? returned('Chưa rõ nguồn', round) : approved({ cycle, round, revision })],
        pick(people),
      );
    }
  }

  async function reportStep(report: Report): Promise<void> {
    const stream = `report-${report.organ}.${report.id}`;
    const register = `register-${report.organ}.bao-cao.2026`;
    const revision = await nextRevision(stream);
    const section = pick(report.sections);
    const submission = report.submission;
    const number: AllocatedNumber | null =
      report.number === null ? null : { book: 'bao-cao', year: 2026, number: report.number, symbol: 'BC-UBND', date: '2026-07-05' };
    if (submission === null) {
      const roll = random();
      if (roll < 0.35 && section.status === 'approved')
        await append(stream, [recorded(section.id, section.nodeId, section.cycle)], REACTOR);
      else if (roll < 0.5 && section.status !== 'none') {
        decide(section, revision, 'asked');
        await append(stream, [
          {
            type: 'report.section-reopened.v1',
            data: { sectionId: section.id, nodeId: section.nodeId, cause: 'asked', reason: 'Bổ sung' },
          },
        ]);
      } else if (roll < 0.7) {
        const added = `${report.id}x${revision}`;
        const target = pick(report.sections).nodeId;
        await append(stream, [
          pick<Pending>([
            {
              type: 'report.outline-changed.v1',
              data: {
                outlineHash: `o${revision}`,
                changes: [{ op: 'header', header: { ...HEADER, subject: `${HEADER.subject} (${revision})` } }],
              },
            },
            {
              type: 'report.outline-changed.v1',
              data: {
                outlineHash: `o${revision}`,
                changes: [{ op: 'add', node: node(added, `s${added}`, { parent: `${report.id}h0` }), after: null }],
              },
            },
            {
              type: 'report.outline-changed.v1',
              data: {
                outlineHash: `o${revision}`,
                changes: [{ op: 'move', nodeId: target, parent: `${report.id}h${Math.floor(random() * 4)}`, after: null }],
              },
            },
            {
              type: 'report.outline-changed.v1',
              data: { outlineHash: `o${revision}`, changes: [{ op: 'remove', nodeId: `${report.id}h3` }] },
            },
            {
              type: 'report.outline-changed.v1',
              data: {
                outlineHash: `o${revision}`,
                changes: [{ op: 'restore', nodeId: `${report.id}h3`, parent: null, after: `${report.id}h0` }],
              },
            },
            {
              type: 'report.outline-changed.v1',
              data: { outlineHash: `o${revision}`, changes: [{ op: 'retitle', nodeId: target, title: `Mục ${revision}` }] },
            },
          ]),
        ]);
      } else if (roll < 0.85) {
        report.submission = revision;
        report.stage = 0;
        await append(stream, [reportSubmitted()]);
      }
      return;
    }
    if (random() < 0.2) {
      report.submission = null;
      report.number = null;
      if (report.stage < 2) {
        decide(section, revision, 'returned-by-signer');
        await append(stream, [
          {
            type: 'report.returned.v1',
            data: { submission, sections: [{ sectionId: section.id, nodeId: section.nodeId }], reason: 'Sửa lại' },
          },
        ]);
        return;
      }
      await append(stream, [{ type: 'report.signature-withdrawn.v1', data: { submission, reason: 'Ký nhầm', number } }]);
      if (number)
        await append(
          register,
          [{ type: 'register.number-voided.v1', data: { number: number.number, reportId: report.id, submission, reason: 'Ký nhầm' } }],
          REACTOR,
        );
      return;
    }
    const stage = report.stage++;
    if (stage === 0) await append(stream, [rendered(submission)], REACTOR);
    else if (stage === 1) await append(stream, [signed(submission)]);
    else if (stage === 2) {
      await append(stream, [numberingRequested(submission)]);
      report.number = (numbers.get(report.organ) ?? 0) + 1;
      numbers.set(report.organ, report.number);
      await append(register, [allocated(report.number, report.id, submission)], REACTOR);
      await append(
        stream,
        [numbered(submission, { book: 'bao-cao', year: 2026, number: report.number, symbol: 'BC-UBND', date: '2026-07-05' })],
        REACTOR,
      );
    } else if (stage === 3) await append(stream, [generated(submission, 'final-pdf')], REACTOR);
    else if (stage === 4) await append(stream, [generated(submission, 'final-docx')], REACTOR);
    else if (stage === 5)
      await append(stream, [{ type: 'report.issued.v1', data: { submission, recipients: ['UBND thành phố'], documents: [] } }]);
  }

  for (let step = 0; step < steps; step++) {
    const roll = random();
    if (reports.length === 0 || roll < 0.02) await openReport();
    else if (roll > 0.88) {
      const report = pick(reports);
      const section = pick(report.sections);
      if (section.status === 'none') continue;
      const [stream, events] = pick(rareEvents(report.organ, report.id, section.id, step));
      await append(stream, events, pick(people));
    } else if (roll < 0.03) await append('section-w1.nowhere', [approved()]);
    else if (roll < 0.78) {
      const report = pick(reports);
      await sectionStep(report, pick(report.sections));
    } else await reportStep(pick(reports));
  }
}
