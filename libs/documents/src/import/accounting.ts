import type { ImportJson } from './to-json.js';

export interface Account {
  /** Characters of the source that the import lacks, and characters it has that the source lacks; character → how many. */
  missing: Map<string, number>;
  extra: Map<string, number>;
}

/** Everything an import holds, each text once, without its defects. */
export function textsOf(imported: Omit<ImportJson, 'defects'>): string[] {
  const { header, headings, blocks, footnotes, recipients, signature, dropped } = imported;
  return [
    header.title,
    ...header.kinhGui,
    ...headings.flatMap((heading) => [heading.number ?? '', heading.title]),
    ...blocks.map((block) => block.text),
    ...footnotes.flatMap((footnote) => [String(footnote.number), footnote.text]),
    ...recipients,
    ...signature.authority,
    ...signature.title,
    signature.name,
    ...dropped.map((item) => item.text),
  ];
}

/**
 * Compares the characters of a source with those of its import, as multisets: NFC, white space ignored. No word is lost and
 * none invented when both sides are empty.
 */
export function accountFor(source: string, imported: Parameters<typeof textsOf>[0]): Account {
  const balance = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const c of text.normalize('NFC').replace(/\s/gu, '')) balance.set(c, (balance.get(c) ?? 0) + by);
  };
  count(source.replace(/^\uFEFF/, ''), 1);
  for (const text of textsOf(imported)) count(text, -1);
  const side = (sign: 1 | -1): Map<string, number> =>
    new Map([...balance].filter(([, n]) => n * sign > 0).map(([c, n]): [string, number] => [c, n * sign]));
  return { missing: side(1), extra: side(-1) };
}
