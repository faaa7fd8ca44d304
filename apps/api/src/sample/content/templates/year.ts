import type { ReportTemplate } from '../types.js';
import { closing, heading, indicatorAppendix, leadHeading, opening, usualRecipients } from './nodes.js';
import { section } from './subjects.js';

export const year: ReportTemplate = {
  id: 'bao-cao-nam',
  name: 'Báo cáo kinh tế - xã hội, quốc phòng, an ninh năm',
  period: 'year',
  subject:
    'Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm {year}; phương hướng, nhiệm vụ năm tiếp theo',
  outline: [
    opening('Căn cứ nghị quyết HĐND phường năm {year}; ghi rõ số liệu nào là thực hiện, số liệu nào ước đến ngày 31/12/{year}.'),
    heading('p1', 'part', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM {year}', [
      section('chi-dao', 'roman'),
      leadHeading(
        'kt',
        'roman',
        'PHÁT TRIỂN KINH TẾ',
        { field: 'kinh-doanh', guidance: 'Đánh giá tăng trưởng cả năm, so với kế hoạch và năm trước; số chỉ tiêu đạt, vượt, không đạt.' },
        [
          heading('kt-ngan-sach', 'arabic', 'Tài chính, ngân sách', [section('kt-thu', 'decimal'), section('kt-chi', 'decimal')]),
          section('kt-dau-tu', 'arabic'),
          section('kt-cong-nghiep', 'arabic'),
          section('kt-thuong-mai', 'arabic'),
          section('kt-nong-nghiep', 'arabic'),
        ],
      ),
      heading('dt', 'roman', 'ĐẤT ĐAI, ĐÔ THỊ, MÔI TRƯỜNG', [
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
          section('xh-giam-ngheo', 'decimal', 'Lao động, việc làm; kết quả rà soát hộ nghèo, cận nghèo'),
        ]),
      ]),
      heading('cq', 'roman', 'XÂY DỰNG CHÍNH QUYỀN, CẢI CÁCH HÀNH CHÍNH', [
        section('cq-bo-may', 'arabic', 'Tổ chức bộ máy; thi đua, khen thưởng; đánh giá công chức'),
        section('cq-cchc', 'arabic'),
        section('cq-chuyen-doi-so', 'arabic'),
        section('cq-tu-phap', 'arabic'),
        section('cq-tiep-dan', 'arabic'),
      ]),
      heading('na', 'roman', 'QUỐC PHÒNG, AN NINH', [section('na-quoc-phong', 'arabic'), section('na-an-ninh', 'arabic')]),
      section('dg', 'roman', 'ĐÁNH GIÁ CHUNG VÀ BÀI HỌC KINH NGHIỆM'),
    ]),
    heading('p2', 'part', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM TIẾP THEO', [
      section('nv-muc-tieu', 'roman', 'MỤC TIÊU, CHỈ TIÊU CHỦ YẾU'),
      section('nv-giai-phap', 'roman'),
      section('nv-kien-nghi', 'roman'),
    ]),
    closing('Một câu kết, kết thúc bằng "./.".'),
    indicatorAppendix(
      'BIỂU TỔNG HỢP CÁC CHỈ TIÊU CHỦ YẾU NĂM {year}',
      'Kế hoạch, thực hiện cả năm, thực hiện năm trước, hai tỷ lệ; chỉ tiêu không đạt phải có giải trình ở mục đánh giá chung.',
    ),
  ],
  addressees: [],
  recipients: [...usualRecipients, 'Đại biểu HĐND phường', 'Các khu phố'],
  route: ['unit-head', 'approver'],
  routeNote: 'Trưởng phòng kiểm tra nội dung trước khi Phó Chủ tịch duyệt; báo cáo trình kỳ họp cuối năm của HĐND phường.',
};
