import type { Block } from '@trinhky/content';
import { boldRow, columnsOf, dash, headerRow, note, paragraph, row, table } from '../build.js';

export const land: Block[] = [
  paragraph(
    'dt-dat-dai-p1',
    'Trong kỳ tiếp nhận mới 1.284 hồ sơ đất đai, cộng 96 hồ sơ kỳ trước chuyển sang là 1.380 hồ sơ; đã giải quyết 1.271 hồ sơ, trong đó 1.252 hồ sơ đúng và trước hạn, đạt 98,5%; 19 hồ sơ quá hạn; đang giải quyết trong hạn 109 hồ sơ. Cả 19 hồ sơ quá hạn đều rơi vào tháng 1 và tháng 2, do phải xác minh nguồn gốc đất từ sổ mục kê của các đơn vị hành chính cũ.',
  ),
  paragraph(
    'dt-dat-dai-p2',
    'Về cấp giấy chứng nhận lần đầu, tiếp nhận 68 hồ sơ: đã cấp 52 giấy, trả lại 09 hồ sơ không đủ điều kiện, còn 07 hồ sơ đang niêm yết công khai. Toàn phường còn 214 thửa đất ở chưa được cấp giấy lần đầu; đã phân loại 131 thửa đủ điều kiện và giao chỉ tiêu cấp xong trong năm 2026.',
  ),
  paragraph(
    'dt-dat-dai-p3',
    'Đối chiếu, làm sạch dữ liệu đất đai gắn với dữ liệu dân cư được 8.912/10.450 thửa, đạt 85,3%. Vướng mắc chính là 1.538 thửa còn lại có chủ sử dụng đã mất hoặc sinh sống ở nơi khác, chưa liên hệ được.',
  ),
  paragraph(
    'dt-dat-dai-p4',
    'Qua kiểm tra phát hiện 14 trường hợp lấn, chiếm, tự ý chuyển mục đích sử dụng đất với diện tích 1.865 m²; đã xử lý xong 11 trường hợp, gồm 07 trường hợp bị xử phạt 96 triệu đồng và 04 trường hợp tự khôi phục hiện trạng khi được nhắc nhở; còn 03 trường hợp đang lập hồ sơ cưỡng chế.',
  ),
  dash(
    'dt-dat-dai-i1',
    'Tổ chức 02 phiên đấu giá quyền sử dụng đất tại phần đã có mặt bằng của Khu dân cư Đồng Khê giai đoạn 2: trúng đấu giá 16 lô, giá trúng bình quân cao hơn giá khởi điểm 14,6%; không có trường hợp bỏ cọc.',
  ),
  dash(
    'dt-dat-dai-i2',
    'Quỹ đất công ích 23,7 ha được rà soát lại hợp đồng cho thuê: 61/74 hợp đồng còn hiệu lực, 13 hợp đồng hết hạn đã thanh lý và thông báo cho thuê theo hình thức đấu giá.',
  ),
];

