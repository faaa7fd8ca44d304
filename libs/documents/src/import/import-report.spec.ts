import { plainTextOfBlocks } from '@trinhky/content';
import { describe, expect, it } from 'vitest';
import { accountFor } from './accounting.js';
import { importReport } from './import-report.js';
import type { Imported } from './imported.js';
import { toReportDraft } from './report-draft.js';
import { toJson } from './to-json.js';

/** Imports, and holds that no character was lost. */
function read(source: string): Imported {
  const imported = importReport(source);
  if (imported.kind === 'refused') throw new Error(imported.message);
  expect(accountFor(source, imported)).toEqual({ missing: new Map(), extra: new Map() });
  return imported;
}
const kinds = (report: Imported) => report.defects.map(({ kind, heading }) => `${kind} ${heading}`);
const heads = (report: Imported) => report.headings.map(({ id, title, runIn }) => `${id} ${title}${runIn ? ' …' : ''}`);

const HEAD = 'BÁO CÁO\nTình hình tháng 7 năm 2025\n\n';
const END = '\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n';
const PROSE = 'Công tác quản lý đất đai được tăng cường trên địa bàn, hồ sơ được giải quyết đúng hạn,';

describe('letterhead and addressees', () => {
  it('drops organ, motto, number and date, each listed, and keeps subject and addressees', () => {
    const report = read(
      'ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG AN BÌNH         Độc lập - Tự do - Hạnh phúc\n_________\n' +
        'Số: 12/BC-UBND         An Bình, ngày 15 tháng 7 năm 2025\n\nBÁO CÁO\nKết quả công tác cải cách hành chính\ntháng 7 năm 2025\n\n' +
        'Kính gửi:\n- Ủy ban nhân dân tỉnh;\n- Sở Nội vụ.\n\nI. KẾT QUẢ\nĐã hoàn thành.\n' +
        END,
    );
    expect(report.header).toEqual({
      title: 'Kết quả công tác cải cách hành chính tháng 7 năm 2025',
      kinhGui: ['Ủy ban nhân dân tỉnh;', 'Sở Nội vụ.'],
    });
    expect(report.dropped.filter(({ reason }) => reason.startsWith('phần đầu'))).toHaveLength(3);
    expect(report.blocks.map(({ text }) => text)).toEqual(['Đã hoàn thành.']);
  });

  it('takes several addressees on the line of “Kính gửi”', () => {
    const report = read(`${HEAD}Kính gửi: Ủy ban nhân dân tỉnh; Sở Nội vụ.\nI. KẾT QUẢ\nĐã xong.\n${END}`);
    expect(report.header.kinhGui).toEqual(['Ủy ban nhân dân tỉnh; Sở Nội vụ.']);
  });
});

