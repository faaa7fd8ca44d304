import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { median } from './row.js';
import type { Row } from './row.js';

const main = path.join(path.dirname(createRequire(import.meta.url).resolve('@trinhky/api')), 'main.js');

/** Starts the built program in an empty folder; seconds from start until a line matches, then stops it. */
async function secondsUntil(pattern: RegExp, env: Record<string, string>): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const start = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, TRINHKY_DATA: folder, TRINHKY_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) if (pattern.test(line)) return (performance.now() - start) / 1_000;
    throw new Error(`the program ended without printing ${pattern}`);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the start of built code to ready, and to the sample ward played through. */
export async function benchStart(rounds = 5): Promise<Row[]> {
  const ready: number[] = [];
  const played: number[] = [];
  for (let round = 0; round < rounds; round++) ready.push(await secondsUntil(/http:\/\//, { TRINHKY_DEMO: '0' }));
  for (let round = 0; round < 3; round++) played.push(await secondsUntil(/\.docx/, { TRINHKY_DEMO: '1' }));
  const [soon, sample] = [median(ready), median(played)];
  return [
    { name: 'start of built code to ready', value: soon, unit: 's', floor: null, bar: '≤ 5 s', ok: soon <= 5 },
    { name: 'start of built code to the sample played', value: sample, unit: 's', floor: null, bar: '≤ 20 s', ok: sample <= 20 },
  ];
}
