import { nd30_2020 } from '../layout/nd30-2020.js';
import {
  allowed,
  info,
  isUpper,
  looks,
  notApplicable,
  pdfLine,
  pdfLooks,
  pdfRuleUnder,
  verdictOf,
  styled,
  type Condition,
  type Facts,
  type Rule,
} from './rule.js';

const { words } = nd30_2020;
const blankPlaces = notApplicable('Bản chưa cấp số: chỗ ghi số và ngày để trống');

const texts = (facts: Facts, style: string) => styled(facts, style).map((p) => p.text);
const ruledAfter = (facts: Facts, style: string): boolean => {
  const at = facts.docx.paragraphs.findLastIndex((p) => p.style === style);
  return at >= 0 && facts.docx.paragraphs[at + 1]?.ruled === true;
};
const singleSpaced = (facts: Facts, ...styles: string[]): boolean =>
  facts.docx.paragraphs
    .filter((p) => styles.includes(p.style))
    .every((p) => p.line === 240 && p.lineRule === 'auto' && p.before + p.after === 0);

function symbolConditions(facts: Facts): Condition[] {
  const { symbol } = facts.report;
  const [line = ''] = texts(facts, 'Number');
  return [
    [/^BC-\p{Lu}+(-\p{Lu}+)*$/u.test(symbol), `Ký hiệu “${symbol}” không đúng dạng BC-TÊN CƠ QUAN`],
    [line.endsWith(`/${symbol}`), 'DOCX: ký hiệu không đứng sau số và dấu gạch chéo'],
    ...looks(styled(facts, 'Number'), 'số, ký hiệu', { size: allowed.number, bold: false, italic: false, align: 'center' }),
  ];
}

/** The printed subject's widest line on the PDF, and its last. */
function subjectLines(facts: Facts) {
  const lines = facts.report.subject.map((line) => pdfLine(facts, line)).filter((line) => line !== undefined);
  const widest = lines.reduce<(typeof lines)[number] | undefined>(
    (best, line) => (!best || line.x1 - line.x0 > best.x1 - best.x0 ? line : best),
    undefined,
  );
  return { last: lines.at(-1), widest };
}

