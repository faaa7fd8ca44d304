import { describe, expect, it } from 'vitest';
import { approved, liveAfter, opened, submitted, written } from '../testing/section-past.js';
import { contextOf } from '../testing/ward.js';
import { sectionActions } from './actions.js';
import { noSection } from './section.js';

describe('what a person may do next with a section', () => {
  it('the assignee of a draft writes, places, submits, comments and puts files behind it', () => {
    const { may, whyNot } = sectionActions(liveAfter(opened(), written), contextOf('em'), 'headings');
    expect(may).toEqual([
      'EditSection',
      'PlaceText',
      'SubmitSection',
      'AcceptAndResubmit',
      'AddComment',
      'MakeSuggestion',
      'AddAttachment',
    ]);
    expect(whyNot.ApproveSection?.code).toBe('section.not-in-review');
    expect(whyNot.AssignSection?.code).toBe('section.not-allowed');
  });

  it('in review the assignee may withdraw or resubmit; that an edit would only be set aside is no right to edit', () => {
    const { may, whyNot } = sectionActions(liveAfter(opened(), written, submitted('em')), contextOf('em'), 'headings');
    expect(may).toEqual(['WithdrawSection', 'AcceptAndResubmit', 'AddComment', 'MakeSuggestion']);
    expect(whyNot.EditSection?.code).toBe('section.in-review');
  });

  it('the approver may approve and return, another leader is told whose it is', () => {
    const section = liveAfter(opened(), written, submitted('em'));
    expect(sectionActions(section, contextOf('binh'), 'headings').may).toEqual([
      'ReturnSection',
      'ApproveSection',
      'AddComment',
      'MakeSuggestion',
    ]);
    const other = sectionActions(section, contextOf('cuc'), 'headings').whyNot.ApproveSection;
    expect([other?.code, other?.details]).toEqual(['section.not-approver', { step: 1, approver: 'binh' }]);
  });

  it('the chair may take over, assign and set the date', () => {
    const section = liveAfter(opened(), written, submitted('em'));
    expect(sectionActions(section, contextOf('an'), 'headings').may).toEqual([
      'AddComment',
      'MakeSuggestion',
      'AssignSection',
      'SetDueDate',
      'TakeOverApproval',
    ]);
  });

  it('an approved text is open to remarks only, an auditor may nothing', () => {
    const section = liveAfter(opened(), written, submitted('em'), approved('binh'));
    expect(sectionActions(section, contextOf('em'), 'headings').may).toEqual(['AddComment']);
    expect(sectionActions(section, contextOf('lam'), 'headings').may).toEqual([]);
    expect(sectionActions(noSection, contextOf('em'), 'headings').may).toEqual([]);
  });

  it('every action is either open or has its reason', () => {
    const { may, whyNot } = sectionActions(liveAfter(opened(), written), contextOf('hoa'), 'headings');
    expect([...may, ...Object.keys(whyNot)]).toHaveLength(16);
  });
});
