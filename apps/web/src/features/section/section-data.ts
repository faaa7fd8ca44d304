import { titleOf as calledBy } from '../../ui/titles.js';
import type { Actions } from '../../ui/action-button.js';
import { permitted } from '../../ui/action-button.js';
import type { components } from '../../api/schema.gen.js';
import type { ServerText } from '../../drafts/saving-state.js';

export type SectionPage = components['schemas']['SectionPage'];

/** What the page was last told of a section: kept on the device, to be opened without a link. */
export interface Known {
  section: SectionPage;
  actions: Actions;
}

/** The text as the server has it, with whether it may be edited. */
export function serverTextOf({ section, actions }: Known): ServerText {
  const { may, whyNot } = permitted(actions, 'EditSection');
  return { revision: section.revision, contentHash: section.contentHash, blocks: section.blocks, mayEdit: may, whyNot };
}

/** "II.3 Kinh tế": the section as people call it. */
export function nameOf({ place }: SectionPage): string {
  const own = place?.headings.at(-1);
  const title = titleOf(place?.kind ?? null, own?.title ?? place?.title ?? null);
  return own?.label ? `${own.label} ${title}` : title;
}

/** An opening and a closing have no title of their own. */
export function titleOf(kind: string | null, title: string | null): string {
  return calledBy({ title, nodeKind: kind });
}

/** The word of its state: a section that came back says so. */
export function stateOf({ status, lastReturn, revision }: SectionPage): string {
  if (status !== 'drafting') return status;
  if (lastReturn) return 'returned';
  return revision === 0 ? 'not-begun' : 'drafting';
}

/** Threads of comments and suggestions that wait for an answer. */
export function unsettled({ comments, suggestions }: SectionPage): { comments: number; suggestions: number } {
  return {
    comments: comments.filter(({ replyTo, resolvedBy }) => replyTo === null && resolvedBy === null).length,
    suggestions: suggestions.filter(({ decision }) => decision === null).length,
  };
}
