/** Inside and between projects, file by file. `npm run lint` asserts that modules were seen and that each rule can go red. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'A cycle means two files are one thing.', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The rules know no I/O, no clock, no framework.',
      from: { path: '^libs/(domain|content)/src', pathNot: '(\\.spec\\.ts$|/testing)' },
      to: { dependencyTypes: ['core', 'unknown', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-own-barrel',
      severity: 'error',
      comment: 'Inside a lib import the file, not the barrel.',
      from: { path: '^(libs|apps)/([^/]+)/src/(?!index)' },
      to: { path: '^$1/$2/src/index\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['@trinhky/source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
