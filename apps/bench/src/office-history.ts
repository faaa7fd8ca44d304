import { seeded } from '@trinhky/read-models/testing';
import type { Block, Change } from '@trinhky/content';
import type { Actor, AllocatedNumber, DomainEvent, OutlineNode } from '@trinhky/events';
import { registerStream, reportStream, sectionStream } from '@trinhky/events';
import { sha256 } from './section-history.js';

/** One append: who did what on which stream. */
export interface Step {
  stream: string;
  events: DomainEvent[];
  actor: Actor;
}

export interface OfficeShape {
  organId: string;
  /** Reports over and issued, each with its number. */
  issued: number;
  /** Reports being drafted: their sections have their texts; the last one of each is in review, the others are with their drafters. */
  open: number;
  sections: number;
  /** Edits a section: about `edits`, more or less by a quarter. */
  edits: number;
  /** Blocks that a section begins with. */
  blocks: readonly [number, number];
}

/** The invented ward's people: who drafts, and who approves, signs and gives numbers. */
const DRAFTERS = ['em', 'giang', 'hoa'].map((id): Actor => ({ id, name: `Chuyên viên ${id}`, post: 'Chuyên viên', role: 'specialist' }));
const LEADER: Actor = { id: 'binh', name: 'Trần Thị Bình', post: 'Phó Chủ tịch', role: 'vice-chair' };
const CLERK: Actor = { id: 'khanh', name: 'Ngô Văn Khánh', post: 'Văn thư', role: 'clerk' };
const REACTOR: Actor = { id: 'system:carry-cycles', name: 'Hệ thống' };

const YEAR = 2025;
const BOOK = 'bao-cao';
const SENTENCE = 'Tổng thu ngân sách trên địa bàn phường đến kỳ báo cáo ước đạt kế hoạch giao, tăng so với cùng kỳ năm trước; ';

/**
 * Months of an office's work in the order it came in, the same for the same shape: outlines are opened, sections written (about 85 events of 100
 * are edits), remarked on, submitted, sometimes returned, approved, recorded; reports signed, numbered and issued. Those still open come last.
 */
export function* officeHistory(shape: OfficeShape): Generator<Step> {
  const random = seeded(7);
  yield {
    stream: registerStream(shape.organId, BOOK, YEAR),
    events: [{ type: 'register.opened.v1', data: { book: BOOK, year: YEAR, symbol: 'BC-UBND', start: 1 } }],
    actor: CLERK,
  };
  for (let n = 0; n < shape.issued; n++) yield* reportLife(shape, `r${n}`, n + 1, random);
  for (let n = 0; n < shape.open; n++) yield* reportLife(shape, `open${n}`, null, random);
}

/** The sections of a report, as `officeHistory` names them. */
export const sectionsOf = (reportId: string, sections: number): string[] => Array.from({ length: sections }, (_, n) => `${reportId}s${n}`);

