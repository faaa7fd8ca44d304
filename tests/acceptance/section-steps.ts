import { parseBlocks } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import { countAt, listAt, textAt } from '../../apps/api/src/testing/index.js';
import type { Answered, TestWard } from '../../apps/api/src/testing/index.js';

/** What drafter and approver do to one section, each on what they were just shown. */

/** Whose people can sign in: a ward in this process, or one on a cluster. */
export type Staffed = Pick<TestWard, 'as'>;

export interface DrivenSection {
  sectionId: string;
  drafter: string;
  approver: string;
  /** What its drafter changed in the imported text, as it stands in the end. */
  changes: Change[];
}

/** What one person's request answered, or an error that tells what was refused. */
export async function done(answer: Promise<Answered>): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export async function blocksOf(ward: Staffed, { sectionId, drafter }: DrivenSection): Promise<Block[]> {
  const shown = await done((await ward.as(drafter)).get(`/api/sections/${sectionId}`));
  const parsed = parseBlocks(listAt(shown, 'blocks'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.blocks;
}

export async function save(ward: Staffed, { sectionId, drafter }: DrivenSection, changes: Change[]): Promise<void> {
  const client = await ward.as(drafter);
  const base = countAt(await done(client.get(`/api/sections/${sectionId}`)), 'revision');
  await done(client.post(`/api/sections/${sectionId}/edits`, { base, changes }));
}

export async function submit(ward: Staffed, { sectionId, drafter }: DrivenSection): Promise<void> {
  const client = await ward.as(drafter);
  const shown = await done(client.get(`/api/sections/${sectionId}`));
  await done(
    client.post(`/api/sections/${sectionId}/submit`, {
      revision: countAt(shown, 'revision'),
      contentHash: textAt(shown, 'contentHash'),
      round: countAt(shown, 'round') + 1,
    }),
  );
}

export async function sendBack(ward: Staffed, { sectionId, approver }: DrivenSection, reason: string): Promise<void> {
  const client = await ward.as(approver);
  const shown = await done(client.get(`/api/sections/${sectionId}`));
  await done(
    client.post(`/api/sections/${sectionId}/return`, {
      round: countAt(shown, 'round'),
      revision: countAt(shown, 'revision'),
      contentHash: textAt(shown, 'contentHash'),
      reason,
    }),
  );
}

export async function approve(ward: Staffed, { sectionId, approver }: DrivenSection): Promise<void> {
  const client = await ward.as(approver);
  const shown = await done(client.get(`/api/sections/${sectionId}`));
  await done(
    client.post(`/api/sections/${sectionId}/approve`, {
      round: countAt(shown, 'round'),
      revision: countAt(shown, 'revision'),
      contentHash: textAt(shown, 'contentHash'),
      headingHash: textAt(shown, 'place.headingHash'),
    }),
  );
}
