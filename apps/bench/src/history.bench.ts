import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyChanges, contentHash } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { openSqliteEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { randomSalts, reportStream, sealEvents, sectionStream } from '@trinhky/events';
import type { OutlineNode, PendingEvent, ReportEvent, SectionEvent } from '@trinhky/events';
import { reportMoment, sectionAt } from '@trinhky/replay';
import { createHash } from 'node:crypto';
import { median, timed } from './row.js';
import type { Row } from './row.js';

const ORGAN = 'bench';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const SENTENCE =
  'Tổng thu ngân sách trên địa bàn phường ước đạt kế hoạch giao; các khoản thu phát sinh được theo dõi, đôn đốc thường xuyên. ';
const paragraph = (id: string, edit: number): Block => ({
  kind: 'paragraph',
  id,
  content: [{ kind: 'text', t: `${SENTENCE.repeat(3)}Lần sửa ${edit}.` }],
});
const salt = randomSalts();

/** Seals and appends events as they would have come in, `per` to an append. */
async function fill(
  store: EventStore,
  stream: string,
  events: (PendingEvent & (SectionEvent | ReportEvent))[],
  from: number,
): Promise<void> {
  const meta = { correlationId: 'bench', causationId: null, organId: ORGAN, actor: { id: 'u1', name: 'Chuyên viên' } };
  for (let at = 0; at < events.length; at += 100) {
    const head = await store.head(stream);
    const occurredAt = new Date(from + at * 1_000).toISOString();
    const batch = events.slice(at, at + 100);
    await store.append(
      stream,
      head,
      sealEvents({
        genesis: store.genesis,
        stream,
        head,
        events: batch,
        meta: { ...meta, commandId: `${stream}-${at}`, occurredAt },
        salt,
      }),
    );
  }
}

/** An opened section with 30 paragraphs and then edits of one paragraph each. */
function editsOf(sectionId: string, reportId: string, nodeId: string, edits: number): SectionEvent[] {
  const events: SectionEvent[] = [
    {
      type: 'section.opened.v1',
      data: {
        reportId,
        nodeId,
        templateNodeId: null,
        cycle: 0,
        fieldId: null,
        route: ['approver'],
        assignees: [],
        approver: null,
        dueDate: null,
      },
    },
  ];
  let blocks: Block[] = [];
  for (let revision = 1; revision <= edits; revision++) {
    const id = `${sectionId}-p${revision % 30}`;
    const changes: Change[] = [{ op: 'put', block: paragraph(id, revision) }];
    blocks = applyChanges(blocks, changes);
    events.push({
      type: 'section.edited.v1',
      data: { base: revision - 1, revision, changes, contentHash: contentHash(blocks, sha256), source: null },
    });
  }
  return events;
}

/** Opening a section with 1,000 edits, cold; a report of 40 sections × 200 edits as of an instant. */
export async function benchHistory(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const store = openSqliteEventStore({ folder });
  try {
    const start = Date.parse('2025-01-02T00:00:00Z');
    await fill(store, sectionStream(ORGAN, 'long'), editsOf('long', 'r0', 'n0', 1_000), start);
    const nodes: OutlineNode[] = Array.from({ length: 40 }, (_, n) => ({
      nodeId: `n${n}`,
      parent: null,
      kind: 'section',
      numbering: 'roman',
      title: `MỤC ${n}`,
      templateNodeId: null,
      section: { sectionId: `s${n}`, fieldId: null, route: ['approver'], assignees: [], approver: null, dueDate: null },
    }));
    const header = { subject: 'Báo cáo', addressees: [], recipients: [], archive: 'Lưu: VT' };
    const opened: ReportEvent = {
      type: 'report.opened.v1',
      data: {
        period: { kind: 'month', year: 2025, index: 1 },
        header,
        nodes,
        outlineHash: sha256(''),
        template: null,
        source: null,
        dueDate: null,
      },
    };
    await fill(store, reportStream(ORGAN, 'r1'), [opened], start);
    for (let n = 0; n < 40; n++) await fill(store, sectionStream(ORGAN, `s${n}`), editsOf(`s${n}`, 'r1', `n${n}`, 200), start);

    const opens: number[] = [];
    const asOf: number[] = [];
    const instant = new Date(start + 150_000).toISOString();
    for (let round = -1; round < 7; round++) {
      const opening = await timed(() => sectionAt(store, ORGAN, 'long'));
      const whole = await timed(() => reportMoment(store, ORGAN, 'r1', instant));
      if (round >= 0) {
        opens.push(opening);
        asOf.push(whole);
      }
    }
    const [open, whole] = [median(opens), median(asOf)];
    return [
      { name: 'a section with 1,000 edits folded from its stream', value: open, unit: 'ms', floor: null, bar: '≤ 50 ms', ok: open <= 50 },
      {
        name: 'a report of 40 sections × 200 edits as of an instant',
        value: whole,
        unit: 'ms',
        floor: null,
        bar: '≤ 300 ms',
        ok: whole <= 300,
      },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
