import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadSetting } from '@trinhky/worker';
import type { AppTls } from '../create-app.js';

/** Where a server certificate and its key lie. */
export interface CertificateFiles {
  cert: string;
  key: string;
  /** Of the office's own authority (`trinhky tls`), or of one that browsers trust. */
  own: { authority: string } | null;
}

/** What `trinhky tls` writes into the data folder. */
export const ownCertificate = (folder: string) => ({
  cert: path.join(folder, 'tls', 'server.crt'),
  key: path.join(folder, 'tls', 'server.key'),
  own: { authority: path.join(folder, 'tls', 'ca.crt') },
});

/** As the settings say, else the office's own where there is one. Throws BadSetting where only half is set. */
export function certificateFilesOf(env: NodeJS.ProcessEnv, folder: string): CertificateFiles | null {
  const { TRINHKY_TLS_CERT: cert, TRINHKY_TLS_KEY: key } = env;
  if (cert && key) return { cert: path.resolve(cert), key: path.resolve(key), own: null };
  if (cert || key) {
    const [has, lacks] = cert ? ['TRINHKY_TLS_CERT', 'TRINHKY_TLS_KEY'] : ['TRINHKY_TLS_KEY', 'TRINHKY_TLS_CERT'];
    throw new BadSetting(
      `Đã đặt ${has} nhưng chưa đặt ${lacks}: HTTPS cần cả tệp chứng thư và tệp khóa.\n${has} is set and ${lacks} is not: HTTPS needs both the certificate's file and the key's.`,
    );
  }
  const own = ownCertificate(folder);
  return existsSync(own.cert) ? own : null;
}

export interface Certificate extends AppTls {
  /** The host names and addresses it is for, as it lists them. */
  names: string[];
  validTo: Date;
}

/** Reads and checks what browsers would refuse anyway. Throws BadSetting. */
export function readCertificate(files: CertificateFiles, now: Date): Certificate {
  const cert = read(files.cert, 'TRINHKY_TLS_CERT');
  const key = read(files.key, 'TRINHKY_TLS_KEY');
  const x509 = parsed(files.cert, () => new X509Certificate(cert));
  const privateKey = parsed(files.key, () => createPrivateKey(key));
  if (!x509.checkPrivateKey(privateKey)) {
    throw new BadSetting(
      `Khóa ${files.key} không phải là khóa của chứng thư ${files.cert}.\nThe key ${files.key} does not belong to the certificate ${files.cert}.`,
    );
  }
  const validTo = new Date(x509.validTo);
  const renew = files.own
    ? { vi: 'Hãy chạy: trinhky tls --renew', en: 'Run: trinhky tls --renew' }
    : { vi: 'Hãy thay bằng chứng thư mới.', en: 'Replace it with a new one.' };
  if (validTo <= now) {
    throw new BadSetting(
      `Chứng thư ${files.cert} đã hết hạn ngày ${day(validTo)}. ${renew.vi}\nThe certificate ${files.cert} expired on ${isoDay(validTo)}. ${renew.en}`,
    );
  }
  const validFrom = new Date(x509.validFrom);
  if (validFrom > now) {
    throw new BadSetting(
      `Chứng thư ${files.cert} chỉ có hiệu lực từ ngày ${day(validFrom)}. Hãy kiểm tra đồng hồ của máy này.\nThe certificate ${files.cert} is valid from ${isoDay(validFrom)} on only. Check this machine's clock.`,
    );
  }
  const authority = files.own && existsSync(files.own.authority) ? readFileSync(files.own.authority, 'utf8') : undefined;
  return { cert, key, validTo, names: namesIn(x509), hsts: files.own === null, ...(authority !== undefined && { authority }) };
}

/** When either file was last written. */
export const writtenAt = ({ cert, key }: CertificateFiles): number => Math.max(statSync(cert).mtimeMs, statSync(key).mtimeMs);

function read(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadSetting(`Không đọc được tệp ${file} (${setting}): ${why}.\nThe file ${file} (${setting}) cannot be read: ${why}.`);
  }
}

function parsed<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new BadSetting(
      `Tệp ${file} không phải là chứng thư hay khóa dạng PEM đọc được (khóa không được đặt mật khẩu).\nThe file ${file} is no certificate or key in PEM that can be read (a key must have no passphrase).`,
    );
  }
}

/** "DNS:trinhky.phuong.local, IP Address:192.168.1.10" */
const namesIn = ({ subjectAltName }: X509Certificate): string[] =>
  (subjectAltName ?? '').split(', ').flatMap((each) => /^(?:DNS|IP Address):(.+)$/.exec(each)?.[1] ?? []);

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
const day = (date: Date): string => isoDay(date).split('-').reverse().join('/');
