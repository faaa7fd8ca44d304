import type { Block } from '@trinhky/content';
import { dash, note, numbered, paragraph, see, titled, titledDash } from '../build.js';

export const assessment: Block[] = [
  titled(
    'dg-ket-qua',
    'Kết quả nổi bật:',
    ' Kinh tế duy trì tăng trưởng, các khoản thu ổn định vượt tiến độ, doanh nghiệp thành lập mới gấp gần bốn lần số rời thị trường. Cuộc bầu cử thành công ở mọi mặt. Thủ tục hành chính giải quyết đúng và trước hạn đạt 99,7%. An sinh xã hội được chăm lo; an ninh, trật tự ổn định, tội phạm và tai nạn giao thông đều giảm. Trong 18 chỉ tiêu của phụ lục kèm theo, có 10 chỉ tiêu đã đạt hoặc vượt kế hoạch, mức phấn đấu cả năm, 06 chỉ tiêu đạt từ 45% trở lên và 02 chỉ tiêu cần tập trung là giải ngân vốn đầu tư công, bao phủ bảo hiểm y tế.',
  ),
  titled('dg-han-che', 'Hạn chế, tồn tại:', ' Bên cạnh kết quả đạt được còn các mặt sau:'),
  titledDash(
    'dg-han-che-i1',
    'Về ngân sách và đầu tư:',
    ' thu tiền sử dụng đất mới đạt 37,0% dự toán; giải ngân nhóm dự án khởi công mới đạt 18,4%; 04/14 dự án chưa khởi công.',
  ),
  titledDash(
    'dg-han-che-i2',
    'Về đất đai, đô thị:',
    ' còn 32 hộ chưa bàn giao mặt bằng, 03 trường hợp lấn chiếm chưa xử lý xong; hai điểm ngập quanh chợ Lâm An chưa được khắc phục; phân loại rác ở khu nhà trọ đạt thấp.',
  ),
  titledDash(
    'dg-han-che-i3',
    'Về văn hóa - xã hội:',
    ' Trường Trung học cơ sở Lâm An phải học hai ca ở khối 6; hai khu phố chưa có nhà văn hóa; lừa đảo qua mạng gây thiệt hại lớn cho người dân.',
  ),
  titledDash(
    'dg-han-che-i4',
    'Về bộ máy:',
    ' còn 26 hồ sơ thủ tục hành chính quá hạn, trong đó 19 hồ sơ đất đai; 03 đầu việc của chương trình công tác bị chậm; thiếu 06 biên chế chuyên môn.',
  ),
  titled(
    'dg-nguyen-nhan',
    'Nguyên nhân:',
    ' Các hạn chế nêu tại ',
    see('dg-han-che'),
    ' có nguyên nhân khách quan là hồ sơ đất đai tiếp nhận từ ba đơn vị cũ không đồng nhất, giá vật liệu quý II tăng làm nhà thầu cầm chừng, khối lượng việc phân cấp cho cấp xã tăng nhanh hơn nhân lực. Về chủ quan, công tác chuẩn bị đầu tư ở một số dự án chưa kỹ, phải điều chỉnh khi đã có kế hoạch vốn; phối hợp giữa đơn vị đo đạc, Hội đồng bồi thường và khu phố có lúc thiếu chặt chẽ; một số công chức còn lúng túng với việc mới, ngại chịu trách nhiệm.',
  ),
];

export const goals: Block[] = [
  paragraph(
    'nv-muc-tieu-p1',
    'UBND phường giữ nguyên các chỉ tiêu Hội đồng nhân dân phường đã giao cho cả năm 2026. Để hoàn thành, trong 6 tháng cuối năm phải đạt tối thiểu các kết quả sau:',
  ),
  dash(
    'nv-muc-tieu-i1',
    'Thu ngân sách 69.520 triệu đồng, trong đó tiền sử dụng đất 39.060 triệu đồng, các khoản còn lại 30.460 triệu đồng.',
  ),
  dash('nv-muc-tieu-i2', 'Giải ngân 28.520 triệu đồng vốn đầu tư công còn lại; khởi công cả 04 dự án trước ngày 30/9/2026.'),
  dash('nv-muc-tieu-i3', 'Giá trị sản xuất công nghiệp 647,6 tỷ đồng; tổng mức bán lẻ hàng hóa và doanh thu dịch vụ 1.062,5 tỷ đồng.'),
  dash('nv-muc-tieu-i4', 'Giải quyết việc làm mới cho 736 lao động; giảm số hộ nghèo từ 98 hộ xuống còn không quá 79 hộ.'),
  dash(
    'nv-muc-tieu-i5',
    'Không để phát sinh hồ sơ thủ tục hành chính quá hạn do lỗi chủ quan; phân loại rác tại nguồn đạt 70% số hộ, tức thêm 1.729 hộ so với hiện nay.',
  ),
];

