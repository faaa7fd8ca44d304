// `npm start`: builds what changed, then runs the api with the worker in this process.
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

// npm runs this through a shell that ends on SIGTERM without passing it on: an orphan stops in order as if it had got the signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start' && process.platform !== 'win32') {
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

process.setSourceMapsEnabled(true);
await import('../apps/api/dist/main.js');
