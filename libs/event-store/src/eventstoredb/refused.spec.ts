import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { note } from '../testing/sample.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import type { EventStoreDbOptions } from './eventstoredb.event-store.js';
import { EventStoreRefused } from './refused.js';
import { startEventServer } from './testing/event-server.js';
import type { EventServer, EventServerOptions } from './testing/event-server.js';
import { testCertificate } from './testing/test-certificate.js';

const credentials = { username: 'trinhky', password: 'mật:khẩu@1' };
let folder = '';
let authority = '';
let servers: EventServer[] = [];
const serve = async (options: EventServerOptions = {}) => {
  const server = await startEventServer(options);
  servers.push(server);
  return server;
};
const open = (connectionString: string, options: Partial<EventStoreDbOptions> = {}) =>
  openEventStoreDb({ connectionString, installation: 'test', alarm: () => {}, timings: { openMs: 300, answerMs: 1_000 }, ...options });
const refusal = async (opening: Promise<unknown>): Promise<EventStoreRefused> => {
  const error: unknown = await opening.then(
    () => new Error('was opened'),
    (reason: unknown) => reason,
  );
  if (error instanceof EventStoreRefused) return error;
  throw error;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-esdb-'));
  authority = join(folder, 'ca.crt');
  writeFileSync(authority, testCertificate.authority);
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
  rmSync(folder, { recursive: true, force: true });
});

