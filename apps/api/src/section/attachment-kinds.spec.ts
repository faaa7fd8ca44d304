import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.js';
import { kindOfFile } from './attachment-kinds.js';

const office = (part: string) => Buffer.from(`PK\u0003\u0004 [Content_Types].xml ${part}`, 'latin1');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]);

const refusal = (name: string, bytes: Buffer): string => {
  try {
    return kindOfFile(name, bytes);
  } catch (error) {
    if (error instanceof Problem) return error.type;
    throw error;
  }
};

describe('the kind of a file behind a figure', () => {
  it.each([
    ['Thu.XLSX', office('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['Công văn.docx', office('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a.png', png, 'image/png'],
    ['a.jpeg', jpeg, 'image/jpeg'],
    ['a.csv', Buffer.from('\ufeffChỉ tiêu;Số\nThu;12,5\n'), 'text/csv'],
  ])('is told by name and bytes: %s', (name, bytes, type) => {
    expect(kindOfFile(name, bytes)).toBe(type);
  });

  it.each(['a.exe', 'a.html', 'a.svg', 'a.xlsm', 'a', 'pdf'])('takes no %s', (name) => {
    expect(refusal(name, Buffer.from('%PDF-1.7'))).toBe('attachment.kind');
  });

  it.each([
    ['a.pdf', png],
    ['a.png', jpeg],
    ['a.xlsx', office('word/document.xml')],
    ['a.xlsx', Buffer.from('PK\u0003\u0004 xl/workbook.xml')],
    ['a.docx', office('word/document.xml word/vbaProject.bin')],
    ['a.csv', Buffer.from([0xff, 0xfe, 0x41, 0])],
    ['a.csv', png],
  ])('is not what the name %s says', (name, bytes) => {
    expect(refusal(name, bytes)).toBe('attachment.not-what-it-says');
  });
});
