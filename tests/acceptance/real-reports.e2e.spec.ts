import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountFor, importReport } from '@trinhky/documents';
import type { Imported } from '@trinhky/documents';
import { pdfText, readDocx, spokenText, squeezed, withoutPieces } from '@trinhky/documents/testing';
import { verifyLog } from '@trinhky/replay';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, countAt, listAt, openTestWard, textAt } from '../../apps/api/src/testing/index.js';
import type { TestWard } from '../../apps/api/src/testing/index.js';
import { has, sharedFolder } from '../support/needs.js';
import { finalText, furniture, importedPieces, withText } from './expected-report.js';
import { popplerText } from './poppler-text.js';
import { driveReport } from './report-driver.js';
import type { Driven } from './report-driver.js';
import { done } from './section-steps.js';

const shared = sharedFolder();
const poppler = has('pdftotext', 'poppler-utils');

describe.skipIf(shared === null).each(['000', '002', '004'])('report %s, from its text to its issue over HTTP', (name) => {
  const file = path.join(shared ?? '', 'reports', `${name}.txt`);
  let folder: string;
  let ward: TestWard;
  let imported: Imported;
  let driven: Driven;
  let pdf: Buffer;
  let docx: Buffer;

  beforeAll(async () => {
    const read = importReport(readFileSync(file));
    if (read.kind === 'refused') throw new Error(read.message);
    imported = read;
    folder = mkdtempSync(path.join(tmpdir(), 'trinhky-report-'));
    ward = await openTestWard({ folder });
    const started = performance.now();
    driven = await driveReport(ward, file);
    const seconds = (performance.now() - started) / 1_000;
    const document = async (kind: string) => {
      const clerk = await ward.as('khanh');
      const rows = listAt(await done(clerk.get(`/api/reports/${driven.reportId}/documents`)), 'rows');
      const made = rows.filter((row) => at(row, 'kind') === kind);
      expect(made).toHaveLength(1);
      return (await clerk.download(`/api/documents/${textAt(made[0], 'sha256')}`)).bytes;
    };
    pdf = await document('final-pdf');
    docx = await document('final-docx');
    const { sections, copy } = driven;
    console.log(`report ${name}: ${sections.length} sections, ${await ward.events()} events, ${seconds.toFixed(1)} s, ${copy.pages} pages`);
  }, 120_000);
  afterAll(async () => {
    await ward?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const expected = () =>
    finalText(
      imported,
      driven.sections.map(({ changes }) => changes),
      driven.subject,
    );

  it('stands in its import character for character, what was dropped included', () => {
    expect(accountFor(readFileSync(file, 'utf8'), imported)).toEqual({ missing: new Map(), extra: new Map() });
  });

  it('ends issued, each section approved by the vice-chair it was given to, a third of them and more edited by three specialists', async () => {
    const shown = await done((await ward.as('khanh')).get(`/api/reports/${driven.reportId}`));
    expect(at(shown, 'status')).toBe('issued');
    const nodes = listAt(shown, 'nodes').filter((node) => at(node, 'section') !== null);
    const approvers = new Map(nodes.map((node) => [textAt(node, 'section.sectionId'), at(node, 'section.recorded.by.id')]));
    expect(driven.sections.map(({ sectionId }) => approvers.get(sectionId))).toEqual(driven.sections.map(({ approver }) => approver));
    expect(new Set(approvers.values()).size).toBe(2);
    const edited = driven.sections.filter(({ changes }) => changes.length > 0);
    expect(edited.length).toBeGreaterThan(driven.sections.length / 3);
    expect(new Set(edited.map(({ drafter }) => drafter)).size).toBe(3);
  });

  it('has every block of the import and of the edits once, in order, in the PDF, and nothing else but what the layout adds', async () => {
    const { body } = await pdfText(pdf);
    expect(
      withoutPieces(
        body,
        importedPieces(imported, (note) => String(note + 1)),
      ).missing,
    ).toBeUndefined();
    const spoken = spokenText(expected(), String);
    const { missing, rest } = withoutPieces(
      body,
      spoken.body.map(({ text }) => text),
    );
    expect(missing).toBeUndefined();
    expect(without(rest, furniture(expected()))).toBe('');
  });

  it('has every footnote once, in order, at the feet of the pages of the PDF, and nothing else there', async () => {
    const { notes } = await pdfText(pdf);
    expect(squeezed(notes)).toBe(squeezed(imported.footnotes.map(({ text }, i) => `${i + 1}${text}`).join('')));
  });

  it.skipIf(!poppler)('says the same in the PDF to another reader', async () => {
    const { body, notes } = popplerText(pdf);
    expect(
      withoutPieces(
        body,
        importedPieces(imported, (note) => String(note + 1)),
      ).missing,
    ).toBeUndefined();
    expect(squeezed(notes)).toBe(squeezed(imported.footnotes.map(({ text }, i) => `${i + 1}${text}`).join('')));
  });

  it('has every block and footnote once, in order, in the DOCX, and nothing else but what the layout adds', async () => {
    const { paragraphs, footnotes } = await readDocx(docx);
    const body = paragraphs.map(({ text }) => text).join('\n');
    expect(
      withoutPieces(
        body,
        importedPieces(imported, () => ''),
      ).missing,
    ).toBeUndefined();
    const { missing, rest } = withoutPieces(
      body,
      spokenText(expected(), () => '').body.map(({ text }) => text),
    );
    expect(missing).toBeUndefined();
    expect(without(rest, furniture(expected()))).toBe('');
    expect(footnotes.map(({ text }) => squeezed(text))).toEqual(imported.footnotes.map(({ text }) => squeezed(text)));
  });

  it('is verified by the auditor, who sees the import as it was, the wrong words that were returned, and who wrote what', async () => {
    const verified = await verifyLog(ward.installation.store);
    expect(verified.broken).toEqual([]);
    expect(verified.events).toBe(await ward.events());

    const auditor = await ward.as('lam');
    const then = await done(auditor.get(`/api/reports/${driven.reportId}/as-of?at=${driven.importedAt}`));
    const texts = new Map(listAt(then, 'sections').map((section) => [textAt(section, 'sectionId'), listAt(section, 'blocks')]));
    const draft = withText(finalText(imported, [], '').nodes);
    expect(driven.sections.map(({ sectionId }) => texts.get(sectionId))).toEqual(draft.map(({ blocks }) => blocks));

    const { section, wrong } = driven.returned;
    const history = await done(auditor.get(`/api/sections/${section.sectionId}/history?limit=200`));
    const returnedAt = listAt(history, 'rows').find((line) => at(line, 'type') === 'section.returned.v1');
    const shown = await done(auditor.get(`/api/sections/${section.sectionId}/as-of?revision=${countAt(returnedAt, 'revision')}`));
    expect(JSON.stringify(at(shown, 'blocks'))).toContain(wrong);
    expect(squeezed((await pdfText(pdf)).body)).not.toContain(squeezed(wrong));

    const blame = await done(auditor.get(`/api/sections/${driven.reopened.sectionId}/blame`));
    expect(JSON.stringify(at(blame, 'sau-khi-mo-lai'))).toContain(driven.reopened.drafter);
    expect((await auditor.post(`/api/sections/${section.sectionId}/edits`, { base: 0, changes: [] })).status).toBe(403);
  });
});

/** What is left once each piece was taken out, the longest first; a piece that is not there fails. */
function without(rest: string, pieces: readonly string[]): string {
  const bySize = [...pieces].sort((a, b) => b.length - a.length);
  return bySize.reduce((left, piece) => {
    expect(left).toContain(squeezed(piece));
    return left.replace(squeezed(piece), '');
  }, rest);
}
