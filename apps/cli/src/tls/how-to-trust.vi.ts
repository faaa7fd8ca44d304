export interface Made {
  /** Where the authority's certificate lies. */
  authority: string;
  /** What it is called where devices list it. */
  called: string;
  /** Host names and addresses, the one that people use first. */
  names: readonly string[];
  serverEnds: Date;
  authorityEnds: Date;
}

const day = (date: Date): string => date.toISOString().slice(0, 10).split('-').reverse().join('/');

/** What the office does next, in its own language. */
export function howToTrust({ authority, called, names, serverEnds, authorityEnds }: Made): string {
  const [first = 'localhost'] = names;
  return `Đã tạo chứng thư cho: ${names.join(', ')}
  Chứng thư máy chủ có hiệu lực đến ${day(serverEnds)}; gia hạn bằng: trinhky tls --renew
  Chứng thư gốc "${called}" có hiệu lực đến ${day(authorityEnds)}: ${authority}
  Các tệp khóa (.key) nằm cùng thư mục, chỉ người chạy máy chủ đọc được. Không gửi tệp khóa cho ai.

Bước 1. Khởi động lại Trình Ký, cho phép các máy khác kết nối:
  TRINHKY_HOST=0.0.0.0 npm start
  Mọi người mở: https://${first}:8080 (đổi cổng nếu đã đặt TRINHKY_PORT).
  Tên này phải trỏ đến máy chủ: khai trong DNS của cơ quan hoặc trên bộ định tuyến.

Bước 2. Trên mỗi máy tính, điện thoại: cài chứng thư gốc một lần. Lấy tệp ca.crt ở trên,
  hoặc tải tại https://${first}:8080/trinh-ky-ca.crt (lần đầu trình duyệt sẽ cảnh báo; đối chiếu tên "${called}").

  Windows (Chrome, Edge): mở tệp ca.crt → Install Certificate → Local Machine → Place all certificates in
    the following store → Trusted Root Certification Authorities → Finish. Mở lại trình duyệt.
    Nhiều máy một lúc: Group Policy → Computer Configuration → Windows Settings → Security Settings →
    Public Key Policies → Trusted Root Certification Authorities → Import.
  macOS: mở tệp ca.crt bằng Keychain Access, thêm vào System; mở mục "${called}" → Trust →
    When using this certificate: Always Trust.
  Android: Cài đặt → Bảo mật → Mã hóa và thông tin xác thực → Cài đặt chứng chỉ → Chứng chỉ CA → chọn tệp.
    (Tên mục khác nhau tùy hãng; tìm "chứng chỉ CA" trong phần Cài đặt.)
  iPhone, iPad: mở tệp bằng Safari → Cài đặt → Đã tải về hồ sơ → Cài đặt. Sau đó:
    Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng nhận → bật "${called}".
  Linux (Chrome, Chromium):
    certutil -d sql:$HOME/.pki/nssdb -A -t "C,," -n "${called}" -i ca.crt
  Firefox (mọi hệ điều hành): Cài đặt → Riêng tư & Bảo mật → Chứng chỉ → Xem chứng chỉ → Cơ quan chứng nhận →
    Nhập… → chọn ca.crt → đánh dấu "Tin tưởng CA này để xác định các trang web".

Bước 3. Mở https://${first}:8080 trên một máy đã cài: thanh địa chỉ không còn cảnh báo là xong.`;
}
