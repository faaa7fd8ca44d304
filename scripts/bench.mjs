// `npm run bench [-- append http history documents projection replay scale start cluster web]`: builds, then measures each row beside its floor in the
// same run. `cluster` wants TRINHKY_TEST_REDIS and TRINHKY_TEST_POSTGRES, and takes TRINHKY_BENCH_ESDB instead of an event server of its own; `web` wants Chromium.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';

const root = path.resolve(import.meta.dirname, '..');
const run = (script, args) => spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
build();
process.exit(run(path.join(root, 'apps/bench/dist/main.js'), process.argv.slice(2)));
