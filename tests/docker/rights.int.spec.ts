import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repoRoot } from '../support/needs.js';

/** A secured server (TLS, authentication) and its administrator: esdb://admin:password@host:port?tls=true&tlsCAFile=… */
const admin = process.env.TRINHKY_TEST_ESDB_ADMIN;
if (!admin)
  console.warn('SKIPPED: TRINHKY_TEST_ESDB_ADMIN names no event store with TLS and an administrator; none installs from npm or Debian');

const user = `rights${randomBytes(4).toString('hex')}`;
const application = admin?.replace(/\/\/[^@]*@/, `//${user}:${randomBytes(12).toString('hex')}@`) ?? '';
const stream = `${user}.section-w1.x`;
const giveRights = (env: Record<string, string> = {}) =>
  execFileSync(process.execPath, [path.join(repoRoot, 'docker/rights.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, TRINHKY_ESDB_ADMIN: admin, TRINHKY_ESDB: application, ...env },
  });

describe.skipIf(!admin)('the rights of the application in the event store', () => {
  let client: EventStoreDBClient;

  beforeAll(() => {
    giveRights();
    client = EventStoreDBClient.connectionString(application);
  });
  afterAll(() => client.dispose());

  it('lets it append and read a stream', async () => {
    await client.appendToStream(stream, jsonEvent({ type: 'noted', data: { n: 1 } }), { expectedRevision: NO_STREAM });
    const read = [];
    for await (const { event } of client.readStream(stream)) read.push(event?.data);
    expect(read).toEqual([{ n: 1 }]);
  });

  it('lets it read the whole log and follow it', async () => {
    const { value } = await client.readAll({ fromPosition: START, maxCount: 1 })[Symbol.asyncIterator]().next();
    expect(value.event).toBeDefined();
    const followed = client.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: [`${user}.`] }) });
    const first = await new Promise((resolve, reject) =>
      followed.once('error', reject).once('data', ({ event }) => resolve(event?.streamId)),
    );
    await followed.unsubscribe();
    expect(first).toBe(stream);
  });

  it('refuses to delete, to tombstone, to truncate, and to open these doors itself', async () => {
    const denied = { type: 'access-denied' };
    await expect(client.deleteStream(stream)).rejects.toMatchObject(denied);
    await expect(client.tombstoneStream(stream)).rejects.toMatchObject(denied);
    await expect(client.setStreamMetadata(stream, { maxCount: 1 })).rejects.toMatchObject(denied);
    await expect(client.setStreamMetadata(stream, { truncateBefore: 1 })).rejects.toMatchObject(denied);
    await expect(client.setStreamMetadata(stream, { acl: { deleteRoles: [user] } })).rejects.toMatchObject(denied);
    await expect(client.setStreamMetadata('$all', { acl: { readRoles: ['$all'] } })).rejects.toMatchObject(denied);
    await expect(client.appendToStream('$settings', jsonEvent({ type: 'opened', data: {} }))).rejects.toMatchObject(denied);
    const left = [];
    for await (const { event } of client.readStream(stream)) left.push(event?.data);
    expect(left).toEqual([{ n: 1 }]);
  });

  it('writes nothing when everything is so already, and mends a password that was changed', async () => {
    const head = async () => {
      const reader = EventStoreDBClient.connectionString(admin ?? '');
      let last = 0n;
      for await (const { event } of reader.readStream('$settings')) last = event?.revision ?? last;
      await reader.dispose();
      return last;
    };
    const before = await head();
    giveRights();
    expect(await head()).toBe(before);
    const changed = application.replace(/:[^:@]*@/, ':another@');
    expect(giveRights({ TRINHKY_ESDB: changed })).toContain('neither delete nor truncate');
    giveRights();
  });

  it('refuses to make the administrator the application', () => {
    expect(() => giveRights({ TRINHKY_ESDB: admin ?? '' })).toThrow('must not name the administrator');
  });
});