describe('an event store that is not opened', () => {
  it('because nobody answers: "down", and the setting is named in Vietnamese and English', async () => {
    const server = await serve();
    await server.goDown();
    const { reason, message } = await refusal(open(server.connectionString));
    expect(reason).toBe('down');
    expect(message.split('\n')[0]).toContain('Không kết nối được máy chủ nhật ký sự kiện');
    expect(message.split('\n')[1]).toContain('TRINHKY_ESDB');
    expect(message).toContain(`127.0.0.1:${server.ports[0]}`);
  });

  it('because no node of the cluster answers: "down"', async () => {
    const server = await serve({ nodes: 3 });
    await server.goDown();
    expect((await refusal(open(`${server.connectionString}&maxDiscoverAttempts=2&gossipTimeout=1`))).reason).toBe('down');
  });

  it('because it hangs: "down"', async () => {
    const server = await serve();
    server.freeze();
    expect((await refusal(open(server.connectionString))).reason).toBe('down');
  });

  it('because its certificate is not trusted, which is not the same as down', async () => {
    const server = await serve({ tls: testCertificate, credentials });
    expect((await refusal(open(server.connectionString))).reason).toBe('untrusted-certificate');
    await server.goDown();
    expect((await refusal(open(server.connectionString))).reason).toBe('down');
  });

  it('because of the password; the message does not tell it', async () => {
    const server = await serve({ tls: testCertificate, credentials });
    const wrong = server.connectionString.replace(encodeURIComponent(credentials.password), 'sai-roi');
    const { reason, message } = await refusal(open(`${wrong}&tlsCAFile=${encodeURIComponent(authority)}`));
    expect(reason).toBe('wrong-password');
    expect(message).not.toContain('sai-roi');
    expect(server.count()).toBe(0);
  });

  it('because the user may not read $all: nothing is written', async () => {
    const server = await serve({ readsAll: false, tls: testCertificate, credentials });
    const trusting = `${server.connectionString}&tlsCAFile=${encodeURIComponent(authority)}`;
    expect((await refusal(open(trusting))).reason).toBe('missing-right');
    expect(server.count()).toBe(0);
  });

  it('because no user is named and the server lets in only some: nothing is written', async () => {
    for (const server of [await serve({ readsAll: false }), await serve({ credentials })]) {
      const { reason, message } = await refusal(open(server.connectionString.replace(/\/\/.*@/, '//')));
      expect(reason).toBe('no-user');
      expect(message.split('\n')[0]).toContain('TRINHKY_ESDB chưa nêu tên đăng nhập');
      expect(message.split('\n')[1]).toContain('names no user');
      expect(server.count()).toBe(0);
    }
  });

  it('because the server speaks TLS and the setting says that it does not: told at once, not as down', async () => {
    const server = await serve({ tls: testCertificate, credentials });
    const plain = server.connectionString.replace('tls=true', 'tls=false');
    const { reason, message } = await refusal(open(plain, { timings: { openMs: 60_000, answerMs: 1_000 } }));
    expect(reason).toBe('wants-tls');
    expect(message).toContain('tls=true');
    await server.goDown();
    expect((await refusal(open(plain))).reason).toBe('down');
  });

  it('because the server does not speak TLS and the setting says that it does: "down", with the hint', async () => {
    const server = await serve();
    const { reason, message } = await refusal(open(server.connectionString.replace('tls=false', 'tls=true')));
    expect(reason).toBe('down');
    expect(message).toContain('whether TLS is meant (tls=true or tls=false)');
  });

  it('because another installation is expected there: nothing is written', async () => {
    const server = await serve();
    expect((await refusal(open(server.connectionString, { expectedGenesis: 'g' }))).reason).toBe('other-installation');
    expect(server.count()).toBe(0);
    const first = await open(server.connectionString);
    await first.close();
    expect((await refusal(open(server.connectionString, { expectedGenesis: 'g' }))).reason).toBe('other-installation');
    const again = await open(server.connectionString, { expectedGenesis: first.genesis });
    expect(again.genesis).toBe(first.genesis);
    await again.close();
  });

  it('because another one is to be moved there than lies there', async () => {
    const server = await serve();
    const foundAs = '6f1d0c52-7b1e-4f0a-9a3d-c2e84b07d915';
    server.write('test.section-w1.a', 'x', '{}');
    expect((await refusal(open(server.connectionString, { foundAs }))).reason).toBe('other-installation');
    expect(server.count()).toBe(1);
    const moved = await open(server.connectionString, { installation: 'moved', foundAs });
    await moved.close();
    expect(moved.genesis).toBe(foundAs);
    for (const options of [{ foundAs }, { expectedGenesis: foundAs }, {}]) {
      const again = await open(server.connectionString, { installation: 'moved', ...options });
      await again.close();
      expect(again.genesis).toBe(foundAs);
    }
    const other = { installation: 'moved', foundAs: foundAs.replace('6', '7') };
    expect((await refusal(open(server.connectionString, other))).reason).toBe('other-installation');
    expect(server.count()).toBe(2);
  });

  it('because its streams are somebody else’s, or a newer release’s', async () => {
    const server = await serve();
    server.write('test.installation-genesis', 'x', '{}');
    expect((await refusal(open(server.connectionString))).reason).toBe('other-installation');
    server.write('later.installation-genesis', 'installation.founded.v1', '{"genesis":"g","format":2}');
    expect((await refusal(open(server.connectionString, { installation: 'later' }))).reason).toBe('newer');
  });

  it('because a setting cannot be used: the password in it is not repeated', async () => {
    for (const text of ['', 'http://u:bi-mat@h', 'esdb://u:bi-mat@h?tls=perhaps', 'esdb://u:bi-mat@h?tlsCAFile=/no/such/file']) {
      const { reason, message } = await refusal(open(text));
      expect(reason).toBe('bad-setting');
      expect(message).toContain('TRINHKY_ESDB');
      expect(message).not.toContain('bi-mat');
    }
    const { reason, message } = await refusal(open('esdb://h?tls=false', { installation: 'Xã.A' }));
    expect(reason).toBe('bad-installation');
    expect(message).toContain('TRINHKY_INSTALLATION');
    expect(message).not.toContain('TRINHKY_ESDB');
  });
});

it('KurrentDB’s own name for the protocol is understood', async () => {
  const server = await serve({ nodes: 3 });
  const store = await open(server.connectionString.replace('esdb:', 'kurrentdb:'));
  await note(store, 'section-w1.a', '0');
  await store.close();
});

describe('an event store over TLS with a password', () => {
  it('is opened, written and read, alone and as a cluster', async () => {
    for (const nodes of [1, 3]) {
      const server = await serve({ tls: testCertificate, credentials, nodes });
      const store = await open(`${server.connectionString}&tlsCAFile=${encodeURIComponent(authority)}`);
      const { head } = await note(store, 'section-w1.a', '0');
      expect(await store.head('section-w1.a')).toEqual(head);
      await store.close();
    }
  });
});

describe('the in-process server', () => {
  it('has what it stored after a restart from its file', async () => {
    const snapshotFile = join(folder, 'log.json');
    const first = await serve({ snapshotFile });
    const store = await open(first.connectionString);
    const { position } = await note(store, 'section-w1.a', '0');
    await store.close();
    await first.close();
    const again = await open((await serve({ snapshotFile })).connectionString, { expectedGenesis: store.genesis });
    expect(await again.lastPosition()).toBe(position);
    await note(again, 'section-w1.a', '1');
    expect(await again.readStream('section-w1.a')).toHaveLength(2);
    await again.close();
  });
});
