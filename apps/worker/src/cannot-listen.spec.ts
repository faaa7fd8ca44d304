import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { cannotListen, CannotListen } from './cannot-listen.js';
import { startManagement } from './operations/management-server.js';
import { portOf } from './port.js';

const refusalAt = (host: string, port: number): Promise<unknown> =>
  startManagement({ host, port, registry: new Registry(), readiness: () => Promise.reject(new Error('nobody asks')) }).then(
    (server) => server.close(),
    (error: unknown) => error,
  );

describe('who cannot listen', () => {
  it('on the management port, which another program has, names that setting in both languages', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const refused = await refusalAt('127.0.0.1', port);
    other.close();
    expect(refused).toBeInstanceOf(CannotListen);
    expect(String(refused)).toMatch(
      new RegExp(`Cổng ${port} đang có chương trình khác sử dụng.*TRINHKY_MANAGEMENT_PORT.*\n.*port ${port}.*TRINHKY_MANAGEMENT_PORT`),
    );
  });

  it('at an address that is not this machine’s names TRINHKY_HOST in both languages', async () => {
    for (const host of ['300.1.1.1', '192.0.2.7']) {
      const refused = await refusalAt(host, 0);
      expect(refused).toBeInstanceOf(CannotListen);
      expect(String(refused)).toMatch(/TRINHKY_HOST=.* không phải của máy này\.\nTRINHKY_HOST=.* is no address of this machine/);
    }
  });

  it('for another reason names host and port, the reason on the last line', () => {
    const error: NodeJS.ErrnoException = Object.assign(new Error('listen EPERM'), { code: 'EPERM' });
    const { message } = cannotListen(error, { host: '::1', port: 80, setting: 'TRINHKY_PORT' });
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^Không lắng nghe được.*TRINHKY_PORT\)\.$/),
      expect.stringMatching(/^Cannot listen.*TRINHKY_PORT\): listen EPERM$/),
    ]);
  });
});

it('a port that is none is refused in both languages, naming the setting', () => {
  expect(portOf('TRINHKY_PORT', '0')).toBe(0);
  for (const given of ['', '80x', '65536', '1.5']) {
    expect(() => portOf('TRINHKY_PORT', given)).toThrow(/^TRINHKY_PORT=.* không phải là cổng.*\nTRINHKY_PORT takes a port/);
  }
});
