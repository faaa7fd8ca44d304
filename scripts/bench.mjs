// `npm run bench [-- append http history documents projection replay scale start cluster]`: builds, then measures each row beside its floor in the
// same run. `cluster` wants TRINHKY_TEST_REDIS and TRINHKY_TEST_POSTGRES, and takes TRINHKY_BENCH_ESDB instead of an event server of its own.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const run = (script, args) => spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
process.exit(run(tsc, ['-b', 'apps/bench']) || run(path.join(root, 'apps/bench/dist/main.js'), process.argv.slice(2)));
