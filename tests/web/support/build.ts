import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from './chromium.js';

/** Builds what the tests run: they import the built api, and it serves the built pages. */
export default function build(): void {
  if (!existsSync(chromium)) {
    const reason = `Chromium is not at ${chromium} (Debian: apt-get install chromium; or set TRINHKY_CHROMIUM)`;
    if (process.env.TRINHKY_NOTHING_SKIPPED === '1') throw new Error(reason);
    console.warn(`SKIPPED: ${reason}`);
    return;
  }
  const script = path.resolve(import.meta.dirname, '../../../scripts/build.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
