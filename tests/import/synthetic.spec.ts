import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footnotesOf, inlinesOf, parseBlocks, plainTextOfBlocks, type Block, type ReportNode } from '../../libs/content/src/index.js';
import { accountFor, importReport, toJson, toReportDraft, type Imported } from '../../libs/documents/src/import/index.js';
import { syntheticReport } from './synthetic-report.js';

const RUNS = { numRuns: 40, seed: 20250715 };

function imported(source: string): Imported {
  const result = importReport(source);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

const numbered = (report: Imported) => report.headings.filter(({ kind }) => kind !== 'bullet');
const allNodes = (nodes: ReportNode[]): ReportNode[] => nodes.flatMap((node) => [node, ...allNodes(node.children)]);

/** A block's title without the footnotes in it. */
const titleOf = (block: Block): string =>
  'title' in block && block.title ? block.title.map((inline) => (inline.kind === 'text' ? inline.t : '')).join('') : '';

/** Characters, white space aside, sorted. */
const letters = (texts: string[]): string => [...texts.join('').replace(/\s/g, '')].sort().join('');

describe('a report printed the way a PDF extraction prints it', () => {
  it('comes back with every character, whatever its layout', () => {
    fc.assert(
      fc.property(syntheticReport, ({ source }) => {
        expect(accountFor(source, toJson(imported(source)))).toEqual({ missing: new Map(), extra: new Map() });
      }),
      RUNS,
    );
  });

  it('comes back with its headings, in order, and no other', () => {
    fc.assert(
      fc.property(syntheticReport, ({ source, headings }) => {
        expect(numbered(imported(source)).map(({ number, title, kind, runIn }) => ({ number, title, kind, runIn }))).toEqual(headings);
      }),
      RUNS,
    );
  });

  it('comes back with its footnotes under the headings of their markers', () => {
    fc.assert(
      fc.property(syntheticReport, ({ source, footnotes }) => {
        expect(imported(source).footnotes).toEqual(footnotes);
      }),
      RUNS,
    );
  });

  it('comes back with its paragraphs whole, broken lines, pages and markers gone', () => {
    fc.assert(
      fc.property(syntheticReport, ({ source, paragraphs }) => {
        expect(imported(source).blocks.map(({ text }) => text)).toEqual(paragraphs);
      }),
      RUNS,
    );
  });

  it('comes back with subject, addressees, recipients and signature, its page numbers reported', () => {
    fc.assert(
      fc.property(syntheticReport, ({ source, title, addressees, recipients, pageNumbers }) => {
        const report = imported(source);
        expect(report.header.title).toBe(title);
        expect(report.header.kinhGui).toHaveLength(addressees.length);
        expect(report.recipients).toEqual(recipients);
        expect(report.signature).toEqual({
          authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
          title: ['PHÓ CHỦ TỊCH'],
          name: 'Nguyễn Văn An',
        });
        expect(report.defects.filter(({ kind }) => kind === 'stray-page-number')).toHaveLength(pageNumbers);
      }),
      RUNS,
    );
  });

  it('becomes a draft that holds every block and footnote once, a title beside its text with its mark, as valid content', () => {
    fc.assert(
      fc.property(syntheticReport, ({ source }) => {
        const report = imported(source);
        const nodes = allNodes(toReportDraft(report).nodes);
        expect(nodes.map((node) => parseBlocks(node.blocks)).filter((result) => !result.ok)).toEqual([]);
        const besideText = nodes.flatMap(({ blocks }) => blocks.map(titleOf).filter((title) => title !== ''));
        expect(report.headings.map(({ title, mark }) => title + mark)).toEqual(expect.arrayContaining(besideText));
        expect(letters(nodes.flatMap((node) => [node.title ?? '', plainTextOfBlocks(node.blocks)]))).toEqual(
          letters([
            ...report.headings.map(({ title }) => title),
            ...besideText.map((title) => title.slice(-1)).filter((mark) => mark === ':'),
            ...report.blocks.map(({ kind, text }) => (kind === 'item' ? text.slice(1) : text)),
            ...report.footnotes.map(({ text }) => text),
          ]),
        );
        const notes = nodes.flatMap((node) => footnotesOf(node.blocks.flatMap(inlinesOf)).map(({ id }) => id));
        expect(notes).toEqual(report.footnotes.map((_, i) => `f${i + 1}`));
      }),
      RUNS,
    );
  });
});
