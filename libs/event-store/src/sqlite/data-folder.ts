import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { resultCode, SQLITE_BUSY } from './driver.js';
import type { SqliteDriver } from './driver.js';
import { openSqlite } from './open-sqlite.js';

export type DataFolderFault = 'no-folder' | 'locked' | 'newer' | 'other-installation' | 'unreadable' | 'not-durable' | 'moved';

const SENTENCES: Record<DataFolderFault, { vi: string; en: string }> = {
  'no-folder': {
    vi: 'Không dùng được thư mục dữ liệu: không tạo được, hoặc không phải là thư mục. Hãy kiểm tra đường dẫn và quyền ghi.',
    en: 'The data folder cannot be used: it cannot be created, or is no folder. Check the path and the right to write there.',
  },
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
  moved: {
    vi: 'Dữ liệu trong thư mục này đã được chuyển sang hệ thống nhiều máy; hệ thống đó nay giữ sổ. Từ đây chỉ còn xem và kiểm tra được. Chỉ khi hệ thống nhiều máy chưa ghi nhận gì mới: xóa tệp moved.json để dùng lại thư mục này.',
    en: 'The data of this folder was moved into a cluster, which keeps the log now; here it can be read and verified only. As long as the cluster has taken nothing new, removing moved.json brings this folder back into use.',
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

/**
 * Creates the folder and what is missing above it, for this user alone (0700). One level at a time: Node's own recursive mkdir never comes back
 * where the system says that a parent which is there is not (under /proc). Throws where it cannot be created or is no folder.
 */
export function makeFolder(folder: string): void {
  const place = resolve(folder);
  if (isFolder(place)) return;
  if (dirname(place) !== place) makeFolder(dirname(place));
  try {
    mkdirSync(place, { mode: 0o700 });
  } catch (error) {
    // Another process may have been first.
    if (!isFolder(place)) throw error;
  }
}

function isFolder(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Error(`${place} is not a folder`);
  return found !== undefined;
}

/** The same for a data folder; throws DataFolderRefused 'no-folder'. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new DataFolderRefused('no-folder', folder, String(error), { cause: error });
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
  makeDataFolder(folder);
  let lock: SqliteDriver | undefined;
  try {
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
