import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvedReport, openTestWard } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';
import { connectToServer } from './control-client.js';
import { listenForOperators } from './control-server.js';
import type { ControlServer } from './control-server.js';
import type { Progress } from './operation.js';
import { operations } from './operations.js';
import { controlSocketOf } from './socket-path.js';

let folder: string;
let socket: string;
let ward: TestWard;
let server: ControlServer;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trinhky-socket-'));
  socket = path.join(folder, 'control.sock');
  ward = await openTestWard();
  // What a server that died leaves behind.
  writeFileSync(socket, '');
  const table = operations({
    installation: ward.installation,
    accounts: ward.accounts,
    address: ward.url,
    visible: async () => {},
    openFile: async () => ({ reportId: 'none', sections: 0, defects: 0 }),
  });
  server = await listenForOperators(socket, table, () => {});
});
afterEach(async () => {
  await server.close();
  await ward.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything the socket answers to these bytes. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    net
      .connect(socket)
      .on('connect', function (this: net.Socket) {
        this.write(bytes);
      })
      .on('data', (chunk) => (answer += chunk.toString()))
      .on('error', reject)
      .on('close', () => resolve(answer));
  });

describe('the control socket', () => {
  it('is open to its own user only, and takes the place of a dead one', async () => {
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    const client = await connectToServer(socket);
    expect(await client?.run('status', {})).toMatchObject({ address: ward.url, accounts: 9 });
  });

  it('tells how far a long operation is, then its result', async () => {
    await approvedReport(ward);
    const told: Progress[] = [];
    const client = await connectToServer(socket);
    const verified = await client?.run('verify', { heads: null, withHeads: false }, (progress) => told.push(progress));
    expect(verified).toMatchObject({ ok: true, heads: null });
    expect(told.at(-1)).toMatchObject({ phase: expect.stringContaining('verifying') });
  });

  it('passes refusals on with their code and sentence', async () => {
    const client = await connectToServer(socket);
    await expect(client?.run('people-reset-password', { username: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-username',
      message: 'there is no account nobody',
    });
    const unknownUnit = { username: 'moi', name: 'Mới', role: 'specialist', title: 'Chuyên viên', unit: 'none', organ: null } as const;
    await expect(client?.run('people-add', unknownUnit)).rejects.toMatchObject({ code: 'unknown-unit' });
    const badName = { ...unknownUnit, username: 'Tên Có Dấu', unit: null };
    await expect(client?.run('people-add', badName)).rejects.toMatchObject({ code: 'user.username' });
  });

  it('registers nobody half: what is refused leaves no event behind', async () => {
    const before = await ward.events();
    const client = await connectToServer(socket);
    const person = { username: 'moi', name: 'Mới', role: 'specialist', title: ' ', unit: null, organ: null } as const;
    await expect(client?.run('people-add', person)).rejects.toThrow('title');
    expect(await ward.events()).toBe(before);
  });

  it.each([
    ['what is no JSON', 'hello\n', 'failed'],
    ['what is no request', '[1]\n', 'unknown-operation'],
    ['an operation it does not know', '{"operation":"constructor","params":{}}\n', 'unknown-operation'],
    ['missing params', '{"operation":"verify"}\n', 'bad-params'],
    ['params of another kind', '{"operation":"people-disable","params":{"username":"an","disabled":"yes"}}\n', 'bad-params'],
    ['a role that is none', '{"operation":"people-add","params":{"username":"x","name":"X","role":"king","title":"Vua"}}\n', 'bad-params'],
  ])('answers %s with an error, and goes on', async (_what, bytes, code) => {
    expect(JSON.parse(await raw(bytes))).toMatchObject({ error: { code } });
    expect(await (await connectToServer(socket))?.run('people-list', {})).toHaveLength(9);
  });

  it('is not there once the server has closed it', async () => {
    await server.close();
    expect(await connectToServer(socket)).toBeNull();
  });
});

describe('where a data folder listens', () => {
  it('is in the folder, or by its hash among the temporary ones where the path would be too long', () => {
    expect(controlSocketOf(folder)).toBe(path.join(folder, 'control.sock'));
    const deep = path.join(folder, 'd'.repeat(120));
    expect(Buffer.byteLength(controlSocketOf(deep))).toBeLessThanOrEqual(100);
    expect(controlSocketOf(deep)).toBe(controlSocketOf(path.join(deep, '..', 'd'.repeat(120))));
    expect(controlSocketOf(deep)).not.toBe(controlSocketOf(`${deep}e`));
  });
});
