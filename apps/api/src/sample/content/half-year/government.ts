import type { Block } from '@trinhky/content';
import { boldRow, columnsOf, dash, headerRow, note, paragraph, row, table } from '../build.js';

export const apparatus: Block[] = [
  paragraph(
    'cq-bo-may-p1',
    'UBND phường phối hợp với Ủy ban bầu cử tổ chức thành công cuộc bầu cử ngày 15/3/2026 tại 18 khu vực bỏ phiếu: 29.791/29.846 cử tri đi bầu, đạt 99,8%; bầu đủ 27 đại biểu Hội đồng nhân dân phường nhiệm kỳ 2026 - 2031 ngay trong lần bầu đầu tiên. Kỳ họp thứ nhất đã bầu các chức danh chủ chốt của Hội đồng nhân dân và UBND phường.',
  ),
  paragraph(
    'cq-bo-may-p2',
    'Sau một năm vận hành mô hình chính quyền địa phương 02 cấp, bộ máy gồm 03 phòng, 01 trung tâm và các đơn vị sự nghiệp đã đi vào nền nếp. Biên chế được giao 62, có mặt 56, đạt 90,3%; còn thiếu 06 người ở các vị trí công nghệ thông tin, kế toán và địa chính. Quy chế làm việc, quy chế phối hợp và phân công nhiệm vụ của từng thành viên UBND được ban hành lại ngày 02/4/2026.',
  ),
  paragraph(
    'cq-bo-may-p3',
    'Cử 74 lượt cán bộ, công chức tham gia 15 lớp bồi dưỡng, trong đó 28 lượt về đất đai, xây dựng là những việc mới phân cấp cho cấp xã; tổ chức cho 09 công chức luân phiên làm việc tại Trung tâm Phục vụ hành chính công.',
  ),
  dash(
    'cq-bo-may-i1',
    'Kỷ luật, kỷ cương: kiểm tra đột xuất 06 lượt, nhắc nhở 05 công chức vi phạm giờ giấc, phê bình 02 công chức để hồ sơ quá hạn không có lý do.',
  ),
  dash(
    'cq-bo-may-i2',
    'Thi đua, khen thưởng: khen thưởng 38 tập thể, 112 cá nhân; trong đó 21 tập thể, 64 cá nhân có thành tích trong phục vụ bầu cử.',
  ),
];

export const onestop: Block[] = [
  paragraph(
    'cq-cchc-p1',
    'Trung tâm Phục vụ hành chính công tiếp nhận mới 9.400 hồ sơ, cộng 146 hồ sơ kỳ trước chuyển sang là 9.546 hồ sơ; đã giải quyết 9.346 hồ sơ, trong đó đúng và trước hạn 9.320 hồ sơ, đạt 99,7%; quá hạn 26 hồ sơ; 200 hồ sơ đang giải quyết trong hạn. Cả 26 trường hợp quá hạn đều có thư xin lỗi, hẹn lại một lần.',
  ),
  table(
    'cq-cchc-t1',
    'Kết quả tiếp nhận, giải quyết thủ tục hành chính 6 tháng đầu năm 2026 (đơn vị: hồ sơ)',
    columnsOf('cq-cchc-t1', [5, 31, 12, 12, 13, 13, 11, 13], ['center', 'left', 'right', 'right', 'right', 'right', 'right', 'right']),
    [
      headerRow(
        'cq-cchc-t1-h',
        'TT',
        'Lĩnh vực',
        'Kỳ trước chuyển',
        'Tiếp nhận mới',
        'Đã giải quyết',
        'Đúng, trước hạn',
        'Quá hạn',
        'Đang giải quyết',
      ),
      row('cq-cchc-t1-r1', '1', 'Đất đai', '96', '1.284', '1.271', '1.252', '19', '109'),
      row('cq-cchc-t1-r2', '2', 'Hộ tịch, chứng thực', '4', '6.915', '6.908', '6.908', '0', '11'),
      row('cq-cchc-t1-r3', '3', 'Đăng ký kinh doanh, công thương', '7', '268', '262', '261', '1', '13'),
      row('cq-cchc-t1-r4', '4', 'Xây dựng, đô thị', '15', '214', '203', '199', '4', '26'),
      row('cq-cchc-t1-r5', '5', 'Người có công, bảo trợ xã hội', '21', '532', '518', '516', '2', '35'),
      row('cq-cchc-t1-r6', '6', 'Lĩnh vực khác', '3', '187', '184', '184', '0', '6'),
      boldRow('cq-cchc-t1-total', '', 'Tổng cộng', '146', '9.400', '9.346', '9.320', '26', '200'),
    ],
  ),
  paragraph(
    'cq-cchc-p2',
    'Hồ sơ nộp trực tuyến 7.896/9.400, đạt 84,0%; hồ sơ được số hóa thành phần khi tiếp nhận 9.118/9.400, đạt 97,0%; thanh toán trực tuyến 5.412/5.720 hồ sơ có nghĩa vụ tài chính, đạt 94,6%. Có 3.186/3.240 phiếu khảo sát đánh giá hài lòng và rất hài lòng, đạt 98,3%; các ý kiến chưa hài lòng tập trung vào việc phải chờ lâu vào sáng thứ Hai và khó tìm chỗ để xe.',
  ),
  paragraph(
    'cq-cchc-p3',
    'Các cách làm được người dân đánh giá tốt gồm trả kết quả tại nhà cho người cao tuổi, người khuyết tật (217 lượt); nhận hồ sơ phi địa giới cho 342 người cư trú ở phường, xã khác; hai buổi "Thứ Bảy vì dân" mỗi tháng giải quyết 583 hồ sơ chứng thực, hộ tịch.',
  ),
];

