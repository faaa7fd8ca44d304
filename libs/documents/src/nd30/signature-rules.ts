import { nd30_2020 } from '../layout/nd30-2020.js';
import {
  allowed,
  info,
  isUpper,
  looks,
  notApplicable,
  pdfLine,
  pdfLooks,
  verdictOf,
  styled,
  type Condition,
  type Facts,
  type Rule,
} from './rule.js';

const { words } = nd30_2020;
const digitalOnly = notApplicable('Ký giấy: không có chữ ký số trên tệp');

const texts = (facts: Facts, style: string) => styled(facts, style).map((p) => p.text);
/** The page that carries the signer's name last before the appendices. */
function signaturePage({ pdf, report }: Facts): number {
  const name = report.signer.replace(/\s+/g, '');
  return pdf?.pages.findIndex((page) => page.lines.some((line) => line.text.replace(/\s+/g, '') === name)) ?? -1;
}

function addresseeConditions(facts: Facts): Condition[] {
  const { addressees } = facts.report;
  const lines = texts(facts, 'Addressees');
  const form = looks(styled(facts, 'Addressees'), 'Kính gửi', { size: allowed.body, bold: false, italic: false });
  if (addressees.length === 1)
    return [[lines.join() === `${words.addressees} ${addressees[0]}`, 'DOCX: “Kính gửi” và nơi nhận không cùng một dòng'], ...form];
  const expected = addressees.map((name, i) => `- ${name}${i === addressees.length - 1 ? '.' : ';'}`);
  return [
    [lines.join('\n') === [words.addressees, ...expected].join('\n'), 'DOCX: danh sách Kính gửi sai gạch đầu dòng hoặc dấu câu'],
    ...form,
  ];
}

function capacityConditions(facts: Facts): Condition[] {
  const { capacity, post } = facts.report;
  const lines = [...capacity, post];
  const acting = capacity.some((line) => line.startsWith('KT.'));
  const page = signaturePage(facts);
  return [
    [capacity.every((line) => /^(TM|Q|KT|TL|TUQ)\. \p{Lu}/u.test(line)), 'Quyền hạn phải bắt đầu bằng TM., Q., KT., TL. hoặc TUQ.'],
    [post.trim() !== '', 'Thiếu chức vụ người ký'],
    [acting === /^PHÓ /.test(post), acting ? 'Ký thay (KT.) thì chức vụ phải là cấp phó' : 'Cấp phó ký thì phải ghi KT. cấp trưởng'],
    [lines.every(isUpper), 'Quyền hạn, chức vụ chưa in hoa'],
    [texts(facts, 'Capacity').join('\n') === lines.join('\n'), 'DOCX: thiếu hoặc sai quyền hạn, chức vụ'],
    ...looks(styled(facts, 'Capacity'), 'quyền hạn, chức vụ', { size: allowed.capacity, bold: true, italic: false, align: 'center' }),
    ...lines.flatMap((line) =>
      pdfLooks(facts, line, 'quyền hạn, chức vụ', { size: allowed.capacity, bold: true, italic: false }, Math.max(page, 0)),
    ),
  ];
}

function nameConditions(facts: Facts): Condition[] {
  const { signer, post } = facts.report;
  const page = Math.max(signaturePage(facts), 0);
  const [name, office] = [pdfLine(facts, signer, page), pdfLine(facts, post, page)];
  const centred = !facts.pdf || (name && office && Math.abs(name.x0 + name.x1 - office.x0 - office.x1) < 4);
  return [
    [signer.trim() !== '' && texts(facts, 'Signer').join() === signer, 'DOCX: thiếu họ tên người ký'],
    [
      !/(^|\s)(GS|PGS|TS|ThS|BS|KS|CN|NGND|NGƯT|Tiến sĩ|Thạc sĩ|Bác sĩ)\.?\s/u.test(`${signer} `),
      'Trước họ tên không ghi học hàm, học vị, danh hiệu',
    ],
    [!isUpper(signer) && signer.split(' ').every((word) => /^\p{Lu}/u.test(word)), 'Họ tên người ký viết thường, hoa chữ cái đầu'],
    ...looks(styled(facts, 'Signer'), 'họ tên', { size: allowed.capacity, bold: true, italic: false, align: 'center' }),
    ...pdfLooks(facts, signer, 'họ tên', { size: allowed.capacity, bold: true, italic: false }, page),
    [centred === true, 'PDF: họ tên không canh giữa dưới chức vụ'],
  ];
}

