import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const SOURCE = path.join(import.meta.dirname, 'old-browser.es5.js');
const NAME = 'old-browser.js';

/** A script of its own, in words every browser knows: it tells the ones the pages are not built for. */
export function oldBrowser(): Plugin {
  return {
    name: 'old-browser',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', name: NAME, source: readFileSync(SOURCE, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const file = Object.values(bundle).find((each) => each.type === 'asset' && each.names.includes(NAME));
        if (!file) throw new Error(`${NAME} was not built`);
        // Waited for by nothing.
        return [{ tag: 'script', attrs: { async: true, src: `/${file.fileName}` }, injectTo: 'body' }];
      },
    },
  };
}
