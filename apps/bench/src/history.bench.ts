import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteEventStore } from '@trinhky/event-store';
import { reportStream, sectionStream } from '@trinhky/events';
import type { OutlineNode, ReportEvent } from '@trinhky/events';
import { reportMoment, sectionAt } from '@trinhky/replay';
import { median, timed } from './row.js';
import type { Row } from './row.js';
import { editsOf, fill, sha256 } from './section-history.js';

const ORGAN = 'bench';

/** Opening a section with 1,000 edits, cold; a report of 40 sections × 200 edits as of an instant. */
export async function benchHistory(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const store = openSqliteEventStore({ folder });
  try {
    const start = Date.parse('2025-01-02T00:00:00Z');
    await fill(store, sectionStream(ORGAN, 'long'), editsOf({ sectionId: 'long', edits: 1_000 }), start, ORGAN);
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
    await fill(store, reportStream(ORGAN, 'r1'), [opened], start, ORGAN);
    for (let n = 0; n < 40; n++)
      await fill(
        store,
        sectionStream(ORGAN, `s${n}`),
        editsOf({ sectionId: `s${n}`, edits: 200, reportId: 'r1', nodeId: `n${n}` }),
        start,
        ORGAN,
      );

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
