import type { SectionRejection } from '@trinhky/domain';
import { conflict, forbidden, missing, tooLarge, unacceptable } from './answer.js';
import type { Answer } from './answer.js';

const kibibytes = (bytes: string | number | undefined) => `${Math.ceil(Number(bytes ?? 0) / 1024).toLocaleString('vi')} KB`;
const mebibytes = (bytes: string | number | undefined) =>
  `${(Number(bytes ?? 0) / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;

export const sectionAnswers: Record<SectionRejection, Answer> = {
  'section.unknown': missing('Không tìm thấy mục này.'),
  'section.no-post': forbidden('Hôm nay bạn không giữ chức vụ nào ở cơ quan này. Hãy liên hệ quản trị.'),
  'section.not-allowed': forbidden('Chức vụ của bạn không được làm việc này.'),
  'section.not-assigned': forbidden('Bạn không được giao soạn mục này. Hãy đề nghị văn thư giao mục cho bạn.'),
  'section.carried-only': forbidden('Việc này do hệ thống tự làm theo đề cương của báo cáo.'),
  'section.not-drafting': conflict('Mục không ở trạng thái đang soạn. Mục đang trình thì rút lại trước; mục đã duyệt thì đề nghị mở lại.'),
  'section.not-in-review': conflict('Mục không ở trong lần trình nào. Hãy tải lại trang.'),
  'section.in-review': conflict('Mục đang được trình duyệt. Hãy rút lại trước khi sửa.'),
  'section.approved': conflict('Mục đã được duyệt. Hãy đề nghị văn thư hoặc lãnh đạo mở lại trước khi sửa.'),
  'section.closed': conflict('Mục đã bị bỏ khỏi đề cương hoặc báo cáo đã huỷ. Văn bản vẫn được lưu trong lịch sử.'),
  'section.stale-round': conflict(
    ({ shown, now }) => `Trang bạn đang xem là lần trình ${shown ?? '?'}, mục nay đã ở lần trình ${now ?? 'khác'}. Hãy tải lại trang.`,
  ),
  'section.stale-revision': conflict('Văn bản đã thay đổi sau khi bạn mở. Hãy tải lại và xem lại trước khi quyết định.'),
  'section.stale-hash': conflict('Văn bản bạn đang xem không phải văn bản đang lưu. Hãy tải lại trang.'),
  'section.stale-headings': conflict('Tên mục hoặc vị trí của mục trong đề cương không phải như trang bạn đang xem. Hãy tải lại trang.'),
  'section.unknown-base': conflict(
    'Bản bạn dựa vào để sửa chưa có trên máy chủ. Hãy tải lại trang; nội dung đang soạn vẫn còn trên máy này.',
  ),
  'section.empty': unacceptable('Mục chưa có nội dung nên chưa trình được. Hãy soạn nội dung trước.'),
  'section.text-too-large': tooLarge(
    ({ bytes, limit }) =>
      `Nội dung một lần lưu là ${kibibytes(bytes)}, vượt quá ${kibibytes(limit)}. Hãy lưu thành nhiều lần hoặc chia thành nhiều mục.`,
  ),
  'section.text-malformed': unacceptable(({ message }) => `Văn bản chưa lưu được: ${message ?? 'nội dung không hợp lệ.'}`),
  'section.text-present': conflict('Mục đã có văn bản và đã được trình; không thể đặt văn bản khác đè lên. Hãy sửa trực tiếp.'),
  'section.no-approver': conflict(({ why }) =>
    why === 'no-leader'
      ? 'Cơ quan hiện chưa có lãnh đạo để duyệt. Hãy liên hệ quản trị cập nhật chức vụ.'
      : 'Mọi lãnh đạo đều đã viết trong mục này nên không còn ai được duyệt. Hãy để người khác soạn lại phần lãnh đạo đã viết.',
  ),
  'section.approver-not-a-leader': unacceptable('Người duyệt phải là Chủ tịch, Phó Chủ tịch hoặc người đứng đầu cơ quan.'),
  'section.assignee-without-post': unacceptable('Người được giao không giữ chức vụ nào được soạn văn bản ở cơ quan.'),
  'section.not-approver': forbidden('Bước duyệt này đang chờ người khác. Chủ tịch có thể nhận duyệt thay.'),
  'section.self-approval': forbidden('Không ai duyệt văn bản do chính mình viết. Bước duyệt sẽ do lãnh đạo khác thực hiện.'),
  'section.importer-may-not-approve': forbidden('Người đưa văn bản từ tệp vào không duyệt chính văn bản đó.'),
  'section.one-step-a-round': forbidden('Bạn đã duyệt một bước của lần trình này; bước sau phải do người khác duyệt.'),
  'section.reason-missing': unacceptable('Hãy ghi lý do.'),
  'section.unknown-comment': missing('Không tìm thấy ý kiến này.'),
  'section.unknown-suggestion': missing('Không tìm thấy đề nghị sửa này.'),
  'section.suggestion-decided': conflict('Đề nghị sửa này đã được xử lý.'),
  'section.suggestion-conflicts': conflict('Đoạn văn đã thay đổi sau khi có đề nghị nên không ghép được. Hãy sửa tay rồi bỏ qua đề nghị.'),
  'section.unknown-block': missing('Không tìm thấy đoạn văn này; có thể nó đã bị xoá. Hãy tải lại trang.'),
  'section.text-missing': unacceptable('Hãy ghi nội dung.'),
  'section.unknown-attachment': missing('Không tìm thấy tệp đính kèm này.'),
  'section.attachment-too-large': tooLarge(
    ({ bytes, limit }) =>
      `Tệp có dung lượng ${mebibytes(bytes)}; mỗi tệp đính kèm tối đa ${mebibytes(limit)}. Hãy giảm dung lượng rồi gửi lại.`,
  ),
  'section.too-many-attachments': conflict(
    ({ limit }) => `Mục đã có ${limit ?? ''} tệp đính kèm, không thêm được nữa. Hãy gỡ tệp không còn cần.`,
  ),
};
