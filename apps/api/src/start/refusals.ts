import { DataFolderRefused } from '@trinhky/event-store';
import { BadSetting, CannotListen, isRefusedStore } from '@trinhky/worker';

/** Why the program did not start, or stopped: what to say, and the exit code a service manager sees. */
export interface Refusal {
  message: string;
  code: 2 | 3 | 4 | 5 | 70;
}

/** 2 a setting, 3 the data folder or a store of the cluster, 4 the port, 5 a full disk, 70 a fault of the program. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof BadSetting) return { message: error.message, code: 2 };
  if (isDiskFull(error)) {
    const message = 'Ổ đĩa chứa thư mục dữ liệu đã đầy. Hãy giải phóng dung lượng rồi chạy lại; những gì đã ghi nhận vẫn còn nguyên.';
    return {
      message: `${message}\nThe disk under the data folder is full. Free some space and start again; nothing acknowledged was lost.`,
      code: 5,
    };
  }
  if (error instanceof DataFolderRefused || isRefusedStore(error)) return { message: error.message, code: 3 };
  if (error instanceof CannotListen) return { message: error.message, code: 4 };
  return { message: `Chương trình dừng vì lỗi: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, code: 70 };
}

/** SQLite and the file system have their own words for it; the cause may lie deep. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code === 'ENOSPC' || code === 'SQLITE_FULL' || /ENOSPC|disk is full/.test(error.message) || isDiskFull(error.cause);
}
