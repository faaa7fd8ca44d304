import type { Block, Inline, ReportNode, ReportText, TableRow } from '@trinhky/content';

const t = (words: string): Inline => ({ kind: 'text', t: words });
const note = (id: string, words: string): Inline => ({ kind: 'footnote', id, content: [t(words)] });
const p = (id: string, ...content: (string | Inline)[]): Block => ({
  kind: 'paragraph',
  id,
  content: content.map((part) => (typeof part === 'string' ? t(part) : part)),
});
const dash = (id: string, words: string, title?: string): Block => ({
  kind: 'item',
  id,
  marker: '-',
  level: 1,
  ...(title !== undefined && { title: [t(title)] }),
  content: [t(words)],
});
const plus = (id: string, words: string): Block => ({ kind: 'item', id, marker: '+', level: 2, content: [t(words)] });
const row = (id: string, ...cells: string[]): TableRow => ({
  id,
  cells: cells.map((words, i) => ({ content: [[t(words)]], ...(i > 1 && { align: 'right' as const }) })),
});

const header = (...cells: string[]): TableRow => ({ id: 'r-h', cells: cells.map((words) => ({ content: [[t(words)]] })) });

function section(id: string, title: string, ...blocks: Block[]): ReportNode {
  return { id, kind: 'section', numbering: 'arabic', title, blocks, children: [] };
}