export const tasks: Block[] = [
  titled(
    'nv-gp-ngan-sach',
    'Thu, chi ngân sách.',
    ' Đấu giá 26 lô còn lại tại Khu dân cư Đồng Khê giai đoạn 2 thành ba đợt trong tháng 8, tháng 9 và tháng 11. Phối hợp với cơ quan thuế rà soát hoạt động cho thuê nhà, kinh doanh trên nền tảng số; thu dứt điểm nợ thuế của 09 đơn vị. Điều hành chi theo tiến độ thu, không bổ sung dự toán ngoài nhiệm vụ cấp bách.',
  ),
  titled(
    'nv-gp-dau-tu',
    'Đầu tư công.',
    ' Họp giao ban công trường hai tuần một lần; rà soát, điều chuyển vốn trước ngày 30/9/2026 đối với dự án giải ngân dưới 50%. Chấm dứt hợp đồng với nhà thầu chậm tiến độ quá 60 ngày do lỗi của nhà thầu. Hoàn thành hồ sơ chuẩn bị đầu tư của toàn bộ dự án năm 2027 trong tháng 10.',
  ),
  titled(
    'nv-gp-mat-bang',
    'Giải phóng mặt bằng, đất đai.',
    ' Giải quyết từng hộ trong 32 hộ còn lại theo lịch công khai; nghiệm thu hạ tầng điện khu tái định cư trong tháng 7 để 06 hộ bốc thăm. Cấp giấy chứng nhận lần đầu cho 131 thửa đủ điều kiện; xử lý xong 03 trường hợp lấn chiếm trong quý III.',
  ),
  titled(
    'nv-gp-san-xuat',
    'Sản xuất, kinh doanh.',
    ' Kết nối vay vốn, gia công cho làng nghề mộc; vận động các hộ phun sơn chuyển vào khu sản xuất tập trung. Sắp xếp lại tầng 2 chợ Lâm An; thực hiện tốt vụ mùa với 182 ha lúa, mở rộng thêm 5 ha rau VietGAP. Trả lời dứt điểm kiến nghị của doanh nghiệp trong 15 ngày.',
  ),
  titled(
    'nv-gp-do-thi',
    'Đô thị, môi trường.',
    ' Thi công tuyến thoát nước khu vực chợ ngay khi có mặt bằng; trong khi chờ, bố trí bơm lưu động khi mưa trên 50 mm. Đặt 40 điểm thu gom tại khu nhà trọ, giao chủ nhà trọ trách nhiệm hướng dẫn phân loại. Duy trì kiểm tra trật tự xây dựng qua nhóm khu phố.',
  ),
  titled(
    'nv-gp-van-xa',
    'Giáo dục, y tế, văn hóa.',
    ' Hoàn thành sửa chữa hè trước ngày 20/8/2026; bố trí tạm 04 phòng học tại trụ sở dôi dư để khối 6 học một ca. Chủ động phòng, chống sốt xuất huyết trong mùa mưa. Cải tạo, giao mặt bằng cho hai khu phố chưa có nhà văn hóa.',
  ),
  titled(
    'nv-gp-an-sinh',
    'An sinh xã hội.',
    ' Tổ chức chu đáo các hoạt động kỷ niệm Ngày Thương binh - Liệt sĩ 27/7; chi trả trợ cấp đúng hạn, rà soát biến động hằng tháng với dữ liệu dân cư. Tập trung giúp 19 hộ có khả năng thoát nghèo bằng vốn, nghề và việc làm cụ thể; rà soát hộ nghèo cuối năm công khai, đúng thực chất.',
  ),
  titled(
    'nv-gp-cai-cach',
    'Cải cách hành chính, chuyển đổi số.',
    ' Bố trí thêm quầy tiếp nhận vào sáng thứ Hai, lấy số trực tuyến; mở điểm để xe phía sau Trung tâm Phục vụ hành chính công. Hoàn thành số hóa 3.950 hồ sơ giấy còn lại; thay thế 22 máy tính cũ. Tuyển dụng đủ 06 biên chế còn thiếu theo kế hoạch của tỉnh.',
  ),
  titled(
    'nv-gp-noi-chinh',
    'Quốc phòng, an ninh, tiếp công dân.',
    ' Chuẩn bị tốt công tác tuyển quân năm 2027; diễn tập phòng thủ theo kế hoạch. Mở đợt cao điểm phòng, chống lừa đảo qua mạng, đưa nội dung này vào sinh hoạt khu phố hằng tháng. Kiểm tra lại 27 cơ sở có tồn tại về phòng cháy, chữa cháy. Giải quyết dứt điểm 05 đơn trong hạn, không để phát sinh điểm nóng.',
  ),
];

export const requests: Block[] = [
  numbered(
    'nv-kn-c1',
    'Đề nghị UBND tỉnh sớm ban hành đơn giá bồi thường vật kiến trúc sửa đổi sát giá thị trường, làm cơ sở giải quyết kiến nghị của 17 hộ thuộc các dự án trên địa bàn phường; cho phép phường được ứng trước vốn bồi thường của dự án đường vành đai phía Đông từ ngân sách tỉnh.',
  ),
  numbered(
    'nv-kn-c2',
    'Đề nghị Sở Nông nghiệp và Môi trường bàn giao đầy đủ bản gốc sổ mục kê, sổ địa chính dạng số của ba đơn vị hành chính cũ và hướng dẫn xử lý 1.538 thửa đất không liên hệ được chủ sử dụng',
    note('nv-kn-fn1', 'Phường đã có 02 văn bản đề nghị trong tháng 3 và tháng 5/2026; hiện mới nhận được dữ liệu của một đơn vị cũ.'),
    '.',
  ),
  numbered(
    'nv-kn-c3',
    'Đề nghị Sở Nội vụ bổ sung, cho phép tuyển dụng 06 biên chế còn thiếu và có cơ chế hợp đồng chuyên gia công nghệ thông tin đối với cấp xã.',
  ),
  numbered(
    'nv-kn-c4',
    'Đề nghị Sở Xây dựng xem xét bổ sung tuyến xe buýt nối Cụm công nghiệp Khê Thượng với khu nhà trọ công nhân; đề nghị ngành điện đầu tư nâng công suất lưới trung thế cấp cho cụm công nghiệp trước năm 2027.',
  ),
];

export const closing: Block[] = [
  paragraph('ket-thuc-p1', 'UBND phường Lâm Khê báo cáo để UBND tỉnh, Đảng ủy và Hội đồng nhân dân phường theo dõi, chỉ đạo./.'),
];
