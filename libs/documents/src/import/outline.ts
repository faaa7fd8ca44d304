import { anchored } from './anchored.js';
import type { Body, Unit } from './body.js';
import { isUpper } from './headings.js';
import type { AnchoredBlock, HeadingKind, Imported, MarkedHeading, Place } from './imported.js';
import { isFinished } from './paragraphs.js';

/** A heading with what numbering needs to know of it. */
export interface OutlineHeading extends MarkedHeading {
  rank: number;
  /** The last component of its number; 0 where none is printed. */
  value: number;
  line: number;
}

export interface Outline {
  headings: OutlineHeading[];
  blocks: AnchoredBlock[];
  order: Imported['order'];
  looseFootnotes: Imported['looseFootnotes'];
  /** Place in the body's units → heading's id (or `Place`) that the unit stands under. */
  headingOfUnit: string[];
  /** Units that serve as the report's subject: a title in capitals above everything, where no "BÁO CÁO" stands. */
  subject: Unit[];
}

const BULLET_RANK = { '*': 20, '-': 21, '+': 22 };

/** Units → headings with ids and parents, and blocks under them, in reading order. */
export function buildOutline(body: Body, hasSubject: boolean): Outline {
  const outline: Outline = { headings: [], blocks: [], order: [], looseFootnotes: [], headingOfUnit: [], subject: [] };
  const firstPart = unnumberedPart(body.units);
  const subjectEnd = hasSubject || firstPart === 0 ? 0 : subjectLength(body.units);
  let stack: OutlineHeading[] = [];
  /** How often an id was asked for, and how many titled bullets each heading has. */
  const asked = new Map<string, number>();
  const count = (key: string): number => {
    const n = (asked.get(key) ?? 0) + 1;
    asked.set(key, n);
    return n;
  };
  const here = (): string => stack.at(-1)?.id ?? ('preamble' satisfies Place);

  const enter = (heading: Omit<OutlineHeading, 'id' | 'parent' | 'level'>, own: (parent: OutlineHeading | undefined) => string): void => {
    stack = stack.filter((open) => open.rank < heading.rank);
    const parent = stack.at(-1);
    const { text, anchors } = anchored(heading.title);
    const base = parent === undefined ? own(parent) : `${parent.id}.${own(parent)}`;
    const nth = count(base);
    const id = nth === 1 ? base : `${base}#${nth}`;
    const entered: OutlineHeading = { ...heading, title: text, id, parent: parent?.id ?? null, level: stack.length };
    stack.push(entered);
    outline.order.push({ heading: outline.headings.push(entered) - 1 });
    for (const anchor of anchors) outline.looseFootnotes.push({ footnote: anchor.footnote, heading: id });
  };
  const add = (kind: AnchoredBlock['kind'], raw: string, runsIn = false): void => {
    const text = anchored(raw);
    if (text.text === '' && text.anchors.length === 0) return;
    outline.order.push({ block: outline.blocks.push({ heading: here(), kind, runsIn, ...text }) - 1 });
  };

  for (const [i, unit] of body.units.entries()) {
    if (i < subjectEnd) outline.subject.push(unit);
    else if (i === firstPart) enter(plainPart(unit), () => 'P1');
    else addUnit(unit);
    outline.headingOfUnit.push(here());
  }
  return outline;

  function addUnit(unit: Unit): void {
    if (unit.kind === 'heading') {
      const { kind, rank, number, values } = unit.shape;
      const { title, mark, runIn, line } = unit;
      const value = values.at(-1) ?? 0;
      enter({ number, title, mark, kind, runIn, rank, value, line }, (parent) => idPart(unit.shape, parent));
      add('paragraph', unit.text, true);
    } else if (unit.kind === 'titled-item') {
      const rank = BULLET_RANK[unit.bullet.marker];
      const number = unit.bullet.label.trim();
      enter(
        { number, title: unit.title, mark: unit.mark, kind: 'bullet', runIn: true, rank, value: 0, line: unit.line },
        (parent) => `b${count(`bullets of ${parent?.id ?? ''}`)}`,
      );
      add('paragraph', unit.text, true);
    } else if (unit.kind === 'item') {
      stack = stack.filter((open) => open.rank < BULLET_RANK[unit.bullet.marker]);
      add('item', unit.bullet.label + unit.text);
    } else {
      add(unit.kind, unit.text);
    }
  }
}

const plainPart = (unit: Unit): Omit<OutlineHeading, 'id' | 'parent' | 'level'> => ({
  number: null,
  title: unit.text,
  mark: '',
  kind: 'part',
  runIn: false,
  rank: 0,
  value: 1,
  line: unit.line,
});

function idPart(
  shape: { kind: HeadingKind; number: string; values: number[]; lettered: boolean },
  parent: OutlineHeading | undefined,
): string {
  if (shape.kind === 'part') return shape.lettered ? shape.number : `P${shape.values[0] ?? 0}`;
  const under = parent?.kind === 'arabic' || parent?.kind === 'decimal';
  return shape.kind === 'decimal' && under ? String(shape.values.at(-1)) : shape.number;
}

/**
 * The place of the unit that heads an unnumbered first part: later a second part is numbered and no first is, and capitals
 * stand right before the first heading. -1 where there is none.
 */
function unnumberedPart(units: Unit[]): number {
  const parts = units.flatMap((unit) => (unit.kind === 'heading' && unit.shape.kind === 'part' ? [unit.shape.values[0] ?? 0] : []));
  const first = units.findIndex((unit) => unit.kind === 'heading');
  const before = units[first - 1];
  const heads = before?.kind === 'paragraph' && isUpper(before.text) && !isFinished(before.text);
  return parts[0] === 2 && heads && units[first]?.kind === 'heading' ? first - 1 : -1;
}

/** How many units at the start are a title in capitals. */
function subjectLength(units: Unit[]): number {
  let n = 0;
  for (const unit of units) {
    if (unit.kind !== 'paragraph' || !isUpper(unit.text) || isFinished(unit.text)) break;
    n++;
  }
  return n;
}