/** A report from its opening to its issue under `number`; null: up to where its sections are written. */
function* reportLife(
  { organId, sections, edits, blocks }: OfficeShape,
  reportId: string,
  number: number | null,
  random: () => number,
): Generator<Step> {
  const stream = reportStream(organId, reportId);
  const ids = sectionsOf(reportId, sections);
  const outlineHash = sha256(reportId);
  const period = { kind: 'month' as const, year: YEAR, index: 1 + Math.floor(random() * 12) };
  const subject = `Tình hình kinh tế - xã hội tháng ${period.index} năm ${YEAR}${number === null ? ' (dự thảo)' : ''}`;
  const header = { subject, addressees: [], recipients: ['UBND tỉnh', 'Các phòng, đơn vị'], archive: 'Lưu: VT, VP.' };
  const nodes = ids.map((sectionId, n) => nodeOf(sectionId, n));
  let revision = -1;
  const onReport = (actor: Actor, event: DomainEvent): Step => {
    revision += 1;
    return { stream, events: [event], actor };
  };
  yield onReport(CLERK, {
    type: 'report.opened.v1',
    data: { period, header, nodes, outlineHash, template: null, source: null, dueDate: `${YEAR}-12-25` },
  });

  const texts = ids.map((sectionId, n) => {
    const [least, most] = blocks;
    const script = sectionText({
      sectionId,
      reportId,
      drafter: drafterOf(n),
      edits: Math.round(edits * (0.75 + random() / 2)),
      blocks: least + Math.floor(random() * (most - least + 1)),
      end: number !== null ? 'approved' : n === sections - 1 ? 'in-review' : 'drafting',
      random,
    });
    return { sectionId, script };
  });
  while (texts.length > 0) {
    const at = Math.floor(random() * texts.length);
    const text = texts[at];
    const next = text?.script.next();
    if (!text || !next || next.done === true) texts.splice(at, 1);
    else yield { stream: sectionStream(organId, text.sectionId), ...next.value };
  }
  if (number === null) return;

  for (const [n, sectionId] of ids.entries()) {
    const head = { revision: 0, hash: sha256(sectionId) };
    const seen = { cycle: 0, round: 1, revision: 1, contentHash: head.hash, headingHash: outlineHash };
    yield onReport(REACTOR, {
      type: 'report.section-approval-recorded.v1',
      data: { sectionId, nodeId: `n-${sectionId}`, ...seen, head, approvedBy: LEADER.id, authors: [drafterOf(n).id] },
    });
  }
  const submission = revision + 1;
  const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' };
  const capacity = ['KT. CHỦ TỊCH'];
  const signer = { userId: LEADER.id, name: LEADER.name, post: 'PHÓ CHỦ TỊCH', capacity };
  const shown = { letterhead, signer, mode: 'paper' as const, fontSize: 14 as const, lineMultiple: 1.15, authority: {} };
  yield onReport(CLERK, {
    type: 'report.submitted.v1',
    data: {
      manifestRoot: outlineHash,
      manifest: { v: 1, outlineHash, sections: [], reportHead: { revision, hash: outlineHash }, ...shown },
    },
  });
  const file = (kind: string) => ({ submission, sha256: sha256(`${reportId}-${kind}`), bytes: 90_000, pages: 12, renderer: 'typst' });
  const allocated: AllocatedNumber = { book: BOOK, year: YEAR, number, symbol: 'BC-UBND', date: `${YEAR}-12-28` };
  yield onReport(REACTOR, { type: 'report.rendered.v1', data: file('copy') });
  yield onReport(LEADER, {
    type: 'report.signed.v1',
    data: { submission, mode: 'paper', sha256: file('copy').sha256, outlineHash, manifestRoot: outlineHash, capacity, post: signer.post },
  });
  yield onReport(CLERK, { type: 'report.numbering-requested.v1', data: { submission, book: BOOK, year: YEAR, date: allocated.date } });
  yield {
    stream: registerStream(organId, BOOK, YEAR),
    events: [
      {
        type: 'register.number-allocated.v1',
        data: { number, symbol: allocated.symbol, date: allocated.date, reportId, submission, subject, signer: LEADER.name },
      },
    ],
    actor: REACTOR,
  };
  yield onReport(REACTOR, { type: 'report.numbered.v1', data: { submission, ...allocated } });
  for (const kind of ['final-pdf', 'final-docx'] as const)
    yield onReport(REACTOR, { type: 'report.document-generated.v1', data: { kind, ...file(kind) } });
  yield onReport(CLERK, { type: 'report.issued.v1', data: { submission, recipients: header.recipients, documents: [] } });
}

const drafterOf = (section: number): Actor => DRAFTERS[section % DRAFTERS.length] ?? CLERK;

const planOf = (section: number) => ({
  fieldId: 'kinh-te',
  route: ['approver' as const],
  assignees: [{ kind: 'user' as const, id: drafterOf(section).id }],
  approver: LEADER.id,
  dueDate: `${YEAR}-12-20`,
});

const nodeOf = (sectionId: string, n: number): OutlineNode => ({
  nodeId: `n-${sectionId}`,
  parent: null,
  kind: 'section',
  numbering: 'roman',
  title: `KẾT QUẢ LĨNH VỰC ${n + 1}`,
  templateNodeId: null,
  section: { sectionId, ...planOf(n) },
});

