// Builds the TypeScript projects and the pages (apps/web) when a source is newer than the last build: `npm start`, `npx trinhky` and the tests of the built programs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'apps/cli/dist/.built');
const lock = path.join(root, 'node_modules/.trinhky-build.lock');

/** @returns {string[]} */
const projects = () =>
  ['libs', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group))
      .map((name) => path.join(root, group, name))
      .filter((folder) => existsSync(path.join(folder, 'tsconfig.json'))),
  );

export function isBuilt() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  const newer = (file) => statSync(file).mtimeMs > built;
  return projects().every((folder) => existsSync(path.join(folder, 'dist')) && sourcesOf(folder).every((file) => !newer(file)));
}

/** @param {string} folder What a project is built from. */
const sourcesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^(dist.*|node_modules)$/.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? readdirSync(path.join(folder, entry.name), { recursive: true, withFileTypes: true }) : [entry],
    )
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name));

/** Builds if need be; one process at a time, the others wait for it. Quiet but for errors. Throws when the sources do not compile. */
export function build() {
  if (isBuilt()) return;
  const release = takeLock();
  try {
    if (isBuilt()) return;
    const began = new Date();
    const require = createRequire(import.meta.url);
    run('the sources do not compile', [require.resolve('typescript/bin/tsc'), '-b']);
    const vite = path.join(path.dirname(require.resolve('vite/package.json')), 'bin/vite.js');
    run('the pages could not be put together', [vite, 'build', '--logLevel', 'warn', '--config', 'apps/web/vite.config.ts']);
    writeFileSync(stamp, `${began.toISOString()}\n`);
  } finally {
    release();
  }
}

function run(failure, command) {
  // Whoever asks for the build (tests do, as NODE_ENV=test) gets the one that people use.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${failure}:\n${stdout}${stderr}`);
}

function takeLock() {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale()) rmSync(lock, { recursive: true, force: true });
    else Atomics.wait(pause, 0, 0, 200);
  }
}

/** Its owner has ended without letting go. */
function isStale() {
  try {
    const pid = Number(readFileSync(path.join(lock, 'pid'), 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    // Taken this moment, its owner not yet written down; or given back.
    return error.code === 'ENOENT' && existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5_000;
  }
}

if (process.argv[1] === import.meta.filename) build();
