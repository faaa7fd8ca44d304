import { nd30_2020, within } from '../layout/nd30-2020.js';
import { advisory, allowed, info, verdictOf, type Condition, type Facts, type Rule } from './rule.js';

const mm = (points: number) => (points / 72) * 25.4;
const twipsMm = (twips: number) => (twips / 1440) * 25.4;
const { widthMm, heightMm } = nd30_2020.page;

function isA4(width: number, height: number, tolerance: number): boolean {
  return Math.abs(Math.min(width, height) - widthMm) <= tolerance && Math.abs(Math.max(width, height) - heightMm) <= tolerance;
}

function marginConditions({ docx, pdf }: Facts): Condition[] {
  const sides = ['top', 'bottom', 'left', 'right'] as const;
  const sections = docx.sections.flatMap((section) =>
    sides.map((side): Condition => {
      const size = twipsMm(section.margin[side]);
      return [within(size, allowed.marginMm[side]), `DOCX: lề ${side} ${size.toFixed(1)} mm`];
    }),
  );
  const pages = (pdf?.pages ?? []).flatMap((page, i): Condition[] => {
    const text = page.lines.filter((line) => mm(page.height - line.baseline) > allowed.marginMm.top.min);
    const left = mm(Math.min(...text.map((line) => line.x0)));
    const right = mm(page.width - Math.max(...text.map((line) => line.x1)));
    const bottom = mm(Math.min(...text.map((line) => line.baseline)));
    return [
      [left >= allowed.marginMm.left.min - 0.5, `PDF trang ${i + 1}: chữ cách mép trái ${left.toFixed(1)} mm`],
      [right >= allowed.marginMm.right.min - 0.5, `PDF trang ${i + 1}: chữ cách mép phải ${right.toFixed(1)} mm`],
      [bottom >= allowed.marginMm.bottom.min - 0.5, `PDF trang ${i + 1}: chữ cách mép dưới ${bottom.toFixed(1)} mm`],
    ];
  });
  return [[docx.sections.length > 0, 'DOCX không có phần nào'], ...sections, ...pages];
}

/** Pages whose first one starts the report or an appendix: their numbers restart and the first is not shown. */
function startPages({ report, pdf }: Facts): Set<number> {
  const labels = report.appendices.map((a) => a.label);
  const starts = (pdf?.pages ?? []).flatMap((page, i) => (page.lines[0] && labels.includes(page.lines[0].text) ? [i] : []));
  return new Set([0, ...starts]);
}

function pageNumberConditions(facts: Facts): Condition[] {
  const { docx, pdf } = facts;
  const sections = docx.sections.flatMap((section): Condition[] => {
    const shown = section.header.filter((p) => p.text.includes('PAGE'));
    return [
      [section.titlePage && !section.firstHeader.some((p) => p.text.includes('PAGE')), 'DOCX: trang đầu hiện số trang'],
      [shown.length === 1 && shown.every((p) => p.align === 'center'), 'DOCX: số trang không ở giữa lề trên'],
      [
        shown.every((p) => p.runs.every((run) => within(run.size, allowed.pageNumber) && !run.italic && !run.bold)),
        'DOCX: số trang sai cỡ hoặc kiểu chữ',
      ],
    ];
  });
  const starts = startPages(facts);
  let number = 0;
  const pages = (pdf?.pages ?? []).flatMap((page, i): Condition[] => {
    number = starts.has(i) ? 1 : number + 1;
    const inMargin = page.lines.filter((line) => mm(page.height - line.baseline) < allowed.marginMm.top.min);
    if (number === 1) return [[inMargin.length === 0, `PDF trang ${i + 1}: trang đầu hiện số trang`]];
    const [shown] = inMargin;
    if (!shown || inMargin.length > 1 || shown.text !== String(number))
      return [[false, `PDF trang ${i + 1}: không thấy số trang ${number}`]];
    return [
      [Math.abs((shown.x0 + shown.x1) / 2 - page.width / 2) < page.width * 0.05, `PDF trang ${i + 1}: số trang không ở giữa`],
      [within(shown.size, allowed.pageNumber), `PDF trang ${i + 1}: số trang cỡ ${shown.size}`],
    ];
  });
  return [...sections, ...pages];
}

