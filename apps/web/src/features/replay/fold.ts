import { applyChanges } from '@trinhky/content';
import type { Moment, ReplayLine, SectionMoment, SectionPatch } from './types.js';

/** Before the first line. */
export const nothingYet: Moment = { report: null, outline: [], rights: null, sections: new Map() };

const unwritten: SectionMoment = {
  state: null,
  recorded: null,
  revision: 0,
  contentHash: '',
  blocks: [],
  comments: [],
  suggestions: [],
  setAside: [],
  event: -1,
};

/** The report after one more line. What the line does not name are the same objects, so that the screen draws anew only what changed. */
export function foldLine(moment: Moment, line: ReplayLine): Moment {
  const { edit, patch, sectionId } = line;
  const isOwn = sectionId !== null && line.stream.startsWith('section-');
  if (!isOwn && !edit && !patch) return moment;
  const sections = isOwn || patch?.sections ? new Map(moment.sections) : moment.sections;
  const change = (id: string, to: (section: SectionMoment) => SectionMoment) => {
    if (sections instanceof Map) sections.set(id, to(sections.get(id) ?? unwritten));
  };
  for (const each of patch?.sections ?? []) change(each.sectionId, (section) => patched(section, each));
  if (isOwn) {
    change(sectionId, (section) => ({
      ...section,
      event: line.revision,
      ...(edit && { revision: edit.revision, contentHash: edit.contentHash, blocks: applyChanges(section.blocks, edit.changes) }),
    }));
  }
  return {
    report: patch?.report ?? moment.report,
    outline: patch?.outline ?? moment.outline,
    rights: patch?.rights ?? moment.rights,
    sections,
  };
}

function patched(section: SectionMoment, { state, recorded, comments, suggestions, setAside }: SectionPatch): SectionMoment {
  return {
    ...section,
    ...(state && { state }),
    ...(recorded !== undefined && { recorded }),
    ...(comments && { comments: put(section.comments, comments, ({ commentId }) => commentId) }),
    ...(suggestions && { suggestions: put(section.suggestions, suggestions, ({ suggestionId }) => suggestionId) }),
    ...(setAside && { setAside: [...section.setAside, ...setAside] }),
  };
}

/** Known ones are replaced where they stand, new ones come last. */
function put<T>(known: readonly T[], given: readonly T[], idOf: (each: T) => string): T[] {
  const all = new Map(known.map((each) => [idOf(each), each]));
  for (const each of given) all.set(idOf(each), each);
  return [...all.values()];
}

/** A moment is kept every so many lines; going to any other folds fewer lines than that. */
const APART = 64;

/** The moments of a replay, by line: found without folding from the start each time. Lines are only ever added at the end. */
export interface Moments {
  /** After the line with that index; -1: before the first. */
  after(index: number): Moment;
}

export function momentsOf(lines: readonly ReplayLine[]): Moments {
  const kept: Moment[] = [nothingYet];
  let last = { index: -1, moment: nothingYet };
  const fold = (from: { index: number; moment: Moment }, to: number): Moment => {
    let { moment } = from;
    for (let index = from.index + 1; index <= to; index += 1) {
      const line = lines[index];
      if (line) moment = foldLine(moment, line);
      if ((index + 1) % APART === 0) kept[(index + 1) / APART] = moment;
    }
    return moment;
  };
  return {
    after(index) {
      const to = Math.min(Math.max(index, -1), lines.length - 1);
      const near = Math.min(Math.floor((to + 1) / APART), kept.length - 1);
      const start = { index: near * APART - 1, moment: kept[near] ?? nothingYet };
      // Going on from where one was is nearer than the last moment kept, most of the time.
      last = { index: to, moment: fold(last.index <= to && last.index >= start.index ? last : start, to) };
      return last.moment;
    },
  };
}
