import { within } from '../layout/nd30-2020.js';
import { wordsOf } from '../layout/print-inline.js';
import type { DocxParagraph } from './docx-facts.js';
import {
  advisory,
  allowed,
  bodyParagraphs,
  headings,
  info,
  isUpper,
  notApplicable,
  verdictOf,
  runningText,
  type Condition,
  type Facts,
  type Rule,
} from './rule.js';
import { bodyPitches, justifiedShare } from './pdf-body.js';

const mm = (twips: number) => (twips / 1440) * 25.4;
const headingParagraphs = ({ docx }: Facts): DocxParagraph[] => docx.paragraphs.filter((p) => /^Heading\d$/.test(p.style));
/** DOCX paragraph of a printed heading: same words, white space aside. */
function docxHeading(facts: Facts, label: string, title: string): DocxParagraph | undefined {
  const wanted = `${label}${title}`.replace(/\s+/g, '');
  return headingParagraphs(facts).find((p) => p.text.replace(/\s+/g, '') === wanted);
}
const excerpt = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Each heading of this style, with what its DOCX paragraph must be. */
function headingConditions(
  facts: Facts,
  style: string,
  conditions: (p: DocxParagraph, label: string, title: string) => Condition[],
): Condition[] | undefined {
  const found = headings(facts).filter((h) => h.style === style);
  if (found.length === 0) return undefined;
  return found.flatMap((h) => {
    const title = wordsOf(h.title);
    const p = docxHeading(facts, h.label, title);
    return p ? conditions(p, h.label, title) : [[false, `DOCX: thiếu đề mục “${excerpt(`${h.label} ${title}`)}”`] satisfies Condition];
  });
}
const none = (what: string) => notApplicable(`Báo cáo không có ${what}`);
const sized = (p: DocxParagraph) => p.runs.every((run) => within(run.size, allowed.body));
const upright = (p: DocxParagraph) => p.runs.every((run) => !run.italic);
const weight = (p: DocxParagraph, bold: boolean) => p.runs.every((run) => run.bold === bold);

const alphabet = 'abcdđeghiklmnopqrstuvxy';
function lettersInOrder(labels: string[]): boolean {
  return labels.every((label, i) => label === 'a)' || alphabet.indexOf(label[0] ?? '') === alphabet.indexOf(labels[i - 1]?.[0] ?? '?') + 1);
}
function pointLabels(facts: Facts): string[] {
  const { report } = facts;
  return [...report.body, ...report.appendices.flatMap((a) => a.blocks)].flatMap((block) => {
    if (block.k === 'heading') return block.style === 'point' ? [block.label] : [];
    const label = block.k === 'text' && block.role === 'clause' ? /^(\p{Ll}\)) /u.exec(wordsOf(block.content))?.[1] : undefined;
    return label ? [label] : [];
  });
}
/** The numbers of clauses without a title stand upright and not bold. */
function plainNumbers(facts: Facts, pattern: RegExp): boolean {
  return facts.docx.paragraphs
    .filter((p) => p.style === 'Clause' && pattern.test(p.text))
    .every((p) => p.runs[0]?.bold === false && !p.runs[0].italic);
}

const basis = (facts: Facts) =>
  facts.text.nodes.filter((node) => node.kind === 'opening').flatMap((node) => node.blocks.map((block) => block.id));

