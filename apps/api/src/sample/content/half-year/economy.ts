import type { Block } from '@trinhky/content';
import { boldRow, columnsOf, dash, headerRow, note, paragraph, plus, row, table } from '../build.js';

/** Part one, II. */
export const leadIn: Block[] = [
  paragraph(
    'kt-p1',
    'Kinh tế trên địa bàn 6 tháng đầu năm giữ được đà tăng: giá trị sản xuất công nghiệp tăng 9,2%, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tăng 11,7% so với cùng kỳ. Các khoản thu từ sản xuất, kinh doanh vượt tiến độ; riêng thu tiền sử dụng đất và giải ngân vốn các dự án khởi công mới còn chậm.',
  ),
];

export const revenue: Block[] = [
  paragraph(
    'kt-thu-p1',
    'Lũy kế đến ngày 15/6/2026, tổng thu ngân sách nhà nước trên địa bàn đạt 62.480 triệu đồng, bằng 47,3% dự toán năm (132.000 triệu đồng) và bằng 93,1% so với cùng kỳ năm 2025. Nếu không tính tiền sử dụng đất, số thu đạt 39.540 triệu đồng, bằng 56,5% dự toán (70.000 triệu đồng) và tăng 12,1% so với cùng kỳ',
    note(
      'kt-thu-fn1',
      'Số cùng kỳ năm 2025 được tổng hợp từ số thu của ba đơn vị hành chính cũ hợp thành phường: 67.123 triệu đồng, trong đó tiền sử dụng đất 31.850 triệu đồng, các khoản còn lại 35.273 triệu đồng.',
    ),
    '.',
  ),
  table(
    'kt-thu-t1',
    'Kết quả thu ngân sách nhà nước trên địa bàn đến ngày 15/6/2026 (đơn vị: triệu đồng)',
    columnsOf('kt-thu-t1', [6, 34, 13, 13, 13, 11, 11], ['center', 'left', 'right', 'right', 'right', 'right', 'right']),
    [
      headerRow('kt-thu-t1-h', 'TT', 'Khoản thu', 'Dự toán 2026', 'Thực hiện', 'Cùng kỳ 2025', 'So dự toán (%)', 'So cùng kỳ (%)'),
      row('kt-thu-t1-r1', '1', 'Thuế công thương nghiệp, ngoài quốc doanh', '38.500', '21.945', '19.420', '57,0', '113,0'),
      row('kt-thu-t1-r2', '2', 'Thuế sử dụng đất phi nông nghiệp', '3.200', '1.376', '1.290', '43,0', '106,7'),
      row('kt-thu-t1-r3', '3', 'Thuế thu nhập cá nhân', '14.800', '8.436', '7.530', '57,0', '112,0'),
      row('kt-thu-t1-r4', '4', 'Lệ phí trước bạ', '9.600', '5.568', '4.980', '58,0', '111,8'),
      row('kt-thu-t1-r5', '5', 'Phí, lệ phí', '2.150', '1.182', '1.105', '55,0', '107,0'),
      row('kt-thu-t1-r6', '6', 'Thu tiền sử dụng đất', '62.000', '22.940', '31.850', '37,0', '72,0'),
      row('kt-thu-t1-r7', '7', 'Thu khác', '1.750', '1.033', '948', '59,0', '109,0'),
      boldRow('kt-thu-t1-total', '', 'Tổng cộng', '132.000', '62.480', '67.123', '47,3', '93,1'),
    ],
  ),
  paragraph(
    'kt-thu-p2',
    'Sáu trên bảy khoản thu tăng so với cùng kỳ; bốn khoản đạt từ 57% dự toán trở lên. Thuế công thương nghiệp, ngoài quốc doanh tăng 2.525 triệu đồng, chủ yếu nhờ các doanh nghiệp trong Cụm công nghiệp Khê Thượng có thêm đơn hàng từ quý I và việc rà soát, đưa vào quản lý 187 hộ kinh doanh mới đăng ký.',
  ),
  paragraph(
    'kt-thu-p3',
    'Thu tiền sử dụng đất giảm 8.910 triệu đồng so với cùng kỳ, do Khu dân cư Đồng Khê giai đoạn 2 chưa hoàn thành giải phóng mặt bằng nên mới đưa ra đấu giá được 16/42 lô đất theo kế hoạch. Phần hụt này là nguyên nhân duy nhất làm tổng thu thấp hơn cùng kỳ.',
  ),
  paragraph('kt-thu-p4', 'Về quản lý thuế và chống thất thu, UBND phường đã phối hợp với cơ quan thuế thực hiện các việc sau:'),
  dash(
    'kt-thu-i1',
    'Hướng dẫn hộ kinh doanh chuyển từ nộp thuế khoán sang kê khai: 1.094/1.132 hộ thuộc diện phải chuyển đã kê khai qua ứng dụng điện tử, đạt 96,6%; 38 hộ còn lại, phần lớn là người cao tuổi bán hàng tại chợ, được tổ hỗ trợ đến tận nơi.',
  ),
  dash(
    'kt-thu-i2',
    'Đôn đốc thu hồi nợ đọng: nợ thuế có khả năng thu đầu năm 4.260 triệu đồng, đã thu 2.556 triệu đồng, đạt 60,0%; số còn lại 1.704 triệu đồng tập trung ở 09 đơn vị, trong đó 02 đơn vị đã bị cưỡng chế trích tiền từ tài khoản.',
  ),
  dash(
    'kt-thu-i3',
    'Công khai số thuế sử dụng đất phi nông nghiệp theo từng khu phố, tổ chức thu qua ngân hàng; đến nay 8.214 người nộp thuế đã nộp không dùng tiền mặt.',
  ),
];

