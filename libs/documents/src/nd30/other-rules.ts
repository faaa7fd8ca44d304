import { nd30_2020 } from '../layout/nd30-2020.js';
import { romanNumeral } from '../layout/places.js';
import {
  allowed,
  info,
  isUpper,
  looks,
  notApplicable,
  pdfLooks,
  verdictOf,
  styled,
  type Condition,
  type Facts,
  type Rule,
} from './rule.js';

const { words } = nd30_2020;
const noAppendix = notApplicable('Báo cáo không có phụ lục');
const texts = (facts: Facts, style: string) => styled(facts, style).map((p) => p.text);

/** The PDF page on which this appendix begins. */
function appendixPage({ pdf }: Facts, label: string): number {
  return pdf?.pages.findIndex((page) => page.lines[0]?.text === label) ?? -1;
}
function onAppendixPages(facts: Facts, conditions: (page: number, index: number) => Condition[]): Condition[] {
  if (!facts.pdf) return [];
  return facts.report.appendices.flatMap(({ label }, i) => {
    const page = appendixPage(facts, label);
    return page < 0 ? [[false, `PDF: không thấy trang đầu của ${label}`] satisfies Condition] : conditions(page, i);
  });
}
const ifAppendix =
  (check: Rule['check']): Rule['check'] =>
  (facts) =>
    facts.report.appendices.length === 0 ? noAppendix : check(facts);

const notPrinted = (what: string) => () => notApplicable(`Báo cáo không dùng ${what}`);
const copyOnly = () => notApplicable('Chỉ áp dụng cho bản sao');

function draftMark(facts: Facts) {
  const marked = [
    texts(facts, 'DraftMark').some((t) => t.includes(words.draft)),
    facts.pdf?.pages.some((p) => p.lines.some((l) => l.text === words.draft)),
  ];
  const present = marked.includes(true);
  if (facts.report.rendition === 'draft') return info(present ? 'Bản dự thảo có dấu “DỰ THẢO”' : 'Bản dự thảo thiếu dấu “DỰ THẢO”');
  return info(present ? 'Bản trình ký, bản chính còn dấu “DỰ THẢO”' : 'Không có dấu “DỰ THẢO”');
}

/** Rows 53–68: appendices, other components, copies, what follows an issue. */
export const otherRules: Rule[] = [
  {
    rule: 53,
    element: 'Từ “Phụ lục” và số thứ tự',
    check: ifAppendix((facts) => {
      const labels = texts(facts, 'AppendixLabel');
      const { length } = facts.report.appendices;
      const expected = facts.report.appendices.map((_, i) => (length > 1 ? `${words.appendix} ${romanNumeral(i + 1)}` : words.appendix));
      return verdictOf(
        labels.join(', '),
        [labels.join() === expected.join(), `DOCX: phụ lục phải ghi ${expected.join(', ')}`],
        ...looks(styled(facts, 'AppendixLabel'), 'từ “Phụ lục”', {
          size: allowed.appendixLabel,
          bold: true,
          italic: false,
          align: 'center',
        }),
        ...onAppendixPages(facts, (page, i) =>
          pdfLooks(facts, expected[i] ?? '', 'từ “Phụ lục”', { size: allowed.appendixLabel, bold: true }, page),
        ),
      );
    }),
  },
  {
    rule: 54,
    element: 'Tên phụ lục',
    check: ifAppendix((facts) => {
      const titles = facts.report.appendices.map((a) => a.title).filter(Boolean);
      if (titles.length === 0) return notApplicable('Phụ lục không có tên');
      return verdictOf(
        'Canh giữa, in hoa, cỡ 13–14, đứng, đậm',
        [
          texts(facts, 'AppendixTitle').join('\n') === titles.join('\n') && titles.every(isUpper),
          'DOCX: thiếu tên phụ lục hoặc chưa in hoa',
        ],
        ...looks(styled(facts, 'AppendixTitle'), 'tên phụ lục', {
          size: allowed.appendixTitle,
          bold: true,
          italic: false,
          align: 'center',
        }),
      );
    }),
  },
  {
    rule: 55,
    element: 'Thông tin kèm theo văn bản',
    check: ifAppendix((facts) => {
      const filled = /^\(Kèm theo Báo cáo số (0[1-9]|[1-9]\d+)\/BC-\S+ ngày \d{2} tháng \d{1,2} năm \d{4} của .+\)$/;
      const blank = /^\(Kèm theo Báo cáo số …+\/BC-\S+ ngày …+ tháng …+ năm …+ của .+\)$/;
      const lines = texts(facts, 'AppendixReference');
      const form = facts.report.rendition === 'final' ? filled : blank;
      return verdictOf(
        facts.report.rendition === 'final' ? 'Ghi đầy đủ (văn bản giấy)' : 'Để trống các chỗ ghi số, ngày',
        [
          lines.length === facts.report.appendices.length && lines.every((line) => form.test(line)),
          'DOCX: thông tin kèm theo văn bản sai hoặc thiếu',
        ],
        ...looks(styled(facts, 'AppendixReference'), 'thông tin kèm theo', {
          size: allowed.appendixTitle,
          italic: true,
          bold: false,
          align: 'center',
        }),
      );
    }),
  },
  {
    rule: 56,
    element: 'Đường kẻ dưới thông tin kèm theo',
    check: ifAppendix(() => info('Không kẻ (chỉ có trong mẫu, nghị định không quy định)')),
  },
  {
    rule: 57,
    element: 'Số trang phụ lục',
    check: ifAppendix((facts) =>
      verdictOf('Đánh số riêng theo từng phụ lục', [
        facts.docx.sections.length === facts.report.appendices.length + 1 && facts.docx.sections.every((section) => section.start === 1),
        'DOCX: số trang phụ lục không bắt đầu lại từ 1',
      ]),
    ),
  },
  { rule: 58, element: 'Phụ lục cùng tệp', check: ifAppendix(() => notApplicable('Ký giấy: không ký số lên phụ lục cùng tệp')) },
  { rule: 59, element: 'Phụ lục khác tệp', check: () => notApplicable('Phụ lục nằm cùng tệp với báo cáo') },
  {
    rule: 60,
    element: 'Độ mật, độ khẩn',
    check: () => notApplicable('Hệ thống không nhận văn bản mật; báo cáo định kỳ không đóng dấu khẩn'),
  },
  { rule: 61, element: 'Phạm vi lưu hành', check: notPrinted('chỉ dẫn phạm vi lưu hành') },
  { rule: 62, element: 'Người soạn thảo, số bản', check: notPrinted('ký hiệu người soạn thảo và số bản') },
  { rule: 63, element: 'Địa chỉ cơ quan', check: notPrinted('thành phần địa chỉ ở chân trang') },
  { rule: 64, element: 'Dấu “DỰ THẢO”', check: draftMark },
  { rule: 65, element: 'Bản sao điện tử từ giấy', check: copyOnly },
  { rule: 66, element: 'Bản sao giấy', check: copyOnly },
  { rule: 67, element: 'Sao từ điện tử sang điện tử', check: copyOnly },
  {
    rule: 68,
    element: 'Sai sót sau phát hành',
    check: () => notApplicable('Do quy trình thay thế, đính chính bảo đảm, không xét trên tệp văn bản'),
  },
];
