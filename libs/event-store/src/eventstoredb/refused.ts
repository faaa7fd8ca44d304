export type EventStoreFault =
  | 'down'
  | 'wants-tls'
  | 'untrusted-certificate'
  | 'no-user'
  | 'wrong-password'
  | 'missing-right'
  | 'other-installation'
  | 'newer'
  | 'bad-setting'
  | 'bad-installation'
  | 'being-moved';

const SENTENCES: Record<EventStoreFault, { vi: string; en: string }> = {
  down: {
    vi: 'Không kết nối được máy chủ nhật ký sự kiện. Hãy kiểm tra máy chủ EventStoreDB và giá trị TRINHKY_ESDB (máy chủ, cổng, dùng TLS hay không: tls=true hoặc tls=false).',
    en: 'The event store does not answer. Check that EventStoreDB is running and that TRINHKY_ESDB names it: host, port, and whether TLS is meant (tls=true or tls=false).',
  },
  'wants-tls': {
    vi: 'Máy chủ nhật ký sự kiện dùng TLS, nhưng TRINHKY_ESDB đặt tls=false. Hãy đặt tls=true, và khai báo tệp chứng thư gốc (tlsCAFile) nếu cần.',
    en: 'The event store speaks TLS, but TRINHKY_ESDB says tls=false. Say tls=true, and name the file of its authority as tlsCAFile where it has one of its own.',
  },
  'untrusted-certificate': {
    vi: 'Chứng thư TLS của máy chủ nhật ký sự kiện không được tin cậy. Hãy khai báo tệp chứng thư gốc (tlsCAFile) trong TRINHKY_ESDB.',
    en: 'The certificate of the event store is not trusted. Name the file of its authority as tlsCAFile in TRINHKY_ESDB.',
  },
  'no-user': {
    vi: 'TRINHKY_ESDB chưa nêu tên đăng nhập và mật khẩu mà máy chủ nhật ký sự kiện đòi hỏi (esdb://người-dùng:mật-khẩu@máy-chủ:2113).',
    en: 'TRINHKY_ESDB names no user, and the event store does not let everybody in: esdb://user:password@host:2113.',
  },
  'wrong-password': {
    vi: 'Máy chủ nhật ký sự kiện từ chối tên đăng nhập hoặc mật khẩu. Hãy kiểm tra tài khoản trong TRINHKY_ESDB.',
    en: 'The event store refuses the user or the password. Check the credentials in TRINHKY_ESDB.',
  },
  'missing-right': {
    vi: 'Tài khoản trong TRINHKY_ESDB chưa có đủ quyền trên máy chủ nhật ký sự kiện (đọc $all, ghi các luồng của hệ thống).',
    en: 'The user in TRINHKY_ESDB lacks a right on the event store: reading $all, reading and appending to the streams of this installation.',
  },
  'other-installation': {
    vi: 'Nhật ký sự kiện không thuộc hệ thống này. Hãy kiểm tra TRINHKY_ESDB và TRINHKY_INSTALLATION; không có gì bị thay đổi.',
    en: 'The event log does not belong to this installation. Check TRINHKY_ESDB and TRINHKY_INSTALLATION; nothing was changed.',
  },
  newer: {
    vi: 'Nhật ký sự kiện do một phiên bản Trình Ký mới hơn ghi. Hãy cài phiên bản mới hơn; không có gì bị thay đổi.',
    en: 'The event log named by TRINHKY_ESDB was written by a newer version of Trình Ký. Install that version; nothing was changed.',
  },
  'bad-setting': {
    vi: 'Giá trị TRINHKY_ESDB không hợp lệ.',
    en: 'The value of TRINHKY_ESDB cannot be used.',
  },
  'bad-installation': {
    vi: 'Giá trị TRINHKY_INSTALLATION không hợp lệ.',
    en: 'The value of TRINHKY_INSTALLATION cannot be used.',
  },
  'being-moved': {
    vi: 'Dữ liệu đang được chuyển vào hệ thống này và chưa chuyển xong. Hãy chạy lại "trinhky migrate-store" cho đến khi báo đã xong, rồi khởi động.',
    en: 'An installation is being moved here and not all of it has arrived. Run "trinhky migrate-store" again until it says that it is done, then start.',
  },
};

/** Why an event store was not opened, for the person who starts the system: Vietnamese first, then English. Nothing was written. */
export class EventStoreRefused extends Error {
  constructor(
    readonly reason: EventStoreFault,
    detail = '',
    options?: ErrorOptions,
  ) {
    const { vi, en } = SENTENCES[reason];
    super(`${vi}\n${en}${detail && `\n(${detail})`}`, options);
    this.name = 'EventStoreRefused';
  }
}
