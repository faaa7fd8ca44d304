// `npm start`: builds what changed, then runs the api with the worker in the same process.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, isBuilt } from './build.mjs';

if (!isBuilt()) {
  process.stdout.write('Đang chuẩn bị chương trình (lần đầu mất khoảng nửa phút)…\n');
  try {
    build();
  } catch (error) {
    process.stderr.write(`Không chuẩn bị được chương trình: ${error.message}\n`);
    process.exit(70);
  }
}
const main = path.resolve(import.meta.dirname, '../apps/api/dist/main.js');
const server = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl+C in a terminal reaches the server by itself; what is sent to this process alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
