export type ReadModelsFault =
  | 'bad-setting'
  | 'bad-installation'
  | 'server-down'
  | 'wrong-password'
  | 'unknown-database'
  | 'missing-right'
  | 'newer'
  | 'other-installation'
  | 'forgotten'
  | 'unreadable';

const SENTENCES: Record<ReadModelsFault, { vi: string; en: string }> = {
  'bad-setting': {
    vi: 'TRINHKY_POSTGRES không phải là một địa chỉ PostgreSQL (postgres://người-dùng:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu).',
    en: 'TRINHKY_POSTGRES is not a PostgreSQL address (postgres://user:password@host:5432/database).',
  },
  'bad-installation': {
    vi: 'TRINHKY_INSTALLATION chỉ gồm chữ thường không dấu và chữ số, bắt đầu bằng chữ cái, dài nhất 30 ký tự.',
    en: 'TRINHKY_INSTALLATION takes lower case letters and digits, a letter first, at most 30.',
  },
  'server-down': {
    vi: 'Không kết nối được máy chủ PostgreSQL. Hãy kiểm tra máy chủ, cổng trong TRINHKY_POSTGRES và đường mạng.',
    en: 'The PostgreSQL server does not answer. Check host and port in TRINHKY_POSTGRES, the network, and that the server runs.',
  },
  'wrong-password': {
    vi: 'Máy chủ PostgreSQL không chấp nhận người dùng hoặc mật khẩu trong TRINHKY_POSTGRES.',
    en: 'The PostgreSQL server does not accept the user or the password in TRINHKY_POSTGRES.',
  },
  'unknown-database': {
    vi: 'Không có cơ sở dữ liệu nêu trong TRINHKY_POSTGRES. Hãy tạo cơ sở dữ liệu đó hoặc sửa tên.',
    en: 'The database named in TRINHKY_POSTGRES does not exist. Create it, or mend the name.',
  },
  'missing-right': {
    vi: 'Người dùng trong TRINHKY_POSTGRES thiếu quyền (cần CREATE trên cơ sở dữ liệu, và quyền sở hữu các lược đồ của hệ thống).',
    en: 'The user in TRINHKY_POSTGRES lacks a right (it needs CREATE on the database, and to own the schemas of this installation).',
  },
  newer: {
    vi: 'Các bảng đọc trong TRINHKY_POSTGRES do một phiên bản Trình Ký mới hơn tạo. Hãy cài phiên bản đó hoặc dùng cơ sở dữ liệu khác.',
    en: 'The read models in TRINHKY_POSTGRES are kept by a newer version of Trình Ký. Install that version, or name another database.',
  },
  'other-installation': {
    vi: 'Các lược đồ trong TRINHKY_POSTGRES thuộc một hệ thống khác. Hãy sửa TRINHKY_INSTALLATION hoặc dùng cơ sở dữ liệu khác.',
    en: 'The schemas in TRINHKY_POSTGRES belong to another installation. Mend TRINHKY_INSTALLATION, or name another database.',
  },
  forgotten: {
    vi: 'Nhật ký sự kiện của hệ thống đã có dữ liệu nhưng cơ sở dữ liệu nêu trong TRINHKY_POSTGRES chưa có gì của hệ thống này. Hãy kiểm tra TRINHKY_POSTGRES có đúng cơ sở dữ liệu không; nếu cơ sở dữ liệu bị mất, hãy khôi phục từ bản sao lưu rồi mới chạy lại. Chưa có gì được ghi.',
    en: 'The event log of this installation is in use, and the database named in TRINHKY_POSTGRES holds nothing of it. Is it the right database? If it was lost, restore it from its backup first. Nothing was written.',
  },
  unreadable: {
    vi: 'Không mở được các bảng đọc trong TRINHKY_POSTGRES.',
    en: 'The read models in TRINHKY_POSTGRES cannot be opened.',
  },
};

/** Why the read models' database was not opened, for the person who starts the system: Vietnamese first, then English. Nothing was changed. */
export class ReadModelsRefused extends Error {
  constructor(
    readonly fault: ReadModelsFault,
    detail = '',
    options?: ErrorOptions,
  ) {
    const { vi, en } = SENTENCES[fault];
    super(`${vi}\n${en}${detail && `\n${detail}`}`, options);
    this.name = 'ReadModelsRefused';
  }
}

const BY_CODE: [RegExp, ReadModelsFault][] = [
  [/^28...$/, 'wrong-password'],
  [/^3D000$/, 'unknown-database'],
  [/^42501$/, 'missing-right'],
  [/^(08...|57P0.|53300|E[A-Z]+)$/, 'server-down'],
];

/** What went wrong when the database was opened, told by PostgreSQL's own code; never with the address, which holds the password. */
export function refusalOf(error: unknown): ReadModelsRefused {
  if (error instanceof ReadModelsRefused) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const byCode = BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  const fault = byCode ?? (/^SASL/.test(message) ? 'wrong-password' : /terminated|timeout/i.test(message) ? 'server-down' : 'unreadable');
  return new ReadModelsRefused(fault, message || code, { cause: error });
}
