import type { Server } from 'node:net';
import type { Clock } from '../clock.js';
import { readCertificate, writtenAt } from './certificate.js';
import type { CertificateFiles } from './certificate.js';

const AN_HOUR_MS = 3_600_000;
const A_DAY_MS = 24 * AN_HOUR_MS;
/** Enough to get another one, whoever it is of. */
const SOON_DAYS = 14;

interface Surroundings {
  clock: Clock;
  alarm: (message: string, error: unknown) => void;
  cleared: (message: string) => void;
  everyMs?: number;
}

/**
 * Takes up a certificate that was renewed on the disk, without a restart: it looks each hour. One that cannot be used is told to operators, and
 * the present one stays; so is one that ends soon.
 */
export function renewCertificate(
  server: Server,
  files: CertificateFiles,
  { clock, alarm, cleared, everyMs = AN_HOUR_MS }: Surroundings,
): { stop(): void } {
  let seen = writtenAt(files);
  let validTo = readCertificate(files, clock.now()).validTo;
  let warnedOn = '';
  const look = () => {
    try {
      const written = writtenAt(files);
      if (written !== seen) {
        const { cert, key, validTo: next } = readCertificate(files, clock.now());
        if ('setSecureContext' in server && typeof server.setSecureContext === 'function') server.setSecureContext({ cert, key });
        seen = written;
        validTo = next;
        cleared(`the renewed certificate is in use, valid to ${next.toISOString()}`);
      }
    } catch (error) {
      alarm('the renewed certificate cannot be used; the one before stays in use', error);
    }
    const today = clock.now().toISOString().slice(0, 10);
    if (validTo.getTime() - clock.now().getTime() < SOON_DAYS * A_DAY_MS && warnedOn !== today) {
      warnedOn = today;
      alarm(`the certificate ${files.cert} ends on ${validTo.toISOString()}: renew it`, null);
    }
  };
  look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