/** Rows 9–24: the head of page 1. */
export const letterheadRules: Rule[] = [
  {
    rule: 9,
    element: 'Quốc hiệu',
    check: (facts) =>
      verdictOf(
        'Đúng chữ, in hoa, cỡ 12–13, đứng, đậm, phía trên bên phải trang đầu',
        [texts(facts, 'NationalName').join() === words.nationalName, 'DOCX: Quốc hiệu sai chữ'],
        ...looks(styled(facts, 'NationalName'), 'Quốc hiệu', {
          size: allowed.nationalName,
          bold: true,
          italic: false,
          align: 'center',
        }),
        ...pdfLooks(facts, words.nationalName, 'Quốc hiệu', { size: allowed.nationalName, bold: true, italic: false }),
        [
          !facts.pdf || (pdfLine(facts, words.nationalName)?.x0 ?? 0) > (facts.pdf.pages[0]?.width ?? 0) * 0.4,
          'PDF: Quốc hiệu không ở bên phải',
        ],
      ),
  },
  {
    rule: 10,
    element: 'Tiêu ngữ',
    check: (facts) => {
      const [above, below] = [pdfLine(facts, words.nationalName), pdfLine(facts, words.motto)];
      const centred = !above || !below || Math.abs(above.x0 + above.x1 - below.x0 - below.x1) < 4;
      return verdictOf(
        'Đúng chữ, cỡ 13–14, đứng, đậm, canh giữa dưới Quốc hiệu',
        [texts(facts, 'Motto').join() === words.motto, 'DOCX: Tiêu ngữ sai chữ hoặc sai cách chữ ở gạch nối'],
        ...looks(styled(facts, 'Motto'), 'Tiêu ngữ', { size: allowed.motto, bold: true, italic: false, align: 'center' }),
        ...pdfLooks(facts, words.motto, 'Tiêu ngữ', { size: allowed.motto, bold: true, italic: false }),
        [centred, 'PDF: Tiêu ngữ không canh giữa dưới Quốc hiệu'],
      );
    },
  },
  {
    rule: 11,
    element: 'Đường kẻ dưới Tiêu ngữ',
    check: (facts) =>
      verdictOf(
        'Nét liền, dài bằng dòng chữ',
        [ruledAfter(facts, 'Motto'), 'DOCX: thiếu đường kẻ dưới Tiêu ngữ'],
        ...pdfRuleUnder(facts, pdfLine(facts, words.motto), allowed.mottoRule),
      ),
  },
  {
    rule: 12,
    element: 'Cách dòng Quốc hiệu, Tiêu ngữ',
    check: (facts) => verdictOf('Cách nhau dòng đơn', [singleSpaced(facts, 'NationalName', 'Motto'), 'DOCX: không phải dòng đơn']),
  },
  {
    rule: 13,
    element: 'Cơ quan chủ quản',
    check: (facts) => {
      const { parentOrgan, organ } = facts.report;
      const committee = organ[0]?.startsWith('ỦY BAN NHÂN DÂN') === true;
      if (parentOrgan === '') return notApplicable('Không có cơ quan chủ quản trực tiếp');
      if (committee) return info('Ủy ban nhân dân thường không ghi cơ quan chủ quản; đang ghi: ' + parentOrgan);
      return verdictOf(
        'In hoa, cỡ 12–13, đứng, không đậm, canh giữa',
        [isUpper(texts(facts, 'ParentOrgan').join()), 'DOCX: chưa in hoa'],
        ...looks(styled(facts, 'ParentOrgan'), 'cơ quan chủ quản', { size: allowed.organ, bold: false, italic: false, align: 'center' }),
      );
    },
  },
  {
    rule: 14,
    element: 'Cơ quan ban hành',
    check: (facts) =>
      verdictOf(
        'Tên đầy đủ, in hoa, cỡ 12–13, đứng, đậm, canh giữa',
        [
          texts(facts, 'Organ').join(' ') === facts.report.organ.join(' ') && facts.report.organ.join('') !== '',
          'DOCX: thiếu hoặc sai tên cơ quan',
        ],
        [isUpper(texts(facts, 'Organ').join()), 'DOCX: tên cơ quan chưa in hoa'],
        ...looks(styled(facts, 'Organ'), 'tên cơ quan', {
          size: allowed.organ,
          bold: true,
          italic: false,
          align: 'center',
        }),
        ...facts.report.organ.flatMap((line) => pdfLooks(facts, line, 'tên cơ quan', { size: allowed.organ, bold: true, italic: false })),
      ),
  },
  {
    rule: 15,
    element: 'Đường kẻ dưới cơ quan ban hành',
    check: (facts) =>
      verdictOf(
        'Nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối',
        [ruledAfter(facts, 'Organ'), 'DOCX: thiếu đường kẻ dưới tên cơ quan'],
        ...pdfRuleUnder(facts, pdfLine(facts, facts.report.organ.at(-1) ?? ''), allowed.shortRule),
      ),
  },
  {
    rule: 16,
    element: 'Ngang hàng',
    check: (facts) => {
      const top = [pdfLine(facts, words.nationalName), pdfLine(facts, facts.report.parentOrgan || (facts.report.organ[0] ?? ''))];
      const places = [texts(facts, 'Number')[0] ?? '', texts(facts, 'PlaceAndDate')[0] ?? ''].map((text) => pdfLine(facts, text));
      const level = (lines: typeof top) => lines.every((line) => line && Math.abs(line.baseline - (lines[0]?.baseline ?? 0)) < 1);
      const at = (style: string) => facts.docx.paragraphs.findIndex((p) => p.style === style);
      return verdictOf(
        'Số, ký hiệu cùng dòng với địa danh, ngày tháng; tên cơ quan ngang Quốc hiệu',
        [at('PlaceAndDate') === at('Number') + 1, 'DOCX: số và ngày tháng không cùng một dòng'],
        [!facts.pdf || level(top), 'PDF: tên cơ quan không ngang Quốc hiệu'],
        [!facts.pdf || facts.report.number === '' || level(places), 'PDF: số và ngày tháng không cùng một dòng'],
      );
    },
  },
  {
    rule: 17,
    element: 'Số văn bản',
    check: (facts) => {
      const [line = ''] = texts(facts, 'Number');
      if (facts.report.rendition !== 'final') return blankPlaces;
      return verdictOf(
        line,
        [/^Số: (0[1-9]|[1-9]\d+)\/BC-\p{Lu}+(-\p{Lu}+)*$/u.test(line), `“${line}” không đúng dạng Số: 01/BC-…`],
        ...pdfLooks(facts, line, 'số, ký hiệu', { size: allowed.number, bold: false, italic: false }),
      );
    },
  },
  {
    rule: 18,
    element: 'Ký hiệu',
    check: (facts) =>
      verdictOf(`${facts.report.symbol}: in hoa, cỡ 13, gạch chéo sau số, gạch nối giữa các nhóm`, ...symbolConditions(facts)),
  },
  {
    rule: 19,
    element: 'Số duy nhất trong năm',
    check: () => notApplicable('Do sổ đăng ký văn bản đi bảo đảm khi cấp số, không xét trên tệp văn bản'),
  },
  {
    rule: 20,
    element: 'Địa danh, ngày tháng năm',
    check: (facts) => {
      const [line = ''] = texts(facts, 'PlaceAndDate');
      const form: Condition[] = looks(styled(facts, 'PlaceAndDate'), 'địa danh, ngày tháng', {
        size: allowed.placeAndDate,
        italic: true,
        bold: false,
        align: 'center',
      });
      if (facts.report.rendition !== 'final') return blankPlaces;
      return verdictOf(
        line,
        [
          /^\p{Lu}.*, ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/u.test(line),
          `“${line}” không đúng dạng địa danh, ngày … tháng … năm …`,
        ],
        ...form,
        ...pdfLooks(facts, line, 'địa danh, ngày tháng', { size: allowed.placeAndDate, italic: true, bold: false }),
      );
    },
  },
  {
    rule: 21,
    element: 'Địa danh của phường, xã',
    check: ({ report }) => info(`“${report.place}”: lấy từ dữ liệu cơ quan, người quản trị chịu trách nhiệm`),
  },
  {
    rule: 22,
    element: 'Tên loại văn bản',
    check: (facts) =>
      verdictOf(
        'BÁO CÁO: in hoa, cỡ 13–14, đứng, đậm, canh giữa',
        [texts(facts, 'DocumentKind').join() === 'BÁO CÁO', 'DOCX: sai tên loại'],
        ...looks(styled(facts, 'DocumentKind'), 'tên loại', {
          size: allowed.documentKind,
          bold: true,
          italic: false,
          align: 'center',
        }),
        ...pdfLooks(facts, 'BÁO CÁO', 'tên loại', { size: allowed.documentKind, bold: true, italic: false }),
      ),
  },
  {
    rule: 23,
    element: 'Trích yếu',
    check: (facts) => {
      const subject = texts(facts, 'Subject').join(' ').replace(/\s+/g, ' ');
      return verdictOf(
        'Ngay dưới tên loại, in thường, cỡ 13–14, đứng, đậm, canh giữa',
        [subject !== '' && subject === facts.report.subject.join(' '), 'DOCX: thiếu hoặc sai trích yếu'],
        [!/^V\/v/i.test(subject), 'Trích yếu báo cáo không dùng “V/v”'],
        [!isUpper(subject), 'Trích yếu không in hoa toàn bộ'],
        ...looks(styled(facts, 'Subject'), 'trích yếu', { size: allowed.documentKind, bold: true, italic: false, align: 'center' }),
        ...facts.report.subject.flatMap((line) =>
          pdfLooks(facts, line, 'trích yếu', { size: allowed.documentKind, bold: true, italic: false }),
        ),
      );
    },
  },
  {
    rule: 24,
    element: 'Đường kẻ dưới trích yếu',
    check: (facts) => {
      const { last, widest } = subjectLines(facts);
      return verdictOf(
        'Nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối',
        [ruledAfter(facts, 'Subject'), 'DOCX: thiếu đường kẻ dưới trích yếu'],
        ...pdfRuleUnder(facts, last, allowed.shortRule, widest),
      );
    },
  },
];
