import type { OutlineChange, ReportEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { applyChanges, outlineHash } from '../outline.js';
import { contextOf, sha256 } from '../testing/ward.js';
import {
  approvalOf,
  cancelled,
  checked,
  contentOf,
  CONTENTS,
  HEADER,
  headingsOf,
  node,
  NODES,
  openedReport,
  OUTLINE_HASH,
  READY,
  recorded,
  report,
  reportAfter,
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
