import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importReport, toJson } from '@trinhky/documents';
import type { Imported } from '@trinhky/documents';
import type { FileToOpen } from '@trinhky/api/control';
import { Unusable } from './exit-codes.js';
import { importInWords } from './import-in-words.js';
import { say, sayJson } from './output.js';
import { withOperations } from './reach.js';

export interface ImportOptions {
  json?: boolean;
  open?: Omit<FileToOpen, 'name' | 'file'>;
  data?: string;
}

/** Shows what a report's text is made of; with `open`, also opens it as a report of the installation. */
export async function importFile(file: string, { json, open, data }: ImportOptions): Promise<void> {
  const bytes = await bytesOf(file);
  const imported = readReport(file, bytes);
  const opened =
    open &&
    (await withOperations(data, (operations) =>
      operations.run('open-file', { ...open, name: path.basename(file), file: bytes.toString('base64') }),
    ));
  if (json) return sayJson(opened ? { ...toJson(imported), opened } : toJson(imported));
  say(importInWords(imported));
  if (opened) say(`\nĐã mở báo cáo ${opened.reportId} với ${opened.sections} mục, nội dung đã đặt vào từng mục.`);
}

function readReport(file: string, bytes: Buffer): Imported {
  const imported = importReport(bytes);
  if (imported.kind === 'refused') throw new Unusable(`${file}: ${imported.message}`);
  return imported;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason: Record<string, string> = {
      ENOENT: 'không có tệp này.',
      EISDIR: 'đây là thư mục, không phải tệp.',
      EACCES: 'không có quyền đọc tệp này.',
    };
    throw new Unusable(`${file}: ${reason[code] ?? `không đọc được tệp (${code}).`}`);
  }
}
