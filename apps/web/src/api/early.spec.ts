import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly, fetchOrEarly } from './early.js';

const ORIGIN = 'http://phuong.test';
const asked = vi.fn<(of: string | Request) => Promise<Response>>();
const home = () => new Request(`${ORIGIN}/api/home`);

beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('fetch', asked);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an answer asked for early', () => {
  it('is given to the first who asks for the same, once', async () => {
    asked.mockResolvedValueOnce(new Response('sớm')).mockResolvedValueOnce(new Response('sau'));
    askEarly('/api/home');
    expect(await (await fetchOrEarly(home())).text()).toBe('sớm');
    expect(await (await fetchOrEarly(home())).text()).toBe('sau');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is asked for anew where it was refused or did not come, and for another address or a command', async () => {
    asked.mockResolvedValueOnce(new Response('', { status: 401 })).mockResolvedValueOnce(new Response('anew'));
    askEarly('/api/home');
    expect(await (await fetchOrEarly(home())).text()).toBe('anew');
    asked.mockRejectedValueOnce(new TypeError('no link')).mockResolvedValue(new Response('anew'));
    askEarly('/api/home');
    expect((await fetchOrEarly(home())).status).toBe(200);
    asked.mockClear();
    askEarly('/api/home');
    await fetchOrEarly(new Request(`${ORIGIN}/api/home?atLeast=7`));
    await fetchOrEarly(new Request(`${ORIGIN}/api/home`, { method: 'POST' }));
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('is not given once it is old', async () => {
    vi.useFakeTimers();
    asked.mockResolvedValueOnce(new Response('sớm')).mockResolvedValueOnce(new Response('anew'));
    askEarly('/api/home');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await (await fetchOrEarly(home())).text()).toBe('anew');
  });
});
