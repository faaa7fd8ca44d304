import type { Plugin } from 'vite';

/** What runs first (src/begin.ts), an entry of its own: named in every page before the larger files, none of which it imports. */
export const beginInput = { begin: 'src/begin.ts' };

export function begin(): Plugin {
  return {
    name: 'begin',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const entry = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('/src/begin.ts'),
        );
        if (!entry) throw new Error('src/begin.ts was not built');
        return [
          { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src: `/${entry.fileName}` }, injectTo: 'head-prepend' },
        ];
      },
    },
  };
}

/** What begins is one small file, what every page needs another: on a slow link each file costs a journey of its own. */
export const codeSplitting = {
  groups: [
    {
      name: 'begin',
      test: /[\\/]src[\\/](begin|api[\\/]early|app[\\/]pages)\.ts$|preload-helper/,
      priority: 2,
      includeDependenciesRecursively: false,
    },
    { name: 'app', tags: ['$initial' as const], test: (id: string) => !id.includes('service-worker'), priority: 1 },
  ],
};
