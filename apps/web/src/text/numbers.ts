/** The generated numbers a text takes part in, as the server tells them in a section's `place.numbering`. */
export interface Numbers {
  /** By block id, as printed: "1.", "a)". */
  blocks: Readonly<Record<string, string>>;
  /** By footnote id. */
  footnotes: Readonly<Record<string, number>>;
  /** By the id a reference leads to, as printed: "mục II.3". */
  references?: Readonly<Record<string, string>>;
}

export const noNumbers: Numbers = { blocks: {}, footnotes: {} };

/** How a number makes its line look (NĐ 30 Phụ lục I, V.6): a part, a mục in capitals, a khoản, a điểm; none without a number. */
export type NumberLook = 'part' | 'major' | 'clause' | 'point' | 'plain';

export function lookOf(label: string | undefined): NumberLook {
  if (!label) return 'plain';
  if (label.startsWith('Phần')) return 'part';
  if (label.endsWith(')')) return 'point';
  return /^\p{Lu}/u.test(label) ? 'major' : 'clause';
}
