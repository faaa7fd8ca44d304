import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReportNode, ReportText, SheetText } from '@trinhky/content';
import { placeNamed } from '../layout/name-place.js';
import { nd30_2020 } from '../layout/nd30-2020.js';
import type { PrintedReport } from '../layout/printed-report.js';
import { RendererFault, TextCannotBeRendered } from '../rendering-errors.js';
import { startChild, type Answer, type RenderChild } from './child-process.js';
import { findFaultyBlock } from './find-faulty-block.js';

const template = readFileSync(new URL('../../typst/nd30-2020.typ', import.meta.url), 'utf8');
const templateVersion = `${nd30_2020.version}+${createHash('sha256').update(template).update(JSON.stringify(nd30_2020)).digest('hex').slice(0, 12)}`;

export interface RendererOptions {
  /** The child is replaced once its resident memory is above this after a document. */
  memoryCapMb?: number;
  /** A document that takes longer kills the child and counts as a fault of the machine. */
  timeoutMs?: number;
}
export interface RenderedPdf {
  pdf: Buffer;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  pages: number;
  /** Equal renderer, equal text: equal bytes. Kept with each document. */
  renderer: { name: string; version: string; template: string };
}
export interface RendererStats {
  documents: number;
  /** Children replaced for memory, time or death. */
  restarts: number;
  /** Resident memory of the child after its last document, in bytes. */
  childRss: number;
  childPid: number | undefined;
}
export interface PdfRenderer {
  /**
   * PDF/A-2b of the report, or of a working table, in the layout of NĐ 30. One document at a time; more wait in line.
   * @throws TextCannotBeRendered naming the block: rendering again never helps
   * @throws RendererFault when the machine failed: try again
   */
  render(text: ReportText | SheetText): Promise<RenderedPdf>;
  stats(): RendererStats;
  close(): Promise<void>;
}

/** One child process renders all documents of this process, so that Typst's memory is bounded and a crash of it harms nobody. */
export function createPdfRenderer({ memoryCapMb = 512, timeoutMs = 60_000 }: RendererOptions = {}): PdfRenderer {
  let child: RenderChild | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  let jobs = 0;
  const stats: RendererStats = { documents: 0, restarts: 0, childRss: 0, childPid: undefined };

  async function dropChild() {
    const old = child;
    child = undefined;
    stats.childPid = undefined;
    await old?.kill();
  }

  async function replaceChild() {
    stats.restarts += 1;
    await dropChild();
  }

  async function compile(report: PrintedReport): Promise<{ answer: Answer; version: string }> {
    let timer: NodeJS.Timeout | undefined;
    try {
      child ??= await startChild();
      stats.childPid = child.pid;
      const job = { id: (jobs += 1), template, inputs: { doc: JSON.stringify(report), law: JSON.stringify(nd30_2020) } };
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
      });
      const { version } = child;
      const answer = await Promise.race([child.run(job), late]);
      stats.childRss = answer.rss;
      if (answer.rss > memoryCapMb * 1024 * 1024) await replaceChild();
      return { answer, version };
    } catch (error) {
      await replaceChild();
      throw new RendererFault(`rendering failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  async function renderNow(text: ReportText | SheetText): Promise<RenderedPdf> {
    if (closed) throw new RendererFault('the renderer is closed');
    // Loaded with the first document: reading fonts is much to load, and a server starts without it.
    const { assemble } = await import('../layout/assemble.js');
    const report = assemble(text);
    const { answer, version } = await compile(report);
    if (!answer.ok) {
      const compiles = async (part: PrintedReport) => (await compile(part)).answer.ok;
      const blockId = await findFaultyBlock(report, compiles);
      if (blockId === undefined) throw new RendererFault(`Typst refused the document: ${answer.diagnostics.join('; ')}`);
      throw placeNamed(new TextCannotBeRendered('Đoạn này không dàn trang được', nodeOf(text, blockId), blockId), text);
    }
    stats.documents += 1;
    const pdf = Buffer.from(answer.pdf);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, sha256, pages: answer.pages, renderer: { name: 'typst-ts-node-compiler', version, template: templateVersion } };
  }

  return {
    render(text) {
      const result = queue.then(() => renderNow(text));
      queue = result.then(
        () => undefined, // the queue keeps no document alive
        () => undefined,
      );
      return result;
    },
    stats: () => ({ ...stats }),
    async close() {
      closed = true;
      await queue;
      await dropChild();
    },
  };
}

/** The node whose blocks hold this block. */
function nodeOf(text: { nodes: ReportNode[] }, blockId: string): string | undefined {
  const search = (nodes: ReportNode[]): string | undefined => {
    for (const node of nodes) {
      const found = node.id === blockId || node.blocks.some((block) => block.id === blockId) ? node.id : search(node.children);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(text.nodes);
}
