import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import type { Block } from '@trinhky/content';
import { build } from 'vite';
import type { EditorNumbers } from '../../../apps/web/src/editor/editor.types.js';
import '../harness/harness.types.js';
import { chromium } from './chromium.js';

const HARNESS = path.resolve(import.meta.dirname, '../harness');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** Builds the editor's page for tests and serves it on the loopback. */
export async function serveHarness(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'editor-harness-'));
  await build({ configFile: path.join(HARNESS, 'vite.config.ts'), build: { outDir }, logLevel: 'error' });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback');
    const file = path.join(outDir, pathname === '/' ? 'index.html' : path.normalize(pathname));
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true });
    },
  };
}

/** The editor alone on a page, and a person's hands on it. */
export interface EditorPage {
  page: Page;
  cdp: CDPSession;
  open(blocks: Block[], given?: { readOnly?: boolean; numbers?: EditorNumbers; at?: string }): Promise<void>;
  blocks(): Promise<Block[]>;
  /** The words of each block. */
  words(): Promise<string[]>;
  /** Puts the caret at the end of a block by a click and the End key. */
  caretAt(blockId: string): Promise<void>;
  /** Types words as an input method does: each keystroke replaces what is being composed, then it is committed. */
  compose(steps: readonly string[]): Promise<void>;
  /** Leaves the composition open after these steps. */
  composing(steps: readonly string[]): Promise<void>;
}

export const test = base.extend<{ editor: EditorPage }, { harnessUrl: string }>({
  harnessUrl: [
    async ({}, use) => {
      if (!existsSync(chromium)) return use('');
      const served = await serveHarness();
      await use(served.url);
      await served.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  editor: async ({ page, harnessUrl }, use) => {
    test.skip(!existsSync(chromium), `Chromium is not at ${chromium}: apt-get install chromium`);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(harnessUrl);
    await page.waitForFunction(() => 'harness' in window);
    await page.evaluate(() => window.harness.whole());
    await use(await editorPage(page));
    expect(errors).toEqual([]);
  },
});
export { expect };

const FOCUS_SETTLES_MS = 250;

export async function editorPage(page: Page): Promise<EditorPage> {
  const cdp = await page.context().newCDPSession(page);
  await page.waitForFunction(() => 'harness' in window);
  const imeSet = (text: string) => cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const editor: EditorPage = {
    page,
    cdp,
    open: async (blocks, { at, ...given } = {}) => {
      await page.evaluate(([initial, options]) => window.harness.open(initial, options), [blocks, given] as const);
      if (at !== undefined) await editor.caretAt(at);
    },
    blocks: () => page.evaluate(() => window.harness.handle().blocks()),
    words: async () => (await editor.blocks()).map(wordsOf),
    caretAt: async (blockId) => {
      await page.evaluate((id) => window.harness.handle().focus(id), blockId);
      // ProseMirror takes a caret that goes to the very start within 200 ms of the focus for one the browser lost, and puts it back.
      await page.waitForTimeout(FOCUS_SETTLES_MS);
      await page.keyboard.press('End');
    },
    composing: async (steps) => {
      for (const step of steps) await imeSet(step);
    },
    compose: async (steps) => {
      await editor.composing(steps);
      await cdp.send('Input.insertText', { text: steps.at(-1) ?? '' });
    },
  };
  return editor;
}

function wordsOf(block: Block): string {
  const runs = 'content' in block ? block.content : 'title' in block ? block.title : [];
  return (runs ?? []).map((inline) => ('t' in inline ? inline.t : inline.kind === 'break' ? '\n' : '')).join('');
}

export const paragraph = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: t === '' ? [] : [{ kind: 'text', t }] });
