import { describe, expect, it } from 'vitest';
import { browserWord, idFrom, isHeld, usernameFrom } from './words.js';

describe('names', () => {
  it('become ids without marks, and another one where it is taken', () => {
    expect(idFrom('Phòng Kinh tế, Hạ tầng và Đô thị', [])).toBe('phong-kinh-te-ha-tang-va-do-thi');
    expect(idFrom('Văn hóa', ['van-hoa', 'van-hoa-2'])).toBe('van-hoa-3');
    expect(idFrom('…', [])).toBe('muc');
    expect(idFrom('Đ'.repeat(100), [])).toHaveLength(48);
  });
  it('become sign-in names as offices make them', () => {
    expect(usernameFrom('Nguyễn Thị Lan')).toBe('lan.nt');
    expect(usernameFrom(' Đỗ  Đức ')).toBe('duc.d');
    expect(usernameFrom('Lan')).toBe('lan');
    expect(usernameFrom('')).toBe('');
  });
});

it('a post is held from its first day to the day before its end', () => {
  const post = { from: '2026-01-01', to: '2026-07-01' };
  const on = (today: string) =>
    isHeld({ ...post, postId: 'p', userId: 'u', name: '', role: 'clerk', title: '', unitId: null, acting: false, rank: 1 }, today);
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([false, true, true, false]);
});

it('a browser is told in a few words', () => {
  expect(browserWord('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0')).toBe('Edge, Windows');
  expect(browserWord('Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36')).toBe('Chrome, Android');
  expect(browserWord('node')).toBe('node');
  expect(browserWord(null)).toBe('Không rõ trình duyệt');
});
