// Gives the user of TRINHKY_ESDB its rights in the event store, as the administrator of TRINHKY_ESDB_ADMIN: read and append, also read `$all`;
// neither delete nor truncate a stream, nor change who may. Run again at any time: it changes what is not so already, then proves it as that user.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { BACKWARDS, END, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { eventStoreAddressFault } from '@trinhky/event-store';

const ADMINS = '$admins';
const ASK_MS = 5_000;

/** @param {string} name the setting's name @param {string | undefined} text `esdb://user:password@host:2113,host:2113?tls=true&tlsCAFile=/ca.crt` */
export function connectionOf(name, text) {
  const match = /^(?:esdb|kurrentdb)(?:\+discover)?:\/\/([^:@/?]+):([^@/?]+)@([^/?]+)\/?(?:\?(.*))?$/.exec(text ?? '');
  if (!match) throw new Error(`${name} must be esdb://user:password@host:2113,…?tls=true&tlsCAFile=…`);
  // The client would print the address, password and all, to complain of an option.
  const fault = eventStoreAddressFault(text, name);
  if (fault) throw new Error(fault.en);
  const [, user, password, hosts, query] = match;
  const options = new Map([...new URLSearchParams(query)].map(([key, value]) => [key.toLowerCase(), value]));
  return {
    text,
    user: decodeURIComponent(user),
    password: decodeURIComponent(password),
    hosts: hosts.split(','),
    tls: options.get('tls') !== 'false',
    ca: options.get('tlscafile'),
  };
}

/** One question to the server's HTTP API (its users are managed nowhere else), to the first node that answers. */
async function ask(connection, method, path, body, expected) {
  let failure;
  for (const host of connection.hosts) {
    try {
      const { status, text } = await request(connection, host, method, path, body);
      if (expected.includes(status)) return { status, body: text === '' ? null : JSON.parse(text) };
      failure = new Error(`${method} ${path} at ${host} as ${connection.user}: HTTP ${status} ${text.slice(0, 200)}`);
    } catch (error) {
      failure = new Error(`${method} ${path} at ${host}: ${error.message}`);
    }
  }
  throw failure;
}

const request = ({ user, password, tls, ca }, host, method, path, body) =>
  new Promise((resolve, reject) => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const url = `${tls ? 'https' : 'http'}://${host}${path}`;
    const options = { method, headers, auth: `${user}:${password}`, timeout: ASK_MS, ...(tls && ca ? { ca: readFileSync(ca) } : {}) };
    const sent = (tls ? https : http).request(url, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('error', reject).on('end', () => resolve({ status: answer.statusCode, text }));
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${ASK_MS / 1000} s`))).on('error', reject);
    sent.end(body === null ? undefined : JSON.stringify(body));
  });

/** The user exists, belongs to no group, and its password is the one of TRINHKY_ESDB. */
async function haveUser(admin, application) {
  const path = `/users/${encodeURIComponent(application.user)}`;
  const { status, body } = await ask(admin, 'GET', path, null, [200, 404]);
  if (status === 404) {
    await ask(
      admin,
      'POST',
      '/users/',
      { loginName: application.user, fullName: 'Trình Ký', groups: [], password: application.password },
      [201],
    );
    return;
  }
  if (body.data.groups.length > 0) await ask(admin, 'PUT', path, { fullName: body.data.fullName, groups: [] }, [200]);
  const known = await ask(application, 'GET', '/users/$current', null, [200, 401]);
  if (known.status === 401) await ask(admin, 'POST', `${path}/command/reset-password`, { newPassword: application.password }, [200]);
}

/** Who is named already (another installation on the same servers) keeps the right; "everybody" does not. */
const alsoFor = (user, roles) => [...new Set([ADMINS, ...[roles ?? []].flat().filter((role) => role !== '$all'), user])];
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What holds for every stream without rights of its own: readable and writable for the user, to be deleted or truncated by administrators only. */
async function haveDefaults(client, user) {
  let present = {};
  try {
    for await (const { event } of client.readStream('$settings', { direction: BACKWARDS, fromRevision: END, maxCount: 1 }))
      present = event?.data ?? {};
  } catch (error) {
    if (error.type !== 'stream-not-found') throw error;
  }
  const old = present.$userStreamAcl ?? {};
  const streams = { $r: alsoFor(user, old.$r), $w: alsoFor(user, old.$w), $d: ADMINS, $mr: alsoFor(user, old.$mr), $mw: ADMINS };
  if (same(old, streams)) return;
  const system = present.$systemStreamAcl ?? { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };
  await client.appendToStream(
    '$settings',
    jsonEvent({ type: 'update-default-acl', data: { $userStreamAcl: streams, $systemStreamAcl: system } }),
  );
}

async function haveAll(client, user) {
  const { metadata } = await client.getStreamMetadata('$all');
  const readRoles = alsoFor(user, metadata?.acl?.readRoles);
  if (!same(metadata?.acl?.readRoles, readRoles))
    await client.setStreamMetadata('$all', { ...metadata, acl: { ...metadata?.acl, readRoles } });
}

/** As the user itself: `$all` can be read; deleting and truncating are refused. The probe stream exists nowhere. Throws what is not so. */
export async function proveRights(application) {
  const client = EventStoreDBClient.connectionString(application.text);
  try {
    const last = [];
    for await (const read of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) last.push(read);
    if (last.length === 0) throw new Error(`${application.user} sees no event in $all`);
    const probe = `${application.user}.rights-probe`;
    for (const [what, attempt] of [
      ['delete streams', () => client.deleteStream(probe)],
      ['tombstone streams', () => client.tombstoneStream(probe)],
      ['truncate streams', () => client.setStreamMetadata(probe, { maxCount: 1 })],
      ['change the defaults', () => client.appendToStream('$settings', jsonEvent({ type: 'probe', data: {} }))],
    ]) {
      const refused = await attempt().then(
        () => 'it was carried out',
        (error) => (error.type === 'access-denied' ? null : `it ended with ${error.message}`),
      );
      if (refused) throw new Error(`${application.user} may ${what}: ${refused}`);
    }
  } finally {
    await client.dispose();
  }
}

export async function giveRights(admin, application) {
  await haveUser(admin, application);
  const client = EventStoreDBClient.connectionString(admin.text);
  try {
    await haveDefaults(client, application.user);
    await haveAll(client, application.user);
  } finally {
    await client.dispose();
  }
  await proveRights(application);
}

/** A new cluster has no leader and no users in its first seconds: what fails is tried again until `patienceMs` are over. */
async function main(patienceMs = 120_000) {
  const application = connectionOf('TRINHKY_ESDB', process.env.TRINHKY_ESDB);
  const admin = connectionOf('TRINHKY_ESDB_ADMIN', process.env.TRINHKY_ESDB_ADMIN);
  if (admin.user === application.user) throw new Error('TRINHKY_ESDB must not name the administrator');
  const until = Date.now() + patienceMs;
  setTimeout(() => process.exit(70), patienceMs + 30_000).unref();
  for (;;) {
    try {
      await giveRights(admin, application);
      console.log(`${application.user} may read and append; it may neither delete nor truncate`);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      console.error(`not yet: ${error.message}`);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  // Should the client leave nothing to wait for, this is no success.
  process.exitCode = 70;
  main().then(
    () => process.exit(0),
    (error) => {
      console.error(
        `${error.message}\nThe rights were not set: look at TRINHKY_ESDB_ADMIN (an administrator, its password) and TRINHKY_ESDB.`,
      );
      process.exit(1);
    },
  );
}
