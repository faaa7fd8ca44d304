import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const SHARED = resolve(import.meta.dirname, '../../../shared');

export interface ExpectedHeading {
  id: string;
  parent: string | null;
  number: string | null;
  title: string;
  kind: string;
  runIn: boolean;
  numberedParagraph?: boolean;
}

export interface Expected {
  headings: ExpectedHeading[];
  footnotes: { number: number; first8Words: string; anchorHeadingId: string }[];
  closing: string;
  recipients: string[];
  signature: { authorityLines: string[]; titleLines: string[]; signer: string };
  defects: { type: string; headingIds: string[] }[];
}

export function readReport(name: string): string | undefined {
  const file = resolve(SHARED, 'reports', `${name}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function readExpected(name: string): Expected | undefined {
  const file = resolve(SHARED, 'expected', name, 'structure.json');
  // The annotation's format is given; this is its decode boundary.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined;
}

const OWN_LINE = new Set(['part', 'roman', 'arabic', 'decimal', 'letter']);
export const isOwnLine = (heading: ExpectedHeading): boolean =>
  OWN_LINE.has(heading.kind) && !heading.runIn && heading.numberedParagraph !== true;

export const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const key = (heading: { number: string | null; title: string }): string => `${heading.number ?? ''} | ${flat(heading.title)}`;

/** What is in `a` and not in `b`, by number and title, repeats counted. */
export function lacking<T extends { number: string | null; title: string }>(a: T[], b: { number: string | null; title: string }[]): T[] {
  const left = b.map(key);
  return a.filter((heading) => {
    const at = left.indexOf(key(heading));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The nearest heading on a line of its own, itself included. */
export function nearestOwnLine(headings: ExpectedHeading[], id: string): string {
  let at = headings.find((heading) => heading.id === id);
  while (at !== undefined && !isOwnLine(at)) {
    const parent = at.parent;
    at = headings.find((heading) => heading.id === parent);
  }
  return at?.id ?? id;
}