describe('pages', () => {
  it.each(['3', '- 3 -', 'Trang 3/14', '3/14'])('takes the page number “%s” out and says where it stood', (number) => {
    const report = read(`${HEAD}I. KẾT QUẢ\n${`${PROSE}\n`.repeat(10)}\n\n${number}\n\nđúng quy định.\n${END}`);
    expect(kinds(report)).toContain('stray-page-number I');
    expect(report.blocks[0]?.text).toMatch(/hạn, đúng quy định\.$/);
  });

  it('keeps a column of numbers: a flattened table has no page numbers', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\n${`${PROSE}\n`.repeat(10)}đúng hạn.\n2\n3\n4\n${END}`);
    expect(kinds(report).filter((kind) => kind.startsWith('stray'))).toEqual([]);
  });

  it('keeps the rows of a table that lost its frame apart, and says so', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\nSố liệu như sau:\nTT    Nội dung    Kết quả\n1    Thu ngân sách    12 tỷ\n${END}`);
    expect(report.blocks.filter(({ kind }) => kind === 'table-row')).toHaveLength(2);
    expect(kinds(report)).toContain('other I');
  });

  it('drops times of signing behind the signature', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\nĐã xong.\n${END}\t\t2025-07-18T07:27:53+0700\n`);
    expect(report.dropped.at(-1)?.reason).toBe('thời điểm ký số');
    expect(report.signature.name).toBe('Trần Văn Bình');
  });
});

describe('headings', () => {
  it.each([
    ['PHẦN THỨ NHẤT\nKẾT QUẢ ĐẠT ĐƯỢC', 'PHẦN THỨ HAI\nNHIỆM VỤ', ['P1 KẾT QUẢ ĐẠT ĐƯỢC', 'P2 NHIỆM VỤ']],
    ['Phần I: KẾT QUẢ ĐẠT ĐƯỢC', 'Phần II: NHIỆM VỤ', ['P1 KẾT QUẢ ĐẠT ĐƯỢC', 'P2 NHIỆM VỤ']],
    ['A - KẾT QUẢ ĐẠT ĐƯỢC', 'B - NHIỆM VỤ', ['A KẾT QUẢ ĐẠT ĐƯỢC', 'B NHIỆM VỤ']],
    ['I/ KẾT QUẢ ĐẠT ĐƯỢC', 'II/ NHIỆM VỤ', ['I KẾT QUẢ ĐẠT ĐƯỢC', 'II NHIỆM VỤ']],
  ])('reads parts and sections as offices print them: %j', (first, second, expected) => {
    expect(heads(read(`${HEAD}${first}\nĐã xong việc thứ nhất.\n${second}\nSẽ làm việc thứ hai.\n${END}`))).toEqual(expected);
  });

  it('keeps letters, numbered paragraphs and run-in titles apart', () => {
    const report = read(
      `${HEAD}I. KẾT QUẢ\n1. Kinh tế\na) Nông nghiệp\nĐã xong.\n2. Xã hội: Ổn định. Không có vụ việc.\n3. Đã họp. Đã báo cáo.\n${END}`,
    );
    expect(heads(report)).toEqual(['I KẾT QUẢ', 'I.1 Kinh tế', 'I.1.a Nông nghiệp', 'I.2 Xã hội …', 'I.3  …']);
  });

  it('keeps in a draft the mark that parts a title from its text, and leaves it out of a title on a line of its own', () => {
    const report = read(
      `${HEAD}I. KẾT QUẢ\n1. Thu ngân sách: Đạt 12 tỷ.\n- Đất đai: Đã cấp 5 giấy.\nII. XÃ HỘI\n1. Y tế:\nĐã khám 20 người.\n2. Giáo dục: Đã khai giảng.\n${END}`,
    );
    const nodes = toReportDraft(report).nodes.flatMap((node) => [node, ...node.children]);
    expect(nodes.map(({ title, blocks }) => [title, plainTextOfBlocks(blocks)])).toEqual([
      ['KẾT QUẢ', 'Thu ngân sách: Đạt 12 tỷ.\nĐất đai: Đã cấp 5 giấy.'],
      ['XÃ HỘI', ''],
      ['Y tế', 'Đã khám 20 người.'],
      ['Giáo dục', 'Đã khai giảng.'],
    ]);
    expect(toJson(report).headings.map(({ title }) => title)).not.toContainEqual(expect.stringMatching(/[:.]$/));
    expect(toJson(report).headings[1]).not.toHaveProperty('mark');
    expect(toJson(report).dropped.filter(({ text }) => text === ':')).toHaveLength(4);
  });

  it('does not take figures, dates and codes at a line’s start for headings', () => {
    const report = read(
      `${HEAD}I. KẾT QUẢ\n${PROSE} thu được\n11.025 triệu đồng, bằng\n104,5% dự toán, đến ngày\n15/7/2025 theo Nghị quyết số 57-\nNQ/TW của Bộ Chính trị.\n${END}`,
    );
    expect(heads(report)).toEqual(['I KẾT QUẢ']);
    expect(report.blocks[0]?.text).toMatch(/số 57-NQ\/TW của/);
  });

  it('reports repeated and skipped numbers and that numbering will print others', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\nĐã xong.\nII. HẠN CHẾ\nCòn chậm.\nII. NGUYÊN NHÂN\nDo mưa.\nV. KIẾN NGHỊ\nKhông có.\n${END}`);
    expect(kinds(report)).toEqual(['duplicate-number II#2', 'other V']);
    expect(report.defects[0]?.detail).toMatch(/số khác bản gốc/);
  });

  it('reports a part that lacks its heading and a level left out', () => {
    const report = read(`KẾT QUẢ THÁNG 7\nI. KINH TẾ\n1. Thu\nĐã xong.\nPhần thứ hai\nNHIỆM VỤ\n1. Thu\nSẽ làm.\n${END}`);
    expect(heads(report)[0]).toBe('P1 KẾT QUẢ THÁNG 7');
    expect(kinds(report)).toEqual(['missing-part-heading P1', 'level-skip P2.1', 'other header']);
  });
});