function recipientsLabelConditions(facts: Facts): Condition[] {
  const page = signaturePage(facts);
  const label = pdfLine(facts, words.recipients, Math.max(page, 0));
  const first = pdfLine(facts, facts.report.capacity[0] ?? facts.report.post, Math.max(page, 0));
  const left = (nd30_2020.printed.marginMm.left / 25.4) * 72;
  return [
    [texts(facts, 'RecipientsLabel').join() === words.recipients, 'DOCX: thiếu “Nơi nhận:”'],
    ...looks(styled(facts, 'RecipientsLabel'), '“Nơi nhận”', { size: allowed.recipientsLabel, bold: true, italic: true, align: 'left' }),
    ...pdfLooks(facts, words.recipients, '“Nơi nhận”', { size: allowed.recipientsLabel, bold: true, italic: true }, Math.max(page, 0)),
    [!facts.pdf || (label !== undefined && Math.abs(label.x0 - left) < 2), 'PDF: “Nơi nhận” không sát lề trái'],
    [
      !facts.pdf || (label !== undefined && first !== undefined && Math.abs(label.baseline - first.baseline) < 4),
      'PDF: “Nơi nhận” không ngang hàng quyền hạn người ký',
    ],
  ];
}

/** Rows 40–52: Kính gửi, signature, seal, nơi nhận. */
export const signatureRules: Rule[] = [
  {
    rule: 40,
    element: 'Kính gửi',
    check: (facts) =>
      facts.report.addressees.length === 0
        ? notApplicable('Báo cáo không gửi cơ quan cấp trên')
        : verdictOf('Đúng cách ghi theo số nơi nhận', ...addresseeConditions(facts)),
  },
  {
    rule: 41,
    element: 'Quyền hạn, chức vụ',
    check: (facts) => verdictOf([...facts.report.capacity, facts.report.post].join(' / '), ...capacityConditions(facts)),
  },
  {
    rule: 42,
    element: 'Họ tên người ký',
    check: (facts) => verdictOf('In thường, cỡ 13–14, đứng, đậm, canh giữa, không ghi học vị', ...nameConditions(facts)),
  },
  { rule: 43, element: 'Hình ảnh chữ ký số cá nhân', check: () => digitalOnly },
  { rule: 44, element: 'Hình ảnh chữ ký số cơ quan', check: () => digitalOnly },
  { rule: 45, element: 'Kích thước dấu', check: () => digitalOnly },
  { rule: 46, element: 'Thông tin ký trên văn bản chính', check: () => digitalOnly },
  {
    rule: 47,
    element: 'Thứ tự ký',
    check: () => notApplicable('Do quy trình ký bảo đảm: cơ quan đóng dấu sau khi người có thẩm quyền ký'),
  },
  { rule: 48, element: 'Đủ hai chữ ký số', check: () => digitalOnly },
  {
    rule: 49,
    element: 'Từ “Nơi nhận”',
    check: (facts) => verdictOf('Dòng riêng, sát lề trái, ngang quyền hạn, cỡ 12, nghiêng, đậm', ...recipientsLabelConditions(facts)),
  },
  {
    rule: 50,
    element: 'Danh sách nơi nhận',
    check: (facts) => {
      const lines = texts(facts, 'Recipients');
      return verdictOf(
        'Cỡ 11, đứng, gạch đầu dòng, cuối dòng dấu chấm phẩy',
        [lines.slice(0, -1).every((line) => /^- .+;$/.test(line)), 'DOCX: dòng nơi nhận thiếu gạch đầu dòng hoặc dấu chấm phẩy'],
        [
          facts.report.addressees.length === 0 || lines[0]?.startsWith(`- ${words.asAbove}`) === true,
          'Có Kính gửi thì dòng đầu phải là “Như trên”',
        ],
        ...looks(styled(facts, 'Recipients'), 'nơi nhận', { size: allowed.recipients, bold: false, italic: false }),
      );
    },
  },
  {
    rule: 51,
    element: 'Dòng lưu',
    check: (facts) => {
      const line = texts(facts, 'Recipients').at(-1) ?? '';
      return verdictOf(line, [/^- Lưu: VT(, [^;]+)?\.$/.test(line), `“${line}” không đúng dạng “- Lưu: VT, ….”`]);
    },
  },
  {
    rule: 52,
    element: 'Giữ khối chữ ký',
    check: (facts) => {
      const page = facts.pdf?.pages[signaturePage(facts)];
      if (!page) return info('Khối chữ ký đi liền đoạn cuối của nội dung');
      const first = pdfLine(facts, facts.report.capacity[0] ?? facts.report.post, signaturePage(facts));
      const above = page.lines.filter(
        (line) => first && line.baseline > first.baseline + 4 && line.size >= allowed.body.min && line.text.length > 5,
      );
      return info(`${above.length} dòng nội dung trên cùng trang với khối chữ ký`);
    },
  },
];
