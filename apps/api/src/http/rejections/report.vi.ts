import type { OutlineRejection, ReportRejection } from '@trinhky/domain';
import { conflict, forbidden, missing, named, tooLarge, unacceptable } from './answer.js';
import type { Answer } from './answer.js';

const FIELDS: Record<string, string> = {
  nodes: 'số mục của đề cương',
  title: 'tên mục',
  nodeId: 'mã mục',
  sectionId: 'mã văn bản của mục',
  assignees: 'số người được giao',
  subject: 'trích yếu',
  addressees: 'kính gửi',
  recipients: 'nơi nhận',
  archive: 'dòng lưu',
  period: 'kỳ báo cáo',
  dueDate: 'thời hạn',
  book: 'sổ đăng ký',
};
const fieldName = (field: string | number | undefined) => named(FIELDS, field, 'nội dung gửi lên');

const outlineAnswers: Record<OutlineRejection, Answer> = {
  'outline.unknown-node': missing('Mục này không có trong đề cương. Hãy tải lại đề cương.'),
  'outline.unknown-parent': unacceptable('Mục cấp trên không có trong đề cương.'),
  'outline.unknown-sibling': unacceptable('Mục đứng trước không ở cùng cấp. Hãy tải lại đề cương.'),
  'outline.not-removed': conflict('Mục này không nằm trong số các mục đã bỏ.'),
  'outline.duplicate-node': unacceptable('Đề cương có hai mục trùng mã.'),
  'outline.duplicate-section': unacceptable('Đề cương có hai mục dùng chung một văn bản.'),
  'outline.cycle': unacceptable('Một mục không thể nằm dưới chính nó.'),
  'outline.too-deep': unacceptable('Đề cương quá sâu: tối đa sáu cấp.'),
  'outline.too-large': tooLarge(({ field, limit }) => `Đề cương quá lớn: ${fieldName(field)} tối đa ${limit ?? ''}.`),
  'outline.title-missing': unacceptable('Mục phải có tên.'),
  'outline.title-forbidden': unacceptable('Phần mở đầu và phần kết thúc không có tên mục.'),
  'outline.text-missing': unacceptable('Mục này phải có văn bản.'),
  'outline.misplaced': unacceptable('Phần mở đầu phải đứng đầu, phần kết thúc đứng cuối, phụ lục đứng sau phần kết thúc.'),
  'outline.route': unacceptable('Các bước duyệt phải kết thúc bằng lãnh đạo duyệt và mỗi bước chỉ có một lần.'),
  'outline.twice-in-one-change': unacceptable('Một lần sửa đề cương không được vừa thêm vừa bỏ cùng một mục. Hãy làm hai lần.'),
  'outline.subject-missing': unacceptable('Báo cáo phải có trích yếu.'),
};

