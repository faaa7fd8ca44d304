import type { Block, Numbering } from './blocks.js';

export type NodeKind = 'heading' | 'section' | 'opening' | 'closing' | 'appendix';
export type Rendition = 'draft' | 'signing-copy' | 'final';

/** The organ's letterhead as it stood on the report's date. */
export interface Letterhead {
  /** The superior organ's line; a People's Committee has none (NĐ 30 Phụ lục I, II.2). */
  parentOrgan?: string;
  /** The organ's name, a line each: ["ỦY BAN NHÂN DÂN", "PHƯỜNG …"]. */
  organ: string[];
  /** The document symbol after the number, e.g. "BC-UBND". */
  symbol: string;
  /** Địa danh, e.g. "Hòa Bình". */
  place: string;
}

export interface ReportNode {
  id: string;
  kind: NodeKind;
  numbering: Numbering;
  title?: string;
  orientation?: 'portrait' | 'landscape';
  /** How headings and clauses inside this node's blocks are numbered, by block level 1..5; default: the kinds below this node's own. */
  levels?: Numbering[];
  /** The lead-in of a heading, or the text of a section. */
  blocks: Block[];
  children: ReportNode[];
}

/** A whole report as rendered: assembled from the manifest (or, as a draft, from the current texts). The only input of a renderer. */
export interface ReportText {
  v: 1;
  letterhead: Letterhead;
  /** The register's number without symbol ("12", printed "12"; "5", printed "05"); absent in a draft and in the signing copy. */
  number?: string;
  /** ISO date (YYYY-MM-DD); absent in a draft and in the signing copy. */
  date?: string;
  kind: 'BÁO CÁO';
  subject: string;
  /** Kính gửi; empty when the report addresses nobody. */
  addressees: string[];
  nodes: ReportNode[];
  /** Nơi nhận, without the closing "Lưu" line. */
  recipients: string[];
  /** The "Lưu: VT, …" line without dash. */
  archive: string;
  /** Quyền hạn lines above the post: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]. */
  capacity: string[];
  /** The signer's post: "CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  post: string;
  signer: string;
  fontSize: 13 | 14;
  /** Line pitch as a multiple of Word's "single", 1 to 1.5. */
  lineMultiple: number;
  rendition: Rendition;
  /** The manifest's root (hex SHA-256), in the document's metadata (keywords) of the signing copy and the final; absent in a draft. */
  manifestRoot?: string;
}

/** A working table of the office: landscape, under the letterhead and a title, with its date and no number; nobody signs it. */
export interface SheetText {
  v: 1;
  sheet: true;
  letterhead: Letterhead;
  /** ISO date (YYYY-MM-DD) it was drawn up. */
  date: string;
  /** The title, in capitals, and what it is about. */
  kind: string;
  subject: string;
  nodes: ReportNode[];
  fontSize: 13 | 14;
  lineMultiple: number;
}
