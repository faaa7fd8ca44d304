import { takesPost } from '../ward.js';
import { startWork } from './acts.js';
import type { Work } from './acts.js';
import type { Fence } from './fences.js';
import { without } from './fences.js';
import { advance, drain, finish } from './finisher.js';
import type { Ending } from './finisher.js';
import { disagreements, faultsOf } from './judging.js';
import { look, take } from './steps.js';
import type { Course, Pages } from './steps.js';

export interface History {
  work: Work;
  ending: Ending;
  /** What is wrong with it; nothing, if the rules hold. */
  faults: string[];
}

/** One history: what happened step by step, then everything delivered, then somebody brings the report to its issue. */
export function live({ ahead, steps }: Course, { staffed, fence = null }: { staffed: boolean; fence?: Fence | null }): History {
  const work = startWork(without(fence), staffed);
  const pages: Pages = { sections: [], reports: [] };
  for (let step = 0; step < ahead; step++) {
    drain(work);
    look(work, pages);
    advance(work);
  }
  for (const step of steps) {
    take(work, pages, step);
    if (work.office.people().length === 0) break;
  }
  drain(work);
  const apart = disagreements(work);
  const ending = finish(work);
  return { work, ending, faults: [...apart, ...stuck(work, ending), ...faultsOf(work)] };
}

/** A leader and somebody else can always issue. Without them the refusal says what is missing, and once there are new people it goes on. */
function stuck(work: Work, { status, told }: Ending): string[] {
  if (status !== 'blocked') return [];
  const { office } = work;
  const people = office.people();
  const leaders = people.filter((user) => ['an', 'binh', 'cuc'].includes(user));
  if (leaders.length > 0 && people.length > 1) return [`stuck with ${people.join(' ')}: ${told.join(' ')}`];
  const said = told.some((code) => code === 'section.no-approver' || code === 'report.signer-not-a-leader');
  if (leaders.length > 0 && !said) return [`blocked without the reason: ${told.join(' ')}`];
  office.learn(takesPost('moi', 'chair', { from: office.today(), rank: 1 }));
  office.learn(takesPost('tre', 'specialist', { from: office.today(), unitId: 'kt' }));
  const resumed = finish(work);
  return resumed.status === 'blocked' ? [`stuck with new people: ${resumed.told.join(' ')}`] : [];
}
