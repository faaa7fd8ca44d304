// npm run nd30: the sample report's final rendition against the rules of NĐ 30, Phụ lục I. Exit code 1 when one fails.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const built = spawnSync(process.execPath, [tsc, '-b', 'libs/documents'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const { printNd30 } = await import('../libs/documents/dist/nd30/print-nd30.js');
process.exitCode = await printNd30();
