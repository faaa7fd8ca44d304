import type { ReportTemplate } from '../types.js';
import { closing, heading, indicatorAppendix, leadHeading, opening, usualRecipients } from './nodes.js';
import { section } from './subjects.js';

export const halfYear: ReportTemplate = {
  id: 'bao-cao-6-thang',
  name: 'Báo cáo kinh tế - xã hội, quốc phòng, an ninh 6 tháng đầu năm',
  period: 'half-year',
  subject:
    'Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh 6 tháng đầu năm {year}; phương hướng, nhiệm vụ 6 tháng cuối năm {year}',
  outline: [
    opening('Căn cứ nghị quyết HĐND phường và yêu cầu báo cáo của UBND tỉnh; nêu ngày chốt số liệu dùng chung cho cả báo cáo.'),
    heading('p1', 'part', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ 6 THÁNG ĐẦU NĂM {year}', [
      section('chi-dao', 'roman'),
      leadHeading(
        'kt',
        'roman',
        'PHÁT TRIỂN KINH TẾ',
        { field: 'kinh-doanh', guidance: 'Một đoạn đánh giá chung, dùng đúng số liệu của các mục bên dưới.' },
        [
          heading('kt-ngan-sach', 'arabic', 'Tài chính, ngân sách', [section('kt-thu', 'decimal'), section('kt-chi', 'decimal')]),
          section('kt-dau-tu', 'arabic'),
          section('kt-cong-nghiep', 'arabic'),
          section('kt-thuong-mai', 'arabic'),
          section('kt-nong-nghiep', 'arabic'),
        ],
      ),
      heading('dt', 'roman', 'QUẢN LÝ ĐẤT ĐAI, ĐÔ THỊ, MÔI TRƯỜNG', [
        section('dt-dat-dai', 'arabic'),
        section('dt-gpmb', 'arabic'),
        section('dt-xay-dung', 'arabic'),
        section('dt-ha-tang', 'arabic'),
        section('dt-moi-truong', 'arabic'),
      ]),
      heading('xh', 'roman', 'VĂN HÓA - XÃ HỘI', [
        section('xh-giao-duc', 'arabic'),
        section('xh-y-te', 'arabic'),
        section('xh-van-hoa', 'arabic'),
        heading('xh-an-sinh', 'arabic', 'An sinh xã hội', [
          section('xh-nguoi-co-cong', 'decimal'),
          section('xh-bao-tro', 'decimal'),
          section('xh-giam-ngheo', 'decimal'),
        ]),
      ]),
      heading('cq', 'roman', 'XÂY DỰNG CHÍNH QUYỀN, CẢI CÁCH HÀNH CHÍNH', [
        section('cq-bo-may', 'arabic', 'Công tác bầu cử, tổ chức bộ máy'),
        section('cq-cchc', 'arabic'),
        section('cq-chuyen-doi-so', 'arabic'),
        section('cq-tu-phap', 'arabic'),
        section('cq-tiep-dan', 'arabic'),
      ]),
      heading('na', 'roman', 'QUỐC PHÒNG, AN NINH', [section('na-quoc-phong', 'arabic'), section('na-an-ninh', 'arabic')]),
      section('dg', 'roman'),
    ]),
    heading('p2', 'part', 'PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM {year}', [
      section('nv-muc-tieu', 'roman'),
      section('nv-giai-phap', 'roman'),
      section('nv-kien-nghi', 'roman'),
    ]),
    closing('Một câu kết, kết thúc bằng "./.".'),
    indicatorAppendix(
      'BIỂU TỔNG HỢP CÁC CHỈ TIÊU CHỦ YẾU 6 THÁNG ĐẦU NĂM {year}',
      'Đủ các chỉ tiêu HĐND giao; số thực hiện phải trùng số trong phần lời; tỷ lệ làm tròn một chữ số thập phân.',
    ),
  ],
  addressees: [],
  recipients: usualRecipients,
  route: ['approver'],
  routeNote:
    'Chuyên viên trình Phó Chủ tịch phụ trách lĩnh vực; mục tổng hợp, nội chính do Chủ tịch duyệt. Mục có người duyệt cùng tham gia soạn thì chuyển Chủ tịch.',
};
