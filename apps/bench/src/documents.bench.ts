import { benchPdf, benchPdfMemory } from '@trinhky/documents/bench';
import { median } from './row.js';
import type { Row } from './row.js';

/** A PDF of about 20 pages beside bare Typst, and memory over 500 documents. */
export async function benchDocuments(): Promise<Row[]> {
  const memory = await benchPdfMemory();
  const { pages, rendered, bare } = await benchPdf();
  const [ours, typst] = [median(rendered), median(bare)];
  return [
    {
      name: `PDF of ${pages} pages`,
      value: ours,
      unit: 'ms',
      floor: { name: 'bare Typst', value: typst },
      bar: '≤ 1.3 × bare',
      ok: ours <= 1.3 * typst,
    },
    {
      name: `this process over ${memory.documents} PDFs`,
      value: memory.parentMbPer100,
      unit: 'MB per 100',
      floor: null,
      bar: '< 1 MB per 100',
      ok: memory.parentMbPer100 < 1,
    },
    {
      name: `the rendering child at most (restarts: ${memory.restarts})`,
      value: memory.childMostMb,
      unit: 'MB',
      floor: null,
      bar: `≤ its cap of ${memory.capMb} MB`,
      ok: memory.childMostMb <= memory.capMb,
    },
  ];
}
