import type { ReportTemplate } from '../types.js';
import { closing, heading, opening, usualRecipients } from './nodes.js';
import { section } from './subjects.js';

export const nineMonth: ReportTemplate = {
  id: 'bao-cao-9-thang',
  name: 'Báo cáo kinh tế - xã hội, quốc phòng, an ninh 9 tháng',
  period: 'nine-month',
  subject: 'Kết quả thực hiện nhiệm vụ kinh tế - xã hội, quốc phòng, an ninh 9 tháng năm {year}; nhiệm vụ, giải pháp 3 tháng cuối năm',
  outline: [
    opening('Căn cứ báo cáo; ghi rõ số liệu thực hiện đến ngày nào, số liệu nào là ước cả năm.'),
    heading('a', 'upper', 'KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM {year}', [
      section('chi-dao', 'roman'),
      heading('kt', 'roman', 'KINH TẾ', [
        heading('kt-ngan-sach', 'arabic', 'Tài chính, ngân sách', [
          section('kt-thu', 'decimal'),
          section('kt-chi', 'decimal'),
          section('kt-dau-tu', 'decimal'),
        ]),
        section('kt-cong-nghiep', 'arabic'),
        section('kt-thuong-mai', 'arabic'),
        section('kt-nong-nghiep', 'arabic'),
      ]),
      heading('dt', 'roman', 'ĐẤT ĐAI, ĐÔ THỊ, MÔI TRƯỜNG', [
        section('dt-dat-dai', 'arabic'),
        section('dt-gpmb', 'arabic'),
        section('dt-xay-dung', 'arabic'),
        section('dt-ha-tang', 'arabic'),
        section('dt-moi-truong', 'arabic'),
      ]),
      heading('xh', 'roman', 'VĂN HÓA - XÃ HỘI', [
        section('xh-giao-duc', 'arabic', 'Giáo dục và đào tạo; khai giảng năm học mới'),
        section('xh-y-te', 'arabic'),
        section('xh-van-hoa', 'arabic'),
        heading('xh-an-sinh', 'arabic', 'An sinh xã hội', [
          section('xh-nguoi-co-cong', 'decimal'),
          section('xh-bao-tro', 'decimal'),
          section('xh-giam-ngheo', 'decimal'),
        ]),
      ]),
      heading('cq', 'roman', 'CẢI CÁCH HÀNH CHÍNH, TƯ PHÁP', [
        section('cq-cchc', 'arabic'),
        section('cq-chuyen-doi-so', 'arabic'),
        section('cq-tiep-dan', 'arabic', 'Tư pháp, tiếp công dân, giải quyết đơn thư'),
      ]),
      heading('na', 'roman', 'QUỐC PHÒNG, AN NINH', [section('na-quoc-phong', 'arabic'), section('na-an-ninh', 'arabic')]),
      section('dg', 'roman'),
    ]),
    heading('b', 'upper', 'NHIỆM VỤ, GIẢI PHÁP 3 THÁNG CUỐI NĂM {year}', [
      section('nv-muc-tieu', 'roman', 'CHỈ TIÊU CÒN PHẢI THỰC HIỆN'),
      section('nv-giai-phap', 'roman'),
      section('nv-kien-nghi', 'roman'),
    ]),
    closing('Một câu kết, kết thúc bằng "./.".'),
  ],
  addressees: [],
  recipients: usualRecipients,
  route: ['unit-head', 'approver'],
  routeNote: 'Trưởng phòng, lãnh đạo đơn vị kiểm tra nội dung trước, sau đó Phó Chủ tịch phụ trách lĩnh vực duyệt.',
};