export const digital: Block[] = [
  paragraph(
    'cq-chuyen-doi-so-p1',
    'Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị, UBND phường giao 32 nhiệm vụ cho từng đơn vị; đến nay hoàn thành 19 nhiệm vụ, đang thực hiện 12 nhiệm vụ trong hạn, chậm 01 nhiệm vụ (số hóa hệ thống truyền thanh cơ sở do phải đấu thầu lại).',
  ),
  paragraph(
    'cq-chuyen-doi-so-p2',
    'Toàn bộ văn bản đi được ký số và gửi qua trục liên thông, trừ văn bản mật; 100% hồ sơ công việc được lập và xử lý trên môi trường mạng. Dữ liệu của ba đơn vị hành chính cũ đã chuyển đổi, đưa vào kho dùng chung được 84,2% (21.050/25.000 hồ sơ giấy cần số hóa).',
  ),
  paragraph(
    'cq-chuyen-doi-so-p3',
    '27 tổ công nghệ số cộng đồng với 189 thành viên đã hướng dẫn trên 6.200 lượt người. Đến ngày 15/6/2026 có 31.208/33.560 người từ đủ 14 tuổi kích hoạt định danh điện tử mức độ 2, đạt 93,0%; 18.640 người có chữ ký số cá nhân, đạt 55,5%',
    note('cq-chuyen-doi-so-fn1', 'Cùng tính trên 33.560 người từ đủ 14 tuổi trở lên đang thường trú, tạm trú tại phường.'),
    '.',
  ),
  dash(
    'cq-chuyen-doi-so-i1',
    'Đưa vào vận hành 84 camera giám sát an ninh, giao thông, môi trường dùng chung cho Công an phường và Phòng Kinh tế, Hạ tầng và Đô thị; dữ liệu lưu 30 ngày, có nhật ký truy cập.',
  ),
  dash(
    'cq-chuyen-doi-so-i2',
    'Bảo đảm an toàn thông tin: rà quét 71 máy trạm, xử lý 04 máy nhiễm mã độc; chưa xảy ra sự cố lộ, mất dữ liệu. 22 máy tính đã sử dụng trên 8 năm cần thay thế.',
  ),
  dash(
    'cq-chuyen-doi-so-i3',
    'Ứng dụng phản ánh hiện trường tiếp nhận 214 phản ánh, xử lý xong 207 phản ánh, đạt 96,7%; thời gian xử lý bình quân 2,4 ngày.',
  ),
];

