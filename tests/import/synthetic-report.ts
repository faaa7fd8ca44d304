import * as fc from 'fast-check';
import { widthOf } from '../../libs/documents/src/import/measure.js';

/** What a generated report says, and the text a PDF extraction would make of it. */
export interface SyntheticReport {
  source: string;
  title: string;
  addressees: string[];
  headings: { number: string; title: string; kind: string; runIn: boolean }[];
  footnotes: { number: number; text: string; heading: string }[];
  paragraphs: string[];
  recipients: string[];
  pageNumbers: number;
}

const SYLLABLES =
  'công tác quản lý nhà nước trên địa bàn phường tổ chức triển khai thực hiện kế hoạch kinh tế xã hội đảm bảo an ninh trật tự giáo dục đào tạo văn hóa thông tin chuyển đổi số cải cách hành chính nông thôn mới đầu tư xây dựng thu chi ngân sách người dân hộ nghèo bảo hiểm y tế môi trường tuyên truyền kiểm tra giám sát'.split(
    ' ',
  );
const FIGURES = [
  '12',
  '05',
  '2.325',
  '98,5%',
  '1.250 triệu đồng',
  'ngày 15/7/2025',
  '24/24',
  'số 57-NQ/TW',
  'quý II',
  '(khối 3, khối 4)',
  '6 tháng',
];

const word = fc.constantFrom(...SYLLABLES);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const words = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));
const sentence = fc
  .tuple(words(3, 14), fc.option(fc.constantFrom(...FIGURES)), words(2, 12))
  .map(([a, figure, b]) => capital(figure === null ? `${a} ${b}.` : `${a} ${figure} ${b}.`));
const prose = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const title = words(3, 14).map(capital);

interface Text {
  dash: '' | '-' | '+';
  text: string;
  /** Footnotes by the sentence that their marker ends. */
  notes: { sentence: number; text: string }[];
}
const text: fc.Arbitrary<Text> = fc.record({
  dash: fc.constantFrom<Text['dash']>('', '', '', '-', '+'),
  text: prose,
  notes: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Text['notes']>([]) },
    fc.tuple(fc.nat(4), prose).map(([at, note]): Text['notes'] => [{ sentence: at, text: note }]),
  ),
});

interface Section {
  title: string;
  form: 'own' | 'own' | 'run-in' | 'numbered';
  texts: Text[];
  children: Section[];
}
const leaf: fc.Arbitrary<Section> = fc.record({
  title,
  form: fc.constantFrom<Section['form']>('own', 'own', 'own', 'run-in', 'numbered'),
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
  children: fc.constant([]),
});
const inner = (child: fc.Arbitrary<Section>): fc.Arbitrary<Section> =>
  fc.record({
    title,
    form: fc.constant<Section['form']>('own'),
    texts: fc.array(text, { maxLength: 2 }),
    children: fc.array(child, { minLength: 1, maxLength: 4 }),
  });

interface Style {
  parts: 'none' | 'letters' | 'words' | 'words-title-below';
  spacing: 'single' | 'double' | 'paragraphs';
  pageBreak: 'form-feed' | 'space';
  pageNumber: 'none' | 'bare' | 'dashed' | 'counted';
  label: '1 x' | '1x' | '1. x';
  decimalDot: boolean;
  colon: boolean;
  nfd: boolean;
  letterhead: boolean;
  addressees: string[];
  pageLines: number;
}
const style: fc.Arbitrary<Style> = fc.record({
  parts: fc.constantFrom<Style['parts']>('none', 'none', 'letters', 'words', 'words-title-below'),
  spacing: fc.constantFrom<Style['spacing']>('single', 'double', 'paragraphs'),
  pageBreak: fc.constantFrom<Style['pageBreak']>('form-feed', 'space'),
  pageNumber: fc.constantFrom<Style['pageNumber']>('none', 'bare', 'dashed', 'counted'),
  label: fc.constantFrom<Style['label']>('1 x', '1x', '1. x'),
  decimalDot: fc.boolean(),
  colon: fc.boolean(),
  nfd: fc.boolean(),
  letterhead: fc.boolean(),
  addressees: fc.oneof(fc.constant<string[]>([]), fc.array(title, { minLength: 1, maxLength: 3 })),
  pageLines: fc.integer({ min: 24, max: 44 }),
});

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ORDINAL = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'];

