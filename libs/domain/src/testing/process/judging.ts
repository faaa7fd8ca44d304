import { applyChanges, contentHash } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import type { SectionEvent } from '@trinhky/events';
import type { Happened } from '../../decider.js';
import { isUpForSignature } from '../../report/report.state.js';
import { sha256 } from '../ward.js';
import type { Work } from './acts.js';
import { REPORT } from './office.js';
import type { SectionStream } from './office.js';
import { copyOf, headingsOf, openedReport, textOf } from './pages.js';

/** What must be true of every history, told from the log alone and from what people were shown; the rules' own hashes are not trusted. */
export function faultsOf(work: Work): string[] {
  return [
    ...work.faults,
    ...work.office.alarms.map((alarm) => `a reaction was refused: ${alarm}`),
    ...[...work.office.sections.values()].flatMap((stream) => [...revisionFaults(stream), ...roundFaults(stream), ...cycleFaults(stream)]),
    ...recordingFaults(work),
    ...signingFaults(work),
    ...submissionFaults(work),
    ...numberFaults(work),
  ];
}

/** Folding the changes gives the full text at every revision. */
function revisionFaults({ name, entries }: SectionStream): string[] {
  let blocks: readonly Block[] = [];
  return entries.flatMap(({ event, state }) => {
    if (event.type !== 'section.edited.v1') return [];
    blocks = applyChanges(blocks, event.data.changes);
    const same =
      contentHash(blocks, sha256) === event.data.contentHash && state.status !== 'none' && state.text.revision === event.data.revision;
    return same ? [] : [`${name}: the text at revision ${event.data.revision} is not what was said`];
  });
}

/** Rounds count up, and whatever is decided is decided of the round in review. */
function roundFaults({ name, entries }: SectionStream): string[] {
  let round = 0;
  return entries.flatMap(({ event }) => {
    if (event.type === 'section.submitted.v1') {
      const next = event.data.round === round + 1;
      round = event.data.round;
      return next ? [] : [`${name}: round ${event.data.round} was not the next`];
    }
    return decides(event) && event.data.round !== round ? [`${name}: ${event.type} of round ${event.data.round} hit round ${round}`] : [];
  });
}

type Deciding = 'section.approved.v1' | 'section.step-approved.v1' | 'section.returned.v1' | 'section.withdrawn.v1';
const DECIDING: ReadonlySet<string> = new Set<Deciding>([
  'section.approved.v1',
  'section.step-approved.v1',
  'section.returned.v1',
  'section.withdrawn.v1',
]);
const decides = (event: Happened<SectionEvent>): event is Happened<Extract<SectionEvent, { type: Deciding }>> => DECIDING.has(event.type);

/** Each cycle begins once, and never an older one. */
function cycleFaults({ name, entries }: SectionStream): string[] {
  let cycle = -1;
  return entries.flatMap(({ event }) => {
    if (!BEGINNING.has(event.type) || !('cycle' in event.data)) return [];
    const newer = event.data.cycle > cycle;
    cycle = event.data.cycle;
    return newer ? [] : [`${name}: ${event.type} began cycle ${cycle} again`];
  });
}

const BEGINNING: ReadonlySet<string> = new Set<SectionEvent['type']>([
  'section.opened.v1',
  'section.reopened.v1',
  'section.closed.v1',
  'section.restored.v1',
]);

/** An approval is recorded once a cycle. */
function recordingFaults({ office }: Work): string[] {
  const recorded = office.report.entries.flatMap(({ event }) =>
    event.type === 'report.section-approval-recorded.v1' ? [`${event.data.sectionId} in cycle ${event.data.cycle}`] : [],
  );
  return recorded.filter((each, index) => recorded.indexOf(each) !== index).map((each) => `${each}: its approval was recorded twice`);
}