export const justice: Block[] = [
  paragraph(
    'cq-tu-phap-p1',
    'Trong 6.915 hồ sơ hộ tịch, chứng thực tiếp nhận có 1.075 hồ sơ hộ tịch (khai sinh 318, kết hôn 142, khai tử 126, việc hộ tịch khác 489) và 5.840 hồ sơ chứng thực (bản sao 5.212, chữ ký 431, hợp đồng, giao dịch 197). Thủ tục liên thông khai sinh, khai tử thực hiện trực tuyến đạt 100%.',
  ),
  paragraph(
    'cq-tu-phap-p2',
    'Tuyên truyền, phổ biến pháp luật được 34 buổi cho 4.260 lượt người, trọng tâm là các luật về đất đai, chính quyền địa phương, trật tự an toàn giao thông đường bộ. Mỗi khu phố đều có ít nhất 01 hòa giải viên có trình độ luật hoặc đã qua bồi dưỡng.',
  ),
  paragraph(
    'cq-tu-phap-p3',
    'Các tổ hòa giải tiếp nhận 23 vụ việc, hòa giải thành 20 vụ việc, đạt 87,0%; chủ yếu là tranh chấp ranh giới đất, mâu thuẫn hôn nhân và gia đình. Các vụ không thành được hướng dẫn khởi kiện hoặc chuyển cơ quan có thẩm quyền.',
  ),
  paragraph(
    'cq-tu-phap-p4',
    'Rà soát 46 văn bản quy phạm pháp luật của các đơn vị hành chính cũ còn áp dụng trên địa bàn: đề nghị giữ nguyên 17, thay thế 11, bãi bỏ 18 văn bản. Ban hành 72 quyết định xử phạt vi phạm hành chính thuộc thẩm quyền của Chủ tịch UBND phường; đã thi hành xong 66 quyết định, đạt 91,7%.',
  ),
];

export const citizens: Block[] = [
  paragraph(
    'cq-tiep-dan-p1',
    'Tiếp 118 lượt với 132 người, trong đó Chủ tịch UBND phường trực tiếp tiếp định kỳ 24 buổi với 51 lượt; không có đoàn đông người vượt cấp. Nội dung chủ yếu liên quan đến bồi thường, giải phóng mặt bằng, tranh chấp đất đai và ô nhiễm tiếng ồn.',
  ),
  paragraph(
    'cq-tiep-dan-p2',
    'Tiếp nhận 74 đơn, gồm 06 đơn khiếu nại, 02 đơn tố cáo, 66 đơn kiến nghị, phản ánh. Có 61 đơn đủ điều kiện thụ lý, thuộc thẩm quyền; 13 đơn trùng lặp, nặc danh hoặc không thuộc thẩm quyền đã được lưu, chuyển, hướng dẫn theo quy định. Đã giải quyết 56/61 đơn, đạt 91,8%; 05 đơn đang trong thời hạn giải quyết.',
  ),
  paragraph(
    'cq-tiep-dan-p3',
    'Trong 06 đơn khiếu nại, đã ban hành quyết định giải quyết lần đầu 04 đơn (01 đơn đúng một phần, 03 đơn sai), 02 đơn người khiếu nại tự nguyện rút sau đối thoại. Một vụ việc kéo dài từ năm 2022 liên quan ngõ đi chung tại khu phố 11 đã chấm dứt sau khi các bên ký biên bản thống nhất.',
  ),
  dash(
    'cq-tiep-dan-i1',
    'Phòng, chống tham nhũng, lãng phí: 58/58 người thuộc diện đã kê khai tài sản, thu nhập và công khai bản kê khai; chuyển đổi vị trí công tác 03 người; chưa phát hiện vụ việc tham nhũng.',
  ),
  dash(
    'cq-tiep-dan-i2',
    'Thực hiện 05/05 kiến nghị của Đoàn giám sát Hội đồng nhân dân phường về quản lý đất công ích và chợ; giải trình 14 ý kiến cử tri trước và sau kỳ họp.',
  ),
];
