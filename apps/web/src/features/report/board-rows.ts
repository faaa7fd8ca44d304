import { folded } from '../../ui/folded.js';
import type { Report, ReportNode, SectionState } from './report-types.js';
import { nodeName } from './words.js';

/** The sections of a report as lines of its board. */

export interface BoardRow {
  sectionId: string;
  /** Place in the outline. */
  at: number;
  name: string;
  depth: number;
  /** As `StateBadge` knows it. */
  state: 'not-begun' | 'drafting' | 'returned' | 'in-review' | 'approved' | 'closed';
  authors: string;
  reviewer: string;
  dueDate: string | null;
  overdue: boolean;
  /** Instant of the last change; null = none yet. */
  changedAt: string | null;
  editedBy: string | null;
  cycle: number | null;
  recorded: boolean;
  section: SectionState | null;
  /** Folded words of what can be looked for. */
  words: string;
}

export type SortKey = 'at' | 'state' | 'authors' | 'reviewer' | 'dueDate' | 'changedAt';
export interface Sort {
  key: SortKey;
  down: boolean;
}
export interface BoardFilter {
  words: string;
  /** '' = all; 'overdue'. */
  state: string;
  person: string;
}

const ORDER: BoardRow['state'][] = ['returned', 'not-begun', 'drafting', 'in-review', 'approved', 'closed'];

export function rowsOf({ nodes, lastChanges }: Pick<Report, 'nodes' | 'lastChanges'>): BoardRow[] {
  return nodes.flatMap((node, at) => (node.section ? [rowOf(node, node.section, at, lastChanges)] : []));
}

function rowOf(node: ReportNode, given: NonNullable<ReportNode['section']>, at: number, lastChanges: Report['lastChanges']): BoardRow {
  const { sectionId, reportCycle, recorded, state: section } = given;
  const name = nodeName(node);
  const changed = lastChanges[sectionId];
  const authors = section?.assignees.map((assignee) => assignee.name).join(', ') ?? '';
  const reviewer = section?.approver?.name ?? '';
  return {
    sectionId,
    at,
    name,
    depth: node.depth,
    state: stateOf(section),
    authors,
    reviewer,
    dueDate: section?.dueDate ?? null,
    overdue: section?.overdue ?? false,
    changedAt: changed?.at ?? null,
    editedBy: changed?.edited?.by ?? null,
    cycle: reportCycle,
    recorded: recorded !== null,
    section,
    words: folded([name, authors, reviewer, section?.field ?? ''].join(' ')),
  };
}

function stateOf(section: SectionState | null): BoardRow['state'] {
  if (section === null) return 'not-begun';
  if (section.status !== 'drafting') return section.status;
  if (section.lastReturn) return 'returned';
  return section.revision === 0 ? 'not-begun' : 'drafting';
}

export function matches(row: BoardRow, { words, state, person }: BoardFilter): boolean {
  if (state === 'overdue' ? !row.overdue : state !== '' && row.state !== state) return false;
  if (person !== '' && !isOf(row, person)) return false;
  return folded(words)
    .split(/\s+/)
    .every((word) => row.words.includes(word));
}

const isOf = ({ section }: BoardRow, person: string): boolean =>
  section?.approver?.id === person || (section?.assignees.some((assignee) => assignee.kind === 'user' && assignee.id === person) ?? false);

/** What has no value stands last either way. */
export function sorted(rows: readonly BoardRow[], { key, down }: Sort): BoardRow[] {
  const collator = new Intl.Collator('vi');
  const value = (row: BoardRow) => (key === 'state' ? ORDER.indexOf(row.state) : row[key]);
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    const emptyX = x === null || x === '';
    const emptyY = y === null || y === '';
    if (emptyX || emptyY) return Number(emptyX) - Number(emptyY) || a.at - b.at;
    const by = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return (down ? -by : by) || a.at - b.at;
  });
}
