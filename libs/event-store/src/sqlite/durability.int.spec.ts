import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, textOf } from '../testing/sample.js';
import { DataFolderRefused } from './data-folder.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

const SOURCE = resolve(import.meta.dirname, '..');
const MODULES = resolve(SOURCE, '../../../node_modules');
const strace = spawnSync('strace', ['-V']).status === 0;

/** A process of its own: appends one by one, then eight at once, and says on stdout what it asked for and what was acknowledged. */
const CHILD = `
import { writeSync } from 'node:fs';
import { note } from '${SOURCE}/testing/sample.ts';
import { openSqlite } from '${SOURCE}/sqlite/open-sqlite.ts';
import { openSchema } from '${SOURCE}/sqlite/schema.ts';
import { openSqliteEventStore, sqliteEventStore } from '${SOURCE}/sqlite/sqlite.event-store.ts';
const [folder, mode] = process.argv.slice(2);
const careless = () => {
  const db = openSqlite(folder + '/events.db');
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  return sqliteEventStore(db, openSchema(db, folder, undefined), () => new Date(), () => {});
};
const store = mode === 'careless' ? careless() : openSqliteEventStore({ folder });
const say = (line) => writeSync(1, line + '\\n');
for (let i = 0; mode === 'for ever' || i < 10; i++) {
  say('ask ' + i);
  await note(store, 'section-w1.' + (i % 3), String(i));
  say('ack ' + i);
}
say('ask all');
await Promise.all(Array.from({ length: 8 }, (_, i) => note(store, 'report-w1.' + i, 'x').then(() => say('ack all'))));
await store.close();
`;

let work = '';
let child = '';
const env = { ...process.env, NODE_PATH: MODULES };

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trinhky-durable-'));
  writeFileSync(join(work, 'entry.ts'), CHILD);
  await build({
    root: work,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, resolve: { conditions: ['@trinhky/source'] } },
    build: {
      ssr: join(work, 'entry.ts'),
      outDir: join(work, 'out'),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  child = join(work, 'out', 'child.mjs');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The acknowledgements that no sync of the log came before since they were asked for. */
function unsynced(trace: string): string[] {
  const missing: string[] = [];
  let synced = false;
  for (const line of trace.split('\n')) {
    if (/ write\(1.*"ask/.test(line)) synced = false;
    else if (/f(?:data)?sync\(\d+<[^>]*events\.db-wal>\)\s+= 0/.test(line)) synced = true;
    const acknowledged = /write\(1.*"(ack [^\\"]+)/.exec(line)?.[1];
    if (acknowledged && !synced) missing.push(acknowledged);
  }
  return missing;
}

function traced(mode: string): string {
  const folder = mkdtempSync(join(work, 'data-'));
  const trace = join(folder, 'trace');
  const args = ['-f', '-y', '-e', 'trace=write,fsync,fdatasync', '-o', trace, process.execPath, child, folder, mode];
  const { status, stderr } = spawnSync('strace', args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(trace, 'utf8');
}

describe('durability', () => {
  it.skipIf(!strace)(`an fdatasync of the log precedes every acknowledgement${strace ? '' : ' (not run: strace is not installed)'}`, () => {
    const trace = traced('careful');
    expect(trace.match(/"ack/g)).toHaveLength(18);
    expect(unsynced(trace)).toEqual([]);
  });

  it.skipIf(!strace)(`the check above sees a log that does not sync${strace ? '' : ' (not run: strace is not installed)'}`, () => {
    expect(unsynced(traced('careless'))).toHaveLength(18);
  });

  it('kill -9 frees the data folder and loses nothing that was acknowledged', async () => {
    const folder = mkdtempSync(join(work, 'data-'));
    const running = spawn(process.execPath, [child, folder, 'for ever'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    const exited = new Promise((done) => running.once('exit', done));
    for await (const line of createInterface(running.stdout)) {
      if (!line.startsWith('ack ')) continue;
      acknowledged.push(line.slice(4));
      if (acknowledged.length === 50) {
        expect(() => openSqliteEventStore({ folder })).toThrow(DataFolderRefused);
        running.kill('SIGKILL');
      }
    }
    await exited;
    const store = openSqliteEventStore({ folder });
    const stored = (await collect(store.readAll())).map(textOf);
    expect(acknowledged.length).toBeGreaterThanOrEqual(50);
    expect(stored.slice(0, acknowledged.length)).toEqual(acknowledged);
    await store.close();
  });
});
