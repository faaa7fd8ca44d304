import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@trinhky/source'] } },
  test: {
    include: ['{apps,libs,tests,scripts}/**/*.spec.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/crash/**/200*.spec.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
