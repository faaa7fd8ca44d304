import type { Block } from '@trinhky/content';
import { dash, note, paragraph } from './build.js';
import { clearance } from './half-year/land.js';
import { dengueCases, health } from './half-year/society.js';
import { trade, walkingStreet } from './half-year/trade-and-farming.js';
import type { Drafting, Story } from './types.js';

const drafts = (specialist: string, dueDate: string, ...templateNodeIds: string[]): Drafting[] =>
  templateNodeIds.map((templateNodeId) => ({ templateNodeId, specialist, dueDate }));

/** `blocks` with the block of the same id replaced. */
const withBlock = (blocks: Block[], changed: Block): Block[] => blocks.map((block) => (block.id === changed.id ? changed : block));

/** The first text gives 152 households where the table adds up to 150, and explains only a part of the rest. */
const clearanceFirst: Block[] = [
  ...withBlock(
    clearance,
    paragraph(
      'dt-gpmb-p1',
      'UBND phường thực hiện bồi thường, giải phóng mặt bằng 04 dự án với diện tích thu hồi 12,36 ha, liên quan 182 hộ gia đình, tổ chức. Đến nay đã phê duyệt phương án cho 170 hộ, chi trả 78.750 triệu đồng cho 158 hộ; 152 hộ đã bàn giao mặt bằng, đạt 83,5%.',
    ),
  ).slice(0, 2),
  paragraph('dt-gpmb-p2', 'Còn một số hộ chưa bàn giao mặt bằng do các nguyên nhân sau:'),
  dash('dt-gpmb-i1', '17 hộ đề nghị xem xét lại đơn giá bồi thường vật kiến trúc và cây trồng.'),
  dash(
    'dt-gpmb-i3',
    '06 hộ đủ điều kiện tái định cư nhưng chưa bốc thăm được vị trí vì hạ tầng điện của khu tái định cư chưa nghiệm thu',
    note('dt-gpmb-fn1', 'Khu tái định cư Đồng Khê có 40 lô; đơn vị điện lực hẹn đóng điện trước ngày 10/7/2026.'),
    '.',
  ),
];

/** One block before the two edits, the two edits, and (in the report itself) what was settled. */
const walkingStreetBase = walkingStreet(
  'Mô hình chợ không dùng tiền mặt được duy trì với 251 hộ kinh doanh có mã thanh toán; Tuyến phố ẩm thực Bờ Sông khai trương ngày 25/4/2026.',
);
const walkingStreetByTrade = walkingStreet(
  'Mô hình chợ không dùng tiền mặt được duy trì với 264 hộ kinh doanh có mã thanh toán; Tuyến phố ẩm thực Bờ Sông khai trương ngày 25/4/2026.',
);
const walkingStreetByTown = walkingStreet(
  'Mô hình chợ không dùng tiền mặt được duy trì với 251 hộ kinh doanh có mã thanh toán; Tuyến phố ẩm thực Bờ Sông khai trương ngày 25/4/2026, có 38 gian hàng, hoạt động tối thứ Sáu đến Chủ nhật.',
);

const healthBefore = withBlock(
  health,
  dengueCases(
    'Trên địa bàn ghi nhận 22 ca sốt xuất huyết, giảm 09 ca (29,0%) so với cùng kỳ (31 ca); 17 ca tay chân miệng; không có ca tử vong, không để phát sinh ổ dịch kéo dài. Đã tổ chức 05 chiến dịch diệt lăng quăng, phun hóa chất chủ động tại 08 khu phố có chỉ số côn trùng cao.',
  ),
);

const settled = trade.find((block) => block.id === walkingStreetBase.id) ?? walkingStreetBase;

/** The sample's flow as data. A node whose story starts with another text is drafted with that text first. */
export const story: Story = {
  templateId: 'bao-cao-6-thang',
  period: { kind: 'half-year', year: 2026, index: 1 },
  dates: {
    opened: '2026-06-01',
    figuresAsOf: '2026-06-15',
    draftsDue: '2026-06-17',
    submittedForSignature: '2026-06-22',
    signed: '2026-06-23',
    issued: '2026-06-23',
  },
  clerk: 'hien.kl',
  signer: 'lac.dq',
  drafting: [
    ...drafts('vi.nt', '2026-06-16', 'kt', 'kt-thu', 'kt-chi', 'kt-dau-tu', 'kt-cong-nghiep', 'kt-thuong-mai'),
    ...drafts('dang.gh', '2026-06-16', 'kt-nong-nghiep', 'dt-dat-dai', 'dt-gpmb', 'dt-xay-dung', 'dt-ha-tang', 'dt-moi-truong'),
    ...drafts('duong.mt', '2026-06-16', 'xh-giao-duc', 'xh-y-te', 'xh-van-hoa', 'xh-nguoi-co-cong', 'xh-bao-tro', 'xh-giam-ngheo'),
    ...drafts('bao.tq', '2026-06-16', 'cq-bo-may', 'cq-cchc', 'cq-chuyen-doi-so', 'cq-tu-phap', 'cq-tiep-dan'),
    ...drafts('bao.tq', '2026-06-16', 'mo-dau', 'chi-dao', 'na-quoc-phong', 'na-an-ninh'),
    ...drafts('bao.tq', '2026-06-17', 'dg', 'nv-muc-tieu', 'nv-giai-phap', 'nv-kien-nghi', 'ket-thuc'),
    ...drafts('vi.nt', '2026-06-17', 'phu-luc'),
  ],
  alsoAssigned: { templateNodeId: 'kt-thuong-mai', specialist: 'dang.gh' },
  returned: {
    templateNodeId: 'dt-gpmb',
    returnedBy: 'khue.tm',
    reason:
      'Đoạn đầu ghi 152 hộ đã bàn giao mặt bằng, cộng theo bảng chỉ có 150 hộ. Phần nguyên nhân mới nêu 23 hộ trong số các hộ chưa bàn giao, thiếu nhóm vướng nguồn gốc đất. Đề nghị sửa cho khớp bảng, nêu đủ nguyên nhân của từng nhóm và bổ sung giải pháp.',
    first: clearanceFirst,
    second: clearance,
  },
  conflict: {
    templateNodeId: 'kt-thuong-mai',
    blockId: walkingStreetBase.id,
    base: walkingStreetBase,
    winner: { by: 'vi.nt', block: walkingStreetByTrade },
    loser: { by: 'dang.gh', block: walkingStreetByTown },
    resolvedBy: 'vi.nt',
    resolved: settled,
  },
  reopened: {
    templateNodeId: 'xh-y-te',
    askedBy: 'huong.cv',
    reason:
      'Trạm Y tế bổ sung 01 ca sốt xuất huyết có kết quả xét nghiệm dương tính ngày 14/6/2026. Mở lại để sửa số ca và tỷ lệ giảm cho thống nhất với số liệu đã báo cáo Sở Y tế.',
    first: healthBefore,
    second: health,
  },
};
