import type { OutlineChange, ReportEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { applyChanges, outlineHash } from '../outline.js';
import { contextOf, sha256, authorityOf, leaves } from '../testing/ward.js';
import {
  approvalOf,
  cancelled,
  checked,
  contentOf,
  CONTENTS,
  HEADER,
  headingsOf,
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
const reactor = contextOf('system:record-approvals');

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

describe('RecordApproval', () => {
  const record = (sectionId: string, cycle = 0, more: object = {}): ReportCommand => ({
    type: 'RecordApproval',
    ...approvalOf(sectionId, cycle),
    ...more,
  });
  const reopened: ReportEvent = {
    type: 'report.section-reopened.v1',
    data: { sectionId: 's-a', nodeId: 'a', cause: 'asked', reason: 'Sai số' },
  };

  it('records an approval of the current cycle', () => {
    report.given(openedReport).when(record('s-a'), reactor).thenEvents(recorded('s-a'));
  });
  it('records it once, however often it is delivered', () => {
    report.given(openedReport, recorded('s-a')).when(record('s-a'), reactor).thenNothing();
  });
  it('ignores an approval of an earlier cycle (rule 6)', () => {
    report.given(openedReport, recorded('s-a'), reopened).when(record('s-a', 0), reactor).thenNothing();
    report.given(openedReport, recorded('s-a'), reopened).when(record('s-a', 2), reactor).thenEvents(recorded('s-a', 2));
  });
  it('reopens a section that was approved under other headings (rule 6)', () => {
    const reason = 'Đề cương đã thay đổi sau khi mục được trình duyệt.';
    const headingHash = headingsOf('a', [node('i', null, { title: 'Tên khác' }), node('a', 'i')]);
    const event: ReportEvent = {
      type: 'report.section-reopened.v1',
      data: { sectionId: 's-a', nodeId: 'a', cause: 'outline-changed', reason },
    };
    report
      .given(openedReport)
      .when(record('s-a', 0, { headingHash }), reactor)
      .thenEvents(event);
    expect(reportAfter(openedReport, event).sections[1]).toMatchObject({ cycle: 1, approval: null });
  });
  it('ignores approvals of removed sections, and of reports no longer drafted', () => {
    report
      .given(openedReport, changed({ op: 'remove', nodeId: 'a' }))
      .when(record('s-a', 1), reactor)
      .thenNothing();
    report.given(openedReport, cancelled).when(record('s-a', 1), reactor).thenNothing();
    report
      .given(...SUBMITTED)
      .when(record('s-a'), reactor)
      .thenNothing();
  });
  it('takes it from the reactor only', () => {
    report.given(openedReport).when(record('s-a'), contextOf('binh')).thenRejected('report.carried-only');
  });
});

describe('ReopenSection', () => {
  const reopen: ReportCommand = { type: 'ReopenSection', sectionId: 's-a', cycle: 0, reason: 'Số liệu chưa khớp' };
  const event: ReportEvent = {
    type: 'report.section-reopened.v1',
    data: { sectionId: 's-a', nodeId: 'a', cause: 'asked', reason: 'Số liệu chưa khớp' },
  };
  it.each(['khanh', 'an', 'binh'])('reopens an approved section for clerk, chair and its approver: %s', (user) => {
    report
      .given(...READY)
      .when(reopen, contextOf(user))
      .thenEvents(event);
  });
  it('begins a new cycle and drops the approval, of this section alone', () => {
    const { sections } = reportAfter(...READY, event);
    expect(sections.map(({ cycle, approval }) => [cycle, approval !== null])).toEqual([
      [0, true],
      [6, false],
      [0, true],
      [0, true],
    ]);
  });
  it.each(['cuc', 'em', 'lam'])('refuses %s, who did not approve it', (user) => {
    report
      .given(...READY)
      .when(reopen, contextOf(user))
      .thenRejected('report.not-allowed');
  });
  it('refuses without a reason, for another cycle, when not approved, when not there', () => {
    report
      .given(...READY)
      .when({ ...reopen, reason: ' ' }, chair)
      .thenRejected('report.reason-missing');
    report
      .given(...READY, event)
      .when(reopen, chair)
      .thenRejected('report.stale-cycle', { sectionId: 's-a' });
    report.given(openedReport).when(reopen, chair).thenRejected('report.section-not-approved', { sectionId: 's-a' });
    report
      .given(...READY)
      .when({ ...reopen, sectionId: 's-z' }, chair)
      .thenRejected('report.unknown-section', { sectionId: 's-z' });
  });
  it('refuses once the report is submitted (rule 6: only while drafting)', () => {
    report
      .given(...SUBMITTED)
      .when(reopen, chair)
      .thenRejected('report.not-drafting');
  });
});

describe('RecordFormatCheck', () => {
  const check: ReportCommand = { type: 'RecordFormatCheck', outlineHash: OUTLINE_HASH, contents: CONTENTS, findings: [] };
  const warning = { rule: '42', severity: 'warning' as const, nodeId: null, blockId: null, message: 'Họ tên có học vị' };
  it('names the outline and the contents it looked at', () => {
    report
      .given(openedReport)
      .when({ ...check, contents: [...CONTENTS].reverse() }, clerk)
      .thenEvents(checked);
  });
  it('passes with warnings, not with errors', () => {
    for (const severity of ['warning', 'error'] as const) {
      const findings = [{ ...warning, severity }];
      report
        .given(openedReport)
        .when({ ...check, findings }, clerk)
        .thenEvents({
          type: 'report.format-checked.v1',
          data: { outlineHash: OUTLINE_HASH, contents: CONTENTS, findings, passed: severity === 'warning' },
        });
    }
  });
  it('says nothing when the same check is recorded again', () => {
    report.given(openedReport, checked).when(check, clerk).thenNothing();
  });
  it('refuses a check of another outline, of other sections, or by others', () => {
    report
      .given(openedReport)
      .when({ ...check, outlineHash: 'other' }, clerk)
      .thenRejected('report.stale-outline');
    report
      .given(openedReport)
      .when({ ...check, contents: CONTENTS.slice(1) }, clerk)
      .thenRejected('report.format-not-checked', { sectionId: 's-mo' });
    const unknown = [...CONTENTS, { sectionId: 's-z', contentHash: contentOf('s-z') }];
    report
      .given(openedReport)
      .when({ ...check, contents: unknown }, clerk)
      .thenRejected('report.unknown-section', { sectionId: 's-z' });
    report.given(openedReport).when(check, contextOf('em')).thenRejected('report.not-allowed');
    report
      .given(...SUBMITTED)
      .when(check, clerk)
      .thenRejected('report.not-drafting');
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
