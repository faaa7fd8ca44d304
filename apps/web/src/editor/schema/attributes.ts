import type { Inline, Mark, TableColumn } from '@trinhky/content';

// Attributes travel through the clipboard as text, and pasted HTML may be anybody's: what is read back is checked here.

const ID = /^(?:[A-Za-z][A-Za-z0-9_-]{0,63}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
const MARKS: readonly Mark[] = ['b', 'i', 'u', 'sup', 'sub'];

/** An id as it may be stored, else null. */
export function idFrom(value: unknown): string | null {
  return typeof value === 'string' && ID.test(value) ? value : null;
}

/** One of the allowed values, else the fallback. */
export function oneOf<T, F>(allowed: readonly T[], value: unknown, fallback: F): T | F {
  return allowed.find((each) => each === value) ?? fallback;
}

/** A whole number within limits, else the fallback. */
export function wholeFrom(value: unknown, least: number, most: number, fallback: number): number {
  const number = typeof value === 'number' ? value : Number.parseInt(String(value), 10);
  return Number.isInteger(number) && number >= least && number <= most ? number : fallback;
}

/** The value of a JSON text; undefined where it is none. */
export function jsonFrom(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A footnote's content out of a JSON value: what is no inline, and footnotes in it, are left out. */
export function inlinesFrom(value: unknown): Inline[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): Inline[] => {
    if (!isRecord(each)) return [];
    switch (each.kind) {
      case 'text': {
        const given: readonly unknown[] = Array.isArray(each.m) ? each.m : [];
        const m = MARKS.filter((mark) => given.includes(mark));
        return [{ kind: 'text', t: textOf(each.t), ...(m.length > 0 && { m }) }];
      }
      case 'figure':
        return [
          {
            kind: 'figure',
            indicator: textOf(each.indicator),
            period: textOf(each.period),
            format: textOf(each.format),
            t: textOf(each.t),
          },
        ];
      case 'xref': {
        const target = idFrom(each.target);
        return target === null ? [] : [{ kind: 'xref', target }];
      }
      case 'break':
        return [{ kind: 'break' }];
      default:
        return [];
    }
  });
}

/** A table's columns out of a JSON value; the normalization of tables adds what is missing. */
export function columnsFrom(value: unknown): TableColumn[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): TableColumn[] => {
    if (!isRecord(each)) return [];
    const id = idFrom(each.id);
    const width = typeof each.width === 'number' && each.width > 0 && each.width <= 10_000 ? each.width : 1;
    const align = oneOf(['left', 'center', 'right', 'justify'] as const, each.align, undefined);
    return id === null ? [] : [{ id, width, ...(align && { align }) }];
  });
}