export const expenditure: Block[] = [
  paragraph(
    'kt-chi-p1',
    'Tổng chi ngân sách phường đến ngày 15/6/2026 là 66.870 triệu đồng, bằng 45,0% dự toán năm (148.600 triệu đồng) và tăng 9,2% so với cùng kỳ (61.240 triệu đồng), gồm:',
  ),
  dash('kt-chi-i1', 'Chi đầu tư phát triển 17.480 triệu đồng, đạt 38,0% dự toán (46.000 triệu đồng).'),
  dash(
    'kt-chi-i2',
    'Chi thường xuyên 48.853 triệu đồng, đạt 49,0% dự toán (99.700 triệu đồng)',
    note(
      'kt-chi-fn1',
      'Trong đó: sự nghiệp giáo dục và đào tạo 27.846 triệu đồng; quản lý hành chính, Đảng, đoàn thể 11.724 triệu đồng; bảo đảm xã hội 5.374 triệu đồng; quốc phòng, an ninh 1.465 triệu đồng; môi trường và chi khác 2.444 triệu đồng.',
    ),
    '.',
  ),
  dash(
    'kt-chi-i3',
    'Chi từ nguồn dự phòng 537 triệu đồng, đạt 18,5% dự toán (2.900 triệu đồng), dùng để khắc phục hậu quả đợt dông lốc ngày 22/5/2026 và phòng, chống dịch bệnh trên đàn vật nuôi:',
  ),
  plus('kt-chi-i4', 'Sửa chữa khẩn cấp mái Trường Mầm non Đồng Khê, hai nhà văn hóa khu phố và hỗ trợ các hộ bị tốc mái: 342 triệu đồng.'),
  plus('kt-chi-i5', 'Mua hóa chất khử trùng, hỗ trợ tiêu hủy lợn bệnh và trả công cho lực lượng trực chốt: 195 triệu đồng.'),
  paragraph(
    'kt-chi-p2',
    'Các khoản chi cho con người, chi an sinh và tiền lương được bảo đảm đúng hạn. UBND phường đã cắt giảm 10% chi thường xuyên ngoài lương ngay từ khâu giao dự toán, tương ứng 1.186 triệu đồng, để bổ sung nguồn cải cách tiền lương; dừng mua sắm 02 hạng mục chưa thật cần thiết trị giá 415 triệu đồng.',
  ),
  paragraph(
    'kt-chi-p3',
    'Đã hoàn thành xét duyệt quyết toán năm 2025 của 10 trường học công lập và công khai dự toán, quyết toán theo quy định. Qua xét duyệt, xuất toán, thu hồi nộp ngân sách 63 triệu đồng do chi phụ cấp sai đối tượng tại 02 đơn vị. Về tài sản công, đã kiểm kê, sắp xếp 09 cơ sở nhà, đất tiếp nhận sau khi thành lập phường: 06 cơ sở tiếp tục sử dụng, 02 cơ sở chuyển làm nhà văn hóa khu phố, 01 cơ sở đang lập phương án bán đấu giá.',
  ),
];

