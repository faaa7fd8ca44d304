import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { sharedFolder } from '../support/needs.js';
import { trinhky } from '../support/programs.js';

const REPORT = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG LÂM KHÊ              Độc lập - Tự do - Hạnh phúc

BÁO CÁO
Tình hình phát triển kinh tế - xã hội 6 tháng đầu năm 2026

I. KẾT QUẢ ĐẠT ĐƯỢC
1. Thu ngân sách
Tổng thu ngân sách trên địa bàn đạt 62,1% dự toán được giao, tăng so với cùng kỳ.
1. Chi ngân sách
Tổng chi ngân sách đạt 48,9% dự toán, bảo đảm đúng tiến độ đề ra.
II. NHIỆM VỤ TRỌNG TÂM
Tiếp tục thực hiện các nhiệm vụ được giao.

Trên đây là báo cáo của Ủy ban nhân dân phường./.

Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
- UBND tỉnh;                                CHỦ TỊCH
- Lưu: VT.

                                            Đàm Quang Lạc
`;

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trinhky-import-'));
  ensureBuilt();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('trinhky import', () => {
  it('shows outline, counts and every defect, with neither data folder nor server', async () => {
    const { code, stdout, stderr } = await trinhky(['import', file('report.txt', REPORT)], {
      cwd: folder,
      data: path.join(folder, 'none'),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('I KẾT QUẢ ĐẠT ĐƯỢC');
    expect(stdout).toContain('Nơi nhận: ');
    expect(stdout).toContain('Trùng số đề mục');
    expect(stdout).toContain('Đàm Quang Lạc');
  });

  it('reads UTF-8, and UTF-16 that begins with a byte order mark, and its help says so', async () => {
    const help = (await trinhky(['import', '--help'], { cwd: folder })).stdout.replace(/\s+/g, ' ');
    expect(help).toContain('a text file in UTF-8, or in UTF-16 with a byte order mark');
    const asUtf8 = await trinhky(['import', file('utf8.txt', REPORT)], { cwd: folder });
    const asUtf16 = await trinhky(['import', file('utf16.txt', Buffer.from(`\uFEFF${REPORT}`, 'utf16le'))], { cwd: folder });
    expect(asUtf16).toEqual(asUtf8);
  });

  it('prints the one JSON value that programs read, and nothing besides', async () => {
    const { code, stdout, stderr } = await trinhky(['import', file('report.txt', REPORT), '--json'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const json: unknown = JSON.parse(stdout);
    expect(Object.keys(json as object)).toEqual([
      'header',
      'headings',
      'blocks',
      'footnotes',
      'recipients',
      'signature',
      'dropped',
      'defects',
    ]);
    expect(json).toMatchObject({
      header: { title: 'Tình hình phát triển kinh tế - xã hội 6 tháng đầu năm 2026', kinhGui: [] },
      headings: expect.arrayContaining([
        { id: 'I', parent: null, number: 'I', level: 0, title: 'KẾT QUẢ ĐẠT ĐƯỢC', kind: 'roman', runIn: false },
      ]),
      signature: { authority: ['TM. ỦY BAN NHÂN DÂN'], title: ['CHỦ TỊCH'], name: 'Đàm Quang Lạc' },
      defects: expect.arrayContaining([expect.objectContaining({ kind: 'duplicate-number' })]),
    });
  });

  it.each([
    ['a PDF', () => file('report.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000)])), 'không phải văn bản thuần'],
    ['random bytes', () => file('noise.txt', Buffer.concat([Buffer.from([0, 1, 2, 0xff, 0xfe, 0xc0]), randomBytes(3_000)])), 'Tệp '],
    ['bytes that are not UTF-8', () => file('latin.txt', Buffer.from('B\xe1o c\xe1o ph\xf2ng', 'latin1')), 'không ở bảng mã UTF-8'],
    ['an empty file', () => file('empty.txt', ''), 'Tệp không có chữ nào'],
    ['a file that is not there', () => path.join(folder, 'nothing.txt'), 'không có tệp này'],
    ['a folder', () => folder, 'đây là thư mục'],
  ])('refuses %s with one clear sentence and exit code 2', async (_what, given, sentence) => {
    const place = given();
    const { code, stdout, stderr } = await trinhky(['import', place, '--json'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^trinhky: [^\n]+\n$/);
    expect(stderr).toContain(place);
    expect(stderr).toContain(sentence);
  });

  it('refuses options it does not know, and opening without saying for which period', async () => {
    expect(await trinhky(['import', file('report.txt', REPORT), '--bogus'])).toMatchObject({ code: 2, stdout: '' });
    expect(await trinhky(['import', file('report.txt', REPORT), '--open'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--open needs --period'),
    });
  });
});

const shared = sharedFolder();
describe.skipIf(shared === null)('trinhky import on published reports', () => {
  it.each(['000', '002', '004'])('reads report %s', async (name) => {
    const { code, stdout } = await trinhky(['import', path.join(shared ?? '', 'reports', `${name}.txt`), '--json']);
    expect(code).toBe(0);
    const { headings, signature } = JSON.parse(stdout) as { headings: unknown[]; signature: { name: string } };
    expect(headings.length).toBeGreaterThan(15);
    expect(signature.name).not.toBe('');
  });
});
