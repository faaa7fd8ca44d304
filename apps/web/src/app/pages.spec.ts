import { describe, expect, it } from 'vitest';
import { pageAt, pages } from './pages.js';

describe('the page at an address', () => {
  it('is the one the router shows there, with what it asks for', () => {
    for (const path of Object.keys(pages)) expect(pageAt(path)?.load).toBe(pages[path as keyof typeof pages].load);
    expect(pageAt('/')?.asks).toEqual(['/api/home']);
    expect(pageAt('/muc/m1/')?.asks).toEqual(['/api/sections/m1', '/api/sections/m1/actions']);
    expect(pageAt('/bao-cao/b%201/de-cuong')?.asks).toEqual(['/api/reports/b%201']);
  });

  it('is none where the router shows none', () => {
    for (const path of ['/muc', '/muc/a/b', '/khong-co', '/bao-cao/b1/la']) expect(pageAt(path)).toBeNull();
  });
});
