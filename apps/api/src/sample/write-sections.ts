import { diffBlocks } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import type { SectionPage } from '../section/section.queries.js';
import type { Person } from './person.js';

/** The steps of one section's life, as the people of the sample take them. */

const page = (sectionId: string) => `/api/sections/${sectionId}`;

/** Brings the text to `blocks`. */
export async function write(person: Person, step: string, sectionId: string, blocks: readonly Block[]): Promise<void> {
  const { revision, blocks: before } = await person.section(sectionId);
  const changes = diffBlocks(before, blocks);
  const edit = changes.length > 0 ? { base: revision, changes } : { base: 0, changes: diffBlocks([], blocks) };
  await person.take(`${step}:write`, `${page(sectionId)}/edits`, edit);
}

/** Submits what stands there. */
export async function submit(person: Person, step: string, sectionId: string, note: string | null = null): Promise<void> {
  const { revision, contentHash, round } = await person.section(sectionId);
  await person.take(`${step}:submit`, `${page(sectionId)}/submit`, { revision, contentHash, round: round + 1, note });
}

const shown = ({ round, revision, contentHash }: SectionPage) => ({ round, revision, contentHash });

export async function approve(person: Person, step: string, sectionId: string): Promise<void> {
  const section = await person.section(sectionId);
  await person.take(`${step}:approve`, `${page(sectionId)}/approve`, { ...shown(section), headingHash: section.place?.headingHash ?? '' });
}

export async function sendBack(person: Person, step: string, sectionId: string, reason: string): Promise<void> {
  await person.take(`${step}:return`, `${page(sectionId)}/return`, { ...shown(await person.section(sectionId)), reason });
}

export interface Meeting {
  winner: { person: Person; block: Block };
  loser: { person: Person; block: Block };
  settling: { person: Person; block: Block };
}

/** Two people change one block of revision `base`: the first is saved, the second meets it (409), and one of them writes what both settled on. */
export async function meet(step: string, sectionId: string, base: number, { winner, loser, settling }: Meeting): Promise<void> {
  const edits = `${page(sectionId)}/edits`;
  const put = (block: Block) => [{ op: 'put', block }];
  await winner.person.act(`${step}:winner`, edits, { base, changes: put(winner.block) });
  await loser.person.act(`${step}:loser`, edits, { base, changes: put(loser.block) }, 409);
  await settling.person.act(`${step}:settled`, edits, { base: base + 1, changes: put(settling.block) });
  const { suggestions } = await settling.person.section(sectionId);
  for (const { suggestionId } of suggestions) {
    const declined = { decision: 'declined', reason: 'Hai người đã thống nhất: ghép cả hai số liệu vào một câu.' };
    await settling.person.act(`${step}:${suggestionId}`, `${page(sectionId)}/suggestions/${suggestionId}/decide`, declined);
  }
}
