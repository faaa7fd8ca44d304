import { startWork } from './acts.js';
import type { Work } from './acts.js';
import type { Fence } from './fences.js';
import { without } from './fences.js';
import { drain, finish } from './finisher.js';
import type { Ending } from './finisher.js';
import { disagreements, faultsOf } from './judging.js';
import { take } from './steps.js';
import type { Pages, Step } from './steps.js';

export interface History {
  work: Work;
  ending: Ending;
  /** What is wrong with it; nothing, if the rules hold. */
  faults: string[];
}

/** One history: what happened step by step, then everything delivered, then somebody brings the report to its issue. */
export function live(steps: readonly Step[], { staffed, fence = null }: { staffed: boolean; fence?: Fence | null }): History {
  const work = startWork(without(fence), staffed);
  const pages: Pages = { sections: [], reports: [] };
  for (const step of steps) {
    take(work, pages, step);
    if (work.office.people().length === 0) break;
  }
  drain(work);
  const apart = disagreements(work);
  const ending = finish(work);
  return { work, ending, faults: [...apart, ...faultsOf(work), ...stuck(work, ending)] };
}

/** A leader and somebody else can always issue; without them the refusal says what is missing. */
function stuck({ office }: Work, { status, told }: Ending): string[] {
  if (status !== 'blocked') return [];
  const people = office.people();
  const leaders = people.filter((user) => ['an', 'binh', 'cuc'].includes(user));
  if (leaders.length > 0 && people.length > 1) return [`stuck with ${people.join(' ')}: ${told.join(' ')}`];
  const said = people.length === 0 || told.some((code) => code === 'section.no-approver' || code === 'report.signer-not-a-leader');
  return said || leaders.length === 0 ? [] : [`blocked without the reason: ${told.join(' ')}`];
}
