export type * from './blocks.js';
export type * from './report-text.js';
export { anchorAt, CONTEXT, findAnchor, type Anchor, type Anchored, type BlockWords } from './anchors.js';
export { authorKey, authorsOf, foldAuthors, type Authors } from './authors.js';
export { canonicalBlock, canonicalBlocks, canonicalJson, contentHash, sameBlock, sameRow } from './canonical.js';
export { applyChanges, diffBlocks, type Change } from './changes.js';
export type { FormChange } from './form-changes.js';
export { footnotesOf, inlinesOf, inlinesOfRow, type TableHead } from './inlines.js';
export { LIMITS, utf8Length } from './limits.js';
export { rebase, type Conflict, type Rebased } from './merge.js';
export {
  footnoteNumbers,
  footnotesBefore,
  numberBlocksFrom,
  numberingStart,
  numberOutline,
  xrefLabel,
  type NumberedBlock,
  type NumberingStart,
  type OutlineNumber,
} from './numbering.js';
export { inlineText, plainText, plainTextOfBlocks, plainTextOfRow } from './plain-text.js';
export type { Problem, ProblemCode } from './problems.js';
export { contentJsonSchemas, ID, parseBlocks, parseChanges } from './schema.js';
export { checkBlocks } from './structure.js';
export { diffText, diffWords, type BlockDiff, type DiffStatus, type RowDiff, type TextPart } from './text-diff.js';
