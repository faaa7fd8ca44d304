import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repoRoot } from './needs.js';

/** Builds the programs if a source is newer than they are; several test files may ask at once. Throws when the sources do not compile. */
export function ensureBuilt(): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(repoRoot, 'scripts/build.mjs')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the programs could not be built:\n${stderr}`);
}
