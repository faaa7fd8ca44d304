export { accountFor, importReport, MAX_SOURCE_BYTES, textsOf, toJson, toReportDraft } from './import/index.js';
export type {
  Account,
  AnchoredBlock,
  Defect,
  DefectKind,
  Dropped,
  HeadingKind,
  Imported,
  ImportedBlock,
  ImportedFootnote,
  ImportedHeading,
  ImportJson,
  ImportRefused,
  Place,
  RefusalCode,
  ReportDraft,
  Signature,
} from './import/index.js';
export { nd30_2020, type LayoutRules } from './layout/nd30-2020.js';
export type { RuleFinding } from './nd30/check-nd30.js';
export type { Verdict } from './nd30/rule.js';
export { checkNd30, createDocx } from './on-demand.js';
export { RendererFault, TextCannotBeRendered } from './rendering-errors.js';
export { createPdfRenderer, type PdfRenderer, type RenderedPdf, type RendererOptions, type RendererStats } from './typst/pdf-renderer.js';