describe('footnotes', () => {
  it('moves a footnote to its marker and reports a marker that a year swallowed', () => {
    const report = read(
      `${HEAD}I. KẾT QUẢ\nĐã điều chỉnh kế hoạch sử dụng đất năm 20251. Đã công bố tại trụ sở2.\n\n1 Theo Quyết định số 5/QĐ-UBND.\n2 Ngày 3/7.\n\fĐã báo cáo.\n${END}`,
    );
    expect(report.footnotes).toEqual([
      { number: 1, text: 'Theo Quyết định số 5/QĐ-UBND.', heading: 'I' },
      { number: 2, text: 'Ngày 3/7.', heading: 'I' },
    ]);
    expect(report.blocks[0]?.text).toMatch(/^Đã điều chỉnh kế hoạch sử dụng đất năm 2025\. Đã công bố tại trụ sở\./);
    expect(kinds(report)).toEqual(['footnote-marker-ambiguous I']);
  });

  it('does not take m2, PC04 and the like for markers', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\nĐã trồng 20 m2 hoa, bàn giao PC04.\n${END}`);
    expect(report.footnotes).toEqual([]);
  });
});

describe('lost letters', () => {
  it('reports words that lost letters and leaves them', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\nThực hiện chỉ đạo  ủa Ủy ban về  ơ  ấu tổ chức th c hiện \uFFFDề án.\n${END}`);
    expect(kinds(report)).toEqual(['lost-letters I']);
    expect(report.blocks[0]?.text).toContain('chỉ đạo ủa Ủy ban');
  });
});

describe('closing', () => {
  it('reads Nơi nhận and signature side by side', () => {
    const report = read(
      `${HEAD}I. KẾT QUẢ\nĐã xong.\nNơi nhận:                TM. ỦY BAN NHÂN DÂN\n- Như trên;              KT. CHỦ TỊCH\n- Lưu: VT.               PHÓ CHỦ TỊCH\n\n                         Trần Thị Hoa\n`,
    );
    expect(report.recipients).toEqual(['Như trên;', 'Lưu: VT.']);
    expect(report.signature).toEqual({ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], title: ['PHÓ CHỦ TỊCH'], name: 'Trần Thị Hoa' });
  });

  it('keeps an appendix behind the signature', () => {
    const report = read(`${HEAD}I. KẾT QUẢ\nĐã xong.\n${END}PHỤ LỤC\nBiểu tổng hợp số liệu\n`);
    expect(report.blocks.filter(({ heading }) => heading === 'appendix').map(({ text }) => text)).toEqual([
      'PHỤ LỤC',
      'Biểu tổng hợp số liệu',
    ]);
  });

  it('says what it did not find', () => {
    expect(kinds(read('Một đoạn văn.'))).toEqual(['other header', 'other preamble', 'other signature', 'other signature']);
  });
});
