import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import connectionStrings from '@eventstore/db-client/dist/Client/parseConnectionString.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientAddress, eventStoreAddressFault } from './address.js';
import { settingsOf } from './link.js';
import { testCertificate } from './testing/test-certificate.js';

const SECRET = 'bi-mat-9x';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-address-'));
  writeFileSync(join(folder, 'ca.crt'), testCertificate.authority);
  writeFileSync(join(folder, 'empty.crt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const at = (rest: string) => `esdb://trinhky:${SECRET}@${rest}`;
const heard = () => (['warn', 'error', 'log', 'debug'] as const).map((level) => vi.spyOn(console, level).mockImplementation(() => {}));
const silent = (spies: ReturnType<typeof heard>) => spies.forEach((spy) => expect(spy).not.toHaveBeenCalled());

describe('the address of an event store', () => {
  it.each([
    ['a mistyped option', at('h:2113?tls=true&tlsCAFil=/ca.crt'), '"tlsCAFil"'],
    ['an option that has no value', at('h?tls'), 'option tls '],
    ['a value that its option does not take', at('h?tls=perhaps'), 'option tls '],
    ['a number that is none', at('h?gossipTimeout=5s'), 'gossipTimeout'],
    ['certificates that are not to be verified, which the client complains of aloud', at('h?tlsVerifyCert=false'), 'always verified'],
    ['a certificate that is not there', at('h?tls=true&tlsCAFile=/no/such/ca.crt'), '/no/such/ca.crt'],
    ['a port that is none', at('h:222x?tls=true'), 'port of a host'],
    ['a port that there cannot be', at('h:65536'), 'port of a host'],
    ['no host', at('?tls=true'), 'no host'],
    ['a host with signs that none has', at('[::1]:2113'), 'no host'],
    ['a user without a password', 'esdb://trinhky@h', 'both are needed'],
    ['a password with a bare colon, behind which the client cuts it off', at('h').replace(SECRET, `${SECRET}:1`), '%3A'],
    ['a password with a bare percent sign', at('h').replace(SECRET, `${SECRET}%`), '%25'],
    ['a password with a bare @', at('h').replace(SECRET, `x@${SECRET}`), '%40'],
    ['another protocol', `http://trinhky:${SECRET}@h`, 'esdb://user:password'],
    ['nothing', '', 'esdb://user:password'],
  ])('is refused with %s: the setting is named, the password is told nowhere', (_what, text, named) => {
    const spies = heard();
    const fault = eventStoreAddressFault(text);
    expect(fault?.vi).toContain('TRINHKY_ESDB');
    expect(fault?.en).toContain('TRINHKY_ESDB');
    expect(fault?.en).toContain(named);
    expect(JSON.stringify(fault)).not.toContain(SECRET);
    expect(() => settingsOf(text)).toThrow(named);
    silent(spies);
  });

  it('does not take the rest of a password for an option that may be repeated', () => {
    const fault = eventStoreAddressFault(`esdb://trinhky:x@y?${SECRET}=1@h:2113?tls=true`);
    expect(fault?.en).toContain('unknown option');
    expect(JSON.stringify(fault)).not.toContain(SECRET);
  });

  it('is refused with a file of an authority that holds no certificate', () => {
    expect(eventStoreAddressFault(at(`h?tlsCAFile=${encodeURIComponent(join(folder, 'empty.crt'))}`))?.en).toContain('no certificate');
  });

  it('may have every option that it is said to have: the client takes them without a word', () => {
    const options = {
      tls: 'true',
      TLS_CA_File: encodeURIComponent(join(folder, 'ca.crt')),
      tlsVerifyCert: 'true',
      throwOnAppendFailure: 'false',
      nodePreference: 'read_only_replica',
      connectionName: 'x',
      defaultDeadline: '1000',
      discoveryInterval: '1',
      gossipTimeout: '1',
      keepAliveInterval: '-1',
      keepAliveTimeout: '1',
      maxDiscoverAttempts: '-1',
    };
    const spies = heard();
    const named =
      eventStoreAddressFault(at('h?none=1'))
        ?.en.match(/There are (.*)\./)?.[1]
        ?.split(', ') ?? [];
    const given = Object.entries(options).map(([name, value]) => `${name}=${value}`);
    expect(named).toHaveLength(given.length);
    for (const option of given) expect(eventStoreAddressFault(at(`h?${option}`))).toBeNull();
    const settings = settingsOf(at(`h?${given.join('&')}`));
    expect(Object.keys(settings)).toEqual(expect.arrayContaining(named));
    silent(spies);
  });

  it('reaches the client in the form that it understands', () => {
    for (const [text, hosts, dnsDiscover] of [
      ['esdb://u:%C4%91%3A@h', [{ address: 'h', port: 2113 }], false],
      [' esdb://u:%C4%91%3A@h/?tls=true ', [{ address: 'h', port: 2113 }], false],
      ['kurrentdb+discover://u:%C4%91%3A@n.vn:21', [{ address: 'n.vn', port: 21 }], true],
      [
        'esdb://u:%C4%91%3A@a:1,b_2,?tls=false',
        [
          { address: 'a', port: 1 },
          { address: 'b_2', port: 2113 },
        ],
        false,
      ],
    ] as const) {
      expect(eventStoreAddressFault(text)).toBeNull();
      expect(connectionStrings.parseConnectionString(clientAddress(text))).toMatchObject({
        hosts,
        dnsDiscover,
        defaultCredentials: { username: 'u', password: 'đ:' },
      });
    }
  });
});
