import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** What opens without a link: the shell, and what is needed to write in a section. */
const OPENED = [/\/src\/main\.tsx$/, /\/index\.html$/, /\/features\/section\/section-page\.tsx$/, /\/src\/(app|ui)\/[^/]+$/];
const SOURCE = 'sw';

/** Puts the names of the files to keep into the service worker, which is built beside the pages as `sw.js`. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
      const files = filesToKeep(bundle).map((file) => `/${file}`);
      const build = createHash('sha256').update(files.join(' ')).digest('hex').slice(0, 12);
      worker.code = worker.code.replaceAll('__BUILD__', JSON.stringify(build)).replaceAll('__FILES__', JSON.stringify(files));
    },
  };
}

/** For Vite: the worker keeps its plain name, everything else is named after its content. */
export const workerInput = { [SOURCE]: 'service-worker/worker.ts' };
export const entryNames = ({ name }: { name: string }): string => (name === SOURCE ? 'sw.js' : 'assets/[name]-[hash].js');

interface FilesOfChunk {
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> };
}

function filesToKeep(bundle: Rolldown.OutputBundle): string[] {
  const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const seen = new Set<string>();
  const take = (name: string, withLazy: boolean) => {
    const chunk = chunks.get(name);
    if (!chunk || (seen.has(name) && !withLazy)) return;
    seen.add(name);
    for (const each of chunk.imports) if (!seen.has(each)) take(each, false);
    if (withLazy) for (const each of chunk.dynamicImports) if (!seen.has(each)) take(each, false);
  };
  for (const chunk of chunks.values()) {
    const made = chunk.facadeModuleId ?? '';
    if (OPENED.some((name) => name.test(made))) take(chunk.fileName, made.includes('/features/section/'));
  }
  const styles = [...seen].flatMap((name) => {
    const { viteMetadata }: FilesOfChunk = chunks.get(name) ?? {};
    return [...(viteMetadata?.importedCss ?? []), ...(viteMetadata?.importedAssets ?? [])];
  });
  // Fonts hang on style sheets: the few there are belong to every page.
  const fonts = Object.keys(bundle).filter((name) => name.endsWith('.woff2'));
  if (seen.size < 3) throw new Error(`only ${seen.size} files to keep: were pages renamed?`);
  return [...new Set([...seen, ...styles, ...fonts])].sort();
}
