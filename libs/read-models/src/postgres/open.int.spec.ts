import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { postgresPlace } from '../testing/postgres-place.js';
import { openPostgresReadModels } from './open.js';
import { ReadModelsRefused } from './refused.js';

const postgres = service('TRINHKY_TEST_POSTGRES');

describe.skipIf(postgres.missing)('the read models’ PostgreSQL database', () => {
  const place = postgresPlace(postgres.url);
  const extra = `t${randomUUID().slice(0, 8)}`;
  /** The same server, another database or user. */
  const elsewhere = (change: (url: URL) => void): string => {
    const url = new URL(postgres.url);
    change(url);
    return url.href;
  };
  const refusal = async (url: string, installation = place.installation()): Promise<ReadModelsRefused> => {
    const opened = openPostgresReadModels({ url, installation, alarm: () => {} });
    const error = await opened.then(
      (readModels) => readModels.close().then(() => null),
      (refused: unknown) => refused,
    );
    if (!(error instanceof ReadModelsRefused)) throw new Error(`not refused: ${String(error)}`);
    return error;
  };

  // Compares Vietnamese as people do, not by bytes; and has a user who may do next to nothing.
  beforeAll(async () => {
    await place.query(`create database ${extra} template template0 locale_provider icu icu_locale 'vi' locale 'C'`);
    await place.query(`create role ${extra} login password 'x'`);
  });
  afterEach(place.close);
  afterAll(async () => {
    await place.remove();
    await place.query(`drop database ${extra}`);
    await place.query(`drop role ${extra}`);
  });

  it('is made ready once, by whichever of many processes comes first', async () => {
    const installation = place.installation();
    const all = await Promise.all(Array.from({ length: 6 }, () => place.readModels(installation)));
    for (const { db } of all) expect(await db.selectFrom('templates').selectAll().execute()).toEqual([]);
    const schemas = await place.query(`select nspname from pg_namespace where nspname like $1`, [`${installation}\\_%`]);
    expect(schemas).toHaveLength(1 + (all[0]?.projections.length ?? 0));
  });

  it('orders text by bytes, as a file does, whatever the database’s own locale', async () => {
    const names = ['b', 'a', 'ă', 'Z', 'đ', '-', 'a b', 'ab'];
    const url = elsewhere((at) => (at.pathname = `/${extra}`));
    const readModels = await openPostgresReadModels({ url, installation: 'here', alarm: () => {} });
    await readModels.db
      .insertInto('people_users')
      .values(names.map((name) => ({ user_id: name, username: name, name })))
      .execute();
    const found = await readModels.db.selectFrom('people_users').select('name').orderBy('name').execute();
    await readModels.close();
    const byBytes = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(found.map(({ name }) => name)).toEqual(byBytes);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`select name from unnest($1::text[]) as t (name) order by name`, [names]);
    await client.end();
    expect(rows.map(({ name }) => String(name))).not.toEqual(byBytes);
  });

  it('gives counts and positions as numbers', async () => {
    const { db } = await place.readModels(place.installation());
    await db.insertInto('history_sections').values({ organ_id: 'w1', section_id: 's', report_id: 'r' }).execute();
    const row = await db
      .selectFrom('history_sections')
      .select((eb) => eb.fn.countAll().as('many'))
      .executeTakeFirst();
    expect(row).toEqual({ many: 1 });
  });

  it('is refused where a newer release keeps the books, with the setting’s name, and left as it is', async () => {
    const installation = place.installation();
    const { close } = await place.readModels(installation);
    await place.query(`update "${installation}_read".books set format = 99`);
    expect(await refusal(postgres.url, installation)).toMatchObject({
      fault: 'newer',
      message: expect.stringContaining('TRINHKY_POSTGRES'),
    });
    await close();
  });

  it('is refused where the schemas are another installation’s', async () => {
    const installation = place.installation();
    await place.readModels(installation);
    await place.query(`update "${installation}_read".books set installation = 'somebody else'`);
    expect((await refusal(postgres.url, installation)).fault).toBe('other-installation');
  });

  it('tells apart what is wrong with the setting, and never repeats a password', async () => {
    const secret = 'Mật-khẩu-1';
    expect((await refusal('localhost:5432')).fault).toBe('bad-setting');
    expect((await refusal(postgres.url, 'Phường 1')).fault).toBe('bad-installation');
    const down = await refusal(`postgres://ward:${encodeURIComponent(secret)}@127.0.0.1:1/db`);
    expect(down.fault).toBe('server-down');
    expect(down.message).not.toContain(secret);
    expect((await refusal(elsewhere((at) => (at.pathname = '/no-such-database')))).fault).toBe('unknown-database');
    const poor = elsewhere((at) => {
      at.username = extra;
      at.password = 'x';
    });
    expect((await refusal(poor)).fault).toBe('missing-right');
  });

  it('says so when the server does not accept the password', async () => {
    // A server that trusts local users accepts every password: the answer is given here as PostgreSQL's protocol words it.
    const server = createServer((socket) =>
      socket.once('data', () => {
        const fields = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed for user "ward"\0\0');
        const head = Buffer.alloc(5);
        head.write('E');
        head.writeInt32BE(fields.length + 4, 1);
        socket.end(Buffer.concat([head, fields]));
      }),
    ).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const refused = await refusal(`postgres://ward:x@127.0.0.1:${(server.address() as AddressInfo).port}/db`);
    expect(refused.fault).toBe('wrong-password');
    await new Promise((resolve) => server.close(resolve));
  });
});
