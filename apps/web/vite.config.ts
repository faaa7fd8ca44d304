import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { begin, beginInput, codeSplitting } from './build/begin.js';
import { oldBrowser } from './build/old-browser.js';
import { entryNames, serviceWorker, workerInput } from './build/service-worker.js';
import { version } from './package.json';

/** What shrinks lies compressed beside the file, so that the api compresses nothing while it serves. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|mjs|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
        const at = path.join(entry.parentPath, entry.name);
        const bytes = readFileSync(at);
        writeFileSync(`${at}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${at}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** Tells a page which build it is of (api/build): the api says on every answer which one it serves. */
function named(): Plugin {
  return {
    name: 'named-build',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        // The names of the files are made of their content.
        const files = Object.keys(bundle).sort().join(' ');
        const content = `${version}+${createHash('sha256').update(files).digest('hex').slice(0, 12)}`;
        return [{ tag: 'meta', attrs: { name: 'trinhky-build', content }, injectTo: 'head' }];
      },
    },
  };
}

/** The pages as the api serves them at `/`; with `vite dev` beside a running api, its answers come through the proxy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), named(), begin(), oldBrowser(), serviceWorker(), precompressed()],
  resolve: { conditions: ['@trinhky/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    target: ['chrome109', 'firefox115', 'safari16'],
    sourcemap: true,
    rolldownOptions: {
      input: { index: 'index.html', ...beginInput, ...workerInput },
      output: { entryFileNames: entryNames, codeSplitting },
    },
    // Old laptops: what a page does not need is not loaded with it.
    chunkSizeWarningLimit: 600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.TRINHKY_DEV_API ?? 'http://127.0.0.1:8080' } },
});
