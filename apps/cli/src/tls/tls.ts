import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Unusable } from '../exit-codes.js';
import { say, sayJson } from '../output.js';
import { dataFolderOf } from '../reach.js';
import { calledIn, endOf, makeAuthority, makeServerCertificate, namesOf } from './authority.js';
import type { KeptCertificate } from './authority.js';
import { howToTrust } from './how-to-trust.vi.js';

export interface TlsOptions {
  json?: boolean;
  data?: string;
  /** Host names, the one that people use first. */
  name: string[];
  ip: string[];
  /** Another server certificate of the same authority: nobody has to trust anything anew. */
  renew?: boolean;
  /** Everything anew, also the authority. */
  force?: boolean;
}

const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** `trinhky tls`: a certificate authority of the office's own and a certificate of it. Throws Unusable. */
export async function tls({ json, data, name, ip, renew = false, force = false }: TlsOptions): Promise<void> {
  if (renew && force) throw new Unusable('--renew keeps the authority and --force makes another: give one of them');
  const folder = path.join(dataFolderOf(data), 'tls');
  const file = (kind: string) => path.join(folder, kind);
  const there = existsSync(file('ca.crt')) || existsSync(file('server.crt'));
  if (there && !renew && !force) {
    throw new Unusable(
      `there are certificates in ${folder} already: --renew makes another server certificate of the same authority; --force makes everything anew, and every device has to trust the new authority`,
    );
  }
  if (renew && !existsSync(file('ca.key'))) throw new Unusable(`there is no authority in ${folder} to renew from: run without --renew`);
  const now = new Date();
  const names = namesFor(name, ip) ?? (renew && existsSync(file('server.crt')) ? namesOf(readFileSync(file('server.crt'), 'utf8')) : null);
  if (!names || names.length === 0) {
    throw new Unusable(
      `name the host with --name (as people type it: trinhky.phuong.local) or --ip; this machine is called ${os.hostname()} and has ${ownAddresses().join(', ') || 'no address'}`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authority = renew
    ? { cert: readFileSync(file('ca.crt'), 'utf8'), key: readFileSync(file('ca.key'), 'utf8') }
    : await newAuthority(names, now);
  if (endOf(authority.cert) <= now) throw new Unusable(`the authority in ${folder} has ended: make everything anew with --force`);
  const server = await makeServerCertificate(authority, names, now);
  if (!renew) keep(authority, file('ca.crt'), file('ca.key'));
  keep(server, file('server.crt'), file('server.key'));
  const made = {
    authority: file('ca.crt'),
    called: calledIn(authority.cert),
    names,
    serverEnds: endOf(server.cert),
    authorityEnds: endOf(authority.cert),
  };
  if (json) sayJson(made);
  else say(howToTrust(made));
}

/** As given, checked; null where nothing was. */
function namesFor(names: readonly string[], addresses: readonly string[]): string[] | null {
  for (const name of names) {
    if (isIP(name)) throw new Unusable(`${name} is an address: give it as --ip ${name}`);
    if (!HOST_NAME.test(name)) throw new Unusable(`${name} is no host name: letters without accents, digits, hyphens and dots only`);
  }
  for (const address of addresses) if (!isIP(address)) throw new Unusable(`${address} is no IP address`);
  const all = [...names.map((name) => name.toLowerCase()), ...addresses];
  return all.length === 0 ? null : [...new Set(all)];
}

/** Two offices' authorities, or an old and a new one, are told apart by name and date. */
const newAuthority = ([first = '']: readonly string[], now: Date): Promise<KeptCertificate> =>
  makeAuthority(`Trình Ký ${first} ${now.toISOString().slice(0, 10)}`, now);

/** The key first, and each file whole: a server that looks in this moment finds a pair, or the one before. */
function keep({ cert, key }: KeptCertificate, certFile: string, keyFile: string): void {
  for (const [file, text, mode] of [[keyFile, key, 0o600] as const, [certFile, cert, 0o644] as const]) {
    const next = `${file}.new`;
    writeFileSync(next, text, { mode });
    chmodSync(next, mode);
    renameSync(next, file);
  }
}

const ownAddresses = (): string[] =>
  Object.values(os.networkInterfaces()).flatMap((each) => (each ?? []).filter(({ internal }) => !internal).map(({ address }) => address));