const economy: ReportNode = {
  id: 'n-kinh-te',
  kind: 'heading',
  numbering: 'roman',
  title: 'Lĩnh vực kinh tế và ngân sách',
  blocks: [
    p(
      'b-dan-kinh-te',
      'Kinh tế trên địa bàn giữ được đà phục hồi; thu ngân sách vượt tiến độ dự toán, giải ngân đầu tư công còn chậm ở hai công trình chuyển tiếp.',
    ),
  ],
  children: [
    {
      id: 'n-ngan-sach',
      kind: 'section',
      numbering: 'arabic',
      title: 'Thu, chi ngân sách nhà nước',
      levels: ['decimal', 'letter', 'none', 'none', 'none'],
      blocks: [
        { kind: 'heading', id: 'b-thu', level: 1, title: [t('Thu ngân sách')] },
        p(
          'b-thu-1',
          'Tổng thu ngân sách nhà nước trên địa bàn 6 tháng ước đạt 48.620 triệu đồng',
          note(
            'f-thu',
            'Trong đó: thuế ngoài quốc doanh 21.340 triệu đồng; lệ phí trước bạ 9.875 triệu đồng; thu tiền sử dụng đất 12.400 triệu đồng; thu khác 5.005 triệu đồng.',
          ),
          ', bằng 58,3% dự toán giao, tăng 11,2% so với cùng kỳ năm trước.',
        ),
        dash('b-thu-2', 'ước đạt 21.340 triệu đồng, bằng 61,0% dự toán.', 'Thuế ngoài quốc doanh:'),
        dash('b-thu-3', 'ước đạt 9.875 triệu đồng, bằng 55,4% dự toán.', 'Lệ phí trước bạ:'),
        { kind: 'heading', id: 'b-chi', level: 1, title: [t('Chi ngân sách')] },
        p(
          'b-chi-1',
          'Tổng chi ngân sách phường 6 tháng ước thực hiện 31.250 triệu đồng, bằng 46,8% dự toán. Số liệu chi tiết theo bảng dưới đây:',
        ),
        {
          kind: 'table',
          id: 'b-bang-chi',
          caption: [t('Chi ngân sách phường 6 tháng đầu năm 2026')],
          columns: [
            { id: 'c1', width: 1, align: 'center' },
            { id: 'c2', width: 5 },
            { id: 'c3', width: 2, align: 'right' },
            { id: 'c4', width: 2, align: 'right' },
            { id: 'c5', width: 2, align: 'right' },
          ],
          headerRows: 2,
          rows: [
            {
              id: 'r-d1',
              cells: [
                { content: [[t('TT')]], rowspan: 2 },
                { content: [[t('Nội dung chi')]], rowspan: 2 },
                { content: [[t('Triệu đồng')]], colspan: 2 },
                { content: [[t('Tỷ lệ (%)')]], rowspan: 2 },
              ],
            },
            { id: 'r-d2', cells: [{ content: [[t('Dự toán')]] }, { content: [[t('Thực hiện')]] }] },
            row('r-1', '1', 'Chi đầu tư phát triển', '24.500', '8.930', '36,4'),
            row('r-2', '2', 'Chi sự nghiệp giáo dục', '18.200', '9.870', '54,2'),
            row('r-3', '3', 'Chi quản lý hành chính', '15.600', '8.120', '52,1'),
            row('r-4', '4', 'Chi bảo đảm xã hội và chi khác', '8.470', '4.330', '51,1'),
            {
              id: 'r-5',
              cells: [
                { content: [[t('Cộng')]], colspan: 2, bold: true, align: 'center' },
                { content: [[t('66.770')]], bold: true },
                { content: [[t('31.250')]], bold: true },
                { content: [[t('46,8')]], bold: true },
              ],
            },
          ],
        },
        {
          kind: 'clause',
          id: 'b-chi-a',
          level: 2,
          content: [
            t('Các đơn vị sự nghiệp đã thực hiện tiết kiệm 10% chi thường xuyên theo quy định; '),
            { kind: 'text', t: 'không phát sinh nợ đọng', m: ['b', 'i'] },
            t('.'),
          ],
        },
        {
          kind: 'clause',
          id: 'b-chi-b',
          level: 2,
          content: [
            t('Việc công khai dự toán được niêm yết tại trụ sở và cổng thông tin điện tử'),
            note(
              'f-cong-khai',
              'Quyết định số 318/QĐ-UBND ngày 12/01/2026 của Ủy ban nhân dân phường về công khai dự toán ngân sách năm 2026.',
            ),
            t('; không có kiến nghị của công dân.'),
          ],
        },
        {
          kind: 'clause',
          id: 'b-chi-c',
          level: 2,
          content: [t('Hai công trình chuyển tiếp chậm giải phóng mặt bằng, xem '), { kind: 'xref', target: 'n-do-thi' }, t('.')],
        },
      ],
      children: [],
    },
    section(
      'n-thuong-mai',
      'Thương mại, dịch vụ',
      p(
        'b-tm-1',
        'Tổng mức bán lẻ hàng hóa ước đạt 214,6 tỷ đồng, tăng 9,7% so với cùng kỳ; toàn phường có 1.286 hộ kinh doanh đang hoạt động, trong đó 143 hộ đăng ký mới',
        note('f-ho', 'Số hộ ngừng hoạt động trong kỳ là 57 hộ, chủ yếu thuộc ngành ăn uống và may mặc.'),
        '.',
      ),
      p(
        'b-tm-2',
        'Chợ phường được chỉnh trang 48 quầy hàng; đã tổ chức 3 đợt kiểm tra an toàn thực phẩm, nhắc nhở 11 cơ sở, xử phạt 2 cơ sở với số tiền 7,5 triệu đồng.',
      ),
    ),
    section(
      'n-do-thi',
      'Quản lý đô thị, đất đai',
      p('b-dt-1', 'Đã tiếp nhận 326 hồ sơ đất đai, giải quyết đúng hạn 318 hồ sơ (97,5%), quá hạn 8 hồ sơ do phải xác minh nguồn gốc đất.'),
      dash('b-dt-2', 'Kiểm tra 64 công trình xây dựng, phát hiện 5 trường hợp sai phép:'),
      plus('b-dt-3', '3 trường hợp đã tự khắc phục;'),
      plus('b-dt-4', '2 trường hợp đang hoàn thiện hồ sơ xử lý.'),
      p(
        'b-dt-5',
        'Diện tích cây xanh công cộng tăng thêm 1.450 m',
        { kind: 'text', t: '2', m: ['sup'] },
        ', nồng độ bụi PM',
        { kind: 'text', t: '2,5', m: ['sub'] },
        ' trung bình thấp hơn ngưỡng quy định.',
      ),
    ),
  ],
};

