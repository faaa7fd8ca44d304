import type { Align, Rendition } from '@trinhky/content';

/** A run of text as printed. `t` is data to every renderer, never code. */
export interface PrintedText {
  k: 'text';
  t: string;
  b?: true;
  i?: true;
  u?: true;
  sup?: true;
  sub?: true;
}
export interface PrintedNote {
  k: 'note';
  id: string;
  number: number;
  content: PrintedInline[];
}
export type PrintedInline = PrintedText | PrintedNote | { k: 'break' };

/** Which heading of NĐ 30 a title is set as: phần (row 32), mục "I."/"A." (34), khoản "1."/"1.1." (35), điểm "a)" (36), or unnumbered. */
export type HeadingStyle = 'part' | 'major' | 'clause' | 'point' | 'plain';

export interface PrintedHeading {
  k: 'heading';
  id: string;
  style: HeadingStyle;
  /** Depth in the printed tree, from 1, without gaps. */
  level: number;
  label: string;
  title: PrintedInline[];
}
export interface PrintedParagraph {
  k: 'text';
  id: string;
  role: 'paragraph' | 'clause' | 'item';
  align: Align;
  indent: boolean;
  /** One of the report's căn cứ: in italics (II.6a). */
  legalBasis?: true;
  content: PrintedInline[];
}
export interface PrintedCell {
  content: PrintedInline[][];
  align: Align;
  colspan: number;
  rowspan: number;
  bold: boolean;
}
export interface PrintedTable {
  k: 'table';
  id: string;
  caption: PrintedInline[];
  /** Shares of the text width, summing to 1. */
  widths: number[];
  headerRows: number;
  rows: PrintedCell[][];
}
export type PrintedBlock = PrintedHeading | PrintedParagraph | PrintedTable | { k: 'page-break'; id: string };

export interface PrintedAppendix {
  id: string;
  /** "Phụ lục", numbered "Phụ lục I" from two appendices on. */
  label: string;
  title: string;
  /** "(Kèm theo Báo cáo số …)", its places filled on the final paper rendition and blank before. */
  reference: string;
  landscape: boolean;
  blocks: PrintedBlock[];
}

/** A report with everything decided but the breaking of lines and pages: numbers generated, places filled or blank, lines composed. */
export interface PrintedReport {
  rendition: Rendition;
  /** For the file's metadata. */
  title: string;
  organName: string;
  manifestRoot: string;
  /** ISO legal date; empty before there is one. */
  legalDate: string;
  parentOrgan: string;
  organ: string[];
  /** The organ's rule in points; 0.42 of its last line. */
  organRule: number;
  mottoRule: number;
  /** Empty: the place for the number stays blank. */
  number: string;
  symbol: string;
  place: string;
  day: string;
  month: string;
  year: string;
  kind: string;
  /** The subject broken into balanced lines. */
  subject: string[];
  subjectRule: number;
  addressees: string[];
  landscape: boolean;
  /** Closed by Nơi nhận and the signature block. */
  signed: boolean;
  body: PrintedBlock[];
  recipients: string[];
  capacity: string[];
  post: string;
  signer: string;
  appendices: PrintedAppendix[];
  fontSize: number;
  lineMultiple: number;
}
