import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const repoRoot = path.resolve(import.meta.dirname, '../..');
const nothingSkipped = process.env.TRINHKY_NOTHING_SKIPPED === '1';

/**
 * Whether a program that some tests want is on this machine. Where it is missing the tests that ask are skipped and the reason is printed;
 * under TRINHKY_NOTHING_SKIPPED=1 (continuous integration) its absence is an error.
 */
export function has(program: string, debianPackage: string): boolean {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [program]).status === 0;
  if (!found) {
    const reason = `${program} is not installed (Debian: apt-get install ${debianPackage})`;
    if (nothingSkipped) throw new Error(reason);
    console.warn(`SKIPPED: ${reason}`);
  }
  return found;
}

/** The folder with the published reports and their annotations, or null: it lies beside the repository and is not part of it. */
export function sharedFolder(): string | null {
  const folder = path.resolve(repoRoot, '../shared');
  if (existsSync(path.join(folder, 'reports'))) return folder;
  console.warn('ACCEPTANCE NOT RUN: the published reports (../shared/reports) are not here');
  return null;
}
