import { footnoteNumbers, footnotesBefore, footnotesOf, inlinesOf, numberingStart, numberOutline, xrefLabel } from '@trinhky/content';
import { baselinesOf, headingHash, inCharge, pathTo, toReportNodes } from '@trinhky/domain';
import type { Authority, Baseline, LiveSection, OpenedReport, Section } from '@trinhky/domain';
import { blocksOfSection } from '@trinhky/replay';
import { actorShown, assigneeNamed, personNamed } from '../read/names.js';
import { sha256 } from '../read/reader.js';
import { remarksShown } from './remarks.view.js';

interface LabelById {
  [id: string]: string;
}
interface CountById {
  [id: string]: number;
}

/** How a section stands, in a row of a report's outline and at the head of its own page. */
export function sectionState(section: LiveSection, authority: Authority, date: string) {
  const { cycle, round, text, fieldId, route, assignees, approver, dueDate } = section;
  const charged = approver ?? inCharge(authority, fieldId, date);
  return {
    status: section.status,
    cycle,
    round,
    revision: text.revision,
    contentHash: text.contentHash,
    fieldId,
    field: authority.fields.find((field) => field.fieldId === fieldId)?.name ?? null,
    route,
    assignees: assignees.map((assignee) => assigneeNamed(authority, assignee)),
    /** Who was named, else the leader in charge of the field. */
    approver: charged === null ? null : { ...personNamed(authority, charged), named: approver !== null },
    dueDate,
    overdue: dueDate !== null && dueDate < date && section.status !== 'approved' && section.status !== 'closed',
    ...(section.status === 'drafting' && {
      lastReturn: section.lastReturn && { ...section.lastReturn, by: actorShown(section.lastReturn.by) },
    }),
    ...(section.status === 'in-review' && {
      submittedBy: actorShown(section.submittedBy),
      submittedAt: section.submittedAt,
      note: section.note,
      step: section.step,
      steps: section.steps,
    }),
    ...(section.status === 'approved' && {
      approval: {
        ...section.approval,
        by: actorShown(section.approval.by),
        authors: section.approval.authors.map((id) => personNamed(authority, id)),
      },
    }),
    ...(section.status === 'closed' && { cause: section.cause }),
  };
}

/** A section's text with what people said of it; edits set aside only for who wrote them. */
export function sectionText(section: LiveSection, readerId: string) {
  return {
    blocks: section.text.blocks,
    ...remarksShown(section),
    setAside: section.setAside.filter(({ by }) => by.id === readerId).map(({ by: _by, ...edit }) => edit),
  };
}

/** The rounds of review a section went through, and the texts that its present one may be compared with. */
export function sectionRounds(section: LiveSection) {
  const { lastApproved, previousSubmission, lastReturn, first } = baselinesOf(section);
  const shown = (baseline: Baseline | null) => baseline && { ...baseline, by: actorShown(baseline.by) };
  return {
    rounds: section.rounds.map(({ by, steps, ended, reopened, ...round }) => ({
      ...round,
      by: actorShown(by),
      steps: steps.map((step) => ({ ...step, by: step.by && actorShown(step.by) })),
      ended: ended && { ...ended, by: actorShown(ended.by) },
      reopened: reopened && { ...reopened, by: actorShown(reopened.by) },
    })),
    baselines: {
      lastApproved: shown(lastApproved),
      previousSubmission: shown(previousSubmission),
      lastReturn: shown(lastReturn),
      first: shown(first),
    },
  };
}

/** Where a section stands in its report: the headings above it, their hash, and the numbers its text takes part in. */
export function sectionPlace(nodeId: string, report: OpenedReport, sections: ReadonlyMap<string, { state: Section }>) {
  const textOf = (sectionId: string) => {
    const section = sections.get(sectionId)?.state;
    return section ? [...blocksOfSection(section)] : [];
  };
  const tree = toReportNodes(report.nodes, textOf);
  const numbers = numberOutline(tree);
  const path = pathTo(report.nodes, nodeId);
  const node = path.at(-1);
  const blocks = node?.section ? textOf(node.section.sectionId) : [];
  const notes = footnoteNumbers(tree);
  const runs = blocks.flatMap(inlinesOf);
  const own = footnotesOf(runs).map(({ id }) => id);
  const targets = [...runs, ...footnotesOf(runs).map(({ content }) => content)]
    .flat()
    .flatMap((inline) => (inline.kind === 'xref' ? [inline.target] : []));
  const labels: LabelById = keyed(blocks.map(({ id }) => [id, numbers.get(id)?.label]));
  const footnotes: CountById = keyed(own.map((id) => [id, notes.get(id)]));
  const references: LabelById = keyed(targets.map((target) => [target, xrefLabel(numbers, target)]));
  return {
    title: node?.title ?? null,
    kind: node?.kind ?? null,
    headings: path.map(({ nodeId: id, title }) => ({ nodeId: id, label: numbers.get(id)?.label ?? null, title })),
    headingHash: headingHash(report.nodes, nodeId, sha256),
    numbering: {
      own: node?.numbering ?? null,
      levels: node?.levels ?? null,
      /** By block id: the numbers its headings and clauses bear. */
      blocks: labels,
      /** By footnote id. */
      footnotes,
      /** What the text's own numbers begin with, for numbering it while it is written. */
      start: numberingStart(tree, nodeId),
      /** The number a first footnote of this section bears. */
      firstFootnote: footnotesBefore(tree, nodeId) + 1,
      /** By what a reference in the text points at: how it is printed. */
      references,
    },
  };
}

/** What has a value, by id. */
const keyed = <Value>(entries: [string, Value | undefined][]): { [id: string]: Value } =>
  Object.fromEntries(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
