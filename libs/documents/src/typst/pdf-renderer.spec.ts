import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocx } from '../docx/create-docx.js';
import { fontFiles } from '../layout/font-files.js';
import { readPdf } from '../nd30/pdf-facts.js';
import { RendererFault, TextCannotBeRendered } from '../rendering-errors.js';
import { sampleReportText as sample } from '../testing/sample-report-text.js';
import { createPdfRenderer } from './pdf-renderer.js';

const shared = createPdfRenderer();
afterAll(() => shared.close());
const pageText = async (pdf: Buffer, page = 0) => (await readPdf(pdf)).pages[page]?.lines.map((line) => line.text).join('\n') ?? '';

describe('the three renditions', () => {
  it('marks a draft and leaves number and date blank', async () => {
    const text = await pageText((await shared.render({ ...sample, rendition: 'draft' })).pdf);
    expect(text).toMatch(/^DỰ THẢO$/m);
    expect(text).not.toContain('07/BC-UBND');
  });
  it('prints the signing copy without mark, number and date', async () => {
    const text = await pageText((await shared.render({ ...sample, rendition: 'signing-copy' })).pdf);
    expect(text).not.toContain('DỰ THẢO');
    expect(text).not.toMatch(/ngày 03|07\/BC/);
    expect(text).toContain('/BC-UBND');
  });
  it('prints the final with number and date', async () => {
    const text = await pageText((await shared.render(sample)).pdf);
    expect(text).toContain('Số: 07/BC-UBND');
    expect(text).toContain('An Thạnh, ngày 03 tháng 7 năm 2026');
  });
  it('names the manifest in the metadata of what is signed, on no page', async () => {
    const { pdf } = await shared.render(sample);
    expect(pdf.toString('latin1')).toContain(`manifest-sha256:${sample.manifestRoot}`);
    const { pages } = await readPdf(pdf);
    expect(pages.flatMap((page) => page.lines).some((line) => line.text.includes(sample.manifestRoot ?? '-'))).toBe(false);
  });
});

describe('the file', () => {
  it('is PDF/A-2b in Vietnamese with its font embedded and its title set', async () => {
    const { pdf, pages } = await shared.render(sample);
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(raw).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(raw).toMatch(/\/Lang ?\(vi-VN\)/);
    expect(pdf.toString('utf8')).toContain('BÁO CÁO Tình hình thực hiện nhiệm vụ');
    const facts = await readPdf(pdf);
    expect(facts.pages).toHaveLength(pages);
    expect(facts.fonts.every((font) => font.startsWith('Tinos'))).toBe(true);
  });
  it('has the same bytes for the same text, from another process too', async () => {
    const other = createPdfRenderer();
    try {
      for (const rendition of ['draft', 'signing-copy', 'final'] as const) {
        const [here, there] = [await shared.render({ ...sample, rendition }), await other.render({ ...sample, rendition })];
        expect(here.sha256).toBe(there.sha256);
        expect(here.pdf.equals(there.pdf)).toBe(true);
        expect(here.renderer).toEqual(there.renderer);
      }
    } finally {
      await other.close();
    }
  });
  it('repeats the header row of a long table on every page and numbers each appendix from 1', async () => {
    const { pages } = await readPdf((await shared.render(sample)).pdf);
    const landscape = pages.filter((page) => page.width > page.height);
    expect(landscape.length).toBeGreaterThan(2);
    for (const page of landscape) expect(page.lines.some((line) => line.text === 'Chỉ tiêu')).toBe(true);
    expect(landscape.slice(1).map((page) => page.lines[0]?.text)).toEqual(landscape.slice(1).map((_, i) => String(i + 2)));
  });
});

describe('a draft with nothing in it yet', () => {
  it('still renders, as PDF and as DOCX', async () => {
    const empty = {
      ...sample,
      rendition: 'draft' as const,
      nodes: [],
      recipients: [],
      addressees: [],
      capacity: [],
      post: '',
      signer: '',
      archive: '',
      subject: '',
    };
    await expect(shared.render(empty)).resolves.toMatchObject({ pages: 1 });
    await expect(createDocx(empty)).resolves.toBeInstanceOf(Buffer);
  });
});

describe('the rendering process', () => {
  it('serves waiting documents one after the other, none mixed up', async () => {
    const renditions = ['draft', 'final', 'signing-copy', 'final'] as const;
    const results = await Promise.all(renditions.map((rendition) => shared.render({ ...sample, rendition })));
    expect(results[1]?.sha256).toBe(results[3]?.sha256);
    expect(new Set(results.map((r) => r.sha256)).size).toBe(3);
  });
  it('goes on after a text that cannot be rendered', async () => {
    const faulty = { ...sample, subject: 'Về việc ✓' };
    await expect(shared.render(faulty)).rejects.toBeInstanceOf(TextCannotBeRendered);
    await expect(shared.render(sample)).resolves.toMatchObject({ pages: 9 });
  });
  it('is replaced, and counted, when it is over its memory', async () => {
    const renderer = createPdfRenderer({ memoryCapMb: 1 });
    try {
      await renderer.render(sample);
      await renderer.render(sample);
      expect(renderer.stats()).toMatchObject({ documents: 2, restarts: 2 });
    } finally {
      await renderer.close();
    }
  });
  it('is killed when a document takes too long: a fault of the machine, and the next one renders', async () => {
    const hasty = createPdfRenderer({ timeoutMs: 1 });
    await expect(hasty.render(sample)).rejects.toBeInstanceOf(RendererFault);
    expect(hasty.stats()).toMatchObject({ restarts: 1, childPid: undefined });
    await hasty.close();
  });
  it('that dies in the middle is a fault of the machine; the same text renders afterwards', async () => {
    const renderer = createPdfRenderer();
    try {
      await renderer.render(sample);
      const pid = renderer.stats().childPid;
      const rendering = renderer.render(sample);
      process.kill(pid ?? -1, 'SIGKILL');
      await expect(rendering).rejects.toBeInstanceOf(RendererFault);
      await expect(renderer.render(sample)).resolves.toMatchObject({ pages: 9 });
      expect(renderer.stats().restarts).toBe(1);
    } finally {
      await renderer.close();
    }
  });
  it('ends by itself when its parent goes away', async () => {
    const child = fork(fileURLToPath(new URL('./render-child.js', import.meta.url)), ['.', ...fontFiles], { serialization: 'advanced' });
    await once(child, 'message');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
  it('refuses work once closed', async () => {
    const renderer = createPdfRenderer();
    await renderer.close();
    await expect(renderer.render(sample)).rejects.toBeInstanceOf(RendererFault);
  });
});
