import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestWard } from '@trinhky/api/testing';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

// The whole program is compiled for it.
const WITHIN_MS = 180_000;

it(
  'the schemas of the answers and the types of the pages are as `npm run answers` would write them now',
  async () => {
    const ward = await openTestWard();
    const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-answers-'));
    try {
      const { body } = await ward.anybody().get('/api/openapi.json');
      writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(body));
      execFileSync(process.execPath, [path.join(root, 'scripts/answers.mjs'), folder]);
      for (const file of ['apps/api/src/generated/answers.schemas.ts', 'apps/web/src/api/schema.gen.d.ts']) {
        const written = readFileSync(path.join(folder, path.basename(file)), 'utf8');
        expect(written === readFileSync(path.join(root, file), 'utf8'), `${file} is stale: npm run answers`).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
      await ward.close();
    }
  },
  WITHIN_MS,
);
