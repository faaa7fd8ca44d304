import { applyChanges, authorsOf, foldAuthors } from '@trinhky/content';
import type { Authors, Block } from '@trinhky/content';
import type { SectionEvent, TextSource } from '@trinhky/events';

type Edited = Extract<SectionEvent, { type: 'section.edited.v1' }>['data'];

/** One revision of a section's text; the former ones hang off it, untouched blocks are shared. */
export interface Text {
  revision: number;
  blocks: readonly Block[];
  /** Empty at revision 0. */
  contentHash: string;
  /** Whose words stand in it. */
  authors: Authors;
  /** Who brought in what stands in it from a file: no author, yet not the one to approve it. */
  importers: Authors;
  previous: Text | null;
}

/** The text of a section that was only opened. */
export const emptyText: Text = { revision: 0, blocks: [], contentHash: '', authors: {}, importers: {}, previous: null };

/** The text at an earlier revision (or this one); undefined for a revision it never had. */
export function textAt(text: Text, revision: number): Text | undefined {
  let found: Text | null = text;
  while (found && found.revision > revision) found = found.previous;
  return found?.revision === revision ? found : undefined;
}

/** Everyone whose words are in the text, each once, in a stable order. */
export const writersOf = (text: Text): string[] => authorsOf(text.authors, text.blocks).sort();
/** Everyone who imported what is in the text. */
export const importersOf = (text: Text): string[] => authorsOf(text.importers, text.blocks);

/** The text after an edit by `author`. Total. */
export function evolveText(text: Text, { changes, revision, contentHash, source }: Edited, author: string): Text {
  const blocks = applyChanges(text.blocks, changes);
  const restored = restoredFrom(text, source);
  const fold = (authors: Authors, by: string | null, former: Authors | undefined) =>
    foldAuthors(authors, text.blocks, changes, blocks, by, restored && former && { blocks: restored.blocks, authors: former });
  return {
    revision,
    blocks,
    contentHash,
    authors: fold(text.authors, writes(source) || restored ? author : null, restored?.authors),
    importers: importing(text, source) ? fold(text.importers, source?.kind === 'import' ? author : null, restored?.importers) : noImporters,
    previous: text,
  };
}

const noImporters: Authors = {};
/** Whether any words of the text came or come in from a file: else there is nothing to follow. */
const importing = (text: Text, source: TextSource | null): boolean => source?.kind === 'import' || Object.keys(text.importers).length > 0;

/** Words out of a file or out of an approved report are nobody's of ours; a copy of what nobody approved is its copier's. */
const writes = (source: TextSource | null): boolean => source === null || (source.kind === 'copy' && !source.approved);

/** A copy of an earlier revision of this very text (its hash tells) restores it: its words stay whose they were. */
function restoredFrom(text: Text, source: TextSource | null): Text | undefined {
  const former = source?.kind === 'copy' ? textAt(text, source.revision) : undefined;
  return former && source?.kind === 'copy' && former.contentHash === source.contentHash ? former : undefined;
}
