import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { resultCode, SQLITE_BUSY } from './driver.js';
import type { SqliteDriver } from './driver.js';
import { openSqlite } from './open-sqlite.js';

export type DataFolderFault = 'locked' | 'newer' | 'other-installation' | 'unreadable' | 'not-durable';

const SENTENCES: Record<DataFolderFault, { vi: string; en: string }> = {
  locked: {
    vi: 'Thư mục dữ liệu đang được một tiến trình Trình Ký khác sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác.',
    en: 'The data folder is in use by another running Trình Ký. Stop that one, or choose another folder.',
  },
  newer: {
    vi: 'Dữ liệu do một phiên bản Trình Ký mới hơn ghi. Hãy cài phiên bản mới hơn; không có gì bị thay đổi.',
    en: 'The data was written by a newer version of Trình Ký. Install that version; nothing was changed.',
  },
  'other-installation': {
    vi: 'Nhật ký sự kiện trong thư mục dữ liệu không thuộc hệ thống này. Hãy kiểm tra lại thư mục hoặc bản sao lưu; không có gì bị thay đổi.',
    en: 'The event log in the data folder does not belong to this installation. Check the folder or the backup; nothing was changed.',
  },
  unreadable: {
    vi: 'Không mở được nhật ký sự kiện trong thư mục dữ liệu.',
    en: 'The event log in the data folder cannot be opened.',
  },
  'not-durable': {
    vi: 'Ổ đĩa của thư mục dữ liệu không bảo đảm ghi bền vững (WAL, synchronous=FULL), nên hệ thống không khởi động.',
    en: 'The disk under the data folder does not give durable writes (WAL, synchronous=FULL), so the system does not start.',
  },
};

/** Why a data folder was not opened, for the person who starts the system: Vietnamese first, then English. Nothing was changed. */
export class DataFolderRefused extends Error {
  constructor(
    readonly fault: DataFolderFault,
    readonly folder: string,
    detail = '',
    options?: ErrorOptions,
  ) {
    const { vi, en } = SENTENCES[fault];
    super(`${vi}\n${en}\n(${folder}${detail && `: ${detail}`})`, options);
    this.name = 'DataFolderRefused';
  }
}

export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process, creating it if it is missing; throws DataFolderRefused 'locked' when another has it. The lock is an
 * open exclusive transaction on `lock.db`: the operating system lets go of it when the process ends, however it ends, so none is ever stale.
 */
export function lockDataFolder(folder: string): FolderLock {
  let lock: SqliteDriver | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = openSqlite(join(folder, 'lock.db'));
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (resultCode(error) === SQLITE_BUSY) throw new DataFolderRefused('locked', folder);
    throw new DataFolderRefused('unreadable', folder, String(error), { cause: error });
  }
  const held = lock;
  return { release: () => held.close() };
}
