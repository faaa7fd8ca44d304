import type { Block } from '@trinhky/content';
import { dash, note, paragraph } from '../build.js';

export const opening: Block[] = [
  paragraph(
    'mo-dau-p1',
    'Thực hiện Nghị quyết của Hội đồng nhân dân phường về nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2026 và chế độ báo cáo định kỳ theo yêu cầu của UBND tỉnh, UBND phường Lâm Khê báo cáo kết quả 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2026 như sau (số liệu tính đến ngày 15/6/2026, trừ những chỗ có ghi chú khác):',
  ),
];

export const direction: Block[] = [
  paragraph(
    'chi-dao-p1',
    'Năm 2026 là năm đầu thực hiện nghị quyết Đại hội Đảng các cấp, năm bầu cử Quốc hội và Hội đồng nhân dân, cũng là năm đầu tiên phường Lâm Khê có trọn 12 tháng hoạt động sau khi thành lập từ ba đơn vị hành chính cũ. Phường có diện tích 18,64 km², 27 khu phố, 11.526 hộ với 42.680 nhân khẩu; vừa có khu vực đô thị lâu năm, vừa có cụm công nghiệp, làng nghề và vùng trồng lúa, trồng rau.',
  ),
  paragraph(
    'chi-dao-p2',
    'Ngay từ đầu năm, UBND phường ban hành chương trình công tác với 68 đầu việc, giao rõ đơn vị chủ trì, thời hạn và sản phẩm. Đến ngày 15/6/2026 có 41 đầu việc hoàn thành, 24 đầu việc đang thực hiện đúng tiến độ và 03 đầu việc chậm',
    note(
      'chi-dao-fn1',
      'Ba đầu việc chậm: đề án sắp xếp chợ tạm khu phố 14; phương án đấu giá trụ sở dôi dư; số hóa hệ thống truyền thanh cơ sở.',
    ),
    '. Các đầu việc chậm được kiểm điểm tại phiên họp thường kỳ tháng 5 và gia hạn một lần đến hết tháng 9.',
  ),
  paragraph(
    'chi-dao-p3',
    'UBND phường tổ chức 06 phiên họp thường kỳ, 04 phiên họp chuyên đề, ban hành 1.436 văn bản',
    note('chi-dao-fn2', '486 quyết định, 94 kế hoạch, 217 báo cáo, 163 thông báo và 476 công văn; chưa tính giấy mời, giấy giới thiệu.'),
    '; thực hiện 212/220 nhiệm vụ UBND tỉnh giao đúng hạn, đạt 96,4%, còn 08 nhiệm vụ chưa đến hạn. Cách điều hành tập trung vào ba điểm:',
  ),
  dash(
    'chi-dao-i1',
    'Giao việc kèm chỉ số: mỗi phòng, đơn vị có bảng theo dõi hằng tuần, việc quá hạn hiện lên trước khi họp giao ban sáng thứ Hai.',
  ),
  dash(
    'chi-dao-i2',
    'Đi cơ sở: lãnh đạo UBND phường đối thoại với nhân dân tại 27/27 khu phố, tiếp nhận 163 ý kiến; đã giải quyết 138 ý kiến, 25 ý kiến cần vốn đầu tư được đưa vào danh mục xem xét của năm 2027.',
  ),
  dash(
    'chi-dao-i3',
    'Phối hợp: ký chương trình phối hợp công tác với Ủy ban Mặt trận Tổ quốc Việt Nam phường; giao ban ba tháng một lần với 04 phường, xã giáp ranh về an ninh trật tự, môi trường và tiêu thoát nước.',
  ),
];

