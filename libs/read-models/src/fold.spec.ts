import { describe, expect, it } from 'vitest';
import { fold, foldName, likePattern } from './fold.js';

describe('folding Vietnamese', () => {
  it('takes off every mark, also of letters, and makes đ a d', () => {
    expect(fold('ĐƯỜNG Nguyễn Huệ, ấp Trường Lộc')).toBe('duong nguyen hue, ap truong loc');
  });
  it('gives composed and decomposed text the same form', () => {
    expect(fold('Hòa'.normalize('NFD'))).toBe(fold('Hòa'.normalize('NFC')));
  });
  it('orders names by the given name, which comes last', () => {
    const names = ['Trần Văn Út', 'Đỗ Thị An', 'Lê Bình'];
    expect([...names].sort((a, b) => (foldName(a) < foldName(b) ? -1 : 1))).toEqual(['Đỗ Thị An', 'Lê Bình', 'Trần Văn Út']);
  });
  it('takes the signs of a pattern as they were typed', () => {
    expect(likePattern('50%_Đ\\')).toBe('%50\\%\\_d\\\\%');
  });
});
