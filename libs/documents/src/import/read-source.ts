import type { Dropped, ImportRefused, RefusalCode } from './imported.js';

/** A line that holds something, NFC; white space at its ends is gone. */
export interface SourceLine {
  /** 1-based line of the source. */
  n: number;
  text: string;
  /** It began with white space: in some extractions all that is left of a form feed. */
  indented: boolean;
  /** Blank lines between this line and the one before it. */
  blanksBefore: number;
  /** A form feed stands before it. */
  formFeed: boolean;
}

export interface Source {
  kind: 'source';
  lines: SourceLine[];
  dropped: Dropped[];
}

export const MAX_SOURCE_BYTES = 8 * 1024 * 1024;

const refused = (code: RefusalCode, message: string): ImportRefused => ({ kind: 'refused', code, message });

const TOO_LARGE = refused('import.too-large', 'Tệp quá lớn: chỉ nhận văn bản đến 8 MiB. Hãy tách riêng phần báo cáo rồi nhập lại.');
const NUL = refused('import.nul', 'Tệp có ký tự rỗng (NUL) nên không phải văn bản thuần. Hãy xuất lại thành tệp .txt mã UTF-8.');
const NOT_UTF8 = refused('import.not-utf8', 'Tệp không ở bảng mã UTF-8. Hãy lưu lại thành tệp .txt mã UTF-8 rồi nhập lại.');
const EMPTY = refused('import.empty', 'Tệp không có chữ nào để nhập.');
const BINARY = refused(
  'import.binary',
  'Tệp này không phải văn bản thuần (có thể là PDF, Word, ảnh hoặc tệp nén). Hãy trích văn bản ra tệp .txt mã UTF-8 rồi nhập lại.',
);

/** The first bytes of PDF, ZIP (DOCX), OLE (DOC), PNG, JPEG, GIF, gzip, RTF. */
const SIGNATURES: number[][] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

function decode(bytes: Uint8Array): string | ImportRefused {
  if (bytes.length > MAX_SOURCE_BYTES) return TOO_LARGE;
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return BINARY;
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return utf16 === undefined && binaryLooking(bytes) ? BINARY : NOT_UTF8;
  }
}

/** More than one byte in fifty of the first 4 KiB is a control character no text holds. */
function binaryLooking(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return odd * 50 > head.length;
}

// Line ends, tabs and form feeds are layout. U+FDD0..U+FDEF are noncharacters, used here for anchors.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/gu;

/**
 * Bytes or text → lines in NFC with their source line numbers, or a refusal that names what is wrong with the file.
 * UTF-8 (with or without BOM) and UTF-16 with BOM are read. Unprintable characters are taken out and listed.
 */
export function readSource(source: string | Uint8Array): Source | ImportRefused {
  const decoded = typeof source === 'string' ? source : decode(source);
  if (typeof decoded !== 'string') return decoded;
  if (typeof source === 'string' && source.length > MAX_SOURCE_BYTES) return TOO_LARGE;
  if (decoded.includes('\0')) return NUL;
  const text = decoded.replace(/^\uFEFF/, '').normalize('NFC');
  if (text.trim() === '') return EMPTY;

  const lines: SourceLine[] = [];
  const dropped: Dropped[] = [];
  let blanks = 0;
  let formFeed = false;
  for (const [i, raw] of text.split(/\r\n|\r|\n|\u2028|\u2029/).entries()) {
    const n = i + 1;
    const printable = raw.replace(/[\t\f\v]/g, ' ').replace(UNPRINTABLE, (c) => {
      dropped.push({ line: n, text: c, reason: 'ký tự không in được' });
      return '';
    });
    if (raw.trimStart() !== raw && /^\s*\f/.test(raw)) formFeed = true;
    if (printable.trim() === '') {
      if (raw.includes('\f')) formFeed = true;
      blanks += 1;
      continue;
    }
    lines.push({ n, text: printable.trim(), indented: /^\s/.test(printable), blanksBefore: blanks, formFeed });
    blanks = 0;
    formFeed = /\f\s*$/.test(raw);
  }
  return lines.length === 0 ? EMPTY : { kind: 'source', lines, dropped };
}
