import type { Block } from '@trinhky/content';
import { columnsOf, groupRow, headerRow, note, paragraph, row, table } from '../build.js';

const columns = columnsOf(
  'phu-luc-t1',
  [5, 37, 13, 12, 13, 13, 11, 11],
  ['center', 'left', 'center', 'right', 'right', 'right', 'right', 'right'],
);

export const indicators: Block[] = [
  paragraph(
    'phu-luc-p1',
    'Biểu dưới đây gồm 18 chỉ tiêu',
    note(
      'phu-luc-fn1',
      'Chỉ tiêu tính bằng tỷ lệ được so với kế hoạch theo mức đạt hoặc chưa đạt. Số cùng kỳ năm 2025 tổng hợp từ báo cáo của ba đơn vị hành chính cũ.',
    ),
    ' do Hội đồng nhân dân phường giao và UBND phường phấn đấu trong năm 2026.',
  ),
  table('phu-luc-t1', 'Tỷ lệ làm tròn đến một chữ số thập phân', columns, [
    headerRow(
      'phu-luc-t1-h',
      'TT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Kế hoạch năm 2026',
      'Thực hiện 6 tháng 2026',
      'Cùng kỳ năm 2025',
      'So kế hoạch (%)',
      'So cùng kỳ (%)',
    ),
    groupRow('phu-luc-t1-g1', 8, 'I. Kinh tế'),
    row('phu-luc-t1-r1', '1', 'Thu ngân sách nhà nước trên địa bàn', 'Triệu đồng', '132.000', '62.480', '67.123', '47,3', '93,1'),
    row('phu-luc-t1-r2', '2', 'Chi ngân sách phường', 'Triệu đồng', '148.600', '66.870', '61.240', '45,0', '109,2'),
    row('phu-luc-t1-r3', '3', 'Giải ngân vốn đầu tư công', 'Triệu đồng', '46.000', '17.480', '16.190', '38,0', '108,0'),
    row('phu-luc-t1-r4', '4', 'Giá trị sản xuất công nghiệp', 'Tỷ đồng', '1.260,0', '612,4', '560,8', '48,6', '109,2'),
    row('phu-luc-t1-r5', '5', 'Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ', 'Tỷ đồng', '2.150,0', '1.087,5', '973,6', '50,6', '111,7'),
    row('phu-luc-t1-r6', '6', 'Diện tích lúa vụ đông xuân', 'Ha', '186,5', '186,5', '188,2', '100,0', '99,1'),
    row('phu-luc-t1-r7', '7', 'Doanh nghiệp thành lập mới', 'Doanh nghiệp', '90', '46', '39', '51,1', '117,9'),
    groupRow('phu-luc-t1-g2', 8, 'II. Văn hóa - xã hội'),
    row('phu-luc-t1-r8', '8', 'Giải quyết việc làm mới', 'Lao động', '1.600', '864', '792', '54,0', '109,1'),
    row('phu-luc-t1-r9', '9', 'Tỷ lệ bao phủ bảo hiểm y tế', '%', '95,0', '94,4', '93,6', 'Chưa đạt', '-'),
    row('phu-luc-t1-r10', '10', 'Trường công lập đạt chuẩn quốc gia', '%', '80,0', '80,0', '70,0', 'Đạt', '-'),
    row('phu-luc-t1-r11', '11', 'Tỷ lệ hộ đạt gia đình văn hóa', '%', '93,0', '93,4', '92,7', 'Đạt', '-'),
    row('phu-luc-t1-r12', '12', 'Giao quân', 'Công dân', '62', '62', '58', '100,0', '106,9'),
    groupRow('phu-luc-t1-g3', 8, 'III. Đô thị, môi trường'),
    row('phu-luc-t1-r13', '13', 'Tỷ lệ thu gom rác thải sinh hoạt', '%', '95,0', '95,0', '93,8', 'Đạt', '-'),
    row('phu-luc-t1-r14', '14', 'Tỷ lệ hộ sử dụng nước sạch tập trung', '%', '98,0', '98,4', '97,5', 'Đạt', '-'),
    row('phu-luc-t1-r15', '15', 'Tỷ lệ đường được trải nhựa, bê tông', '%', '95,0', '95,2', '92,9', 'Đạt', '-'),
    groupRow('phu-luc-t1-g4', 8, 'IV. Cải cách hành chính, an ninh trật tự'),
    row('phu-luc-t1-r16', '16', 'Hồ sơ thủ tục hành chính giải quyết đúng, trước hạn', '%', '99,5', '99,7', '98,9', 'Đạt', '-'),
    row('phu-luc-t1-r17', '17', 'Hồ sơ nộp trực tuyến', '%', '80,0', '84,0', '68,4', 'Đạt', '-'),
    row('phu-luc-t1-r18', '18', 'Tỷ lệ điều tra, làm rõ tội phạm về trật tự xã hội', '%', '88,0', '89,5', '87,5', 'Đạt', '-'),
  ]),
];
