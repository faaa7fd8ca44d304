import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What is wrong with an event store's address, for whoever wrote it; neither repeats more of it than the name of an option or of a file. */
export interface AddressFault {
  vi: string;
  en: string;
}

const ADDRESS = /^(esdb|kurrentdb)(\+discover)?:\/\/([^@]*@)?([^@?]*)(?:\?(.*))?$/s;
const CREDENTIALS = /^[^:@]+:[^:@]+@$/;
const HOST = /^[\p{L}\p{N}._-]+(?::(.*))?$/u;

type Check = (value: string) => boolean;
const isBoolean: Check = (value) => value === 'true' || value === 'false';
const isWhole: Check = (value) => /^-?\d+$/.test(value);
const isText: Check = (value) => decoded(value) !== null;
const preferences = ['leader', 'follower', 'readonlyreplica', 'random'];

/** The options that the client knows and this system hands on, by the client's own folding of names. */
const OPTIONS: ReadonlyMap<string, { name: string; takes: Check }> = new Map(
  Object.entries({
    tls: isBoolean,
    tlsCAFile: isText,
    // It has no effect in this client: a server that is not trusted is not asked.
    tlsVerifyCert: (value: string) => value === 'true',
    throwOnAppendFailure: isBoolean,
    nodePreference: (value: string) => preferences.includes(folded(value)),
    connectionName: isText,
    defaultDeadline: isWhole,
    discoveryInterval: isWhole,
    gossipTimeout: isWhole,
    keepAliveInterval: isWhole,
    keepAliveTimeout: isWhole,
    maxDiscoverAttempts: isWhole,
  }).map(([name, takes]) => [folded(name), { name, takes }]),
);

/** Why the address in the setting `name` cannot be used; null = it can. The client itself would print it, password and all, to complain of an option. */
export function eventStoreAddressFault(text: string, name = 'TRINHKY_ESDB'): AddressFault | null {
  const parts = partsOf(text);
  if (!parts) {
    return {
      vi: `${name} không hợp lệ: phải có dạng esdb://người-dùng:mật-khẩu@máy-chủ:2113?tls=true&tlsCAFile=…; ký tự đặc biệt trong mật khẩu viết theo mã phần trăm (@ là %40, ? là %3F).`,
      en: `${name} must be esdb://user:password@host:2113?tls=true&tlsCAFile=…; special characters of a password are percent-encoded (@ is %40, ? is %3F).`,
    };
  }
  const { credentials, hosts, options } = parts;
  if (credentials !== '' && (!CREDENTIALS.test(credentials) || decoded(credentials) === null)) {
    return {
      vi: `Tên đăng nhập và mật khẩu trong ${name} không hợp lệ: phải có cả hai, ký tự đặc biệt viết theo mã phần trăm (: là %3A, @ là %40, % là %25).`,
      en: `User and password in ${name} cannot be used: both are needed, special characters percent-encoded (: is %3A, @ is %40, % is %25).`,
    };
  }
  // Behind an @ the options may be the rest of a password that was not encoded.
  const repeatable = !options.some((option) => option.includes('@'));
  const faults = [...hosts.map((host) => hostFault(host, name)), ...options.map((option) => optionFault(option, name, repeatable))];
  return faults.find((fault) => fault !== null) ?? null;
}

/** The address as the client takes it: KurrentDB's name for the protocol and a slash behind the hosts are not known to it. */
export function clientAddress(text: string): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const { discover, credentials, hosts, options } = parts;
  return `esdb${discover}://${credentials}${hosts.join(',')}${options.length > 0 ? `?${options.join('&')}` : ''}`;
}

/** The certificate of an authority out of a file. Throws where the file cannot be read or holds none. */
export function readAuthority(file: string): Buffer {
  const authority = readFileSync(resolve(file));
  new X509Certificate(authority);
  return authority;
}

function partsOf(text: string) {
  const match = ADDRESS.exec(text.trim());
  if (!match) return null;
  const [, , discover = '', credentials = '', hosts = '', query] = match;
  return { discover, credentials, hosts: hosts.replace(/[,/]$/, '').split(','), options: query === undefined ? [] : query.split('&') };
}

function hostFault(host: string, name: string): AddressFault | null {
  const match = HOST.exec(host);
  if (!match) {
    return {
      vi: `${name} không hợp lệ: cần tên máy chủ dạng máy-chủ:2113, nhiều máy chủ cách nhau bằng dấu phẩy.`,
      en: `${name} names no host, or one that cannot be used: host:2113, several separated by commas.`,
    };
  }
  const [, port = '2113'] = match;
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535) return null;
  return {
    vi: `Cổng của máy chủ trong ${name} không hợp lệ: hãy đặt một số từ 1 đến 65535.`,
    en: `The port of a host in ${name} is not a number from 1 to 65535.`,
  };
}

function optionFault(option: string, setting: string, repeatable: boolean): AddressFault | null {
  const [, rawName = '', rawValue = ''] = /^([^=]*)(?:=(.*))?$/s.exec(option) ?? [];
  const known = OPTIONS.get(folded(rawName));
  if (!known) {
    const shown = /^[\w-]{1,40}$/.test(rawName.trim()) && repeatable ? ` "${rawName.trim()}"` : '';
    const all = [...OPTIONS.values()].map(({ name }) => name).join(', ');
    return {
      vi: `${setting} có tùy chọn không tồn tại${shown}. Các tùy chọn: ${all}.`,
      en: `${setting} has an unknown option${shown}. There are ${all}.`,
    };
  }
  const { name, takes } = known;
  const value = rawValue.trim();
  if (value === '' || value.includes('?') || !takes(value)) {
    return {
      vi: `Tùy chọn ${name} trong ${setting} không nhận giá trị đã đặt.${name === 'tlsVerifyCert' ? ' Chứng thư luôn được kiểm tra; hãy khai báo tệp chứng thư gốc bằng tlsCAFile.' : ''}`,
      en: `The option ${name} in ${setting} does not take the value it has.${name === 'tlsVerifyCert' ? ' Certificates are always verified: name the file of their authority as tlsCAFile.' : ''}`,
    };
  }
  return name === 'tlsCAFile' ? authorityFault(decoded(value) ?? '', setting) : null;
}

function authorityFault(file: string, setting: string): AddressFault | null {
  try {
    readAuthority(file);
    return null;
  } catch {
    return {
      vi: `Không đọc được chứng thư gốc (tlsCAFile) nêu trong ${setting}: ${file}`,
      en: `${setting}: tlsCAFile ${file} cannot be read, or holds no certificate.`,
    };
  }
}

function folded(name: string): string {
  return name.trim().toLowerCase().replace(/[_-]/g, '');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
