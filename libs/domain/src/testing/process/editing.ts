import { sameBlock } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { textAt } from '../../section/text.js';
import { block, sendSection, words } from './acts.js';
import type { Work } from './acts.js';
import { liveSection } from './pages.js';

const IDS = ['b1', 'b2', 'b3'];

/** Somebody edits, perhaps on a text that is no longer the last; whatever comes of it, no block and no words are lost. */
export function edit(work: Work, sectionId: string, { who, which, stale }: { who: number; which: number; stale: boolean }): void {
  const { office } = work;
  const section = liveSection(office, sectionId);
  if (!section) return;
  const base = Math.max(0, section.text.revision - (stale ? which % 3 : 0));
  const had = textAt(section.text, base)?.blocks ?? [];
  const mark = office.mint();
  const target = IDS[which % IDS.length] ?? 'b1';
  const removes = which % 7 === 0 && had.length > 1;
  const before = section.text.blocks;
  for (const user of who % 4 === 0 ? [office.people()[who % office.people().length] ?? 'an'] : office.people()) {
    const changes: Change[] = removes ? [{ op: 'remove', id: target }] : [{ op: 'put', block: block(target, words(user, mark)) }];
    const tried = sendSection(work, sectionId, user, { type: 'EditSection', base, changes, source: null });
    if ('refused' in tried.outcome) continue;
    const { done } = tried.outcome;
    const after = liveSection(office, sectionId)?.text.blocks ?? [];
    const said = JSON.stringify([done, after]);
    if (!removes && !said.includes(`[${user}#${mark}]`)) work.faults.push(`words of ${user} were lost`);
    if (done.some(({ type }) => type === 'section.edited.v1')) checkMerged(work, { before, after, target });
    return;
  }
}

/** Every other block stands as it stood. */
function checkMerged(
  { faults }: Work,
  { before, after, target }: { before: readonly Block[]; after: readonly Block[]; target: string },
): void {
  for (const old of before) {
    const now = after.find(({ id }) => id === old.id);
    if (old.id !== target && !(now && sameBlock(old, now))) faults.push(`merging lost block ${old.id}`);
  }
}
