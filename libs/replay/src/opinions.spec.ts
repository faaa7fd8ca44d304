import { createHash } from 'node:crypto';
import { contentHash } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { sectionDecider } from '@trinhky/domain';
import type { LiveSection, Section } from '@trinhky/domain';
import type { Actor, DecodedEvent, ReportEvent, SectionEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { opinionsOf } from './opinions.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const cell = (t: string) => ({ content: [[{ kind: 'text' as const, t }]] });
const row = (id: string, t: string) => ({ id, cells: [cell(t)] });
const table = (...rows: ReturnType<typeof row>[]): Block => ({
  kind: 'table',
  id: 'b1',
  columns: [{ id: 'c', width: 1 }],
  headerRows: 0,
  rows,
});
const before = table(row('r1', 'Thu: 12,5'), row('r2', 'Chi: 9,1'));
const after = table(row('r1', 'Thu: 12,8'), row('r2', 'Chi: 9,1'));
const actor = (id: string): Actor => ({ id, name: id.toUpperCase() });

/** Events a minute apart, each by its actor, in one stream. */
function told<E extends { type: string; data: object }>(stream: string, ...past: [string, E][]): DecodedEvent<E>[] {
  return past.map(([by, event], revision) => {
    const meta = {
      ...{
        schemaVersion: 1 as const,
        commandId: 'c',
        correlationId: 'x',
        causationId: null,
        organId: 'phb',
        salt: '',
        prevHash: '',
        hash: '',
      },
      actor: actor(by),
      occurredAt: `2026-07-01T0${stream.startsWith('report') ? 3 : 2}:0${revision}:00.000Z`,
    };
    return { ...event, id: `${stream}/${revision}`, stream, revision, meta };
  });
}
const stateAfter = (events: readonly DecodedEvent<SectionEvent>[]): LiveSection => {
  const state: Section = events.reduce(sectionDecider.evolve, sectionDecider.initial);
  if (state.status === 'none') throw new Error('no section');
  return state;
};

const opened: SectionEvent = {
  type: 'section.opened.v1',
  data: {
    reportId: 'r1',
    nodeId: 'n1',
    templateNodeId: null,
    cycle: 0,
    fieldId: null,
    route: ['approver'],
    assignees: [{ kind: 'user', id: 'em' }],
    approver: null,
    dueDate: null,
  },
};
const written: SectionEvent = {
  type: 'section.edited.v1',
  data: { base: 0, revision: 1, changes: [{ op: 'put', block: before }], contentHash: contentHash([before], sha256), source: null },
};
const made = (origin: 'review' | 'conflict'): SectionEvent => ({
  type: 'section.suggestion-made.v1',
  data: {
    suggestionId: `s-${origin}`,
    origin,
    blockId: 'b1',
    rowId: 'r1',
    blockHash: null,
    proposed: [{ op: 'put-row', table: 'b1', row: row('r1', 'Thu: 12,8') }],
    block: after,
    revision: 1,
    note: null,
  },
});
const submitted = (round: number): SectionEvent => ({
  type: 'section.submitted.v1',
  data: { cycle: 0, round, revision: 1, contentHash: '', steps: [], note: round === 1 ? null : 'Đã làm rõ' },
});

describe('the opinions on a section', () => {
  it('are about the row they propose for, and what a merge kept aside is none', () => {
    const events = told('section-phb.s1', ['khanh', opened], ['em', written], ['binh', made('review')], ['em', made('conflict')]);
    expect(opinionsOf(stateAfter(events), events)).toMatchObject([
      { id: 's-review', original: 'Thu: 12,5', proposed: 'Thu: 12,8', outcome: 'open', by: actor('binh'), settledBy: null },
    ]);
  });

  it('count a return by the signer where it names the section, settled by the next submission and its note', () => {
    const returned = (sectionId: string): ReportEvent => ({
      type: 'report.returned.v1',
      data: { submission: 4, sections: [{ sectionId, nodeId: 'n1' }], reason: `Làm rõ ${sectionId}` },
    });
    const report = told('report-phb.r1', ['an', returned('s1')], ['an', returned('s2')]);
    const early = told('section-phb.s1', ['khanh', opened], ['em', written], ['em', submitted(1)]);
    const open = { kind: 'return', said: 'Làm rõ s1', by: actor('an'), outcome: 'open', answers: [], settledAt: null };
    expect(opinionsOf(stateAfter(early), early, report)).toMatchObject([open]);
    const [again] = told('section-phb.s1', ['em', submitted(2)]);
    if (!again) throw new Error('nothing was told');
    const later = { ...again, meta: { ...again.meta, occurredAt: '2026-07-01T05:00:00.000Z' } };
    expect(opinionsOf(stateAfter([...early, later]), [...early, later], report)).toMatchObject([
      { ...open, outcome: 'settled', answers: [{ by: actor('em'), text: 'Đã làm rõ' }], settledAt: later.meta.occurredAt },
    ]);
  });
});
