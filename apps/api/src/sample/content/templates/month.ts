import type { ReportTemplate } from '../types.js';
import { closing, heading, opening, usualRecipients } from './nodes.js';
import { section } from './subjects.js';

export const month: ReportTemplate = {
  id: 'bao-cao-thang',
  name: 'Báo cáo kinh tế - xã hội, quốc phòng, an ninh tháng',
  period: 'month',
  subject: 'Tình hình kinh tế - xã hội, quốc phòng, an ninh tháng {month} năm {year}; nhiệm vụ trọng tâm tháng tiếp theo',
  outline: [
    opening('Một câu: căn cứ chế độ báo cáo, phạm vi thời gian, ngày chốt số liệu.'),
    section('chi-dao', 'roman'),
    heading('kq', 'roman', 'KẾT QUẢ THỰC HIỆN TRONG THÁNG', [
      heading('kt', 'arabic', 'Kinh tế', [
        section('kt-thu', 'decimal', 'Thu, chi ngân sách'),
        section('kt-dau-tu', 'decimal'),
        section('kt-thuong-mai', 'decimal', 'Sản xuất, kinh doanh, thương mại'),
        section('kt-nong-nghiep', 'decimal'),
      ]),
      heading('dt', 'arabic', 'Đất đai, đô thị, môi trường', [
        section('dt-dat-dai', 'decimal', 'Đất đai, giải phóng mặt bằng'),
        section('dt-ha-tang', 'decimal', 'Trật tự xây dựng, trật tự đô thị, môi trường'),
      ]),
      heading('xh', 'arabic', 'Văn hóa - xã hội', [
        section('xh-giao-duc', 'decimal', 'Giáo dục, y tế'),
        section('xh-van-hoa', 'decimal'),
        section('xh-bao-tro', 'decimal', 'An sinh xã hội'),
      ]),
      section('cq-cchc', 'arabic', 'Cải cách hành chính, chuyển đổi số'),
      section('cq-tiep-dan', 'arabic', 'Tư pháp, tiếp công dân'),
      section('na-an-ninh', 'arabic', 'Quốc phòng, an ninh'),
    ]),
    section('nv-giai-phap', 'roman', 'NHIỆM VỤ TRỌNG TÂM THÁNG TIẾP THEO'),
    closing('Một câu kết, kết thúc bằng "./.".'),
  ],
  addressees: [],
  recipients: usualRecipients,
  route: ['approver'],
  routeNote: 'Chuyên viên trình thẳng Phó Chủ tịch phụ trách lĩnh vực; số liệu chốt ngày 18, trình ký trước ngày 22 hằng tháng.',
};