const society: ReportNode = {
  id: 'n-xa-hoi',
  kind: 'heading',
  numbering: 'roman',
  title: 'Lĩnh vực văn hóa - xã hội',
  blocks: [],
  children: [
    section(
      'n-giao-duc',
      'Giáo dục và đào tạo',
      p(
        'b-gd-1',
        'Năm học 2025 - 2026, phường có 7 trường công lập với 4.812 học sinh; tỷ lệ hoàn thành chương trình tiểu học đạt 99,8%, tốt nghiệp trung học cơ sở đạt 99,5%',
        note('f-gd', 'Còn 3 học sinh chưa đủ điều kiện xét tốt nghiệp do nghỉ học dài ngày vì lý do sức khỏe.'),
        '.',
      ),
      p(
        'b-gd-2',
        'Công tác tuyển sinh đầu cấp thực hiện hoàn toàn trực tuyến, không để xảy ra quá tải; 2 trường được công nhận lại đạt chuẩn quốc gia mức độ 2.',
      ),
    ),
    section(
      'n-an-sinh',
      'An sinh xã hội',
      {
        kind: 'clause',
        id: 'b-as-1',
        level: 1,
        title: [t('Người có công:')],
        content: [
          t(
            'chi trả đầy đủ, kịp thời trợ cấp hằng tháng cho 412 người với số tiền 5.236 triệu đồng; thăm, tặng 635 suất quà dịp Tết Nguyên đán.',
          ),
        ],
      },
      {
        kind: 'clause',
        id: 'b-as-2',
        level: 1,
        title: [t('Giảm nghèo:')],
        content: [
          t('toàn phường còn 38 hộ nghèo (0,41%) và 76 hộ cận nghèo (0,82%); đã hỗ trợ sinh kế cho 19 hộ'),
          note('f-ngheo', 'Gồm 12 hộ vay vốn Ngân hàng Chính sách xã hội và 7 hộ được tặng phương tiện sản xuất.'),
          t('.'),
        ],
      },
      {
        kind: 'clause',
        id: 'b-as-3',
        level: 1,
        content: [
          t(
            'Cấp 1.054 thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi, người cao tuổi và đối tượng bảo trợ; tỷ lệ bao phủ bảo hiểm y tế đạt 96,2% dân số.',
          ),
        ],
      },
    ),
  ],
};

const results: ReportNode = {
  id: 'n-phan-1',
  kind: 'heading',
  numbering: 'part',
  title: 'Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2026',
  blocks: [],
  children: [economy, society],
};

const tasks: ReportNode = {
  id: 'n-phan-2',
  kind: 'heading',
  numbering: 'part',
  title: 'Nhiệm vụ trọng tâm 6 tháng cuối năm 2026',
  blocks: [p('b-nv-0', 'Trên cơ sở kết quả đạt được, Ủy ban nhân dân phường xác định các nhiệm vụ trọng tâm sau:')],
  children: [
    {
      id: 'n-nv-kt',
      kind: 'heading',
      numbering: 'roman',
      title: 'Nhiệm vụ về kinh tế',
      blocks: [],
      children: [
        section(
          'n-nv-thu',
          'Thu ngân sách',
          p(
            'b-nv-1',
            'Phấn đấu thu ngân sách cả năm đạt 83.400 triệu đồng, bằng 100% dự toán; rà soát từng nguồn thu, không để thất thu đối với hộ kinh doanh chuyển đổi phương thức nộp thuế.',
          ),
        ),
        section(
          'n-nv-dtc',
          'Đầu tư công',
          p(
            'b-nv-2',
            'Hoàn thành giải phóng mặt bằng 2 công trình chuyển tiếp trước ngày 30/9/2026',
            note('f-dtc', 'Đường nối khu dân cư số 4 và nhà văn hóa khu phố 6.'),
            '; giải ngân 100% kế hoạch vốn được giao (chi tiết tại Phụ lục I và Phụ lục II kèm theo).',
          ),
        ),
      ],
    },
    {
      id: 'n-nv-cchc',
      kind: 'heading',
      numbering: 'roman',
      title: 'Cải cách hành chính, chuyển đổi số',
      blocks: [
        p(
          'b-nv-3',
          'Duy trì tỷ lệ hồ sơ trực tuyến trên 85%; số hóa toàn bộ kết quả giải quyết thủ tục hành chính còn hiệu lực; mỗi khu phố có ít nhất một tổ công nghệ số cộng đồng hoạt động thường xuyên.',
        ),
      ],
      children: [],
    },
  ],
};

const works = [
  'Đường nối khu dân cư số 4',
  'Nhà văn hóa khu phố 6',
  'Cải tạo chợ phường',
  'Kênh thoát nước khu 2',
  'Sân thể thao khu phố 3',
  'Sửa chữa trường mầm non số 1',
];

