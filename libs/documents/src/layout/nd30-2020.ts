/**
 * What Nghị định 30/2020/NĐ-CP, Phụ lục I asks of a report, as data: `allowed` is the law's own range, `printed` the value we set
 * inside it (the examples of Phụ lục I, Mục V). A decree that changes the layout gets a table of its own beside this one.
 * Sizes and gaps in points, page measures in millimetres.
 */
export interface Range {
  min: number;
  max: number;
}

const range = (min: number, max: number): Range => ({ min, max });

export const nd30_2020 = {
  version: 'nd30-2020',
  font: 'Times New Roman',
  /** Free font of the same widths, embedded in the PDF. */
  metricFont: 'Tinos',
  page: { widthMm: 210, heightMm: 297 },
  printed: {
    marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
    nationalName: 12,
    motto: 13,
    organ: 12,
    number: 13,
    placeAndDate: 13,
    documentKind: 14,
    subject: 14,
    addressees: 14,
    capacity: 14,
    signer: 14,
    recipientsLabel: 12,
    recipients: 11,
    appendixLabel: 14,
    appendixTitle: 14,
    appendixReference: 14,
    table: 13,
    footnote: 10,
    pageNumber: 14,
    draftMark: 13,
    firstLineMm: 12.7,
    paragraphGap: 6,
    /** Share of the text line's length taken by the rule under the organ's name and under the subject. */
    shortRule: 0.42,
    /** Share of the text width taken by the left column of the letterhead and of the signature block. */
    letterheadLeft: 0.4,
    signatureLeft: 0.45,
  },
  allowed: {
    marginMm: { top: range(20, 25), bottom: range(20, 25), left: range(30, 35), right: range(15, 20) },
    nationalName: range(12, 13),
    motto: range(13, 14),
    organ: range(12, 13),
    number: range(13, 13),
    placeAndDate: range(13, 14),
    body: range(13, 14),
    documentKind: range(13, 14),
    capacity: range(13, 14),
    recipientsLabel: range(12, 12),
    recipients: range(11, 11),
    appendixLabel: range(14, 14),
    appendixTitle: range(13, 14),
    pageNumber: range(13, 14),
    firstLineMm: [10, 12.7],
    paragraphGap: range(6, Infinity),
    lineMultiple: range(1, 1.5),
    mottoRule: range(0.96, 1.04),
    shortRule: range(1 / 3, 1 / 2),
  },
  words: {
    nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    addressees: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    asAbove: 'Như trên',
    appendix: 'Phụ lục',
    draft: 'DỰ THẢO',
    end: './.',
  },
} as const;

export type LayoutRules = typeof nd30_2020;

/** Is the value inside the range, up to the rounding of a file format (0.05 of its unit)? */
export function within(value: number, { min, max }: Range, tolerance = 0.05): boolean {
  return value >= min - tolerance && value <= max + tolerance;
}
