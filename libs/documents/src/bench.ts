import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportNode, ReportText } from '@trinhky/content';
import { assemble } from './layout/assemble.js';
import { fontFiles } from './layout/font-files.js';
import { nd30_2020 } from './layout/nd30-2020.js';
import { sampleReportText } from './testing/sample-report-text.js';
import { createPdfRenderer } from './typst/pdf-renderer.js';

export interface PdfBench {
  pages: number;
  /** Milliseconds a document, one per round, interleaved. */
  rendered: number[];
  bare: number[];
}
export interface PdfMemory {
  documents: number;
  /** Growth of this process per 100 documents, in MB, by least squares over the run. */
  parentMbPer100: number;
  /** Resident memory of the child: the most seen, and its cap. */
  childMostMb: number;
  capMb: number;
  restarts: number;
}

/** The sample's text `times` over: its ids made unique, so that it is one long report. */
function longer(text: ReportText, times: number): ReportText {
  const body = text.nodes.filter(({ kind }) => kind === 'heading' || kind === 'section');
  const at = text.nodes.findIndex(({ kind }) => kind === 'closing' || kind === 'appendix');
  const more = Array.from({ length: times - 1 }, (_, n) => body.map((node) => renamed(node, `x${n}`))).flat();
  return { ...text, nodes: [...text.nodes.slice(0, at), ...more, ...text.nodes.slice(at)] };
}

function renamed(node: ReportNode, suffix: string): ReportNode {
  const renameIds = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && !value.id.endsWith(suffix)
      ? { ...value, id: `${value.id}-${suffix}` }
      : value;
  return JSON.parse(JSON.stringify(node, renameIds)) as ReportNode;
}

/** A report of about 20 pages through the renderer, beside Typst itself on the same template and input, in turns. */
export async function benchPdf(rounds = 7): Promise<PdfBench> {
  const text = longer(sampleReportText, 5);
  const template = readFileSync(new URL('../typst/nd30-2020.typ', import.meta.url), 'utf8');
  const workspace = fileURLToPath(new URL('../typst/', import.meta.url));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] });
  const gc = collector();
  const renderer = createPdfRenderer();
  const result: PdfBench = { pages: 0, rendered: [], bare: [] };
  try {
    for (let round = -1; round < rounds; round++) {
      // A word that changes each round: nothing is answered from a cache.
      const changed: ReportText = { ...text, subject: `${text.subject} ${round + 2}` };
      const ours = await timed(async () => (result.pages = (await renderer.render(changed)).pages));
      const inputs = { doc: JSON.stringify(assemble(changed)), law: JSON.stringify(nd30_2020) };
      const bare = await timed(() => {
        const compiled = compiler.compile({ mainFileContent: template, inputs });
        if (!compiled.result) throw new Error('bare Typst refused the document');
        compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: 0 });
      });
      compiler.evictCache(0);
      gc();
      if (round >= 0) {
        result.rendered.push(ours);
        result.bare.push(bare);
      }
    }
  } finally {
    await renderer.close();
  }
  return result;
}

/** Many documents through one renderer: what happens to this process and to the child. */
export async function benchPdfMemory(documents = 500, capMb = 512): Promise<PdfMemory> {
  const gc = collector();
  const renderer = createPdfRenderer({ memoryCapMb: capMb });
  const samples: { document: number; mb: number }[] = [];
  let childMost = 0;
  try {
    for (let document = 0; document < documents; document++) {
      await renderer.render({ ...sampleReportText, subject: `${sampleReportText.subject} ${document}` });
      childMost = Math.max(childMost, renderer.stats().childRss);
      if (document % 20 === 19) {
        gc();
        samples.push({ document, mb: process.memoryUsage().rss / 1_048_576 });
      }
    }
    const { restarts } = renderer.stats();
    return { documents, parentMbPer100: slope(samples.slice(2)) * 100, childMostMb: childMost / 1_048_576, capMb, restarts };
  } finally {
    await renderer.close();
  }
}

function slope(samples: readonly { document: number; mb: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(samples.map(({ document }) => document));
  const y = mean(samples.map(({ mb }) => mb));
  const covariance = mean(samples.map(({ document, mb }) => (document - x) * (mb - y)));
  return covariance / mean(samples.map(({ document }) => (document - x) ** 2));
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function collector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc') as () => void;
}