const indicators: ReportNode = {
  id: 'n-pl-1',
  kind: 'appendix',
  numbering: 'none',
  title: 'Tình hình thực hiện các chỉ tiêu chủ yếu',
  orientation: 'landscape',
  blocks: [
    {
      kind: 'table',
      id: 'b-pl-1',
      columns: [
        { id: 'c1', width: 1, align: 'center' },
        { id: 'c2', width: 7 },
        ...['c3', 'c4', 'c5', 'c6'].map((id) => ({ id, width: 2, align: 'right' as const })),
      ],
      headerRows: 1,
      rows: [
        header('TT', 'Chỉ tiêu', 'Đơn vị', 'Kế hoạch năm', 'Thực hiện 6 tháng', 'So kế hoạch (%)'),
        ...Array.from({ length: 36 }, (_, i) =>
          row(
            `r-c${i}`,
            String(i + 1),
            `Chỉ tiêu số ${i + 1} theo nghị quyết của Hội đồng nhân dân phường`,
            i % 2 ? 'hộ' : 'triệu đồng',
            `${1000 + i * 37}`,
            `${500 + i * 19}`,
            `${(((500 + i * 19) / (1000 + i * 37)) * 100).toFixed(1).replace('.', ',')}`,
          ),
        ),
      ],
    },
  ],
  children: [],
};

const projects: ReportNode = {
  id: 'n-pl-2',
  kind: 'appendix',
  numbering: 'none',
  title: 'Danh mục công trình đầu tư công',
  blocks: [
    p(
      'b-pl-2-1',
      'Danh mục gồm các công trình chuyển tiếp và khởi công mới trong năm, số liệu đến hết ngày 30/6/2026',
      note('f-pl', 'Theo báo cáo của đơn vị quản lý dự án.'),
      '.',
    ),
    {
      kind: 'table',
      id: 'b-pl-2-2',
      columns: [
        { id: 'c1', width: 1, align: 'center' },
        { id: 'c2', width: 6 },
        { id: 'c3', width: 3, align: 'right' },
      ],
      headerRows: 1,
      rows: [
        header('TT', 'Công trình', 'Vốn (triệu đồng)'),
        ...works.map((name, i) => row(`r-w${i}`, String(i + 1), name, `${3200 + i * 450}`)),
      ],
    },
  ],
  children: [],
};

/** An invented ward's 6-month report with every kind of block, seven levels of numbering, eight footnotes and two appendices. */
export const sampleReportText: ReportText = {
  v: 1,
  letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN THẠNH'], symbol: 'BC-UBND', place: 'An Thạnh' },
  number: '7',
  date: '2026-07-03',
  kind: 'BÁO CÁO',
  subject:
    'Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh', 'Ban Thường vụ Đảng ủy phường', 'Hội đồng nhân dân phường'],
  nodes: [
    {
      id: 'n-mo-dau',
      kind: 'opening',
      numbering: 'none',
      blocks: [
        p(
          'b-md-1',
          'Thực hiện chế độ thông tin, báo cáo định kỳ, Ủy ban nhân dân phường An Thạnh báo cáo tình hình thực hiện nhiệm vụ 6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2026 như sau:',
        ),
      ],
      children: [],
    },
    results,
    tasks,
    {
      id: 'n-ket',
      kind: 'closing',
      numbering: 'none',
      blocks: [
        p(
          'b-ket-1',
          'Trên đây là báo cáo tình hình 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2026 của Ủy ban nhân dân phường An Thạnh.',
        ),
      ],
      children: [],
    },
    indicators,
    projects,
  ],
  recipients: [
    'Thường trực Đảng ủy phường',
    'Thường trực Hội đồng nhân dân phường',
    'Chủ tịch, các Phó Chủ tịch UBND phường',
    'Các phòng, đơn vị thuộc phường',
  ],
  archive: 'Lưu: VT, VP',
  capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
  post: 'PHÓ CHỦ TỊCH',
  signer: 'Nguyễn Thị Thu Hằng',
  fontSize: 14,
  lineMultiple: 1.15,
  rendition: 'final',
  manifestRoot: '5f0c7a3be1d24c96a8b7e0f1d3c5a79812fe64bb09d17c3e5a6f8210cd4be937',
};