/** Rows 25–39: the body. */
export const bodyRules: Rule[] = [
  {
    rule: 25,
    element: 'Lời văn',
    check: (facts) => {
      const body = runningText(facts);
      const justified = justifiedShare(facts);
      const ownAlign = new Set(
        bodyParagraphs(facts)
          .filter((p) => p.align !== 'justify')
          .map((p) => wordsOf(p.content).replace(/\s+/g, '')),
      );
      const straight = body.filter((p) => !ownAlign.has(p.text.replace(/\s+/g, '')));
      return verdictOf(
        'In thường, đứng, cỡ 13–14, canh đều cả hai lề',
        [body.length > 0, 'DOCX không có lời văn'],
        [straight.every((p) => p.align === 'both'), 'DOCX có đoạn không canh đều hai lề'],
        [body.every(sized), 'DOCX có đoạn ngoài cỡ chữ 13–14'],
        [justified === undefined || justified >= 0.9, `PDF: chỉ ${Math.round((justified ?? 0) * 100)}% số dòng chạm lề phải`],
      );
    },
  },
  {
    rule: 26,
    element: 'Lùi đầu dòng',
    check: (facts) => {
      const flush = new Set(
        bodyParagraphs(facts)
          .filter((p) => !p.indent)
          .map((p) => wordsOf(p.content).replace(/\s+/g, '')),
      );
      const indented = runningText(facts).filter((p) => !p.inTable && !flush.has(p.text.replace(/\s+/g, '')) && p.firstLine !== 0);
      const without = runningText(facts).filter((p) => p.firstLine === 0 && p.align === 'both' && !flush.has(p.text.replace(/\s+/g, '')));
      const right = (p: DocxParagraph) => allowed.firstLineMm.some((size) => Math.abs(mm(p.firstLine) - size) < 0.15);
      return verdictOf(
        '1,27 cm',
        [indented.length > 0 && without.length === 0, 'DOCX có đoạn không lùi đầu dòng'],
        [indented.every(right), 'DOCX: lùi đầu dòng không phải 1 cm hoặc 1,27 cm'],
      );
    },
  },
  {
    rule: 27,
    element: 'Khoảng cách đoạn',
    check: (facts) =>
      verdictOf('Tối thiểu 6pt', [
        runningText(facts).every((p) => within((p.before + p.after) / 20, allowed.paragraphGap)),
        'DOCX có đoạn cách nhau dưới 6pt',
      ]),
  },
  {
    rule: 28,
    element: 'Khoảng cách dòng',
    check: (facts) => {
      const pitches = bodyPitches(facts);
      const [low, high] = [1.1499 * allowed.lineMultiple.min - 0.01, 1.1499 * allowed.lineMultiple.max + 0.01];
      return verdictOf(
        `${facts.report.lineMultiple} dòng (từ dòng đơn đến 1,5 lines)`,
        [
          runningText(facts).every((p) => p.lineRule === 'auto' && within(p.line / 240, allowed.lineMultiple, 0.005)),
          'DOCX: cách dòng ngoài khoảng dòng đơn – 1,5 lines',
        ],
        [pitches.every((pitch) => pitch >= low && pitch <= high), 'PDF: cách dòng ngoài khoảng dòng đơn – 1,5 lines'],
      );
    },
  },
  {
    rule: 29,
    element: 'Thống nhất cỡ chữ',
    check: (facts) => {
      const sizes = new Set(runningText(facts).flatMap((p) => p.runs.map((run) => run.size)));
      return advisory(verdictOf(`Cỡ ${[...sizes].join(', ')}`, [sizes.size === 1, `Có nhiều cỡ chữ: ${[...sizes].join(', ')}`]));
    },
  },
  {
    rule: 30,
    element: 'Căn cứ ban hành',
    check: (facts) => {
      const ids = new Set(basis(facts));
      const lines = bodyParagraphs(facts).filter((p) => ids.has(p.id) && p.legalBasis);
      if (lines.length === 0) return none('phần căn cứ');
      return verdictOf(
        'Chữ nghiêng, mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối dấu chấm',
        [lines.every((p) => p.content.every((inline) => inline.k !== 'text' || inline.i)), 'Căn cứ chưa in nghiêng'],
        [
          lines.every((p, i) =>
            wordsOf(p.content)
              .trimEnd()
              .endsWith(i === lines.length - 1 ? '.' : ';'),
          ),
          'Căn cứ thiếu dấu chấm phẩy hoặc dấu chấm cuối dòng',
        ],
      );
    },
  },
  {
    rule: 31,
    element: 'Viện dẫn',
    check: (facts) => {
      const words = bodyParagraphs(facts)
        .map((p) => wordsOf(p.content))
        .join('\n');
      const cited = [...words.matchAll(/số (\d+\/[\p{L}\d/-]+)(.{0,12})/gu)];
      const first = cited.filter((match, i) => cited.findIndex((other) => other[1] === match[1]) === i);
      const undated = first.filter((match) => !match[2]?.includes('ngày')).map((match) => match[1]);
      if (cited.length === 0) return none('viện dẫn văn bản');
      return undated.length === 0
        ? info(`${first.length} văn bản được viện dẫn, lần đầu có ngày ban hành`)
        : info(`Lần viện dẫn đầu chưa thấy ngày ban hành: ${undated.join(', ')}`);
    },
  },
  {
    rule: 32,
    element: 'Phần, Chương',
    check: (facts) => {
      const conditions = headingConditions(facts, 'part', (p, label, title) => [
        [/^Phần ([IVXLC]+|\p{Ll}[\p{L} ]+)$/u.test(label), `Sai số thứ tự phần: ${label}`],
        [title !== '' && isUpper(title), `${label}: phải có tiêu đề in hoa`],
        [p.text.startsWith(`${label}\n`) && p.align === 'center' && p.firstLine === 0, `DOCX: “${label}” không ở dòng riêng, canh giữa`],
        [weight(p, true) && upright(p) && sized(p), `DOCX: “${label}” sai cỡ hoặc kiểu chữ`],
      ]);
      if (!conditions) return none('phần, chương');
      const found = verdictOf('Dòng riêng, canh giữa, đậm; tiêu đề in hoa ngay dưới', ...conditions);
      const ordinal = headings(facts).some((h) => h.style === 'part' && !/^Phần [IVXLC]+$/.test(h.label));
      return found.verdict === 'pass' && ordinal
        ? info(`${found.reason}; số thứ tự viết bằng chữ (“Phần thứ nhất”) theo các báo cáo đã phát hành, Phụ lục I nêu “Phần I”`)
        : found;
    },
  },
  { rule: 33, element: 'Mục, Tiểu mục có từ “Mục”', check: () => none('mục, tiểu mục đánh số kiểu “Mục 1”') },
  {
    rule: 34,
    element: 'Đề mục “I.”',
    check: (facts) => {
      const conditions = headingConditions(facts, 'major', (p, label, title) => [
        [/^(\p{Lu}|[IVXLC]+)\.$/u.test(label), `Sai số thứ tự mục: ${label}`],
        [title === '' || isUpper(title), `“${excerpt(title)}” chưa in hoa`],
        [
          !p.text.includes('\n') && weight(p, true) && upright(p) && sized(p),
          `DOCX: “${label} ${excerpt(title)}” sai kiểu chữ hoặc không cùng dòng với số`,
        ],
      ]);
      return conditions ? verdictOf('Số và tiêu đề cùng dòng, in hoa, cỡ 13–14, đứng, đậm', ...conditions) : none('mục đánh số La Mã');
    },
  },
  {
    rule: 35,
    element: 'Khoản “1.”',
    check: (facts) => {
      const titled = headingConditions(facts, 'clause', (p, label, title) => [
        [/^\d+(\.\d+)*\.$/.test(label), `Sai số thứ tự khoản: ${label}`],
        [weight(p, true) && upright(p) && sized(p), `DOCX: “${label} ${excerpt(title)}” chưa đúng chữ đứng, đậm`],
      ]);
      const untitled = facts.docx.paragraphs.some((p) => p.style === 'Clause' && /^\d/.test(p.text));
      if (!titled && !untitled) return none('khoản');
      return verdictOf('Số Ả Rập, dấu chấm; có tiêu đề thì dòng riêng, đậm; không có tiêu đề thì đứng', ...(titled ?? []), [
        plainNumbers(facts, /^\d/),
        'DOCX: khoản không có tiêu đề mà số in đậm hoặc nghiêng',
      ]);
    },
  },
  {
    rule: 36,
    element: 'Điểm “a)”',
    check: (facts) => {
      const labels = pointLabels(facts);
      if (labels.length === 0) return none('điểm');
      return verdictOf(
        'Thứ tự bảng chữ cái tiếng Việt, dấu đóng ngoặc đơn, chữ đứng',
        [lettersInOrder(labels), `Thứ tự điểm không đúng bảng chữ cái tiếng Việt: ${labels.join(' ')}`],
        [plainNumbers(facts, /^\p{Ll}\) /u), 'DOCX: chữ của điểm in đậm hoặc nghiêng'],
        ...(headingConditions(facts, 'point', (p, label) => [
          [weight(p, false) && upright(p) && sized(p), `DOCX: điểm ${label} sai kiểu chữ`],
        ]) ?? []),
      );
    },
  },
  {
    rule: 37,
    element: 'Gạch đầu dòng',
    check: (facts) =>
      info(
        facts.docx.paragraphs.some((p) => p.style === 'Item')
          ? 'Gạch đầu dòng “-”, “+” lùi đầu dòng (nghị định không quy định)'
          : 'Không có gạch đầu dòng',
      ),
  },
  {
    rule: 38,
    element: 'Kết thúc nội dung',
    check: (facts) =>
      advisory(
        verdictOf('Có “./.” sau câu cuối', [
          bodyParagraphs(facts).at(-1) !== undefined &&
            wordsOf(bodyParagraphs(facts).at(-1)?.content ?? [])
              .trimEnd()
              .endsWith('./.'),
          'Thiếu “./.” sau câu cuối',
        ]),
      ),
  },
  {
    rule: 39,
    element: 'Chỉ dẫn về phụ lục',
    check: (facts) => {
      if (facts.report.appendices.length === 0) return none('phụ lục');
      const words = [...bodyParagraphs(facts).map((p) => wordsOf(p.content)), ...headings(facts).map((h) => wordsOf(h.title))].join(' ');
      return verdictOf('Nội dung có chỉ dẫn về phụ lục', [
        /phụ lục|phụ biểu/i.test(words),
        'Báo cáo có phụ lục nhưng nội dung không có chỉ dẫn về phụ lục',
      ]);
    },
  },
];
