export { accountFor, textsOf, type Account } from './accounting.js';
export { importReport } from './import-report.js';
export type {
  AnchoredBlock,
  Defect,
  DefectKind,
  Dropped,
  HeadingKind,
  Imported,
  ImportedBlock,
  ImportedFootnote,
  ImportedHeading,
  ImportRefused,
  Place,
  RefusalCode,
  Signature,
} from './imported.js';
export { MAX_SOURCE_BYTES } from './read-source.js';
export { toJson, type ImportJson } from './to-json.js';
export { toReportDraft, type ReportDraft } from './report-draft.js';
