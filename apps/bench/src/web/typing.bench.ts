import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { median } from '../row.js';
import type { Row } from '../row.js';
import { contextOf, slowDown } from './browser.js';

/** The editor alone on a page, beside a bare contenteditable. */
const HARNESS = path.resolve(import.meta.dirname, '../../../../tests/web/harness');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

const BLOCKS = 300;
const MARKS = 60;
const KEYS = 60;
/** Longer than a key's work at this slowness, so that no two share a frame. */
const PAUSE_MS = 60;

const WORDS =
  'Ủy ban nhân dân phường đã chỉ đạo các bộ phận chuyên môn rà soát, tổng hợp số liệu thu ngân sách đạt 12,5 tỷ đồng, bằng 56% dự toán. ';
const textOf = (index: number) => `${index}. ${WORDS.repeat(1 + (index % 3))}`;

/** What one key costs, in milliseconds of the main thread. */
interface KeyCost {
  script: number;
  task: number;
}

/** A key in a section of 300 blocks with 60 marks, beside the same text in a bare contenteditable; the processor slowed four times, rounds interleaved. */
export async function benchTyping(browser: Browser, rounds: number): Promise<Row[]> {
  const served = await serveHarness();
  try {
    const ours: KeyCost[] = [];
    const bare: KeyCost[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await typed(browser, served.url, openEditor));
      bare.push(await typed(browser, `${served.url}plain.html`, openPlain));
    }
    const script = median(ours.map((cost) => cost.script));
    const own = median(ours.map((cost) => cost.task));
    const plain = median(bare.map((cost) => cost.task));
    return [
      {
        name: `a key in a section of ${BLOCKS} blocks with ${MARKS} marks: our script`,
        value: script,
        unit: 'ms',
        floor: null,
        bar: '≤ 8 ms',
        ok: script <= 8,
      },
      {
        name: 'a key in all (main thread)',
        value: own,
        unit: 'ms',
        floor: { name: 'a plain contenteditable', value: plain },
        bar: '≤ 1.4 ×',
        ok: own <= 1.4 * plain,
      },
    ];
  } finally {
    await served.close();
  }
}

async function typed(browser: Browser, url: string, open: (page: Page) => Promise<void>): Promise<KeyCost> {
  const context = await contextOf(browser);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await open(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await slowDown(page);
    const keys = 'abcdeghiklmn opqrstuvxy';
    const type = async (count: number) => {
      for (let key = 0; key < count; key++) {
        await page.keyboard.press(keys.charAt(key % keys.length) === ' ' ? 'Space' : keys.charAt(key % keys.length));
        await page.waitForTimeout(PAUSE_MS);
      }
    };
    await type(10);
    const before = await metrics();
    await type(KEYS);
    const after = await metrics();
    return { script: (after.script - before.script) / KEYS, task: (after.task - before.task) / KEYS };

    async function metrics(): Promise<KeyCost> {
      const { metrics: all } = await cdp.send('Performance.getMetrics');
      const of = (wanted: string) => 1_000 * (all.find(({ name }) => name === wanted)?.value ?? NaN);
      return { script: of('ScriptDuration'), task: of('TaskDuration') };
    }
  } finally {
    await context.close();
  }
}

async function openEditor(page: Page): Promise<void> {
  await page.waitForFunction(() => 'harness' in window);
  const blocks = Array.from({ length: BLOCKS }, (_, index) => ({
    kind: 'paragraph',
    id: `p${index}`,
    content: [{ kind: 'text', t: textOf(index) }],
  }));
  const marks = Array.from({ length: MARKS }, (_, index) => ({
    id: `m${index}`,
    kind: 'finding',
    blockId: `p${index * 5}`,
    start: 10,
    end: 30,
  }));
  await page.evaluate(
    ([text, set, at]) => {
      const harness: { open(text: unknown): void; set(given: unknown): void; handle(): { focus(id: string): void } } = Reflect.get(
        window,
        'harness',
      );
      harness.open(text);
      harness.set({ marks: set });
      harness.handle().focus(at);
    },
    [blocks, marks, `p${BLOCKS / 2}`] as const,
  );
  await page.keyboard.press('End');
}

async function openPlain(page: Page): Promise<void> {
  await page.evaluate(
    ([texts, at]) => {
      const root = document.getElementById('text');
      root?.append(
        ...texts.map((text) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = text;
          return paragraph;
        }),
      );
      const there = root?.children[at];
      if (!there || !root) return;
      root.focus();
      getSelection()?.collapse(there, there.childNodes.length);
      there.scrollIntoView({ block: 'center' });
    },
    [Array.from({ length: BLOCKS }, (_, index) => textOf(index)), BLOCKS / 2] as const,
  );
}

async function serveHarness(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'typing-bench-'));
  await build({ configFile: path.join(HARNESS, 'vite.config.ts'), build: { outDir }, logLevel: 'silent' });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback');
    const file = path.join(outDir, pathname === '/' ? 'index.html' : path.normalize(pathname));
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true });
    },
  };
}
