import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages as the api serves them at `/`; with `vite dev` beside a running api, its answers come through the proxy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@trinhky/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    target: ['chrome109', 'firefox115', 'safari16'],
    sourcemap: true,
    // Old laptops: what a page does not need is not loaded with it.
    chunkSizeWarningLimit: 600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.TRINHKY_DEV_API ?? 'http://127.0.0.1:8080' } },
});
