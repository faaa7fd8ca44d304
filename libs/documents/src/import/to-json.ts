import type { Defect, Dropped, Imported, ImportedBlock, ImportedFootnote, ImportedHeading, Signature } from './imported.js';

/** What `trinhky import --json` prints. */
export interface ImportJson {
  header: { title: string; kinhGui: string[] };
  headings: ImportedHeading[];
  blocks: ImportedBlock[];
  footnotes: ImportedFootnote[];
  recipients: string[];
  signature: Signature;
  dropped: Dropped[];
  defects: Defect[];
}

/** The import as plain data for programs; where a footnote's marker stood is told by heading only, what ended a title in `dropped`. */
export function toJson(imported: Imported): ImportJson {
  const { header, headings, blocks, footnotes, recipients, signature, dropped, defects } = imported;
  const titles = headings.map(({ id, parent, number, level, title, kind, runIn }) => ({ id, parent, number, level, title, kind, runIn }));
  const plain = blocks.map(({ heading, kind, text }) => ({ heading, kind, text }));
  return { header, headings: titles, blocks: plain, footnotes, recipients, signature, dropped, defects };
}
