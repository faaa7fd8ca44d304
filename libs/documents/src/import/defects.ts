import type { Footnotes } from './footnotes.js';
import type { Defect } from './imported.js';
import { damagedWords } from './lost-letters.js';
import type { Outline, OutlineHeading } from './outline.js';
import type { StrayPageNumber } from './pages.js';

/** Numbers that repeat, jump or leave a level out, and a first part without its heading. */
export function numberingDefects(headings: OutlineHeading[]): Defect[] {
  const numbered = headings.filter((heading) => heading.kind !== 'bullet');
  const children = new Map<string | null, OutlineHeading[]>();
  for (const heading of numbered) {
    const known = children.get(heading.parent);
    if (known === undefined) children.set(heading.parent, [heading]);
    else known.push(heading);
  }
  return [...missingParts(numbered), ...[...children.values()].flatMap(siblingDefects), ...levelSkips(numbered, children)];
}

function missingParts(headings: OutlineHeading[]): Defect[] {
  const parts = headings.filter((heading) => heading.kind === 'part');
  const first = parts[0];
  const gaps = parts.flatMap((part, i): Defect[] => {
    const before = parts[i - 1]?.value ?? 0;
    if (part.value <= before + 1) return [];
    return [
      { kind: 'missing-part-heading', heading: part.id, detail: `Có “${part.number}” nhưng không thấy phần thứ ${before + 1} ở trước.` },
    ];
  });
  if (first === undefined || first.number !== null) return gaps;
  const second = parts[1]?.number ?? '';
  return [
    {
      kind: 'missing-part-heading',
      heading: first.id,
      detail: `Có “${second}” nhưng không in số của phần thứ nhất; dòng “${first.title}” được hiểu là tên phần đó.`,
    },
    ...gaps,
  ];
}

function siblingDefects(headings: OutlineHeading[]): Defect[] {
  const defects: Defect[] = [];
  for (const kind of ['part', 'roman', 'arabic', 'decimal', 'letter'] as const) {
    const siblings = headings.filter((heading) => heading.kind === kind);
    let shift = 0;
    const seen = new Map<string | null, OutlineHeading>();
    for (const [i, heading] of siblings.entries()) {
      const earlier = seen.get(heading.number);
      if (earlier === undefined) seen.set(heading.number, heading);
      const shifted = heading.value - (i + 1);
      if (earlier !== undefined) {
        const detail = `Số “${heading.number}” đã dùng cho “${titleOf(earlier)}”, lại in trước “${titleOf(heading)}”. Số được đánh tự động khi in: từ mục này số khác bản gốc.`;
        defects.push({ kind: 'duplicate-number', heading: heading.id, detail });
      } else if (shifted !== shift && kind !== 'part') {
        const detail = `Số “${heading.number}” không nối tiếp mục trước. Số được đánh tự động khi in: từ mục này số khác bản gốc.`;
        defects.push({ kind: 'other', heading: heading.id, detail });
      }
      shift = shifted;
    }
  }
  return defects;
}

const titleOf = (heading: OutlineHeading): string => (heading.title === '' ? 'đoạn không có tiêu đề' : heading.title);

/** A heading whose first child leaves out a level that the report uses elsewhere; letters may stand under any. */
function levelSkips(headings: OutlineHeading[], children: Map<string | null, OutlineHeading[]>): Defect[] {
  const ladder = [...new Set(headings.filter((heading) => heading.kind !== 'letter').map((heading) => heading.rank))].sort((a, b) => a - b);
  const defects: Defect[] = [];
  for (const parent of headings) {
    const child = children.get(parent.id)?.find((heading) => heading.kind !== 'letter');
    if (child === undefined || !ladder.some((rank) => rank > parent.rank && rank < child.rank)) continue;
    const detail = `“${parent.number ?? parent.title}” đi thẳng xuống “${child.number}”, bỏ qua một cấp mà chỗ khác trong báo cáo có dùng.`;
    defects.push({ kind: 'level-skip', heading: child.id, detail });
  }
  return defects;
}

/** Every page number that stood among the text's lines; it was taken out. */
export function pageNumberDefects(pageNumbers: StrayPageNumber[], headingAt: (line: number) => string): Defect[] {
  return pageNumbers.map(({ line, text }) => ({
    kind: 'stray-page-number',
    heading: headingAt(line),
    detail: `Dòng ${line}: số trang “${text}” nằm giữa các dòng văn bản; đã bỏ ra.`,
  }));
}

export function footnoteDefects(
  footnotes: Footnotes,
  headingOf: (index: number) => string,
  lineOf: (bodyLine: number) => number,
): Defect[] {
  return footnotes.found.flatMap(({ number, marker, line }, index): Defect[] => {
    const heading = headingOf(index);
    if (marker === undefined)
      return [{ kind: 'other', heading, detail: `Chú thích ${number} (dòng ${line}) không tìm thấy dấu trong bài.` }];
    if (marker.doubt === undefined) return [];
    const why = {
      'glued-to-number': 'dính liền một con số',
      'unit-or-code': 'dính liền đơn vị đo hoặc ký hiệu',
      'stands-alone': 'đứng rời, có thể là số trong câu',
    }[marker.doubt];
    const detail = `Dòng ${lineOf(marker.line)}: “${marker.printed}” ${why}; được hiểu là dấu chú thích ${number} theo thứ tự chú thích.`;
    return [{ kind: 'footnote-marker-ambiguous', heading, detail }];
  });
}

/** Words that lost letters to a font without a Unicode map, a defect per heading; the text is kept as it is. */
export function lostLetterDefects(outline: Outline, footnotes: { text: string; heading: string }[]): Defect[] {
  const words = new Map<string, string[]>();
  const texts = [...outline.headings.map((h) => ({ heading: h.id, text: h.title })), ...outline.blocks, ...footnotes];
  for (const { heading, text } of texts) {
    const damaged = damagedWords(text);
    if (damaged.length > 0) words.set(heading, [...(words.get(heading) ?? []), ...damaged]);
  }
  return [...words].map(([heading, damaged]) => {
    const shown = [...new Set(damaged)].slice(0, 8).map((word) => `“${word}”`);
    return {
      kind: 'lost-letters',
      heading,
      detail: `${damaged.length} chỗ mất chữ, như ${shown.join(', ')}; văn bản để nguyên, cần người đọc sửa.`,
    };
  });
}