export const reportAnswers: Record<ReportRejection, Answer> = {
  ...outlineAnswers,
  'report.unknown': missing('Không tìm thấy báo cáo này.'),
  'report.exists-already': conflict('Báo cáo này đã được mở.'),
  'report.state-secret': forbidden(
    'Văn bản có nội dung mật không được soạn trên hệ thống này. Hãy soạn theo quy định về bảo vệ bí mật nhà nước.',
  ),
  'report.not-allowed': forbidden('Chức vụ của bạn không được làm việc này với báo cáo.'),
  'report.carried-only': forbidden('Việc này do hệ thống tự ghi nhận.'),
  'report.reason-missing': unacceptable('Hãy ghi lý do.'),
  'report.invalid': unacceptable(({ field }) => `Giá trị không hợp lệ: ${fieldName(field)}.`),
  'report.not-drafting': conflict('Báo cáo đã trình ký nên không sửa được. Văn thư hoặc Chủ tịch có thể rút báo cáo về.'),
  'report.not-submitted': conflict('Báo cáo chưa trình ký.'),
  'report.not-rendered': conflict('Bản trình ký đang được tạo. Hãy chờ trong giây lát rồi thử lại.'),
  'report.not-signed': conflict('Báo cáo chưa được ký.'),
  'report.signed-already': conflict('Báo cáo đã được ký. Muốn sửa phải rút chữ ký trước.'),
  'report.numbered-already': conflict('Báo cáo đã được cấp số.'),
  'report.not-numbered': conflict('Báo cáo chưa được cấp số.'),
  'report.being-numbered': conflict('Báo cáo đang được cấp số. Hãy chờ trong giây lát rồi thử lại.'),
  'report.issued-already': conflict('Báo cáo đã phát hành. Văn bản đã phát hành chỉ có thể thay thế, đính chính hoặc thu hồi.'),
  'report.cancelled-already': conflict('Báo cáo đã huỷ.'),
  'report.stale-outline': conflict('Đề cương đã thay đổi sau khi bạn mở. Hãy tải lại và xem lại.'),
  'report.stale-cycle': conflict('Mục đã được mở lại hoặc thay đổi sau khi bạn mở trang. Hãy tải lại trang.'),
  'report.stale-submission': conflict('Đây không phải lần trình ký hiện tại. Hãy tải lại trang.'),
  'report.unknown-section': missing('Mục này không có trong báo cáo hoặc đã bị bỏ.'),
  'report.section-not-approved': conflict('Có mục chưa được duyệt, hoặc việc duyệt chưa được ghi vào báo cáo.'),
  'report.approved-below': conflict('Có mục đã duyệt nằm trong phần này nên không đổi tên, chuyển hoặc bỏ được. Hãy mở lại mục đó trước.'),
  'report.section-differs': conflict('Có mục vừa thay đổi sau khi duyệt. Hãy tải lại báo cáo và kiểm tra mục đó.'),
  'report.no-sections': conflict('Báo cáo chưa có mục nào.'),
  'report.format-not-checked': conflict('Chưa kiểm tra thể thức cho nội dung hiện tại. Hãy kiểm tra thể thức trước khi trình ký.'),
  'report.format-check-failed': conflict('Lần kiểm tra thể thức gần nhất còn lỗi. Hãy sửa lỗi rồi kiểm tra lại.'),
  'report.no-letterhead': conflict('Cơ quan chưa có tên và địa danh trên văn bản. Hãy liên hệ quản trị.'),
  'report.signer-not-a-leader': unacceptable('Người ký phải là Chủ tịch, Phó Chủ tịch hoặc người đứng đầu cơ quan.'),
  'report.capacity-changed': conflict('Chức vụ hoặc thẩm quyền của người ký đã thay đổi từ khi trình. Hãy rút báo cáo về và trình lại.'),
  'report.not-the-signer': forbidden('Chỉ người ký ghi trong bản trình mới làm được việc này.'),
  'report.other-copy': conflict('Bản bạn ký không phải bản trình ký hiện tại. Hãy tải lại và in đúng bản.'),
  'report.manifest-differs': conflict('Nội dung lưu trong sổ sự kiện không khớp bản trình ký. Không được ký; hãy báo quản trị.'),
  'report.symbol-in-another-book': conflict(
    ({ book, year, symbol }) =>
      `Năm ${year ?? ''}, văn bản ký hiệu ${symbol ?? ''} lấy số ở sổ “${book ?? ''}”. Hãy xin số ở sổ đó để không cấp trùng số.`,
  ),
  'report.unknown-book': unacceptable(
    ({ asked, book }) => `Cơ quan không có sổ “${asked ?? ''}”. Hãy xin số ở sổ “${book ?? ''}”, hoặc mở sổ mới trước khi xin số.`,
  ),
  'report.document-missing': conflict('Bản phát hành đang được tạo. Hãy chờ trong giây lát rồi thử lại.'),
  'report.type-size': unacceptable('Cỡ chữ phải là 13 hoặc 14, giãn dòng từ 1,0 đến 1,5.'),
};
