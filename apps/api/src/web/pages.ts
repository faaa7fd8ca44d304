import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build puts the pages: apps/web/dist, beside the sources of the api as beside its build. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

export interface PageFile {
  type: string;
  etag: string;
  bytes: Buffer;
  /** The same, compressed by the build. */
  br?: Buffer;
  gzip?: Buffer;
}

/** The pages of one build. */
export interface Pages {
  /** By the path below `/`: "index.html", "assets/index-C0ffee.js". */
  files: ReadonlyMap<string, PageFile>;
  /** Names this build, as its index.html does in `<meta name="trinhky-build">`; else it is worked out of the files. */
  build: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The pages in a folder, all of them in memory (some megabytes), without the maps of their sources; null where they were not built. */
export function readPages(folder: string): Pages | null {
  if (!existsSync(path.join(folder, 'index.html'))) return null;
  const files = new Map<string, PageFile>();
  const whole = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  for (const name of names) {
    const at = path.join(folder, name);
    const bytes = readFileSync(at);
    const hash = createHash('sha256').update(bytes).digest('base64url');
    whole.update(`${name} ${hash}\n`);
    files.set(name, {
      type: TYPES[path.extname(name)] ?? 'application/octet-stream',
      etag: `"${hash.slice(0, 22)}"`,
      bytes,
      ...(existsSync(`${at}.br`) && { br: readFileSync(`${at}.br`) }),
      ...(existsSync(`${at}.gz`) && { gzip: readFileSync(`${at}.gz`) }),
    });
  }
  const named = /<meta name="trinhky-build" content="([\w.+-]{1,80})"/.exec(files.get('index.html')?.bytes.toString() ?? '');
  return { files, build: named?.[1] ?? whole.digest('hex').slice(0, 12) };
}