export const defence: Block[] = [
  paragraph(
    'na-quoc-phong-p1',
    'Duy trì nghiêm chế độ trực sẵn sàng chiến đấu, nhất là dịp Tết, bầu cử và các ngày lễ lớn. Hoàn thành chỉ tiêu giao quân 62/62 công dân, đạt 100%, trong đó 21 công dân có trình độ cao đẳng, đại học; 03 đảng viên trẻ lên đường nhập ngũ. Đăng ký nghĩa vụ quân sự tuổi 17 đạt 100% (287/287 công dân).',
  ),
  paragraph(
    'na-quoc-phong-p2',
    'Lực lượng dân quân có 586 người, bằng 1,37% dân số, tỷ lệ đảng viên 24,9% (146 người). Huấn luyện cho 214/218 dân quân thuộc diện, đạt 98,2%; kết quả kiểm tra 100% đạt yêu cầu, 83,2% khá, giỏi (178/214 người). Đã kiện toàn Ban Chỉ huy Quân sự phường và 27 khu đội trưởng theo tổ chức mới.',
  ),
  paragraph(
    'na-quoc-phong-p3',
    'Bồi dưỡng kiến thức quốc phòng và an ninh cho 124 người thuộc đối tượng 4 và 02 chức sắc tôn giáo. Chính sách hậu phương quân đội được thực hiện đầy đủ: thăm, tặng quà 62 gia đình có con em nhập ngũ; hướng nghiệp cho 58 quân nhân xuất ngũ, trong đó 33 người đã có việc làm.',
  ),
  paragraph(
    'na-quoc-phong-p4',
    'Dân quân tham gia 412 ngày công giúp nhân dân khắc phục hậu quả dông lốc, nạo vét kênh mương; phối hợp với Công an phường tuần tra 184 lượt, góp phần giữ địa bàn ổn định.',
  ),
];

export const security: Block[] = [
  paragraph(
    'na-an-ninh-p1',
    'An ninh chính trị được giữ vững; bảo vệ an toàn tuyệt đối cuộc bầu cử và các lễ hội. Tội phạm về trật tự xã hội xảy ra 19 vụ, giảm 05 vụ (20,8%) so với cùng kỳ (24 vụ); điều tra, làm rõ 17 vụ, đạt 89,5%. Không xảy ra trọng án. Bắt giữ 06 vụ, 08 đối tượng phạm tội về ma túy; đang quản lý 47 người nghiện và sau cai.',
  ),
  paragraph(
    'na-an-ninh-p2',
    'Tội phạm lừa đảo chiếm đoạt tài sản trên không gian mạng vẫn phức tạp: 09 người dân trình báo với số tiền thiệt hại 1.376 triệu đồng, chủ yếu do kẻ gian giả danh cán bộ, giả sàn đầu tư. Công an phường đã tuyên truyền trực tiếp tại 27 khu phố, 11 trường học, phối hợp với ngân hàng ngăn chặn kịp thời 04 giao dịch trị giá 520 triệu đồng.',
  ),
  paragraph(
    'na-an-ninh-p3',
    'Tai nạn giao thông xảy ra 07 vụ, làm chết 02 người, bị thương 06 người; so với cùng kỳ giảm 03 vụ, giảm 01 người chết, giảm 04 người bị thương. Lập biên bản 1.126 trường hợp vi phạm, phạt tiền 1.842 triệu đồng, trong đó 318 trường hợp vi phạm nồng độ cồn',
    note(
      'na-an-ninh-fn1',
      'Các lỗi còn lại: không đội mũ bảo hiểm 274, dừng đỗ sai quy định 231, chở quá trọng tải 96, học sinh chưa đủ tuổi điều khiển xe 43, lỗi khác 164 trường hợp.',
    ),
    '.',
  ),
  paragraph(
    'na-an-ninh-p4',
    'Kiểm tra phòng cháy, chữa cháy 312 cơ sở, yêu cầu khắc phục 27 cơ sở, xử phạt 06 cơ sở với 74 triệu đồng, đình chỉ 01 cơ sở; xảy ra 02 vụ cháy nhỏ, thiệt hại 65 triệu đồng, không có thiệt hại về người. 100% nhà trọ từ 10 phòng trở lên đã mở lối thoát nạn thứ hai hoặc trang bị thang dây.',
  ),
  dash(
    'na-an-ninh-i1',
    '27 tổ bảo vệ an ninh, trật tự ở cơ sở với 135 thành viên hoạt động đều, cung cấp 96 nguồn tin có giá trị, trực tiếp bắt quả tang 03 vụ trộm cắp.',
  ),
  dash(
    'na-an-ninh-i2',
    'Quản lý cư trú: 1.327 nhân khẩu đăng ký tạm trú mới, chủ yếu là công nhân; 98,6% cơ sở lưu trú, nhà trọ khai báo qua ứng dụng.',
  ),
];
