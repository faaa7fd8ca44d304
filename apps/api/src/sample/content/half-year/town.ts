import type { Block } from '@trinhky/content';
import { dash, note, paragraph, plus } from '../build.js';

export const infrastructure: Block[] = [
  paragraph(
    'dt-ha-tang-p1',
    'Nâng cấp, mở rộng 3.150 m đường hẻm tại 09 khu phố theo phương thức Nhà nước và nhân dân cùng làm; 47 hộ hiến 1.264 m² đất, tự tháo dỡ tường rào, đóng góp 1.120 triệu đồng và 386 ngày công. Đến nay 68,9/72,4 km đường do phường quản lý được trải nhựa hoặc bê tông, đạt 95,2%.',
  ),
  paragraph(
    'dt-ha-tang-p2',
    'Lắp mới 186 bóng đèn chiếu sáng tiết kiệm điện, thay thế 94 bóng hỏng; trồng bổ sung 1.450 cây xanh, cắt tỉa 820 cây trước mùa mưa bão. Trong 06 điểm ngập úng cục bộ, đã xử lý dứt điểm 02 điểm, 02 điểm giảm thời gian ngập còn dưới 30 phút; 02 điểm quanh chợ Lâm An chờ tuyến thoát nước mới.',
  ),
  paragraph(
    'dt-ha-tang-p3',
    'Về trật tự đô thị, ra quân 36 đợt, xử lý 128 trường hợp lấn chiếm lòng đường, vỉa hè: nhắc nhở, cho cam kết 103 trường hợp; xử phạt 25 trường hợp với số tiền 31,25 triệu đồng. Tháo gỡ 640 biển quảng cáo, tờ rơi đặt sai quy định.',
  ),
  dash(
    'dt-ha-tang-i1',
    'Đã kẻ vạch, cho phép để xe có trật tự trên 07 tuyến phố; các hộ kinh doanh trên tuyến tự quản, vi phạm tái diễn giảm rõ rệt so với trước khi kẻ vạch.',
  ),
  dash('dt-ha-tang-i2', 'Hai tuyến phố Bờ Sông và Lâm An 3 được công nhận tuyến phố văn minh đô thị, nâng tổng số lên 08 tuyến.'),
  dash(
    'dt-ha-tang-i3',
    'Hạ ngầm, bó gọn cáp viễn thông trên 2,6 km; còn 4,1 km cáp treo thấp, mất mỹ quan đã lập danh mục yêu cầu các doanh nghiệp viễn thông xử lý trong quý III.',
  ),
];

export const environment: Block[] = [
  paragraph(
    'dt-moi-truong-p1',
    'Thu gom, vận chuyển 5.236/5.510 tấn rác thải sinh hoạt phát sinh, đạt 95,0%; lượng chưa thu gom chủ yếu ở các hộ sống rải rác ven núi Voi tự xử lý bằng hố ủ. Tỷ lệ hộ sử dụng nước sạch từ hệ thống cấp nước tập trung đạt 98,4% (11.342/11.526 hộ).',
  ),
  paragraph(
    'dt-moi-truong-p2',
    'Phân loại rác tại nguồn được mở rộng từ 09 lên 16 khu phố, có 6.340/11.526 hộ thực hiện, đạt 55,0%. Kết quả không đều: các khu phố có tổ phụ nữ trực tiếp hướng dẫn đạt trên 80%, trong khi khu nhà trọ công nhân mới đạt khoảng 20% vì người ở thường xuyên thay đổi và thiếu điểm đặt thùng.',
  ),
  paragraph('dt-moi-truong-p3', 'Đã xóa 09/12 điểm tồn lưu rác, đạt 75,0%. Các biện pháp đi kèm gồm:'),
  plus('dt-moi-truong-i1', 'Lắp 12 camera giám sát tại các điểm hay bị đổ trộm, qua đó xử phạt 08 trường hợp với số tiền 12 triệu đồng.'),
  plus('dt-moi-truong-i2', 'Cải tạo 05 điểm thành vườn hoa, bồn cây do đoàn thể khu phố nhận chăm sóc.'),
  plus('dt-moi-truong-i3', 'Điều chỉnh giờ thu gom khu vực chợ sang 21 giờ và 04 giờ để rác không lưu lại ban ngày.'),
  paragraph(
    'dt-moi-truong-p4',
    'Kiểm tra việc chấp hành pháp luật về môi trường tại 23 cơ sở: 16 cơ sở chấp hành tốt, nhắc nhở 05 cơ sở, xử phạt 02 cơ sở với số tiền 30 triệu đồng',
    note(
      'dt-moi-truong-fn1',
      '01 xưởng sơn phủ đồ gỗ không có hệ thống hút bụi sơn; 01 cơ sở giết mổ xả nước thải chưa qua xử lý ra mương tiêu Đồng Khê.',
    ),
    '. Có 14 phản ánh về tiếng ồn từ loa kéo, hát karaoke tự phát; Công an phường đã nhắc nhở 12 trường hợp, xử phạt 02 trường hợp.',
  ),
  paragraph(
    'dt-moi-truong-p5',
    'Ngày Chủ nhật xanh được duy trì mỗi tháng một lần, bình quân 1.850 người tham gia; riêng đợt hưởng ứng Ngày Môi trường thế giới 05/6 thu được 3,2 tấn rác nhựa, 410 kg pin và thiết bị điện tử hỏng.',
  ),
];
