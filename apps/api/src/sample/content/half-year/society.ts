import type { Block } from '@trinhky/content';
import { dash, note, paragraph, plus } from '../build.js';

export const education: Block[] = [
  paragraph(
    'xh-giao-duc-p1',
    'Toàn phường có 11 trường, gồm 04 trường mầm non (01 trường tư thục), 04 trường tiểu học và 03 trường trung học cơ sở, với 8.541 học sinh: mầm non 1.962, tiểu học 3.845, trung học cơ sở 2.734. Có 8/10 trường công lập đạt chuẩn quốc gia, đạt 80,0%.',
  ),
  paragraph(
    'xh-giao-duc-p2',
    'Năm học 2025 - 2026 kết thúc đúng kế hoạch. Tỷ lệ hoàn thành chương trình tiểu học 100% (768/768 học sinh), tốt nghiệp trung học cơ sở 99,2% (629/634 học sinh). Học sinh của phường đạt 37 giải cấp tỉnh',
    note('xh-giao-duc-fn1', '02 giải nhất, 08 giải nhì, 12 giải ba và 15 giải khuyến khích; năm học trước đạt 31 giải.'),
    '. Phường giữ vững phổ cập giáo dục, xóa mù chữ mức độ cao nhất.',
  ),
  paragraph(
    'xh-giao-duc-p3',
    'Chính sách miễn học phí và hỗ trợ chi phí học tập được chi trả đủ cho 412 học sinh thuộc diện hưởng. Bếp ăn bán trú của 09 trường được kiểm tra đột xuất 02 lượt; tạm dừng hợp đồng với 01 nhà cung cấp không chứng minh được nguồn gốc thịt lợn.',
  ),
  dash(
    'xh-giao-duc-i1',
    'Tuyển sinh năm học 2026 - 2027: dự kiến 742 trẻ vào lớp 1, 776 học sinh vào lớp 6; toàn bộ đăng ký trực tuyến, có tổ hỗ trợ tại trường cho phụ huynh không dùng được điện thoại thông minh.',
  ),
  dash(
    'xh-giao-duc-i2',
    'Bố trí 2.350 triệu đồng sửa chữa hè cho 06 trường; ưu tiên thay mái tôn, nhà vệ sinh và hệ thống điện. Trường Trung học cơ sở Lâm An vẫn thiếu 04 phòng học, phải học hai ca ở khối 6.',
  ),
];

/** The story's reopening changes the block `xh-y-te-p3`. */
export const dengueCases = (cases: string): Block => paragraph('xh-y-te-p3', cases);

export const health: Block[] = [
  paragraph(
    'xh-y-te-p1',
    'Trạm Y tế phường khám, chữa bệnh cho 16.482 lượt người, tăng 8,2% so với cùng kỳ (15.230 lượt). Tỷ lệ bao phủ bảo hiểm y tế đạt 94,4% dân số (40.290/42.680 người). Tỷ lệ tiêm chủng đầy đủ cho trẻ dưới 1 tuổi theo tiến độ đạt 96,2% (402/418 trẻ).',
  ),
  paragraph(
    'xh-y-te-p2',
    'Khám sức khỏe định kỳ cho người cao tuổi được tổ chức tại 27/27 khu phố với 3.614/4.806 người tham gia, đạt 75,2%; phát hiện mới 268 người tăng huyết áp, 91 người đái tháo đường, đã lập hồ sơ quản lý điều trị tại trạm. Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể nhẹ cân còn 6,8%.',
  ),
  dengueCases(
    'Trên địa bàn ghi nhận 23 ca sốt xuất huyết, giảm 08 ca (25,8%) so với cùng kỳ (31 ca); 17 ca tay chân miệng; không có ca tử vong, không để phát sinh ổ dịch kéo dài. Đã tổ chức 05 chiến dịch diệt lăng quăng, phun hóa chất chủ động tại 08 khu phố có chỉ số côn trùng cao.',
  ),
  paragraph(
    'xh-y-te-p4',
    'Về an toàn thực phẩm, kiểm tra 86 cơ sở dịch vụ ăn uống và thức ăn đường phố: 81 cơ sở đạt yêu cầu, chiếm 94,2%; 05 cơ sở bị nhắc nhở, buộc khắc phục trong 10 ngày, phúc tra đều đã khắc phục. Không xảy ra ngộ độc thực phẩm.',
  ),
  dash(
    'xh-y-te-i1',
    'Công tác dân số: sinh 306 trẻ, tỷ số giới tính khi sinh 109 bé trai/100 bé gái; 78,5% phụ nữ mang thai được sàng lọc trước sinh.',
  ),
  dash(
    'xh-y-te-i2',
    'Trạm Y tế được bổ sung 01 máy siêu âm, 02 bác sĩ luân phiên từ bệnh viện tuyến trên xuống 02 ngày/tuần, nhờ đó số lượt chuyển tuyến giảm 11,3% (từ 1.150 xuống 1.020 lượt).',
  ),
];

