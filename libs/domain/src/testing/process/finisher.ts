import type { SectionInReport } from '../../report/report.state.js';
import type { LiveSection } from '../../section/section.js';
import { anyoneReport, anyoneSection, block, didSomething, sendReport, sendSection, words } from './acts.js';
import type { Work } from './acts.js';
import { copyOf, foldsOf, liveSection, manifestChecks, openedReport, pageOf, reportPage } from './pages.js';

/** Brings the report to its issue by public commands alone, by whoever is in post: proof that nobody is stuck. */

const PATIENCE = 300;

export interface Ending {
  status: 'issued' | 'cancelled' | 'blocked';
  /** Where it ended blocked: what everybody was told. */
  told: string[];
}

export function finish(work: Work): Ending {
  for (let step = 0; step < PATIENCE; step++) {
    drain(work);
    const { status } = openedReport(work.office);
    if (status === 'issued' || status === 'cancelled') return { status, told: [] };
    const told = advance(work);
    if (told.length > 0) return { status: 'blocked', told };
  }
  return { status: 'blocked', told: ['out of patience'] };
}

/** The reactors deliver until nothing is due, the document jobs report what they made. */
export function drain({ office, faults }: Work): void {
  for (let turn = 0; office.due.length > 0 && turn < 20; turn++) {
    for (const delivery of office.due.splice(0)) if (!office.deliver(delivery)) office.due.push(delivery);
  }
  if (office.due.length > 0) faults.push(`never delivered: ${office.due.map(({ id }) => id).join(' ')}`);
}

/** One step nearer to the issue; what everybody was told where there is none. */
export function advance(work: Work): string[] {
  const { office } = work;
  const report = openedReport(office);
  const { submission, sha256 } = reportPage(office);
  const job = (command: Parameters<typeof sendReport>[2]) => told(sendReport(work, 'system:documents', command));
  switch (report.status) {
    case 'drafting':
      return advanceDrafting(work, report.sections);
    case 'submitted':
      return job({ type: 'RecordRendered', submission, sha256: copyOf(report.manifestRoot), bytes: 1, pages: 1, renderer: 'r' });
    case 'rendered': {
      const { outlineHash } = report;
      const sections = manifestChecks(office);
      const signed = anyoneReport(work, { type: 'SignReport', submission, sha256, outlineHash, reportHeadOnChain: true, sections });
      return didSomething(signed) ? [] : told(anyoneReport(work, { type: 'TakeBack', submission, reason: 'Người ký đã thay đổi' }));
    }
    case 'signed':
      return told(anyoneReport(work, { type: 'RequestNumber', submission, book: 'bc' }));
    case 'numbering':
      return ['waiting for a number that never comes'];
    case 'numbered': {
      for (const kind of ['final-pdf', 'final-docx'] as const) {
        job({ type: 'RecordDocument', submission, kind, sha256: `${kind} of ${submission}`, bytes: 1, pages: 1, renderer: 'r' });
      }
      return told(anyoneReport(work, { type: 'IssueReport', submission, recipients: ['UBND tỉnh'] }));
    }
    case 'issued':
    case 'cancelled':
      return [];
  }
}

const told = (tried: ReturnType<typeof anyoneReport>): string[] =>
  didSomething(tried) ? [] : ['refused' in tried.outcome ? tried.outcome.refused.code : 'nothing to do', ...tried.refusals];

function advanceDrafting(work: Work, sections: SectionInReport[]): string[] {
  const { office } = work;
  const open = sections.find((section) => section.live && !section.approval);
  if (open) return advanceSection(work, open.sectionId);
  const { outlineHash } = openedReport(office);
  const folds = foldsOf(office).filter(({ sectionId }) => sections.some((section) => section.live && section.sectionId === sectionId));
  const contents = folds.map(({ sectionId, contentHash }) => ({ sectionId, contentHash }));
  anyoneReport(work, { type: 'RecordFormatCheck', outlineHash, contents, findings: [] });
  const refusals: string[] = [];
  for (const signerId of office.people()) {
    const setting = { mode: 'paper' as const, fontSize: 14 as const, lineMultiple: 1.2 };
    const refused = told(anyoneReport(work, { type: 'SubmitReport', outlineHash, signerId, ...setting, sections: folds }));
    if (refused.length === 0) return [];
    refusals.push(...refused);
  }
  return refusals;
}

export function advanceSection(work: Work, sectionId: string): string[] {
  const section = liveSection(work.office, sectionId);
  const page = pageOf(work.office, sectionId);
  if (!section || !page) return ['the section was never opened'];
  switch (section.status) {
    case 'drafting':
      return advanceDraft(work, sectionId, section);
    case 'in-review': {
      const { round, revision, contentHash, headingHash } = page;
      const approve = { type: 'ApproveSection' as const, round, revision, contentHash, headingHash };
      if (didSomething(anyoneSection(work, sectionId, approve, page))) return [];
      if (didSomething(anyoneSection(work, sectionId, { type: 'WithdrawSection', round }, page))) return [];
      return assignWriter(work, sectionId, section);
    }
    case 'approved':
      return ['approved, and never recorded'];
    case 'closed':
      return ['closed, though its node stands'];
  }
}

function advanceDraft(work: Work, sectionId: string, section: LiveSection): string[] {
  const { revision, contentHash } = section.text;
  const submit = { type: 'SubmitSection' as const, revision, contentHash, round: section.round + 1, note: null };
  const submitted = anyoneSection(work, sectionId, submit);
  if (didSomething(submitted)) return [];
  const writer = writerOf(work);
  const assigned = submitted.refusals.some((code) => code === 'section.empty' || code === 'section.no-approver');
  if (!assigned) return assignWriter(work, sectionId, section);
  const removed = section.text.blocks.map(({ id }) => ({ op: 'remove' as const, id }));
  const mark = work.office.mint();
  const put = { op: 'put' as const, block: block(`b-${mark}`, words(writer, mark)) };
  const alreadyTheirs =
    section.text.blocks.length > 0 && section.text.blocks.every(({ id }) => section.text.authors[id]?.join() === writer);
  if (alreadyTheirs) return submitted.refusals;
  const edited = sendSection(work, sectionId, writer, { type: 'EditSection', base: revision, changes: [...removed, put], source: null });
  return didSomething(edited) ? [] : assignWriter(work, sectionId, section);
}

/** The lowest in rank writes, so that the leaders stay free to approve. */
const writerOf = ({ office }: Work): string => office.people().at(-1) ?? '';

function assignWriter(work: Work, sectionId: string, { approver }: LiveSection): string[] {
  const assignees = [{ kind: 'user' as const, id: writerOf(work) }];
  const tried = anyoneSection(work, sectionId, { type: 'AssignSection', assignees, approver, reason: 'Phân công lại' });
  return didSomething(tried) ? [] : ['nobody left to write it', ...tried.refusals];
}
