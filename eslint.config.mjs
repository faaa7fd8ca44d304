import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** What a layer may import of ours (design §6). Each name is the `layer:` tag in a project.json. */
const from = (layer, ...may) => ({ sourceTag: `layer:${layer}`, onlyDependOnLibsWithTags: [layer, ...may].map((m) => `layer:${m}`) });
const pure = (layer, packages, ...may) => ({ ...from(layer, ...may), allowedExternalImports: ['vitest', 'fast-check', ...packages] });

const depConstraints = [
  pure('content', ['zod', 'diff']),
  pure('domain', [], 'events', 'content'),
  from('events', 'content'),
  from('event-store', 'events', 'content'),
  from('commands', 'replay', 'event-store', 'domain', 'events', 'content'),
  from('read-models', 'event-store', 'events', 'content'),
  from('jobs'),
  from('blobs'),
  from('replay', 'event-store', 'domain', 'events', 'content'),
  from('documents', 'content'),
  from('web', 'content'),
  from('worker', 'commands', 'event-store', 'domain', 'events', 'content', 'read-models', 'jobs', 'documents', 'blobs', 'replay'),
  from('api', 'worker', 'commands', 'event-store', 'domain', 'events', 'content', 'read-models', 'jobs', 'documents', 'blobs', 'replay'),
  from(
    'cli',
    'api',
    'worker',
    'commands',
    'event-store',
    'domain',
    'events',
    'content',
    'read-models',
    'jobs',
    'documents',
    'blobs',
    'replay',
  ),
  from(
    'bench',
    'cli',
    'api',
    'worker',
    'commands',
    'event-store',
    'domain',
    'events',
    'content',
    'read-models',
    'jobs',
    'documents',
    'blobs',
    'replay',
  ),
];

export default [
  {
    ignores: [
      '**/dist/**',
      '**/dist-types/**',
      '**/node_modules/**',
      '.nx/**',
      'coverage/**',
      'data/**',
      '**/generated/**',
      '**/*.gen.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    // Tests of all kinds ask in one place for what a machine may lack.
    files: ['**/*.spec.ts', '**/*.spec.tsx'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: ['/tests/support/[a-z-]+\\.js$'], depConstraints },
      ],
    },
  },
  {
    // Nest reads the constructor's types at run time: an injected class must be a real import.
    files: ['apps/{api,worker,cli,bench}/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/content/src/**/*.ts', 'libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/testing.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'fs', 'crypto', 'path'], message: 'content and domain are pure: hash and clock come in.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock comes in through the context.' },
        { object: 'Math', property: 'random', message: 'Ids come in through the context.' },
      ],
    },
  },
  {
    files: ['apps/web/{src,service-worker}/**/*.{ts,tsx}', 'libs/content/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/testing.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression > MemberExpression.callee[property.name=/^(toSorted|toSpliced|toReversed|with)$/]',
          message: 'Chrome 109, the oldest the pages are built for, has it not.',
        },
      ],
    },
  },
  {
    files: ['apps/cli/src/**/*.ts', 'apps/bench/src/**/*.ts', 'scripts/**', 'tests/**', '**/*.spec.ts', '**/*bench*.ts'],
    rules: { 'no-console': 'off' },
  },
];
