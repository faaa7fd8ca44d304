import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { repoRoot } from '../support/needs.js';

beforeAll(ensureBuilt, 300_000);

it('the pages are built as people use them, whoever asks for the build', () => {
  expect(process.env.NODE_ENV).toBe('test');
  const assets = path.join(repoRoot, 'apps/web/dist/assets');
  const scripts = readdirSync(assets).filter((name) => /^(index|app)-.*\.js$/.test(name));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts) expect(readFileSync(path.join(assets, name), 'utf8')).not.toContain('react.dev/link/react-devtools');
  // Only those have the service worker that opens them without a link.
  expect(scripts.some((name) => readFileSync(path.join(assets, name), 'utf8').includes('/sw.js'))).toBe(true);
});
