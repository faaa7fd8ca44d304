import type { ReportEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { manifestRoot } from '../manifest.js';
import {
  cancelled,
  checked,
  COPY,
  FOLDS,
  HEADER,
  ISSUED,
  MANIFEST,
  openedReport,
  OUTLINE_HASH,
  READY,
  recorded,
  RENDERED,
  rendered,
  report,
  reportAfter,
  SECTIONS,
  SIGNED,
  SUBMISSION,
  SUBMITTED,
  submittedReport,
} from '../testing/report-past.js';
import { authorityOf, contextOf, sha256 } from '../testing/ward.js';
import type { ReportCommand } from './report.commands.js';
import { reportDecider } from './report.decider.js';

const clerk = contextOf('khanh');
const chair = contextOf('an');
const job = contextOf('system:render');
const takenBack: ReportEvent = { type: 'report.taken-back.v1', data: { submission: SUBMISSION, reason: 'Bổ sung' } };
/** The same again: submission 8. */
const RESUBMITTED = [...SUBMITTED, takenBack, submittedReport];

describe('SubmitReport', () => {
  const submit: Extract<ReportCommand, { type: 'SubmitReport' }> = {
    type: 'SubmitReport',
    outlineHash: OUTLINE_HASH,
    signerId: 'an',
    mode: 'paper',
    fontSize: 14,
    lineMultiple: 1.15,
    sections: FOLDS,
  };
  it('records the manifest: outline, sections, signer, heads, letterhead', () => {
    report
      .given(...READY)
      .when(submit, clerk)
      .thenEvents(submittedReport);
  });
  it('lets a vice-chair sign for the chair', () => {
    const manifest = {
      ...MANIFEST,
      signer: { userId: 'binh', name: 'Trần Thị Bình', post: 'PHÓ CHỦ TỊCH', capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'] },
    };
    report
      .given(...READY)
      .when({ ...submit, signerId: 'binh' }, clerk)
      .thenEvents({ type: 'report.submitted.v1', data: { manifest, manifestRoot: manifestRoot(manifest, sha256) } });
  });
  it('needs every approval recorded', () => {
    report
      .given(openedReport, ...SECTIONS.slice(1).map((id) => recorded(id)), checked)
      .when(submit, clerk)
      .thenRejected('report.section-not-approved', { sectionId: 's-mo' });
  });
  it.each([
    ['is not approved', { status: 'drafting' as const }],
    ['is in another cycle', { cycle: 1 }],
    ['is at another revision', { revision: 4 }],
    ['has other contents', { contentHash: 'other' }],
    ['is missing', { sectionId: 's-z' }],
  ])('refuses when a section stream %s (rule 6: the cross-check)', (_title, more) => {
    const sections = FOLDS.map((fold) => (fold.sectionId === 's-b' ? { ...fold, ...more } : fold));
    report
      .given(...READY)
      .when({ ...submit, sections }, clerk)
      .thenRejected('report.section-differs', { sectionId: 's-b' });
  });
  it('needs a format check that passed and looked at exactly this (rule 10)', () => {
    const approved = READY.slice(0, 5);
    const check = (more: object): ReportEvent => ({
      type: 'report.format-checked.v1',
      data: { outlineHash: OUTLINE_HASH, contents: [], findings: [], passed: true, ...more },
    });
    report
      .given(...approved)
      .when(submit, clerk)
      .thenRejected('report.format-not-checked');
    report
      .given(...approved, check({}))
      .when(submit, clerk)
      .thenRejected('report.format-not-checked');
    const { data } = checked;
    report
      .given(...approved, check({ ...data, outlineHash: 'before' }))
      .when(submit, clerk)
      .thenRejected('report.format-not-checked');
    report
      .given(...approved, check({ ...data, passed: false }))
      .when(submit, clerk)
      .thenRejected('report.format-check-failed');
  });
  it('takes a change of the header as a reason to check the format again (rule 10)', () => {
    const header = { ...HEADER, recipients: ['UBND tỉnh'] };
    const command: ReportCommand = { type: 'ChangeOutline', changes: [{ op: 'header', header }], outlineHash: OUTLINE_HASH };
    const [event] = reportDecider.decide(command, reportAfter(...READY), clerk);
    if (!event) throw new Error('no event');
    const { outlineHash } = reportAfter(...READY, event);
    report
      .given(...READY, event)
      .when({ ...submit, outlineHash }, clerk)
      .thenRejected('report.format-not-checked');
  });
  it('refuses a signer who is no leader, a stale outline, a type size the decree does not know', () => {
    report
      .given(...READY)
      .when({ ...submit, signerId: 'dung' }, clerk)
      .thenRejected('report.signer-not-a-leader');
    report
      .given(...READY)
      .when({ ...submit, outlineHash: 'other' }, clerk)
      .thenRejected('report.stale-outline');
    report
      .given(...READY)
      .when({ ...submit, lineMultiple: 1.6 }, clerk)
      .thenRejected('report.type-size');
  });
  it('refuses an organ without a letterhead on the day', () => {
    const authority = { ...authorityOf(), names: [] };
    report
      .given(...READY)
      .when(submit, contextOf('khanh', { authority }))
      .thenRejected('report.no-letterhead');
  });
  it('refuses a report without texts, one already submitted, and others than the clerk', () => {
    const removals = ['mo', 'i', 'c'].map((nodeId) => ({ op: 'remove' as const, nodeId }));
    const emptied: ReportEvent = { type: 'report.outline-changed.v1', data: { changes: removals, outlineHash: 'empty' } };
    report
      .given(openedReport, emptied)
      .when({ ...submit, outlineHash: 'empty' }, clerk)
      .thenRejected('report.no-sections');
    report
      .given(...SUBMITTED)
      .when(submit, clerk)
      .thenRejected('report.not-drafting');
    report
      .given(...READY)
      .when(submit, contextOf('em'))
      .thenRejected('report.not-allowed');
  });
});

describe('TakeBack', () => {
  const takeBack: ReportCommand = { type: 'TakeBack', submission: SUBMISSION, reason: 'Bổ sung' };
  it.each(['khanh', 'an'])('takes a submission back for clerk and chair: %s', (user) => {
    for (const past of [SUBMITTED, RENDERED])
      report
        .given(...past)
        .when(takeBack, contextOf(user))
        .thenEvents(takenBack);
  });
  it('leaves every approval standing, and the report as it was before', () => {
    expect(reportAfter(...RENDERED, takenBack)).toEqual(reportAfter(...READY));
  });
  it('refuses another submission, a signed report, one not up for signature', () => {
    report
      .given(...RESUBMITTED)
      .when(takeBack, clerk)
      .thenRejected('report.stale-submission', { submission: 8 });
    report
      .given(...SIGNED)
      .when(takeBack, clerk)
      .thenRejected('report.signed-already');
    report
      .given(...ISSUED)
      .when(takeBack, clerk)
      .thenRejected('report.issued-already');
    report
      .given(...READY)
      .when(takeBack, clerk)
      .thenRejected('report.not-submitted');
    report.given(openedReport, cancelled).when(takeBack, clerk).thenRejected('report.cancelled-already');
  });
  it('refuses without a reason, and a vice-chair', () => {
    report
      .given(...SUBMITTED)
      .when({ ...takeBack, reason: '' }, clerk)
      .thenRejected('report.reason-missing');
    report
      .given(...SUBMITTED)
      .when(takeBack, contextOf('binh'))
      .thenRejected('report.not-allowed');
  });
});

describe('RecordRendered', () => {
  const record: ReportCommand = { type: 'RecordRendered', ...COPY };
  it('makes the submission signable', () => {
    report
      .given(...SUBMITTED)
      .when(record, job)
      .thenEvents(rendered);
  });
  it('ignores a second rendering, and one of another submission (rule 7)', () => {
    report
      .given(...RENDERED)
      .when(record, job)
      .thenNothing();
    report
      .given(...RESUBMITTED)
      .when(record, job)
      .thenNothing();
    report
      .given(...READY)
      .when(record, job)
      .thenNothing();
    report
      .given(...SIGNED)
      .when({ ...record, sha256: 'other' }, job)
      .thenNothing();
  });
  it('takes it from the job only', () => {
    report
      .given(...SUBMITTED)
      .when(record, chair)
      .thenRejected('report.carried-only');
  });
});

describe('RecordRenderingFailed', () => {
  const fail = (nodeId: string | null): ReportCommand => ({
    type: 'RecordRenderingFailed',
    submission: SUBMISSION,
    nodeId,
    blockId: 'b7',
    detail: 'Không có nét chữ cho U+12345',
  });
  const failed = (nodeId: string | null, sectionId: string | null): ReportEvent => ({
    type: 'report.rendering-failed.v1',
    data: { submission: SUBMISSION, sectionId, nodeId, blockId: 'b7', detail: 'Không có nét chữ cho U+12345' },
  });
  it('sends the text back by itself and drops its approval (rule 7)', () => {
    report
      .given(...SUBMITTED)
      .when(fail('b'), job)
      .thenEvents(failed('b', 's-b'));
    const after = reportAfter(...SUBMITTED, failed('b', 's-b'));
    expect(after.status).toBe('drafting');
    expect(after.sections.map(({ cycle, approval }) => [cycle, approval !== null])).toEqual([
      [0, true],
      [0, true],
      [7, false],
      [0, true],
    ]);
  });
  it('names the heading, or the header, where no text is at fault', () => {
    report
      .given(...SUBMITTED)
      .when(fail('i'), job)
      .thenEvents(failed('i', null));
    report
      .given(...SUBMITTED)
      .when(fail(null), job)
      .thenEvents(failed(null, null));
  });
  it('ignores it once rendered, and for another submission', () => {
    report
      .given(...RENDERED)
      .when(fail('b'), job)
      .thenNothing();
    report
      .given(...RESUBMITTED)
      .when(fail('b'), job)
      .thenNothing();
  });
  it('takes it from the job only', () => {
    report
      .given(...SUBMITTED)
      .when(fail('b'), clerk)
      .thenRejected('report.carried-only');
  });
});
