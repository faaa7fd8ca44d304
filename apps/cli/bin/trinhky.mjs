#!/usr/bin/env node
// Runs in a clone after `npm ci`: builds when a source is newer than the last build, then hands over to the program.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const builder = path.resolve(import.meta.dirname, '../../../scripts/build.mjs');
if (existsSync(builder)) {
  const { build, isBuilt } = await import(pathToFileURL(builder).href);
  if (!isBuilt()) {
    process.stderr.write('trinhky: building (once after each change of the sources)…\n');
    try {
      build();
    } catch (error) {
      process.stderr.write(`trinhky: ${error.message}\n`);
      process.exit(70);
    }
  }
}
process.setSourceMapsEnabled(true);
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv);
