import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** Both in PEM. */
export interface KeptCertificate {
  cert: string;
  key: string;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const A_DAY_MS = 86_400_000;
/** The authority is trusted by hand on each device: it is to last. */
const AUTHORITY_DAYS = 3_652;
/** What browsers take at most is 398. */
const SERVER_DAYS = 397;
/** A device whose clock is behind takes a fresh certificate, too. */
const BEFORE_MS = A_DAY_MS;

const dates = (now: Date, days: number) => ({
  notBefore: new Date(now.getTime() - BEFORE_MS),
  notAfter: new Date(now.getTime() + days * A_DAY_MS - BEFORE_MS),
});

/** A certificate authority of an office's own. `name` is what people see where they trust it. */
export async function makeAuthority(name: string, now: Date): Promise<KeptCertificate> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }, { O: ['Trình Ký'] }],
    keys,
    signingAlgorithm: CURVE,
    ...dates(now, AUTHORITY_DAYS),
    extensions: [
      // It makes servers' certificates only, no further authorities.
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return kept(certificate, keys);
}

/** A server's certificate of that authority, with a new key. `names`: host names and addresses, the one that people use first. */
export async function makeServerCertificate(authority: KeptCertificate, names: readonly string[], now: Date): Promise<KeptCertificate> {
  const issuer = new X509Certificate(authority.cert);
  const signingKey = await privateKeyOf(authority.key);
  const keys = await newKeys();
  const [first = 'localhost'] = names;
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [first] }],
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: CURVE,
    ...dates(now, SERVER_DAYS),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(names.map((name) => ({ type: isIP(name) ? ('ip' as const) : ('dns' as const), value: name }))),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return kept(certificate, keys);
}

/** The names that a server's certificate was made for. */
export function namesOf(cert: string): string[] {
  const extension = new X509Certificate(cert).getExtension(SubjectAlternativeNameExtension);
  return extension?.names.toJSON().map(({ value }) => value) ?? [];
}

/** What devices call it where they list it. */
export const calledIn = (cert: string): string => new X509Certificate(cert).subjectName.getField('CN')[0] ?? '';

export const endOf = (cert: string): Date => new X509Certificate(cert).notAfter;

const newKeys = () => webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);

const privateKeyOf = (pem: string) => webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), CURVE, true, ['sign']);

async function kept(certificate: X509Certificate, { privateKey }: webcrypto.CryptoKeyPair): Promise<KeptCertificate> {
  const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
  return { cert: `${certificate.toString('pem')}\n`, key: `${key}\n` };
}
