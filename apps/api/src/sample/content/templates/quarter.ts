import type { ReportTemplate } from '../types.js';
import { closing, heading, opening, usualRecipients } from './nodes.js';
import { section } from './subjects.js';

export const quarter: ReportTemplate = {
  id: 'bao-cao-quy',
  name: 'Báo cáo kinh tế - xã hội, quốc phòng, an ninh quý',
  period: 'quarter',
  subject: 'Kết quả thực hiện nhiệm vụ kinh tế - xã hội, quốc phòng, an ninh quý {quarter} năm {year}; nhiệm vụ quý tiếp theo',
  outline: [
    opening('Căn cứ chế độ báo cáo và nghị quyết HĐND phường về nhiệm vụ năm {year}; ngày chốt số liệu.'),
    heading('a', 'upper', 'KẾT QUẢ THỰC HIỆN QUÝ {quarter} NĂM {year}', [
      section('chi-dao', 'roman'),
      heading('kt', 'roman', 'KINH TẾ', [
        section('kt-thu', 'arabic'),
        section('kt-chi', 'arabic'),
        section('kt-dau-tu', 'arabic'),
        section('kt-cong-nghiep', 'arabic'),
        section('kt-thuong-mai', 'arabic'),
        section('kt-nong-nghiep', 'arabic'),
      ]),
      heading('dt', 'roman', 'ĐẤT ĐAI, ĐÔ THỊ, MÔI TRƯỜNG', [
        heading('dt-quan-ly', 'arabic', 'Đất đai, giải phóng mặt bằng', [section('dt-dat-dai', 'decimal'), section('dt-gpmb', 'decimal')]),
        section('dt-ha-tang', 'arabic', 'Trật tự xây dựng, trật tự đô thị'),
        section('dt-moi-truong', 'arabic'),
      ]),
      heading('xh', 'roman', 'VĂN HÓA - XÃ HỘI', [
        section('xh-giao-duc', 'arabic'),
        section('xh-y-te', 'arabic'),
        section('xh-van-hoa', 'arabic'),
        section('xh-bao-tro', 'arabic', 'Người có công, bảo trợ xã hội'),
        section('xh-giam-ngheo', 'arabic'),
      ]),
      heading('cq', 'roman', 'CẢI CÁCH HÀNH CHÍNH, TƯ PHÁP', [
        section('cq-cchc', 'arabic', 'Cải cách hành chính, chuyển đổi số'),
        section('cq-tiep-dan', 'arabic', 'Tư pháp, tiếp công dân, giải quyết đơn thư'),
      ]),
      heading('na', 'roman', 'QUỐC PHÒNG, AN NINH', [section('na-quoc-phong', 'arabic'), section('na-an-ninh', 'arabic')]),
      section('dg', 'roman'),
    ]),
    heading('b', 'upper', 'NHIỆM VỤ TRỌNG TÂM QUÝ TIẾP THEO', [section('nv-giai-phap', 'roman'), section('nv-kien-nghi', 'roman')]),
    closing('Một câu kết, kết thúc bằng "./.".'),
  ],
  addressees: [],
  recipients: usualRecipients,
  route: ['approver'],
  routeNote: 'Chuyên viên trình Phó Chủ tịch phụ trách lĩnh vực; Chủ tịch ký, khi đi vắng Phó Chủ tịch ký thay.',
};
