import type { OutlineChange, ReportEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { applyChanges, outlineHash } from '../outline.js';
import { contextOf, sha256, authorityOf, leaves } from '../testing/ward.js';
import {
  cancelled,
  HEADER,
  ISSUED,
  node,
  NODES,
  NUMBER,
  NUMBERED,
  NUMBERING,
  openedReport,
  OUTLINE_HASH,
  READY,
  recorded,
  report,
  reportAfter,
  SIGNED,
  SUBMISSION,
  SUBMITTED,
} from '../testing/report-past.js';
import type { ReportCommand } from './report.commands.js';

const clerk = contextOf('khanh');
const chair = contextOf('an');
const changed = (...changes: OutlineChange[]): ReportEvent => {
  const { nodes, header } = applyChanges({ nodes: NODES, removed: [], header: HEADER }, changes);
  return { type: 'report.outline-changed.v1', data: { changes, outlineHash: outlineHash(nodes, header, sha256) } };
};

describe('OpenReport', () => {
  const open: ReportCommand = {
    type: 'OpenReport',
    reportId: 'bc',
    period: { kind: 'half-year', year: 2026, index: 1 },
    header: HEADER,
    nodes: NODES,
    template: null,
    source: null,
    dueDate: '2026-06-25',
    secret: false,
  };
  it('opens a report; every section begins a cycle with it', () => {
    report.given().when(open, clerk).thenEvents(openedReport);
    expect(reportAfter(openedReport).sections.map(({ sectionId, cycle }) => [sectionId, cycle])).toEqual([
      ['s-mo', 0],
      ['s-a', 0],
      ['s-b', 0],
      ['s-c', 0],
    ]);
  });
  it('lets who heads the organ open where no clerk is in post', () => {
    const authority = authorityOf(leaves('khanh'));
    report.given().when(open, contextOf('an', { authority })).thenEvents(openedReport);
  });
  it('refuses a state secret (rule 14)', () => {
    report
      .given()
      .when({ ...open, secret: true }, clerk)
      .thenRejected('report.state-secret');
  });
  it.each(['em', 'binh', 'lam', 'nobody'])('refuses %s, who is no clerk', (user) => {
    report.given().when(open, contextOf(user)).thenRejected('report.not-allowed');
  });
  it('refuses a second opening, a period and a date that do not exist, and a broken outline', () => {
    report.given(openedReport).when(open, clerk).thenRejected('report.exists-already');
    report
      .given()
      .when({ ...open, period: { kind: 'month', year: 2026, index: 13 } }, clerk)
      .thenRejected('report.invalid', { field: 'period' });
    report
      .given()
      .when({ ...open, dueDate: '2026-02-30' }, clerk)
      .thenRejected('report.invalid', { field: 'dueDate' });
    report
      .given()
      .when({ ...open, header: { ...HEADER, subject: '' } }, clerk)
      .thenRejected('outline.subject-missing');
    report
      .given()
      .when({ ...open, nodes: [node('x', 'y')] }, clerk)
      .thenRejected('outline.unknown-parent');
  });
});

describe('ChangeOutline', () => {
  const change = (...changes: OutlineChange[]): ReportCommand => ({ type: 'ChangeOutline', changes, outlineHash: OUTLINE_HASH });
  const retitle: OutlineChange = { op: 'retitle', nodeId: 'i', title: 'KẾT QUẢ THỰC HIỆN' };
  const removal: OutlineChange = { op: 'remove', nodeId: 'i' };

  it('changes the words while nothing below them is approved', () => {
    report.given(openedReport, recorded('s-c')).when(change(retitle), clerk).thenEvents(changed(retitle));
  });
  it('says nothing when nothing changes', () => {
    report
      .given(...READY)
      .when(change({ op: 'retitle', nodeId: 'i', title: 'KẾT QUẢ' }), clerk)
      .thenNothing();
    report
      .given(...READY)
      .when(change({ op: 'header', header: HEADER }), clerk)
      .thenNothing();
    report
      .given(...READY)
      .when(change(), clerk)
      .thenNothing();
  });
  it.each<[string, OutlineChange]>([
    ['retitling a heading above it', retitle],
    ['retitling its own node', { op: 'retitle', nodeId: 'a', title: 'Khác' }],
    ['removing a heading above it', removal],
    ['moving it to another parent', { op: 'move', nodeId: 'a', parent: null, after: 'c' }],
    ['moving a heading above it to another parent', { op: 'move', nodeId: 'i', parent: 'c', after: null }],
  ])('refuses %s while a section is approved (rule 12)', (_title, refused) => {
    report
      .given(openedReport, recorded('s-a'))
      .when(change(refused), clerk)
      .thenRejected('report.approved-below', {
        nodeId: 'nodeId' in refused ? refused.nodeId : '',
        sectionId: 's-a',
      });
  });
  it('lets siblings be reordered whatever is approved (rule 12)', () => {
    const order: OutlineChange = { op: 'move', nodeId: 'a', parent: 'i', after: 'b' };
    report
      .given(...READY)
      .when(change(order), clerk)
      .thenEvents(changed(order));
  });
  it('begins a cycle for what is put in and taken out, and for nothing else', () => {
    const added: OutlineChange = { op: 'add', node: node('x', null), after: 'c' };
    const after = reportAfter(openedReport, recorded('s-c'), changed(removal, added));
    expect(after.sections.map(({ sectionId, cycle, live, approval }) => [sectionId, cycle, live, approval !== null])).toEqual([
      ['s-mo', 0, true, false],
      ['s-a', 2, false, false],
      ['s-b', 2, false, false],
      ['s-c', 0, true, true],
      ['s-x', 2, true, false],
    ]);
  });
  it('makes a removed section a draft again when put back (rule 12)', () => {
    const back: OutlineChange = { op: 'restore', nodeId: 'i', parent: null, after: 'mo' };
    const restoring: ReportEvent = { type: 'report.outline-changed.v1', data: { changes: [back], outlineHash: OUTLINE_HASH } };
    const { outlineHash: shown } = reportAfter(openedReport, changed(removal));
    report
      .given(openedReport, changed(removal))
      .when({ type: 'ChangeOutline', changes: [back], outlineHash: shown }, clerk)
      .thenEvents(restoring);
    const [, first] = reportAfter(openedReport, changed(removal), restoring).sections;
    expect(first).toEqual({ sectionId: 's-a', nodeId: 'a', cycle: 2, since: 0, live: true, approval: null });
  });
  it('refuses what comes and goes in one change', () => {
    const x: OutlineChange = { op: 'add', node: node('x', 'i'), after: null };
    const twice = [
      [x, { op: 'remove', nodeId: 'x' }],
      [x, removal],
      [removal, { op: 'restore', nodeId: 'i', parent: null, after: null }],
      [removal, { op: 'restore', nodeId: 'b', parent: null, after: null }],
    ] as const;
    for (const changes of twice)
      report
        .given(openedReport)
        .when(change(...changes), clerk)
        .thenRejected('outline.twice-in-one-change');
  });
  it('refuses a change of an outline that has changed since it was shown', () => {
    report.given(openedReport, changed(retitle)).when(change(retitle), clerk).thenRejected('report.stale-outline');
  });
  it('refuses an id that a removed node has, and an outline that cannot be one', () => {
    const again: OutlineChange = { op: 'add', node: node('a', null), after: 'c' };
    report.given(openedReport).when(change(removal, again), clerk).thenRejected('outline.duplicate-node');
    report
      .given(openedReport)
      .when(change({ op: 'retitle', nodeId: 'a', title: '' }), clerk)
      .thenRejected('outline.title-missing');
  });
  it('refuses anything after the submission, and anyone but the clerk', () => {
    report
      .given(...SUBMITTED)
      .when(change(retitle), clerk)
      .thenRejected('report.not-drafting');
    report.given(openedReport).when(change(retitle), contextOf('em')).thenRejected('report.not-allowed');
    report.given().when(change(retitle), clerk).thenRejected('report.unknown');
    report.given(openedReport, cancelled).when(change(retitle), clerk).thenRejected('report.cancelled-already');
  });
});

describe('CancelReport', () => {
  const cancel: ReportCommand = { type: 'CancelReport', reason: 'Trùng kỳ' };
  it.each([
    ['a draft', [openedReport], null, null],
    ['a submission', SUBMITTED, SUBMISSION, null],
    ['a signed report', SIGNED, SUBMISSION, null],
    ['a numbered report: its number goes void with it (rule 9)', NUMBERED, SUBMISSION, NUMBER],
  ] as const)('cancels %s', (_title, past, submission, number) => {
    for (const ctx of [clerk, chair]) {
      report
        .given(...past)
        .when(cancel, ctx)
        .thenEvents({ type: 'report.cancelled.v1', data: { reason: 'Trùng kỳ', number, submission } });
    }
  });
  it('closes every section in the cycle it names', () => {
    expect(reportAfter(...READY, cancelled).sections.map(({ cycle, approval }) => [cycle, approval])).toEqual(Array(4).fill([6, null]));
  });
  it('refuses in the moment of numbering (rule 9), after the issue, twice, without a reason, and others', () => {
    report
      .given(...NUMBERING)
      .when(cancel, chair)
      .thenRejected('report.being-numbered');
    report
      .given(...ISSUED)
      .when(cancel, chair)
      .thenRejected('report.issued-already');
    report.given(openedReport, cancelled).when(cancel, chair).thenRejected('report.cancelled-already');
    report
      .given(openedReport)
      .when({ ...cancel, reason: '' }, chair)
      .thenRejected('report.reason-missing');
    report.given(openedReport).when(cancel, contextOf('binh')).thenRejected('report.not-allowed');
  });
});
