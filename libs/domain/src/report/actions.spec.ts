import { describe, expect, it } from 'vitest';
import { DOCUMENTED, openedReport, READY, RENDERED, reportAfter, SIGNED } from '../testing/report-past.js';
import { authorityOf, contextOf, leaves } from '../testing/ward.js';
import { reportActions } from './actions.js';

const may = (past: Parameters<typeof reportAfter>, user: string): string[] =>
  reportActions(reportAfter(...past), { ...contextOf(user), head: { revision: past.length - 1, hash: 'h' } }).may.map(
    ({ type, sectionId }) => (sectionId ? `${type} ${sectionId}` : type),
  );

describe('what a person may do next', () => {
  it('is for the clerk of a ready report to change, check, submit, cancel and reopen it', () => {
    expect(may(READY, 'khanh')).toEqual([
      'ChangeOutline',
      'RecordFormatCheck',
      'SubmitReport',
      'CancelReport',
      'ReopenSection s-mo',
      'ReopenSection s-a',
      'ReopenSection s-b',
      'ReopenSection s-c',
    ]);
  });
  it('is for the signer of a rendered report to sign it, return it, take it back or cancel it', () => {
    expect(may(RENDERED, 'an')).toEqual(['TakeBack', 'ReturnReport', 'SignReport', 'CancelReport']);
  });
  it('is for the signer of a signed report to withdraw the signature, for the clerk to ask for a number', () => {
    expect(may(SIGNED, 'an')).toEqual(['WithdrawSignature', 'CancelReport']);
    expect(may(SIGNED, 'khanh')).toEqual(['RequestNumber', 'CancelReport']);
  });
  it('is to issue once both documents are there', () => {
    expect(may(DOCUMENTED, 'khanh')).toEqual(['IssueReport', 'CancelReport']);
  });
  it('is nothing for specialists, auditors and those who left', () => {
    expect(may(READY, 'em')).toEqual([]);
    expect(may(READY, 'lam')).toEqual([]);
    const authority = authorityOf(leaves('an'));
    expect(reportActions(reportAfter(...RENDERED), contextOf('an', { authority })).may).toEqual([]);
  });
  it('says why not the rest', () => {
    const { whyNot } = reportActions(reportAfter(openedReport), contextOf('khanh'));
    expect(whyNot.find(({ type }) => type === 'SubmitReport')).toEqual({
      type: 'SubmitReport',
      code: 'report.section-not-approved',
      details: { sectionId: 's-mo' },
    });
    expect(whyNot.find(({ type }) => type === 'SignReport')?.code).toBe('report.not-submitted');
  });
  it('is nothing where there is no report', () => {
    expect(reportActions({ status: 'none' }, contextOf('khanh'))).toEqual({ may: [], whyNot: [] });
  });
});
