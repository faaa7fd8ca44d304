import { describe, expect, it } from 'vitest';
import { accountFor, importReport, toJson, type ImportJson } from '../../libs/documents/src/import/index.js';
import { flat, isOwnLine, lacking, nearestOwnLine, readExpected, readReport } from './expected.js';

const MEASURED_DEFECTS = ['duplicate-number', 'missing-part-heading', 'level-skip', 'stray-page-number'];

function imported(source: string): ImportJson {
  const result = importReport(source);
  if (result.kind === 'refused') throw new Error(result.message);
  return toJson(result);
}

for (const name of ['000', '002', '004']) {
  const source = readReport(name);
  if (source === undefined) {
    console.log(`ACCEPTANCE NOT RUN: report ${name} is not beside the repository`);
    it.skip(`${name} is not beside the repository`);
    continue;
  }
  describe(`report ${name}`, () => {
    const json = imported(source);

    it('stands in its import character for character, what was dropped included', () => {
      expect(accountFor(source, json)).toEqual({ missing: new Map(), extra: new Map() });
    });

    it('is read the same from bytes in NFD, with a BOM, or with other line ends', () => {
      const bytes = new TextEncoder().encode(`\uFEFF${source.normalize('NFD').replace(/\n/g, '\r\n')}`);
      const result = importReport(bytes);
      expect(result.kind === 'imported' && toJson(result)).toEqual(json);
    });

    it('names a signer, recipients and a closing sentence', () => {
      expect(json.signature.name).not.toBe('');
      expect(json.recipients.length).toBeGreaterThan(3);
      expect(json.blocks.at(-1)).toMatchObject({ heading: 'closing', text: expect.stringMatching(/\.\/\.$/) });
    });
  });
}

for (const name of ['000', '002']) {
  const source = readReport(name);
  const expected = readExpected(name);
  if (source === undefined || expected === undefined) {
    console.log(`ACCEPTANCE NOT RUN: annotation ${name} is not beside the repository`);
    it.skip(`${name} is not beside the repository`);
    continue;
  }
  describe(`report ${name} against its annotation`, () => {
    const json = imported(source);
    const wanted = expected.headings.filter(isOwnLine);
    const got = json.headings.filter((heading) => !heading.runIn && heading.kind !== 'bullet');
    const missed = lacking(wanted, json.headings);
    const invented = lacking(got, wanted);
    const footnotes = expected.footnotes.map((footnote) => {
      const found = json.footnotes.find(
        ({ number, text }) => number === footnote.number && flat(text).startsWith(flat(footnote.first8Words)),
      );
      return { footnote, found, placed: found?.heading === nearestOwnLine(expected.headings, footnote.anchorHeadingId) };
    });
    const defects = expected.defects.filter(({ type }) => MEASURED_DEFECTS.includes(type));
    const reported = defects.filter(({ type, headingIds }) =>
      json.defects.some((defect) => defect.kind === type && headingIds.includes(defect.heading)),
    );

    console.log(
      `${name}: headings ${wanted.length - missed.length}/${wanted.length} (missed ${missed.length}, invented ${invented.length}); ` +
        `footnotes ${footnotes.filter(({ found }) => found !== undefined).length}/${footnotes.length} ` +
        `(under the right heading ${footnotes.filter(({ placed }) => placed).length}); ` +
        `defects ${reported.length}/${defects.length} of ${json.defects.length} listed`,
    );

    it('finds every heading on a line of its own and invents none', () => {
      expect({ missed, invented }).toEqual({ missed: [], invented: [] });
    });
    it('gives every numbered heading, run-in ones too, the annotated id, parent, level and kind', () => {
      const shape = ({ id, parent, number, kind }: { id: string; parent: string | null; number: string | null; kind: string }) => ({
        id,
        parent,
        number,
        kind,
      });
      expect(json.headings.filter(({ kind }) => kind !== 'bullet').map(shape)).toEqual(
        expected.headings.filter(({ kind }) => kind !== 'bullet-heading').map(shape),
      );
    });
    it('finds every footnote under the nearest own-line heading of its marker', () => {
      expect(footnotes.filter(({ placed }) => !placed)).toEqual([]);
      expect(json.footnotes).toHaveLength(expected.footnotes.length);
    });
    it('reports every defect of numbering and every stray page number', () => {
      expect(reported).toEqual(defects);
    });
    it('reads recipients and signature block as annotated', () => {
      expect(json.recipients).toEqual(expected.recipients);
      expect(json.signature).toEqual({
        authority: expected.signature.authorityLines,
        title: expected.signature.titleLines,
        name: expected.signature.signer,
      });
      expect(json.blocks.at(-1)?.text).toBe(flat(expected.closing));
    });
  });
}
