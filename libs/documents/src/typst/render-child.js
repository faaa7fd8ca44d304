// The child process that renders: compiles one document at a time with Typst and gives back the bytes. Plain JavaScript, checked by
// tsc, so that the very same file runs from src (tests) and from dist (product): Node 20 cannot fork TypeScript.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import v8 from 'node:v8';
import vm from 'node:vm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** @typedef {{ id: number, template: string, inputs: Record<string, string> }} Job */

const require = createRequire(import.meta.url);
const workspace = process.argv[2] ?? '.';
const fontFiles = process.argv.slice(3);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] });
const { version } = /** @type {{ version: string }} */ (require('@myriaddreamin/typst-ts-node-compiler/package.json'));

// Native results wait for V8's collector, which does not see their weight: without an explicit gc() the process grows by 5 MB a document.
v8.setFlagsFromString('--expose-gc');
const gc = /** @type {() => void} */ (vm.runInNewContext('gc'));

/** @param {Job} job */
function render({ template, inputs }) {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  if (compiled.hasError() || !compiled.result) {
    const error = compiled.takeError();
    return { ok: false, diagnostics: error ? error.shortDiagnostics.map((d) => String(d.message ?? d)) : ['no result'] };
  }
  try {
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: 0 });
    return { ok: true, pdf, pages: compiled.result.numOfPages };
  } catch (error) {
    return { ok: false, diagnostics: [String(error)] };
  }
}

process.on('message', (/** @type {Job} */ job) => {
  const answer = render(job);
  // The answer goes out first: freeing the document is nobody's wait but the next job's.
  process.send?.({ id: job.id, ...answer, rss: process.memoryUsage.rss() });
  setImmediate(() => {
    compiler.evictCache(0);
    gc();
  });
});
process.on('disconnect', () => process.exit(0)); // the parent died: nobody is left to answer
process.send?.({ ready: true, version });