export const culture: Block[] = [
  paragraph(
    'xh-van-hoa-p1',
    'Công tác thông tin, tuyên truyền bám sát các ngày lễ lớn, cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031: phát 148 tin, bài trên hệ thống truyền thanh và trang thông tin điện tử, treo 620 m² pa-nô, 1.240 lượt cờ, băng rôn; tổ chức 21 buổi biểu diễn văn nghệ quần chúng.',
  ),
  paragraph(
    'xh-van-hoa-p2',
    'Lễ hội đình Lâm An (ngày 10 đến 12 tháng Giêng) và hội đua thuyền truyền thống diễn ra an toàn, tiết kiệm; toàn bộ tiền công đức 386 triệu đồng được kiểm đếm, công khai và nộp vào tài khoản của Ban Quản lý di tích. Đã lập hồ sơ đề nghị xếp hạng cấp tỉnh đối với nhà thờ tổ nghề mộc Đồng Khê.',
  ),
  paragraph(
    'xh-van-hoa-p3',
    'Phong trào "Toàn dân đoàn kết xây dựng đời sống văn hóa": 10.761/11.526 hộ đăng ký và được bình xét gia đình văn hóa năm 2025, đạt 93,4%; 26/27 khu phố đạt danh hiệu khu phố văn hóa, đạt 96,3%. Việc cưới, việc tang theo nếp sống mới có chuyển biến; tỷ lệ hỏa táng đạt 71,4% (90/126 trường hợp).',
  ),
  dash(
    'xh-van-hoa-i1',
    'Thể dục, thể thao: tổ chức 07 giải cấp phường, tham gia Đại hội Thể dục thể thao tỉnh đạt 09 huy chương (02 vàng, 03 bạc, 04 đồng); 42,6% dân số tập luyện thường xuyên.',
  ),
  dash(
    'xh-van-hoa-i2',
    'Thiết chế văn hóa: 25/27 khu phố có nhà văn hóa, trong đó 02 nhà văn hóa được cải tạo từ trụ sở dôi dư; khu phố 6 và khu phố 23 đang phải sinh hoạt nhờ.',
  ),
  dash(
    'xh-van-hoa-i3',
    'Kiểm tra 19 cơ sở kinh doanh dịch vụ văn hóa, 01 cơ sở karaoke bị đình chỉ 03 tháng do không bảo đảm điều kiện phòng cháy.',
  ),
];

export const merit: Block[] = [
  paragraph(
    'xh-nguoi-co-cong-p1',
    'Phường đang quản lý, chi trả trợ cấp hằng tháng cho 486 người có công và thân nhân với kinh phí 6 tháng 7.614 triệu đồng từ nguồn ngân sách trung ương, bảo đảm đúng đối tượng, đúng hạn; 461/486 người nhận qua tài khoản, đạt 94,9%.',
  ),
  paragraph(
    'xh-nguoi-co-cong-p2',
    'Dịp Tết Nguyên đán Bính Ngọ đã chuyển 1.234 suất quà, tổng trị giá 570,0 triệu đồng đến người có công và thân nhân',
    note(
      'xh-nguoi-co-cong-fn1',
      'Quà của Chủ tịch nước 498 suất, 149,4 triệu đồng; quà của tỉnh 526 suất, 315,6 triệu đồng; quà của phường 210 suất, 105,0 triệu đồng.',
    ),
    ', hoàn thành trước ngày 23 tháng Chạp.',
  ),
  paragraph(
    'xh-nguoi-co-cong-p3',
    'Hỗ trợ nhà ở cho 06 hộ người có công bằng nguồn quỹ Đền ơn đáp nghĩa với 320 triệu đồng, gồm xây mới 02 nhà (80 triệu đồng/nhà) và sửa chữa 04 nhà (40 triệu đồng/nhà); đến nay 05 nhà đã hoàn thành, 01 nhà sẽ bàn giao trước ngày 27/7/2026.',
  ),
  dash(
    'xh-nguoi-co-cong-i1',
    'Tiếp nhận 43 hồ sơ về chế độ người có công, đã giải quyết và chuyển cấp trên 39 hồ sơ, hướng dẫn bổ sung 04 hồ sơ thiếu giấy tờ gốc.',
  ),
  dash(
    'xh-nguoi-co-cong-i2',
    'Đưa 64 người đi điều dưỡng tập trung, chi điều dưỡng tại nhà cho 118 người; lấy mẫu sinh phẩm của 22 thân nhân liệt sĩ chưa xác định được thông tin để phục vụ giám định ADN.',
  ),
];

