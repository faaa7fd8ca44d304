import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The editor alone on a page, for tests of the editor and for measuring it. Never part of what is served. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  resolve: { conditions: ['@trinhky/source', 'module', 'browser', 'production'] },
  logLevel: 'warn',
  build: {
    target: ['chrome109'],
    emptyOutDir: true,
    rollupOptions: { input: ['index.html', 'plain.html'].map((file) => `${import.meta.dirname}/${file}`) },
  },
});
