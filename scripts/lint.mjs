// Lint with gates that cannot pass by doing nothing: the project graph first, then each gate once on a planted offence (the canary), which
// must go red, then on the tree, which must be green and not empty.
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
process.chdir(root);
process.env.NX_DAEMON = 'false';

const bin = (pkg, name) => path.join(path.dirname(require.resolve(`${pkg}/package.json`)), require(`${pkg}/package.json`).bin[name] ?? '');
const node = (script, args) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 64 << 20 });
const eslint = (files) => node(bin('eslint', 'eslint'), ['--max-warnings=0', ...files]);
const cruise = () => {
  const run = node(path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'libs',
    'apps',
  ]);
  const start = run.stdout.indexOf('{');
  if (start < 0) throw new Error(`dependency-cruiser printed no result: ${run.stderr}`);
  return JSON.parse(run.stdout.slice(start)).summary;
};

const failures = [];
const expectRed = (what, file, source, red) => {
  writeFileSync(file, source);
  try {
    if (!red()) failures.push(`canary: ${what} was not caught`);
    else console.log(`canary red as it must be: ${what}`);
  } finally {
    rmSync(file);
  }
};

execFileSync(process.execPath, [bin('nx', 'nx'), 'graph', '--file', '.nx/graph.json'], { stdio: 'ignore' });

const canary = 'libs/domain/src/canary.ts';
const eslintSays = (rule) => () => {
  const run = eslint([canary]);
  return run.status !== 0 && run.stdout.includes(rule);
};
expectRed(
  'domain imports the event store',
  canary,
  "export { VersionConflict } from '@trinhky/event-store';\n",
  eslintSays('@nx/enforce-module-boundaries'),
);
expectRed('domain imports a package', canary, "export { Kysely } from 'kysely';\n", eslintSays('@nx/enforce-module-boundaries'));
expectRed('domain imports node:', canary, "export { readFileSync } from 'node:fs';\n", eslintSays('no-restricted-imports'));
expectRed('domain reads the clock', canary, 'export const at = Date.now();\n', eslintSays('no-restricted-properties'));
const cruiserSays = (rule) => () => cruise().violations.some((v) => v.rule.name === rule);
expectRed('a file imports its own barrel', canary, "export * from './index.js';\n", cruiserSays('no-own-barrel'));
expectRed('domain reaches node: (file by file)', canary, "export { readFileSync } from 'node:fs';\n", cruiserSays('domain-is-pure'));

const lint = eslint(['apps', 'libs', 'tests', 'scripts']);
process.stdout.write(lint.stdout);
process.stderr.write(lint.stderr);
if (lint.status !== 0) failures.push('eslint found problems');

const summary = cruise();
for (const v of summary.violations) console.log(`${v.rule.name}: ${v.from} → ${v.to}`);
if (summary.violations.length > 0) failures.push(`${summary.violations.length} dependency violations`);
if (summary.totalCruised < 40) failures.push(`dependency-cruiser saw only ${summary.totalCruised} modules`);
console.log(`dependency-cruiser: ${summary.totalCruised} modules, ${summary.violations.length} violations`);

for (const failure of failures) console.error(`lint: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