/** Also the second text of the story's return. */
export const clearance: Block[] = [
  paragraph(
    'dt-gpmb-p1',
    'UBND phường thực hiện bồi thường, giải phóng mặt bằng 04 dự án với diện tích thu hồi 12,36 ha, liên quan 182 hộ gia đình, tổ chức. Đến nay đã phê duyệt phương án cho 170 hộ, chi trả 78.750 triệu đồng cho 158 hộ; 150 hộ đã bàn giao mặt bằng, đạt 82,4%.',
  ),
  table(
    'dt-gpmb-t1',
    'Tiến độ giải phóng mặt bằng các dự án đến ngày 15/6/2026',
    columnsOf('dt-gpmb-t1', [5, 33, 11, 10, 12, 11, 12, 13], ['center', 'left', 'right', 'right', 'right', 'right', 'right', 'right']),
    [
      headerRow(
        'dt-gpmb-t1-h',
        'TT',
        'Dự án',
        'Diện tích (ha)',
        'Số hộ',
        'Đã duyệt phương án',
        'Đã nhận tiền',
        'Đã bàn giao',
        'Đã chi trả (triệu đồng)',
      ),
      row('dt-gpmb-t1-r1', '1', 'Đường vành đai phía Đông (đoạn qua phường)', '6,42', '87', '79', '74', '71', '41.260'),
      row('dt-gpmb-t1-r2', '2', 'Khu dân cư Đồng Khê giai đoạn 2', '4,75', '64', '64', '61', '58', '28.940'),
      row('dt-gpmb-t1-r3', '3', 'Mở rộng Trường Tiểu học Lâm An', '0,83', '12', '12', '12', '12', '5.370'),
      row('dt-gpmb-t1-r4', '4', 'Tuyến thoát nước khu vực chợ Lâm An', '0,36', '19', '15', '11', '9', '3.180'),
      boldRow('dt-gpmb-t1-total', '', 'Tổng cộng', '12,36', '182', '170', '158', '150', '78.750'),
    ],
  ),
  paragraph('dt-gpmb-p2', 'Còn 32 hộ chưa bàn giao mặt bằng, chia theo nguyên nhân như sau:'),
  dash(
    'dt-gpmb-i1',
    '17 hộ đề nghị xem xét lại đơn giá bồi thường vật kiến trúc và cây trồng; đã đối thoại hai lần, có 05 hộ đồng ý nhận tiền trong tháng 7.',
  ),
  dash(
    'dt-gpmb-i2',
    '09 hộ chưa thống nhất ranh giới hoặc đang tranh chấp thừa kế, phải xác định lại nguồn gốc đất; Phòng Kinh tế, Hạ tầng và Đô thị đã đo đạc lại 06 hộ.',
  ),
  dash(
    'dt-gpmb-i3',
    '06 hộ đủ điều kiện tái định cư nhưng chưa bốc thăm được vị trí vì hạ tầng điện của khu tái định cư chưa nghiệm thu',
    note('dt-gpmb-fn1', 'Khu tái định cư Đồng Khê có 40 lô; đơn vị điện lực hẹn đóng điện trước ngày 10/7/2026.'),
    '.',
  ),
  paragraph(
    'dt-gpmb-p3',
    'UBND phường phân công từng thành viên Hội đồng bồi thường theo dõi từng hộ, công khai kết quả hằng tuần tại nhà văn hóa khu phố; kiên trì vận động, chỉ áp dụng cưỡng chế sau khi đã thực hiện đầy đủ trình tự. Phấn đấu bàn giao toàn bộ mặt bằng đường vành đai phía Đông trước ngày 30/9/2026.',
  ),
];

export const construction: Block[] = [
  paragraph(
    'dt-xay-dung-p1',
    'Đã giải quyết 203 hồ sơ thuộc lĩnh vực xây dựng, đô thị, trong đó cấp 171 giấy phép xây dựng nhà ở riêng lẻ và 32 văn bản chấp thuận đấu nối, sử dụng tạm vỉa hè. Kiểm tra 162 công trình đang thi công: 148 công trình thực hiện đúng quy định, chiếm 91,4%; 14 công trình vi phạm.',
  ),
  paragraph(
    'dt-xay-dung-p2',
    'Trong 14 công trình vi phạm có 08 công trình sai giấy phép, 05 công trình không phép và 01 công trình xây trên đất nông nghiệp. Đã xử phạt 09 trường hợp với số tiền 236 triệu đồng; 05 trường hợp tự tháo dỡ phần vi phạm trước khi ra quyết định. So với cùng kỳ, số vi phạm giảm 06 trường hợp.',
  ),
  paragraph(
    'dt-xay-dung-p3',
    'Từ tháng 3/2026, mỗi khu phố có một nhóm trao đổi giữa tổ trưởng, cảnh sát khu vực và công chức phụ trách xây dựng; 11 trong 14 vi phạm được phát hiện qua kênh này ngay từ khi đào móng, giúp thời gian từ lúc phát hiện đến lúc lập biên bản rút còn trung bình 02 ngày.',
  ),
  dash(
    'dt-xay-dung-i1',
    'Điều chỉnh cục bộ quy hoạch phân khu Lâm An đã lấy ý kiến cộng đồng dân cư tại 08 khu phố, 96% phiếu đồng ý; hồ sơ đang trình thẩm định.',
  ),
  dash(
    'dt-xay-dung-i2',
    'Chương trình cắm mốc quy hoạch ngoài thực địa hoàn thành 112/140 mốc, đạt 80,0%; 28 mốc còn lại nằm trong phạm vi đường vành đai phía Đông, sẽ cắm khi có mặt bằng.',
  ),
];
