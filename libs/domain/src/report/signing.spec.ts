import type { ReportEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import {
  CHECKS,
  ISSUED,
  NUMBER,
  NUMBERED,
  NUMBERING,
  OUTLINE_HASH,
  READY,
  RENDERED,
  report,
  reportAfter,
  SIGNED,
  signed,
  SUBMISSION,
  SUBMITTED,
  submittedReport,
} from '../testing/report-past.js';
import { authorityOf, contextOf, leaves, takesPost } from '../testing/ward.js';
import type { ReportCommand } from './report.commands.js';

const clerk = contextOf('khanh');
const chair = contextOf('an');
const takenBack: ReportEvent = { type: 'report.taken-back.v1', data: { submission: SUBMISSION, reason: 'Bổ sung' } };
/** The same again: submission 8. */
const RESUBMITTED = [...SUBMITTED, takenBack, submittedReport];

describe('ReturnReport', () => {
  const back: Extract<ReportCommand, { type: 'ReturnReport' }> = {
    type: 'ReturnReport',
    submission: SUBMISSION,
    sectionIds: ['s-b', 's-b'],
    reason: 'Làm rõ nguyên nhân',
  };
  const returned: ReportEvent = {
    type: 'report.returned.v1',
    data: { submission: SUBMISSION, sections: [{ sectionId: 's-b', nodeId: 'b' }], reason: 'Làm rõ nguyên nhân' },
  };
  it('drops the approvals of the sections it names in that same event; the others stand (rule 6)', () => {
    for (const past of [SUBMITTED, RENDERED])
      report
        .given(...past)
        .when(back, chair)
        .thenEvents(returned);
    expect(reportAfter(...RENDERED, returned).sections.map(({ cycle, approval }) => [cycle, approval !== null])).toEqual([
      [0, true],
      [0, true],
      [8, false],
      [0, true],
    ]);
  });
  it('refuses anyone but the signer, no reason, an unknown section, another submission, a signed report', () => {
    report
      .given(...RENDERED)
      .when(back, contextOf('binh'))
      .thenRejected('report.not-the-signer');
    report
      .given(...RENDERED)
      .when({ ...back, reason: ' ' }, chair)
      .thenRejected('report.reason-missing');
    report
      .given(...RENDERED)
      .when({ ...back, sectionIds: ['s-z'] }, chair)
      .thenRejected('report.unknown-section', { sectionId: 's-z' });
    report
      .given(...RESUBMITTED)
      .when(back, chair)
      .thenRejected('report.stale-submission', { submission: 8 });
    report
      .given(...SIGNED)
      .when(back, chair)
      .thenRejected('report.signed-already');
  });
});

describe('SignReport', () => {
  const sign: Extract<ReportCommand, { type: 'SignReport' }> = {
    type: 'SignReport',
    submission: SUBMISSION,
    sha256: 'copy',
    outlineHash: OUTLINE_HASH,
    reportHeadOnChain: true,
    sections: CHECKS,
  };
  it('names the copy that was seen, the outline and the manifest (rule 7)', () => {
    report
      .given(...RENDERED)
      .when(sign, chair)
      .thenEvents(signed);
  });
  it.each([
    ['another copy than the one rendered', { sha256: 'other' }, 'report.other-copy'],
    ['another outline', { outlineHash: 'other' }, 'report.stale-outline'],
    ['a report head that is not on the chain', { reportHeadOnChain: false }, 'report.manifest-differs'],
    ['a head that is not on its chain', { sections: CHECKS.map((check) => ({ ...check, onChain: false })) }, 'report.manifest-differs'],
    ['another text', { sections: CHECKS.map((check) => ({ ...check, contentHash: 'x' })) }, 'report.manifest-differs'],
    ['another revision', { sections: CHECKS.map((check) => ({ ...check, revision: 4 })) }, 'report.manifest-differs'],
    ['a section not read', { sections: CHECKS.slice(1) }, 'report.manifest-differs'],
    ['another submission', { submission: 3 }, 'report.stale-submission'],
  ] as const)('refuses %s', (_title, more, code) => {
    report
      .given(...RENDERED)
      .when({ ...sign, ...more }, chair)
      .thenRejected(code);
  });
  it('refuses anyone but the signer, even with the power to sign for them', () => {
    report
      .given(...RENDERED)
      .when(sign, contextOf('binh'))
      .thenRejected('report.not-the-signer');
    const authority = authorityOf({
      type: 'delegation.granted.v1',
      data: { delegationId: 'd', by: 'an', to: 'binh', powers: ['sign'], from: '2026-06-01', until: '2026-12-31', basis: 'QĐ 1' },
    });
    report
      .given(...RENDERED)
      .when(sign, contextOf('binh', { authority, principal: 'an' }))
      .thenRejected('report.not-the-signer');
  });
  it('refuses a signer who has left, or whose capacity is another since', () => {
    const left = { ...chair, authority: authorityOf(leaves('an')) };
    report
      .given(...RENDERED)
      .when(sign, left)
      .thenRejected('report.signer-not-a-leader');
    const demoted = { ...chair, authority: authorityOf(leaves('an'), takesPost('an', 'vice-chair')) };
    report
      .given(...RENDERED)
      .when(sign, demoted)
      .thenRejected('report.capacity-changed');
  });
  it('refuses before the rendering, and twice', () => {
    report
      .given(...SUBMITTED)
      .when(sign, chair)
      .thenRejected('report.not-rendered');
    report
      .given(...SIGNED)
      .when(sign, chair)
      .thenRejected('report.signed-already');
    report
      .given(...READY)
      .when(sign, chair)
      .thenRejected('report.not-submitted');
  });
});

describe('WithdrawSignature', () => {
  const withdraw: ReportCommand = { type: 'WithdrawSignature', submission: SUBMISSION, reason: 'Sai số liệu' };
  const withdrawn = (number: typeof NUMBER | null): ReportEvent => ({
    type: 'report.signature-withdrawn.v1',
    data: { submission: SUBMISSION, reason: 'Sai số liệu', number },
  });
  it('goes back to the desk with every approval standing (rule 8)', () => {
    report
      .given(...SIGNED)
      .when(withdraw, chair)
      .thenEvents(withdrawn(null));
    expect(reportAfter(...SIGNED, withdrawn(null))).toEqual(reportAfter(...READY));
  });
  it('names the number that goes void (rule 9)', () => {
    report
      .given(...NUMBERED)
      .when(withdraw, chair)
      .thenEvents(withdrawn(NUMBER));
  });
  it.each(['khanh', 'binh'])('falls to clerk and head of the organ once the signer has left: %s', (user) => {
    const authority = authorityOf(leaves('an'));
    report
      .given(...SIGNED)
      .when(withdraw, contextOf(user, { authority }))
      .thenEvents(withdrawn(null));
    report
      .given(...SIGNED)
      .when(withdraw, contextOf('cuc', { authority }))
      .thenRejected('report.not-allowed');
  });
  it('refuses anyone but the signer while they are there', () => {
    report
      .given(...SIGNED)
      .when(withdraw, clerk)
      .thenRejected('report.not-the-signer');
  });
  it('refuses in the moment of numbering (rule 9), after the issue, before the signature, without a reason', () => {
    report
      .given(...NUMBERING)
      .when(withdraw, chair)
      .thenRejected('report.being-numbered');
    report
      .given(...ISSUED)
      .when(withdraw, chair)
      .thenRejected('report.issued-already');
    report
      .given(...RENDERED)
      .when(withdraw, chair)
      .thenRejected('report.not-signed');
    report
      .given(...SIGNED)
      .when({ ...withdraw, reason: '' }, chair)
      .thenRejected('report.reason-missing');
    report
      .given(...SIGNED)
      .when({ ...withdraw, submission: 5 }, chair)
      .thenRejected('report.stale-submission');
  });
});
