import { isIP } from 'node:net';
import { BadSetting } from '@trinhky/worker';
import type { Canonical } from '../web/canonical.js';
import type { Certificate } from './certificate.js';

/** What the settings say of names. */
interface Named {
  publicUrl: string | null;
  host: string;
  trustProxy: string | null;
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** TRINHKY_PUBLIC_URL: an origin, nothing behind it. Throws BadSetting. */
export function publicUrlOf(given: string | undefined): string | null {
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol) && url.hostname && url.pathname === '/' && !url.search && !url.hash && !url.username) {
    return url.origin;
  }
  throw new BadSetting(
    `TRINHKY_PUBLIC_URL=${given} không hợp lệ: hãy đặt địa chỉ mà mọi người mở, ví dụ https://trinhky.phuong.local:8443 (không có đường dẫn phía sau).\nTRINHKY_PUBLIC_URL takes the address that people open, such as https://trinhky.phuong.local:8443, with nothing behind it.`,
  );
}

/**
 * Where people open the pages. As set; else by the first name of the certificate; else, on this machine only, by the address it listens at.
 * Null: behind a proxy, which alone knows.
 */
export function canonicalOf({ publicUrl, host, trustProxy }: Named, certificate: Certificate | null): Canonical | null {
  if (publicUrl !== null) return { origin: publicUrl };
  const [first] = certificate?.names ?? [];
  if (first !== undefined && !first.startsWith('*')) return { hostname: inUrl(first) };
  return certificate === null && isLoopback(host) && !trustProxy ? { hostname: inUrl(host) } : null;
}

/** The address to print. */
export function shownUrl(canonical: Canonical | null, { host, port, secure }: { host: string; port: number; secure: boolean }): string {
  if (canonical && 'origin' in canonical) return canonical.origin;
  const name = canonical?.hostname ?? inUrl(host === '0.0.0.0' || host === '::' ? 'localhost' : host);
  return `${secure ? 'https' : 'http'}://${name}:${port}`;
}

/** As browsers write it: an IPv6 address compressed, in brackets. */
const inUrl = (host: string): string => (isIP(host) === 6 ? new URL(`http://[${host}]`).hostname : host.toLowerCase());