export const investment: Block[] = [
  paragraph(
    'kt-dau-tu-p1',
    'Kế hoạch vốn đầu tư công năm 2026 của phường là 46.000 triệu đồng, bố trí cho 14 dự án, gồm 05 dự án chuyển tiếp với 18.200 triệu đồng và 09 dự án khởi công mới với 27.800 triệu đồng. Toàn bộ vốn đã được phân bổ chi tiết trước ngày 31/12/2025.',
  ),
  paragraph(
    'kt-dau-tu-p2',
    'Đến ngày 15/6/2026 đã giải ngân 17.480 triệu đồng, đạt 38,0% kế hoạch. Nhóm chuyển tiếp giải ngân 12.376 triệu đồng, đạt 68,0%; nhóm khởi công mới giải ngân 5.104 triệu đồng, đạt 18,4%. Có 03 dự án đã nghiệm thu, đưa vào sử dụng',
    note(
      'kt-dau-tu-fn1',
      'Nâng cấp đường nội bộ khu phố 4, khu phố 5; xây mới 06 phòng học Trường Mầm non Khê Thượng; cải tạo hệ thống chiếu sáng trục chính khu Lâm An.',
    ),
    ', 07 dự án đang thi công và 04 dự án chưa khởi công.',
  ),
  paragraph('kt-dau-tu-p3', 'Bốn dự án chưa khởi công do các vướng mắc sau:'),
  dash(
    'kt-dau-tu-i1',
    '02 dự án chờ bàn giao mặt bằng: mở rộng Trường Tiểu học Lâm An (đã nhận đủ mặt bằng ngày 10/6/2026, dự kiến khởi công trong tháng 7) và tuyến thoát nước khu vực chợ Lâm An.',
  ),
  dash(
    'kt-dau-tu-i2',
    '01 dự án phải điều chỉnh thiết kế nền móng sau khi khoan khảo sát bổ sung (trạm bơm tiêu Đồng Khê); hồ sơ điều chỉnh đã trình thẩm định ngày 03/6/2026.',
  ),
  dash(
    'kt-dau-tu-i3',
    '01 dự án đấu thầu lần đầu không có nhà thầu đáp ứng yêu cầu về năng lực (số hóa hệ thống truyền thanh cơ sở), đang phát hành lại hồ sơ mời thầu.',
  ),
  paragraph(
    'kt-dau-tu-p4',
    'UBND phường đã thành lập tổ công tác thúc đẩy giải ngân do đồng chí Phó Chủ tịch phụ trách kinh tế làm tổ trưởng, họp hai tuần một lần tại công trường; chuyển 1.900 triệu đồng từ dự án số hóa truyền thanh sang 02 dự án chuyển tiếp có khối lượng vượt kế hoạch. Phấn đấu đến hết quý III giải ngân 75%, đến hết ngày 31/01/2027 giải ngân trên 98% kế hoạch vốn.',
  ),
];

export const industry: Block[] = [
  paragraph(
    'kt-cong-nghiep-p1',
    'Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp ước đạt 612,4 tỷ đồng, bằng 48,6% kế hoạch năm (1.260 tỷ đồng), tăng 9,2% so với cùng kỳ (560,8 tỷ đồng). Trong đó chế biến gỗ đạt 214,3 tỷ đồng, may mặc 186,7 tỷ đồng, cơ khí 121,9 tỷ đồng, chế biến thực phẩm và ngành khác 89,5 tỷ đồng.',
  ),
  paragraph(
    'kt-cong-nghiep-p2',
    'Cụm công nghiệp Khê Thượng có 21 doanh nghiệp đang hoạt động, sử dụng 1.846 lao động, tăng 02 doanh nghiệp và 158 lao động so với đầu năm. Hạ tầng cụm đã lấp đầy 82,0% diện tích đất công nghiệp cho thuê (15,17/18,50 ha). Trạm xử lý nước thải tập trung công suất 600 m³/ngày đêm vận hành ổn định, kết quả quan trắc hai quý đều đạt quy chuẩn.',
  ),
  paragraph(
    'kt-cong-nghiep-p3',
    'Làng nghề mộc Đồng Khê có 136 hộ sản xuất thường xuyên. Sức mua đồ gỗ nội thất trong nước chậm lại ở quý II nên 24 hộ giảm từ một phần ba số thợ trở lên; UBND phường đã kết nối để 11 hộ nhận gia công cho hai doanh nghiệp trong cụm công nghiệp.',
  ),
  paragraph('kt-cong-nghiep-p4', 'Về phát triển doanh nghiệp và kinh tế tập thể:'),
  dash(
    'kt-cong-nghiep-i1',
    'Có 46 doanh nghiệp thành lập mới với tổng vốn đăng ký 158,6 tỷ đồng; 12 doanh nghiệp giải thể, chấm dứt hoạt động. Đến nay toàn phường có 438 doanh nghiệp, tăng 34 doanh nghiệp so với đầu năm (404 doanh nghiệp).',
  ),
  dash(
    'kt-cong-nghiep-i2',
    'Cấp mới 187 giấy chứng nhận đăng ký hộ kinh doanh, trong đó 141 hộ nộp hồ sơ hoàn toàn trên môi trường mạng, chiếm 75,4%.',
  ),
  dash(
    'kt-cong-nghiep-i3',
    'Cả 07 hợp tác xã duy trì hoạt động; Hợp tác xã rau an toàn Bãi Soi ký được hợp đồng cung ứng dài hạn cho 03 bếp ăn bán trú với sản lượng 4,5 tấn/tháng.',
  ),
  paragraph(
    'kt-cong-nghiep-p5',
    'Ngày 14/4/2026, UBND phường tổ chức hội nghị gặp mặt doanh nghiệp, tiếp nhận 29 kiến nghị; đã trả lời, giải quyết 25 kiến nghị, chuyển sở, ngành 04 kiến nghị về đấu nối điện trung thế và tuyến xe buýt đưa đón công nhân.',
  ),
];
