import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const SOURCES = path.resolve(import.meta.dirname, '../../web-floor');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

export interface Floor {
  url: string;
  close(): Promise<void>;
}

export const gzipped = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;

/** A bare page beside ours: the same script, style and content by weight (gzip), nothing of ours in it. `page`: list or editor. */
export async function serveFloor(
  page: 'list' | 'editor',
  { folder, script, style, lines }: { folder: string; script: number; style: number; lines: readonly string[] },
): Promise<Floor> {
  await build({
    root: SOURCES,
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: path.join(SOURCES, `${page}.html`) } },
  });
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, readFileSync(file));
  }
  const [name, own] = [...files].find(([file]) => file.endsWith('.js')) ?? ['', Buffer.alloc(0)];
  // What does not compress: half of it again as text, since four characters carry three bytes.
  const padding = (bytes: number) => randomBytes(Math.max(0, Math.round((bytes * 3) / 4))).toString('base64');
  files.set(name, Buffer.concat([own, Buffer.from(`\n;globalThis.padding="${padding(script - gzipped(own))}";\n`)]));
  files.set('/style.css', Buffer.from(`.padding{content:"${padding(style)}"}`));
  files.set('/content.json', Buffer.from(JSON.stringify(lines)));
  const html = String(files.get(`/${page}.html`)).replace('</head>', '<link rel="stylesheet" href="/style.css"></head>');
  files.set('/', Buffer.from(html));
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://floor').pathname);
    if (!file) return void response.writeHead(404).end();
    const type = TYPES[path.extname(request.url ?? '')] ?? 'text/html';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(gzipSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