/** What is signed is, word for word and under those headings, what each approver was shown, and none of it is the approver's. */
function signingFaults({ office, shown, accepted }: Work): string[] {
  return office.report.entries.flatMap(({ event, state }) => {
    if (event.type !== 'report.signed.v1' || state.status === 'none' || !isUpForSignature(state)) return [];
    return state.manifest.sections.flatMap(({ sectionId, nodeId, head }) => {
      const signedAs = office.section(sectionId).entries[head.revision];
      const page = signedAs && shown.get(signedAs.commandId);
      if (!signedAs || !page || signedAs.state.status === 'none') return [`${sectionId}: signed without having been shown to an approver`];
      const text = textOf(signedAs.state.text.blocks);
      const approver = signedAs.event.meta.actor.id;
      const writers = [...text.matchAll(/\[([^#\]]+)#(\w+)\]/g)].map(([, user = '', mark = '']) =>
        user === '?' ? accepted.get(mark) : user,
      );
      return [
        ...(text === page.text ? [] : [`${sectionId}: signed another text than ${approver} was shown`]),
        ...(headingsOf(state.nodes, nodeId) === page.headings
          ? []
          : [`${sectionId}: signed under other headings than ${approver} was shown`]),
        ...(writers.includes(approver) ? [`${sectionId}: ${approver} approved their own words`] : []),
      ];
    });
  });
}

/** Everything after `submitted` is about the submission in force, and what is signed is the copy made of it. */
function submissionFaults({ office }: Work): string[] {
  let submission = -1;
  let root = '';
  return office.report.entries.flatMap(({ event }) => {
    if (event.type === 'report.submitted.v1') {
      submission = event.revision;
      root = event.data.manifestRoot;
      return [];
    }
    if (!('submission' in event.data) || event.data.submission === null) return [];
    const named =
      event.data.submission === submission ? [] : [`${event.type} names submission ${event.data.submission}, not ${submission}`];
    const copy = (event.type === 'report.rendered.v1' || event.type === 'report.signed.v1') && event.data.sha256 !== copyOf(root);
    return copy ? [...named, `${event.type} is about another copy`] : named;
  });
}

/** No number lost, doubled, or left with a report that does not bear it; dates never go backwards. */
function numberFaults({ office }: Work): string[] {
  const report = openedReport(office);
  const borne = 'number' in report ? report.number : null;
  const faults: string[] = [];
  for (const { name, state } of office.registers.values()) {
    const register = state();
    if (register.status === 'none') continue;
    register.entries.forEach((entry, index) => {
      const before = register.entries[index - 1];
      if (entry.number !== index + 1) faults.push(`${name}: number ${entry.number} in place ${index + 1}`);
      if (before && before.date > entry.date) faults.push(`${name}: ${entry.date} after ${before.date}`);
      if (!entry.given || office.due.length > 0) return;
      const bears = borne?.number === entry.number && borne.year === register.year && entry.given.reportId === REPORT;
      const bearsIt = bears && isUpForSignature(report) && report.submission === entry.given.submission;
      if (bearsIt === entry.voided)
        faults.push(`${name}: number ${entry.number} is ${entry.voided ? 'void and borne' : 'left with nobody'}`);
    });
    const given = register.entries.flatMap(({ given: to }) => (to ? [`${to.reportId} ${to.submission}`] : []));
    if (new Set(given).size !== given.length) faults.push(`${name}: two numbers for one submission`);
  }
  return faults;
}

/** Once everything is delivered, report and sections agree: cycle by cycle, an approval is recorded where the section is approved, and only there. */
export function disagreements({ office }: Work): string[] {
  const report = openedReport(office);
  return report.sections.flatMap(({ sectionId, live, cycle, approval }) => {
    const section = office.section(sectionId).state();
    if (section.status === 'none') return [`${sectionId}: never opened`];
    const same = section.cycle === cycle && (section.status === 'closed') === (!live || report.status === 'cancelled');
    const counted = section.status === 'approved' ? section.approval.contentHash === approval?.contentHash : approval === null;
    return same && counted
      ? []
      : [`${sectionId}: the report is at cycle ${cycle}, the section ${section.status} at cycle ${section.cycle}`];
  });
}
