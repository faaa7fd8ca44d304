import type { AttachmentType } from '@trinhky/events';
import { Problem } from '../http/problem.js';

interface Kind {
  type: AttachmentType;
  extensions: readonly string[];
  is(bytes: Buffer): boolean;
}

const startsWith = (bytes: Buffer, ...sign: number[]) => sign.every((byte, index) => bytes[index] === byte);

/** An Office file is a zip whose entries' names stand in it as they are; one with macros in it is none of ours. */
const isOffice = (bytes: Buffer, part: string) =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes(part) &&
  !bytes.includes('vbaProject.bin');

/** Words and signs alone, as a spreadsheet writes them out. */
function isText(bytes: Buffer): boolean {
  try {
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

const KINDS: readonly Kind[] = [
  { type: 'application/pdf', extensions: ['pdf'], is: (bytes) => bytes.subarray(0, 1024).includes('%PDF-') },
  { type: 'image/png', extensions: ['png'], is: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], is: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff) },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    is: (bytes) => isOffice(bytes, 'word/document.xml'),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    is: (bytes) => isOffice(bytes, 'xl/workbook.xml'),
  },
  { type: 'text/csv', extensions: ['csv'], is: isText },
];

/** What the file is by its name and by its bytes; refused where it is none of the kinds taken, or not what its name says. */
export function kindOfFile(name: string, bytes: Buffer): AttachmentType {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS.find(({ extensions }) => extensions.includes(extension));
  if (!kind) throw new Problem(422, 'attachment.kind', 'Chỉ nhận tệp Excel (.xlsx), Word (.docx), PDF, ảnh PNG, JPEG và CSV.');
  if (kind.is(bytes)) return kind.type;
  throw new Problem(
    422,
    'attachment.not-what-it-says',
    extension === 'csv'
      ? 'Tệp CSV phải là văn bản UTF-8. Hãy mở bằng Excel, lưu lại dạng “CSV UTF-8” rồi gửi lại.'
      : `Tên tệp là .${extension} nhưng nội dung không phải loại tệp đó (hoặc tệp có macro). Hãy mở tệp, lưu lại đúng định dạng rồi gửi lại.`,
  );
}
