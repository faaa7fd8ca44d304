import { approve, openReport, paragraph, submit, submittedReport } from '@trinhky/api/testing';
import type { SectionOfReport, TestWard } from '@trinhky/api/testing';
import { countAt, drafterOf, textAt } from '@trinhky/api/testing';

/** An office in the middle of its work: one report being written and reviewed, one up for signature. The words are invented. */
export interface Scene {
  /** Being written: its economy section was returned, its culture section waits for approval, its opening is approved. */
  reportId: string;
  economy: string;
  culture: string;
  /** Up for the chair's signature. */
  signing: string;
}

const words = (t: string) => [{ kind: 'text', t }];
const put = (block: object) => ({ op: 'put', block });
const row = (id: string, bold: boolean, ...cells: string[]) => ({
  id,
  cells: cells.map((cell) => ({ content: [words(cell)], ...(bold && { bold: true }) })),
});

const ECONOMY = [
  put({ kind: 'heading', id: 'thu-chi', level: 1, title: words('Thu, chi ngân sách') }),
  put(
    paragraph(
      'Tổng thu ngân sách nhà nước trên địa bàn phường trong tháng ước đạt 12,5 tỷ đồng, bằng 8,4% dự toán năm và tăng 6,2% so với cùng kỳ năm trước; trong đó thu từ thuế, phí đạt 7,1 tỷ đồng.',
      'thu',
    ),
  ),
  put({
    kind: 'item',
    id: 'noi-dia',
    marker: '-',
    level: 1,
    content: [
      ...words('Thu nội địa 9,3 tỷ đồng'),
      { kind: 'footnote', id: 'chu-1', content: words('Không kể thu tiền sử dụng đất.') },
      ...words(';'),
    ],
  }),
  put({
    kind: 'item',
    id: 'chi',
    marker: '-',
    level: 1,
    content: words('Chi ngân sách phường 6,8 tỷ đồng, bảo đảm chi lương và các nhiệm vụ thường xuyên.'),
  }),
  put({
    kind: 'table',
    id: 'bang',
    caption: words('Kết quả thu ngân sách'),
    columns: [
      { id: 'ten', width: 3 },
      { id: 'ke-hoach', width: 1, align: 'right' },
      { id: 'thuc-hien', width: 1, align: 'right' },
    ],
    headerRows: 1,
    rows: [
      row('dau', true, 'Chỉ tiêu (tỷ đồng)', 'Kế hoạch', 'Thực hiện'),
      row('tong', false, 'Tổng thu', '148,0', '12,5'),
      row('thue', false, 'Thuế, phí', '86,0', '7,1'),
    ],
  }),
  put({ kind: 'heading', id: 'kinh-doanh', level: 1, title: words('Sản xuất, kinh doanh') }),
  put(
    paragraph(
      'Trong tháng có 46 hộ đăng ký kinh doanh mới, 11 hộ tạm ngừng. Chợ phường hoạt động ổn định, giá cả các mặt hàng thiết yếu không biến động lớn.',
      'ho',
    ),
  ),
];
const CULTURE = [
  put(
    paragraph('Phường tổ chức 3 buổi tuyên truyền lưu động, vận động 1.250 lượt người tham gia tổng vệ sinh môi trường.', 'tuyen-truyen'),
  ),
  put(paragraph('Các trường trên địa bàn hoàn thành đánh giá giữa kỳ; tỷ lệ trẻ trong độ tuổi đến lớp đạt 99,6%.', 'truong')),
  put(paragraph('Đã chi trả trợ cấp cho 318 đối tượng bảo trợ xã hội, tổng số tiền 214 triệu đồng.', 'tro-cap')),
];

export async function arrange(ward: TestWard): Promise<Scene> {
  const { reportId: signing } = await submittedReport(ward, 9);
  const { reportId, sections } = await openReport(ward, 10);
  const of = (name: string): SectionOfReport => {
    const found = sections.find((section) => section.name === name);
    if (!found) throw new Error(`no section ${name}`);
    return found;
  };
  const post = async (username: string, path: string, body: object) => {
    const answer = await (await ward.as(username)).post(path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const stands = async (username: string, section: SectionOfReport) =>
    (await (await ward.as(username)).get(`/api/sections/${section.sectionId}`)).body;
  const [economy, culture, opening, closing] = [of('kinh-te'), of('van-hoa'), of('mo-dau'), of('ket-thuc')];
  const write = async (section: SectionOfReport, changes: object[]) =>
    post(drafterOf(section), `/api/sections/${section.sectionId}/edits`, {
      base: countAt(await stands('khanh', section), 'revision'),
      changes,
    });

  await write(opening, [
    put(paragraph('Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân phường báo cáo tình hình tháng 10 như sau.', 'mo')),
  ]);
  await submit(ward, opening);
  await approve(ward, opening);
  await write(closing, [put(paragraph('Trên đây là báo cáo của Ủy ban nhân dân phường./.', 'het'))]);

  await write(economy, ECONOMY);
  await submit(ward, economy);
  const shown = await stands('binh', economy);
  await post('binh', `/api/sections/${economy.sectionId}/comments`, {
    blockId: 'ho',
    quote: '46 hộ',
    text: 'Đối chiếu lại với Trung tâm Phục vụ hành chính công.',
    replyTo: null,
  });
  await post('binh', `/api/sections/${economy.sectionId}/return`, {
    round: countAt(shown, 'round'),
    revision: countAt(shown, 'revision'),
    contentHash: textAt(shown, 'contentHash'),
    reason: 'Nêu rõ nguyên nhân thu từ thuế, phí tăng; đối chiếu số hộ kinh doanh mới.',
  });
  await write(economy, [
    put(
      paragraph(
        'Tổng thu ngân sách nhà nước trên địa bàn phường trong tháng ước đạt 12,5 tỷ đồng, bằng 8,4% dự toán năm và tăng 6,2% so với cùng kỳ năm trước; trong đó thu từ thuế, phí đạt 7,1 tỷ đồng, tăng do có thêm hai doanh nghiệp đi vào hoạt động.',
        'thu',
      ),
    ),
  ]);

  await write(culture, CULTURE);
  await submit(ward, culture);
  const inReview = await stands('cuc', culture);
  await post('cuc', `/api/sections/${culture.sectionId}/suggestions`, {
    revision: countAt(inReview, 'revision'),
    blockId: 'tro-cap',
    rowId: null,
    changes: [
      put(paragraph('Đã chi trả đầy đủ, đúng hạn trợ cấp cho 318 đối tượng bảo trợ xã hội, tổng số tiền 214 triệu đồng.', 'tro-cap')),
    ],
    note: 'Nêu kết quả đúng hạn.',
  });
  return { reportId, economy: economy.sectionId, culture: culture.sectionId, signing };
}