function fontFinding({ docx, pdf, report }: Facts) {
  const runs = [...docx.paragraphs, ...docx.footnotes].flatMap((p) => p.runs);
  const known = [nd30_2020.font, nd30_2020.metricFont].map((name) => name.replaceAll(' ', ''));
  const foreign = (pdf?.fonts ?? []).filter((font) => !known.some((name) => font.replaceAll(' ', '').startsWith(name)));
  const found = verdictOf(
    'Times New Roman, màu đen',
    [runs.every((run) => run.font === nd30_2020.font), 'DOCX có phông chữ khác Times New Roman'],
    [runs.every((run) => ['000000', 'auto'].includes(run.color)), 'DOCX có chữ không phải màu đen'],
    [foreign.length === 0, `PDF có phông chữ khác: ${foreign.join(', ')}`],
  );
  const substitute = (pdf?.fonts ?? []).some((font) => font.startsWith(nd30_2020.metricFont));
  if (found.verdict === 'pass' && substitute)
    return info(`DOCX dùng Times New Roman, màu đen; PDF nhúng ${nd30_2020.metricFont}, phông chữ cùng độ rộng với Times New Roman`);
  return report.rendition === 'draft' ? advisory(found) : found;
}

/** Rows 1–8: the page. */
export const pageRules: Rule[] = [
  {
    rule: 1,
    element: 'Khổ giấy',
    check: ({ docx, pdf }) =>
      verdictOf(
        'A4 (210 mm x 297 mm) ở mọi phần',
        [docx.sections.length > 0 && docx.sections.every((s) => isA4(twipsMm(s.width), twipsMm(s.height), 0.1)), 'DOCX không phải khổ A4'],
        [(pdf?.pages ?? []).every((p) => isA4(mm(p.width), mm(p.height), 0.5)), 'PDF không phải khổ A4'],
      ),
  },
  {
    rule: 2,
    element: 'Kiểu trình bày',
    check: ({ docx, pdf, report }) => {
      const [first, ...rest] = docx.sections;
      return verdictOf(
        'Theo chiều dài khổ giấy; chỉ phụ lục có bảng mới theo chiều rộng',
        [first !== undefined && first.width < first.height, 'DOCX: phần chính không theo chiều dài'],
        [rest.length === report.appendices.length, 'DOCX: số phần không khớp số phụ lục'],
        [
          rest.every((s, i) => s.width < s.height || report.appendices[i]?.blocks.some((b) => b.k === 'table') === true),
          'DOCX: phụ lục không có bảng mà theo chiều rộng',
        ],
        [
          pdf === undefined || (pdf.pages[0] !== undefined && pdf.pages[0].width < pdf.pages[0].height),
          'PDF: trang đầu không theo chiều dài',
        ],
      );
    },
  },
  {
    rule: 3,
    element: 'Định lề trang',
    check: (facts) => verdictOf('Trên, dưới 20–25; trái 30–35; phải 15–20 mm', ...marginConditions(facts)),
  },
  {
    rule: 4,
    element: 'Lề trang ngang',
    check: ({ report }) =>
      info(
        report.appendices.some((a) => a.landscape) ? 'Nghị định không nêu; giữ bốn trị số lề theo trang khi đọc' : 'Không có trang ngang',
      ),
  },
  { rule: 5, element: 'Phông chữ', check: fontFinding },
  {
    rule: 6,
    element: 'Bộ mã ký tự',
    check: ({ text, docx }) => {
      const words = docx.paragraphs.map((p) => p.text).join('');
      return advisory(
        verdictOf(
          'Unicode dựng sẵn (NFC), không có ký tự ẩn',
          [JSON.stringify(text).normalize('NFC') === JSON.stringify(text), 'Nội dung có chữ tổ hợp (không phải NFC)'],
          [
            words.normalize('NFC') === words && !/[\u200B-\u200F\uFEFF\uE000-\uF8FF]/.test(words),
            'DOCX có ký tự ẩn hoặc ngoài Unicode dựng sẵn',
          ],
        ),
      );
    },
  },
  {
    rule: 7,
    element: 'Số trang',
    check: (facts) => verdictOf('Giữa lề trên, cỡ 13–14, không hiện ở trang thứ nhất', ...pageNumberConditions(facts)),
  },
  {
    rule: 8,
    element: 'Chú thích cuối trang',
    check: ({ docx }) =>
      info(
        docx.footnotes.length > 0
          ? `${docx.footnotes.length} chú thích, đánh số liên tục, cỡ 10 (nghị định không quy định)`
          : 'Không có chú thích',
      ),
  },
];