interface Writing {
  sectionId: string;
  reportId: string;
  drafter: Actor;
  edits: number;
  blocks: number;
  end: 'drafting' | 'in-review' | 'approved';
  random: () => number;
}

/** A section's own events, step by step. Only the hashes of its texts are not real: nothing that is measured works them out again. */
function* sectionText({ sectionId, reportId, drafter, edits, blocks, end, random }: Writing): Generator<Omit<Step, 'stream'>> {
  const section = Number(sectionId.slice(sectionId.lastIndexOf('s') + 1));
  const { assignees, ...plan } = planOf(section);
  yield {
    events: [
      { type: 'section.opened.v1', data: { reportId, nodeId: `n-${sectionId}`, templateNodeId: null, cycle: 0, ...plan, assignees } },
    ],
    actor: REACTOR,
  };
  let revision = 0;
  const hash = () => sha256(`${sectionId}@${revision}`);
  const edit = (changes: Change[]): Omit<Step, 'stream'> => {
    revision += 1;
    return {
      events: [{ type: 'section.edited.v1', data: { base: revision - 1, revision, changes, contentHash: hash(), source: null } }],
      actor: drafter,
    };
  };
  const order = Array.from({ length: blocks }, (_, n) => `b-${sectionId}-${n}`);
  yield edit(order.map((id) => ({ op: 'put', block: paragraph(id, random) })));
  for (let n = 1; n < edits; n++) {
    yield edit(changesOf(order, random, `b-${sectionId}-x${n}`));
    if (random() < 0.04) {
      const commentId = `${sectionId}-c${n}`;
      const block = order[0] ?? null;
      const said = { commentId, blockId: block, quote: 'ngân sách', text: 'Đề nghị đối chiếu số liệu', replyTo: null, revision };
      yield { events: [{ type: 'section.comment-added.v1', data: said }], actor: LEADER };
      yield { events: [{ type: 'section.comment-resolved.v1', data: { commentId } }], actor: drafter };
    }
  }
  if (end === 'drafting') return;
  let round = 0;
  for (;;) {
    round += 1;
    const at = { cycle: 0, round, revision, contentHash: hash() };
    yield {
      events: [{ type: 'section.submitted.v1', data: { ...at, steps: [{ step: 'approver', unit: null }], note: null } }],
      actor: drafter,
    };
    if (end === 'approved' && round === 1 && random() < 0.3) {
      yield { events: [{ type: 'section.returned.v1', data: { ...at, step: 1, reason: 'Bổ sung số liệu so sánh' } }], actor: LEADER };
      yield edit(changesOf(order, random, `b-${sectionId}-y`));
      continue;
    }
    if (end === 'in-review') return;
    const approval = { ...at, step: 1, headingHash: sha256(reportId), authors: [drafter.id], authority: {} };
    yield { events: [{ type: 'section.approved.v1', data: approval }], actor: LEADER };
    return;
  }
}

/** What one save brings: mostly one paragraph rewritten, now and then a new one, a row of a table, one moved or taken out. */
function changesOf(order: string[], random: () => number, fresh: string): Change[] {
  const some = (): string => order[Math.floor(random() * order.length)] ?? fresh;
  const roll = random();
  if (roll < 0.75) return [{ op: 'put', block: paragraph(some(), random) }];
  if (roll < 0.85) return [...new Set([some(), some()])].map((id) => ({ op: 'put', block: paragraph(id, random) }));
  if (roll < 0.95) {
    order.push(fresh);
    return [{ op: 'put', block: paragraph(fresh, random), after: some() }];
  }
  if (roll < 0.98 || order.length < 4) return [{ op: 'move', id: order[0] ?? fresh, after: order.at(-1) ?? null }];
  return [{ op: 'remove', id: order.splice(Math.floor(random() * order.length), 1)[0] ?? fresh }];
}

const paragraph = (id: string, random: () => number): Block => ({
  kind: 'paragraph',
  id,
  content: [{ kind: 'text', t: `${SENTENCE.repeat(1 + Math.floor(random() * 4))}đạt ${Math.floor(random() * 99_999)} triệu đồng.` }],
});
