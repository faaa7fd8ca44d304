import type { Numbering } from '@trinhky/content';
import type { TemplateNode } from '../types.js';

interface Subject {
  title: string;
  field: string;
  guidance: string;
}

/** What a report of any period may speak about. The key is the templateNodeId, so that every period finds the others' text. */
export const subjects = {
  'chi-dao': {
    title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    field: 'tong-hop',
    guidance:
      'Nêu cách điều hành nổi bật, số đầu việc hoàn thành, đúng hạn, chậm; số văn bản ban hành. Không liệt kê văn bản chỉ đạo của cấp trên.',
  },
  'kt-thu': {
    title: 'Thu ngân sách nhà nước',
    field: 'tai-chinh',
    guidance:
      'Tổng thu, tỷ lệ so với dự toán và so với cùng kỳ; tách riêng tiền sử dụng đất; bảng theo khoản thu; nguyên nhân tăng, giảm; nợ đọng.',
  },
  'kt-chi': {
    title: 'Chi ngân sách',
    field: 'tai-chinh',
    guidance:
      'Tổng chi, chi đầu tư, chi thường xuyên, dự phòng (tổng các khoản phải khớp tổng chi); tiết kiệm chi; quyết toán, tài sản công.',
  },
  'kt-dau-tu': {
    title: 'Đầu tư công',
    field: 'tai-chinh',
    guidance: 'Kế hoạch vốn, số dự án theo nhóm, giải ngân từng nhóm; dự án chậm: nêu nguyên nhân, người chịu trách nhiệm, hạn mới.',
  },
  'kt-cong-nghiep': {
    title: 'Công nghiệp, tiểu thủ công nghiệp, phát triển doanh nghiệp',
    field: 'kinh-doanh',
    guidance: 'Giá trị sản xuất theo ngành, cụm công nghiệp, làng nghề; doanh nghiệp thành lập mới, giải thể; hộ kinh doanh, hợp tác xã.',
  },
  'kt-thuong-mai': {
    title: 'Thương mại, dịch vụ, du lịch',
    field: 'kinh-doanh',
    guidance: 'Tổng mức bán lẻ và doanh thu dịch vụ theo nhóm; hoạt động chợ; lượt khách; kết quả kiểm tra, xử phạt.',
  },
  'kt-nong-nghiep': {
    title: 'Nông nghiệp, thủy lợi, phòng, chống thiên tai',
    field: 'kinh-doanh',
    guidance: 'Diện tích, năng suất, sản lượng; đàn vật nuôi, dịch bệnh, tiêm phòng; thiệt hại thiên tai và khắc phục.',
  },
  'dt-dat-dai': {
    title: 'Quản lý đất đai',
    field: 'do-thi',
    guidance:
      'Hồ sơ tiếp nhận, giải quyết, quá hạn (khớp với biểu thủ tục hành chính); cấp giấy lần đầu; vi phạm phát hiện, xử lý, còn lại.',
  },
  'dt-gpmb': {
    title: 'Bồi thường, giải phóng mặt bằng',
    field: 'do-thi',
    guidance:
      'Bảng theo dự án: diện tích, số hộ, duyệt phương án, chi trả, bàn giao. Số hộ còn lại chia theo nguyên nhân, tổng phải khớp bảng.',
  },
  'dt-xay-dung': {
    title: 'Quy hoạch, trật tự xây dựng',
    field: 'do-thi',
    guidance: 'Giấy phép đã cấp; số công trình kiểm tra, đúng quy định, vi phạm theo loại và kết quả xử lý.',
  },
  'dt-ha-tang': {
    title: 'Hạ tầng, chỉnh trang và trật tự đô thị',
    field: 'do-thi',
    guidance: 'Đường, chiếu sáng, cây xanh, điểm ngập; đóng góp của nhân dân; xử lý lấn chiếm lòng đường, vỉa hè.',
  },
  'dt-moi-truong': {
    title: 'Bảo vệ môi trường',
    field: 'do-thi',
    guidance: 'Tỷ lệ thu gom rác, phân loại tại nguồn, nước sạch; điểm tồn lưu rác; kiểm tra, xử phạt cơ sở gây ô nhiễm.',
  },
  'xh-giao-duc': {
    title: 'Giáo dục và đào tạo',
    field: 'giao-duc',
    guidance: 'Số trường, học sinh theo cấp; chất lượng, giải thưởng; trường chuẩn quốc gia; cơ sở vật chất, tuyển sinh, bán trú.',
  },
  'xh-y-te': {
    title: 'Y tế, dân số, an toàn thực phẩm',
    field: 'giao-duc',
    guidance:
      'Lượt khám, bảo hiểm y tế, tiêm chủng; số ca bệnh truyền nhiễm so với cùng kỳ (lấy số đã chốt với Trạm Y tế); an toàn thực phẩm.',
  },
  'xh-van-hoa': {
    title: 'Văn hóa, thông tin, thể dục, thể thao',
    field: 'van-hoa',
    guidance: 'Tuyên truyền các sự kiện trong kỳ; lễ hội, di tích; gia đình văn hóa, khu phố văn hóa; thiết chế văn hóa.',
  },
  'xh-nguoi-co-cong': {
    title: 'Chính sách đối với người có công',
    field: 'an-sinh',
    guidance: 'Số người hưởng, kinh phí; quà lễ, Tết theo nguồn (ghi ở chú thích); hỗ trợ nhà ở; hồ sơ.',
  },
  'xh-bao-tro': {
    title: 'Bảo trợ xã hội, bảo vệ, chăm sóc trẻ em',
    field: 'an-sinh',
    guidance: 'Số người hưởng theo nhóm (tổng phải khớp), kinh phí, chi qua tài khoản; cứu trợ đột xuất; trẻ em có hoàn cảnh đặc biệt.',
  },
  'xh-giam-ngheo': {
    title: 'Lao động, việc làm, giảm nghèo',
    field: 'an-sinh',
    guidance: 'Việc làm mới so với kế hoạch; hộ nghèo, cận nghèo và tỷ lệ trên tổng số hộ; vốn vay; nhà ở.',
  },
  'cq-bo-may': {
    title: 'Tổ chức bộ máy, cán bộ, công chức',
    field: 'tu-phap',
    guidance: 'Tổ chức, biên chế giao và có mặt; đào tạo; kiểm tra kỷ luật, kỷ cương; thi đua, khen thưởng.',
  },
  'cq-cchc': {
    title: 'Cải cách hành chính, giải quyết thủ tục hành chính',
    field: 'cai-cach',
    guidance: 'Biểu theo lĩnh vực: kỳ trước chuyển + tiếp nhận mới = đã giải quyết + đang giải quyết. Nêu rõ hồ sơ quá hạn và lý do.',
  },
  'cq-chuyen-doi-so': {
    title: 'Chuyển đổi số',
    field: 'cai-cach',
    guidance: 'Nhiệm vụ được giao, hoàn thành, chậm; định danh điện tử, chữ ký số; an toàn thông tin; phản ánh hiện trường.',
  },
  'cq-tu-phap': {
    title: 'Tư pháp, hộ tịch, hòa giải ở cơ sở',
    field: 'tu-phap',
    guidance: 'Hộ tịch, chứng thực theo việc; phổ biến pháp luật; hòa giải; rà soát văn bản; thi hành quyết định xử phạt.',
  },
  'cq-tiep-dan': {
    title: 'Tiếp công dân, giải quyết đơn thư, phòng, chống tham nhũng',
    field: 'tu-phap',
    guidance: 'Số lượt, số người; đơn theo loại, đủ điều kiện, đã giải quyết, còn lại. Không nêu tên người gửi đơn.',
  },
  'na-quoc-phong': {
    title: 'Quốc phòng, quân sự địa phương',
    field: 'quoc-phong',
    guidance: 'Giao quân, dân quân, huấn luyện, hậu phương quân đội. Không đưa nội dung thuộc bí mật nhà nước vào báo cáo.',
  },
  'na-an-ninh': {
    title: 'An ninh, trật tự, an toàn giao thông, phòng cháy, chữa cháy',
    field: 'an-ninh',
    guidance: 'Tội phạm và tai nạn so với cùng kỳ (số vụ, người chết, bị thương), tỷ lệ làm rõ; xử phạt; phòng cháy, chữa cháy.',
  },
  dg: {
    title: 'ĐÁNH GIÁ CHUNG',
    field: 'tong-hop',
    guidance: 'Ba điểm: kết quả nổi bật; hạn chế, tồn tại; nguyên nhân. Chỉ dùng số liệu đã có ở các mục trên.',
  },
  'nv-muc-tieu': {
    title: 'MỤC TIÊU',
    field: 'tong-hop',
    guidance: 'Chỉ tiêu phải đạt trong kỳ tới, bằng kế hoạch năm trừ số đã thực hiện.',
  },
  'nv-giai-phap': {
    title: 'NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM',
    field: 'tong-hop',
    guidance: 'Mỗi nhiệm vụ một điểm: việc làm, sản phẩm, thời hạn, ứng với một hạn chế đã nêu.',
  },
  'nv-kien-nghi': {
    title: 'KIẾN NGHỊ, ĐỀ XUẤT',
    field: 'tong-hop',
    guidance: 'Chỉ nêu việc vượt thẩm quyền của phường; ghi rõ cơ quan được đề nghị và căn cứ.',
  },
} satisfies Record<string, Subject>;
export type SubjectId = keyof typeof subjects;

/** A section on a subject, numbered as the template numbers; `title` where the period asks for other words. */
export const section = (id: SubjectId, numbering: Numbering, title: string = subjects[id].title): TemplateNode => ({
  templateNodeId: id,
  kind: 'section',
  numbering,
  title,
  field: subjects[id].field,
  guidance: subjects[id].guidance,
  children: [],
});