/** Breaks text into lines that fit `width` em, the first one less by `indent`; markers stay in as "\u0001". */
function broken(content: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  for (const piece of content.split(' ')) {
    const room = width - (lines.length <= 1 ? indent : 0);
    const longer = `${lines.at(-1) ?? ''} ${piece}`;
    if (lines.length > 0 && widthOf(longer.trim()) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/**
 * Words are taken off a title until its last line leaves room: how a title that fills its line differs from a paragraph that
 * runs on nobody can tell from the text alone.
 */
function roomyTitle(label: string, words: string, tail: string): string {
  let title = words;
  const full = (): boolean => {
    const lines = broken(`${label} ${title}${tail}`, 33.4, 2.3);
    return widthOf(lines.at(-1) ?? '') > 26;
  };
  while (full() && title.includes(' ')) title = title.replace(/ \S+$/, '');
  return title;
}

/** A sentence more, until the paragraph's last line leaves room. */
function roomyParagraph(content: string): string {
  let text = content;
  while (widthOf(broken(text, 33.4, 2.3).at(-1) ?? '') > 27) text += ' Đã hoàn thành.';
  return text;
}

interface Line {
  text: string;
  /** Begins a paragraph. */
  first: boolean;
  notes: string[];
}

/** A report tree, printed the way a PDF extraction prints it. */
export const syntheticReport: fc.Arbitrary<SyntheticReport> = fc
  .record({
    style,
    subject: title,
    sections: fc.array(inner(fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: inner(leaf) })), {
      minLength: 2,
      maxLength: 8,
    }),
    opening: fc.array(prose, { maxLength: 2 }),
    recipients: fc.array(title, { minLength: 2, maxLength: 5 }),
  })
  .map(print);

function print(input: { style: Style; subject: string; sections: Section[]; opening: string[]; recipients: string[] }): SyntheticReport {
  const { style: look } = input;
  const report: SyntheticReport = {
    source: '',
    title: input.subject,
    addressees: look.addressees,
    headings: [],
    footnotes: [],
    paragraphs: [],
    recipients: [],
    pageNumbers: 0,
  };
  const lines: Line[] = [];
  const put = (content: string, notes: string[] = []): void => {
    let left = [...notes];
    for (const [i, piece] of broken(content, 33.4, 2.3).entries()) {
      const marks = piece.match(/\u0001/g)?.length ?? 0;
      lines.push({ text: piece.replace(/\u0001/g, () => `\u0002`), first: i === 0, notes: left.slice(0, marks) });
      left = left.slice(marks);
    }
  };
  let nearest = 'preamble';
  const say = ({ dash, text: content, notes }: Text, before = ''): void => {
    const label = dash === '' ? '' : `${dash} `;
    const whole = roomyParagraph(`${before}${label}${content}`).slice(before.length + label.length);
    const sentences = whole.split(/(?<=\.) /);
    const marked = sentences.map((s, i) =>
      notes[0] !== undefined && Math.min(notes[0].sentence, sentences.length - 1) === i ? s.replace(/\.$/, '\u0001.') : s,
    );
    put(
      before + label + marked.join(' '),
      notes.map((note) => note.text),
    );
    for (const note of notes) report.footnotes.push({ number: report.footnotes.length + 1, text: note.text, heading: nearest });
    report.paragraphs.push(label + whole);
  };

  const head = (section: Section, number: string, printed: string, kind: string, id: string, above: string): void => {
    const [first, ...rest] = section.texts;
    const runIn = section.form !== 'own' && first !== undefined;
    const shown = roomyTitle(printed, kind === 'roman' || kind === 'part' ? section.title.toUpperCase() : section.title, ':');
    report.headings.push({ number, title: section.form === 'numbered' && runIn ? '' : shown, kind, runIn });
    nearest = runIn ? above : id;
    if (runIn) {
      // Only a second sentence tells a numbered paragraph from a title that ends in a full stop.
      const body = { ...first, dash: '' as const, text: `${first.text} Kết quả đạt yêu cầu đề ra.` };
      say(body, section.form === 'run-in' ? `${printed} ${shown}: ` : `${printed} `);
    } else {
      if (kind === 'part' && look.parts === 'words-title-below') {
        put(printed);
        put(shown);
      } else put(`${printed} ${shown}${look.colon && (kind === 'decimal' || kind === 'arabic') ? ':' : ''}`);
    }
    for (const each of runIn ? rest : section.texts) say(each);
  };
  const walk = (sections: Section[], depth: number, above: string, id: string): void => {
    for (const [i, section] of sections.entries()) {
      const arabic = `${i + 1}`;
      const roman = ROMAN[i] ?? 'X';
      const number = depth === 0 ? roman : depth === 1 ? arabic : `${above}.${arabic}`;
      const kind = depth === 0 ? 'roman' : depth === 1 ? 'arabic' : 'decimal';
      const own = id === '' ? number : `${id}.${depth === 2 ? arabic : number}`;
      head(section, number, kind === 'decimal' && !look.decimalDot ? number : `${number}.`, kind, own, id);
      walk(section.children, depth + 1, number, own);
    }
  };

  if (look.letterhead)
    for (const line of [
      'ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHƯỜNG AN BÌNH   Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BC-UBND   An Bình, ngày 15 tháng 7 năm 2025',
    ])
      lines.push({ text: line, first: true, notes: [] });
  lines.push({ text: 'BÁO CÁO', first: true, notes: [] });
  put(input.subject);
  if (look.addressees.length === 1) lines.push({ text: `Kính gửi: ${look.addressees[0] ?? ''}.`, first: true, notes: [] });
  else if (look.addressees.length > 1) {
    lines.push({ text: 'Kính gửi:', first: true, notes: [] });
    for (const [i, line] of look.addressees.entries())
      lines.push({ text: `- ${line}${i === look.addressees.length - 1 ? '.' : ';'}`, first: true, notes: [] });
  }
  for (const paragraph of input.opening) say({ dash: '', text: paragraph, notes: [] });
  if (look.parts === 'none') walk(input.sections, 0, '', '');
  else {
    const half = Math.ceil(input.sections.length / 2);
    for (const [i, group] of [input.sections.slice(0, half), input.sections.slice(half)].entries()) {
      const lettered = look.parts === 'letters';
      const number = lettered ? 'AB'.charAt(i) : `Phần thứ ${ORDINAL[i] ?? ''}`;
      const heading: Section = { title: group[0]?.title ?? '', form: 'own', texts: [], children: [] };
      head(heading, number, look.parts === 'words-title-below' ? number : `${number}.`, 'part', lettered ? number : `P${i + 1}`, '');
      walk(group, 0, '', lettered ? number : `P${i + 1}`);
    }
  }
  say({ dash: '', text: 'Trên đây là báo cáo của Ủy ban nhân dân phường An Bình./.', notes: [] });
  const end = [
    'Nơi nhận:',
    ...input.recipients.map((line) => `- ${line};`),
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Nguyễn Văn An',
  ];
  for (const line of end) lines.push({ text: line, first: true, notes: [] });
  report.recipients = [...input.recipients.map((line) => `${line};`), 'Lưu: VT.'];
  report.source = paginate(lines, look, report);
  return report;
}

/** Lines → pages with footnotes at their foot, page breaks and page numbers. */
function paginate(lines: Line[], look: Style, report: SyntheticReport): string {
  const out: string[] = [];
  const gap = look.spacing === 'double' ? [''] : [];
  let page = 1;
  let used = 0;
  let number = 0;
  let foot: string[] = [];
  const flush = (last: boolean): void => {
    if (foot.length > 0) out.push('', ...foot.flatMap((line) => [line, ...gap]));
    foot = [];
    used = 0;
    page += 1;
    if (last) return;
    if (look.pageNumber !== 'none') {
      report.pageNumbers += 1;
      out.push('', '', '', look.pageNumber === 'bare' ? `${page}` : look.pageNumber === 'dashed' ? `- ${page} -` : `Trang ${page}/99`, '');
    }
    // Without a blank line before it: the sign of a page start that is left of a form feed.
    if (out.at(-1) === '' && look.pageNumber === 'none') out.pop();
    out.push(look.pageBreak === 'form-feed' ? '\f' : ' ');
  };
  for (const line of lines) {
    const notes = line.notes.flatMap((note) => {
      number += 1;
      const label = look.label === '1 x' ? `${number} ` : look.label === '1x' ? `${number}` : `${number}. `;
      return broken(label + note, 46.5, 0);
    });
    if (used + foot.length + 1 + notes.length > look.pageLines && used > 5) flush(false);
    const first = number - line.notes.length + 1;
    let k = 0;
    const printed = line.text.replace(/\u0002/g, () => `${first + k++}`);
    if (look.spacing === 'paragraphs' && line.first && used > 0) out.push('');
    if (out.at(-1) === '\f' || (out.at(-1) === ' ' && used === 0)) out.push((out.pop() ?? '') + printed);
    else out.push(printed);
    out.push(...gap);
    used += 1;
    foot.push(...notes);
  }
  flush(true);
  const text = out.join('\n');
  return look.nfd ? text.normalize('NFD') : text;
}