export const protection: Block[] = [
  paragraph(
    'xh-bao-tro-p1',
    'Đang thực hiện trợ cấp xã hội hằng tháng cho 1.342 người với kinh phí 4.992 triệu đồng, trong đó: người cao tuổi 512 người; người khuyết tật nặng và đặc biệt nặng 683 người; trẻ em mồ côi, người đơn thân nghèo nuôi con 98 người; đối tượng khác 49 người. Có 1.274/1.342 người nhận trợ cấp qua tài khoản, đạt 94,9%; 68 người còn lại được chi trả tại nhà do tuổi cao hoặc khuyết tật nặng.',
  ),
  paragraph(
    'xh-bao-tro-p2',
    'Hội đồng xác định mức độ khuyết tật họp 05 phiên, xét 87 hồ sơ, kết luận 79 người đủ điều kiện hưởng trợ cấp, 08 người không đủ điều kiện. Qua rà soát đối chiếu với dữ liệu dân cư, đã dừng trợ cấp 31 trường hợp chết hoặc chuyển đi, thu hồi 14,6 triệu đồng chi chậm báo giảm.',
  ),
  paragraph(
    'xh-bao-tro-p3',
    'Cứu trợ đột xuất cho 17 hộ có nhà tốc mái do dông lốc ngày 22/5/2026; hỗ trợ mai táng phí 38 trường hợp. Vận động các nhà hảo tâm nhận đỡ đầu thường xuyên 26 trẻ mồ côi với mức từ 500.000 đồng/tháng trở lên đến khi các cháu đủ 18 tuổi.',
  ),
  dash(
    'xh-bao-tro-i1',
    'Tháng hành động vì trẻ em: tặng 146 suất quà trị giá 73 triệu đồng cho trẻ em có hoàn cảnh đặc biệt; mở 04 lớp dạy bơi miễn phí cho 160 trẻ. Không để xảy ra đuối nước trên địa bàn.',
  ),
  dash(
    'xh-bao-tro-i2',
    'Tiếp nhận, hỗ trợ kịp thời 02 vụ việc bạo lực trong gia đình có liên quan đến trẻ em; cả hai trường hợp đã được can thiệp, tư vấn tâm lý và theo dõi tại nhà.',
  ),
];

export const poverty: Block[] = [
  paragraph(
    'xh-giam-ngheo-p1',
    'Giải quyết việc làm mới cho 864/1.600 lao động, đạt 54,0% kế hoạch năm, trong đó 31 người đi làm việc có thời hạn ở nước ngoài. Hai phiên giao dịch việc làm lưu động thu hút 37 doanh nghiệp, 612 người tham gia, 214 người được nhận vào làm ngay. Mở 03 lớp nghề cho 92 học viên (may công nghiệp, mộc dân dụng, nấu ăn).',
  ),
  paragraph(
    'xh-giam-ngheo-p2',
    'Đầu năm phường có 98 hộ nghèo, chiếm 0,85% và 163 hộ cận nghèo, chiếm 1,41% tổng số hộ. Đã phân tích từng hộ theo khả năng lao động để có cách giúp khác nhau:',
  ),
  plus(
    'xh-giam-ngheo-i1',
    '61 hộ không còn khả năng lao động: bảo đảm trợ cấp, thẻ bảo hiểm y tế, nhận đỡ đầu; không đặt chỉ tiêu thoát nghèo bằng thu nhập.',
  ),
  plus(
    'xh-giam-ngheo-i2',
    '37 hộ còn khả năng lao động: đăng ký nhu cầu cụ thể về vốn, nghề, phương tiện; qua khảo sát giữa năm có 19 hộ có khả năng thoát nghèo khi rà soát cuối năm.',
  ),
  paragraph(
    'xh-giam-ngheo-p3',
    'Ngân hàng Chính sách xã hội cho 214 hộ vay mới 11.630 triệu đồng; tổng dư nợ 68.940 triệu đồng, nợ quá hạn 96 triệu đồng, chiếm 0,14%. Toàn bộ 261 hộ nghèo, cận nghèo được cấp thẻ bảo hiểm y tế và hỗ trợ tiền điện theo quy định.',
  ),
  paragraph(
    'xh-giam-ngheo-p4',
    'Chương trình xóa nhà tạm, nhà dột nát trên địa bàn đã hoàn thành từ năm 2025; trong kỳ rà soát phát sinh 03 nhà hư hỏng nặng sau dông lốc, Ủy ban Mặt trận Tổ quốc Việt Nam phường đã vận động 180 triệu đồng để xây lại, dự kiến hoàn thành trong tháng 8.',
  ),
];
