import type { Block } from '@trinhky/content';
import { dash, note, paragraph, plus } from '../build.js';

/** The story's conflict is about this block. */
export const walkingStreet = (text: string): Block => paragraph('kt-thuong-mai-p3', text);

export const trade: Block[] = [
  paragraph(
    'kt-thuong-mai-p1',
    'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 1.087,5 tỷ đồng, bằng 50,6% kế hoạch năm (2.150 tỷ đồng), tăng 11,7% so với cùng kỳ (973,6 tỷ đồng). Trong đó bán lẻ hàng hóa 794,2 tỷ đồng; lưu trú, ăn uống 168,9 tỷ đồng; du lịch, lữ hành và dịch vụ khác 124,4 tỷ đồng.',
  ),
  paragraph(
    'kt-thuong-mai-p2',
    'Nguồn hàng dịp Tết Nguyên đán Bính Ngọ dồi dào, giá các mặt hàng thiết yếu không biến động bất thường. Chợ Lâm An có 286/312 điểm kinh doanh hoạt động thường xuyên, đạt 91,7%; 26 điểm còn trống chủ yếu ở khu hàng vải, quần áo tầng 2 do người mua chuyển sang mua trực tuyến. Ban Quản lý chợ đã giảm 30% giá dịch vụ tầng 2 đến hết năm và bố trí lại 12 điểm cho ngành hàng ăn uống.',
  ),
  walkingStreet(
    'Mô hình chợ không dùng tiền mặt được duy trì với 264 hộ kinh doanh có mã thanh toán; Tuyến phố ẩm thực Bờ Sông khai trương ngày 25/4/2026, có 38 gian hàng, hoạt động tối thứ Sáu đến Chủ nhật.',
  ),
  paragraph(
    'kt-thuong-mai-p4',
    'Khách đến tham quan đình Lâm An, lễ hội đua thuyền và làng nghề mộc Đồng Khê ước đạt 38.400 lượt, tăng 16,0% so với cùng kỳ (33.100 lượt). Thời gian lưu lại của khách còn ngắn, cơ sở lưu trú mới đạt công suất buồng bình quân 46%.',
  ),
  paragraph('kt-thuong-mai-p5', 'Công tác quản lý thị trường, an toàn thực phẩm trong kinh doanh được duy trì:'),
  dash(
    'kt-thuong-mai-i1',
    'Kiểm tra 41 lượt cơ sở, phát hiện, xử phạt 06 cơ sở vi phạm với số tiền 47,5 triệu đồng',
    note(
      'kt-thuong-mai-fn1',
      '03 cơ sở không niêm yết giá, phạt 4,5 triệu đồng; 02 cơ sở bán hàng hóa không rõ nguồn gốc, phạt 28 triệu đồng; 01 cơ sở vi phạm điều kiện bảo quản thực phẩm, phạt 15 triệu đồng.',
    ),
    ', tiêu hủy số hàng trị giá 19,8 triệu đồng.',
  ),
  dash(
    'kt-thuong-mai-i2',
    'Cho 214 cơ sở ký cam kết không bán hàng giả, hàng nhập lậu, trong đó có 17 cơ sở thường xuyên bán hàng qua mạng xã hội; hướng dẫn 09 cơ sở làm hồ sơ truy xuất nguồn gốc.',
  ),
];

export const farming: Block[] = [
  paragraph(
    'kt-nong-nghiep-p1',
    'Vụ đông xuân gieo cấy 186,5 ha lúa, đạt 100% kế hoạch; năng suất bình quân 61,8 tạ/ha (cùng kỳ 60,9 tạ/ha), sản lượng 1.152,6 tấn. Rau màu các loại 74,3 ha, gồm rau 48,6 ha, ngô 15,2 ha, lạc và đậu 10,5 ha; có 12,4 ha rau tại Bãi Soi được chứng nhận VietGAP.',
  ),
  paragraph(
    'kt-nong-nghiep-p2',
    'Đàn trâu, bò 342 con (trâu 77 con, bò 265 con), đàn lợn 2.870 con, đàn gia cầm 31.500 con. Bệnh dịch tả lợn Châu Phi xảy ra tại 04 hộ ở khu phố 19 trong tháng 3, đã tiêu hủy 57 con với trọng lượng 3.648 kg; ổ dịch được công bố kết thúc ngày 24/4/2026, không lây sang địa bàn khác. Kết quả tiêm phòng đợt 1:',
  ),
  plus('kt-nong-nghiep-i1', 'Vắc-xin lở mồm long móng 308/342 trâu, bò, đạt 90,1%.'),
  plus('kt-nong-nghiep-i2', 'Vắc-xin dại 1.912/2.240 chó, mèo trong diện quản lý, đạt 85,4%.'),
  plus('kt-nong-nghiep-i3', 'Vắc-xin dịch tả lợn cổ điển 2.210/2.870 con, đạt 77,0%.'),
  paragraph(
    'kt-nong-nghiep-p3',
    'Về thủy lợi, đã nạo vét 6,2/7,5 km kênh tưới, tiêu nội đồng, đạt 82,7% kế hoạch; thay 05 cửa cống bị hỏng trước mùa mưa. Rừng trồng 112 ha ở khu vực núi Voi được tuần tra theo tuần, không xảy ra cháy rừng.',
  ),
  paragraph(
    'kt-nong-nghiep-p4',
    'Đợt dông lốc ngày 22/5/2026 làm 17 nhà bị tốc mái, 4,3 ha rau màu bị dập nát, gãy đổ 63 cây xanh; thiệt hại ước 468 triệu đồng',
    note('kt-nong-nghiep-fn1', 'Nhà ở 255 triệu đồng; hoa màu 129 triệu đồng; công trình công cộng và cây xanh 84 triệu đồng.'),
    '. Không có thiệt hại về người. Lực lượng dân quân, đoàn thanh niên đã giúp các hộ lợp lại mái xong trong hai ngày; đường điện, viễn thông thông suốt ngay trong đêm.',
  ),
  paragraph(
    'kt-nong-nghiep-p5',
    'Phương án phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026 đã được phê duyệt, xác định 06 điểm có nguy cơ ngập sâu và 02 điểm có nguy cơ sạt lở bờ sông với 148 hộ phải sơ tán khi có tình huống; đã diễn tập chỉ huy kết hợp thực địa ngày 05/6/2026 tại khu phố 21.',
  ),
];
