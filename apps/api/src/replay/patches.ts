import { suggestionFits } from '@trinhky/domain';
import type { LiveSection } from '@trinhky/domain';
import { personNamed } from '../read/names.js';
import { placesIn } from '../section/remarks.view.js';
import { sectionText } from '../section/section.view.js';
import type { Present } from './concerns.js';
import type { ReplayPatch, SectionPatch } from './replay.view.js';
import { outlineReplayed, reportReplayed, rightsReplayed, sectionReplayed } from './shown.js';

/** Compares what is shown at each moment with what was shown before. */
export function patches(): (now: Present) => ReplayPatch | null {
  const told = new Map<string, string>();
  const seen = new Map<string, LiveSection>();
  let before: Pick<Present, 'report' | 'authority' | 'date'> | null = null;

  /** The value, where it is not what was told under that name last. */
  function news<T>(name: string, value: T): T | undefined {
    const json = JSON.stringify(value);
    if (told.get(name) === json) return undefined;
    told.set(name, json);
    return value;
  }

  function ofSection(sectionId: string, section: LiveSection, now: Present, everything: boolean): SectionPatch[] {
    const was = seen.get(sectionId);
    if (was === section && !everything) return [];
    seen.set(sectionId, section);
    const state = news(`state ${sectionId}`, sectionReplayed(section, now.authority, now.date));
    const recorded = news(`recorded ${sectionId}`, recordedOf(sectionId, now));
    const remarks = was === section ? {} : newRemarks(was, section);
    const patch = { sectionId, ...(state && { state }), ...(recorded !== undefined && { recorded }), ...remarks };
    return Object.keys(patch).length > 1 ? [patch] : [];
  }

  return (now) => {
    const { report, authority, date } = now;
    const opened = report.status === 'none' ? null : report;
    const everything = before?.report !== report || before.authority !== authority || before.date !== date;
    const others = before?.authority !== authority || before.date !== date;
    before = { report, authority, date };
    const shown = everything && opened ? news('report', reportReplayed(opened)) : undefined;
    const outline = everything && opened ? news('outline', outlineReplayed(opened)) : undefined;
    const rights = others ? news('rights', rightsReplayed(authority, date)) : undefined;
    const sections = [...now.sections].flatMap(([sectionId, section]) =>
      section.status === 'none' ? [] : ofSection(sectionId, section, now, everything),
    );
    const patch = {
      ...(shown && { report: shown }),
      ...(outline && { outline }),
      ...(rights && { rights }),
      ...(sections.length > 0 && { sections }),
    };
    return Object.keys(patch).length > 0 ? patch : null;
  };
}

function recordedOf(sectionId: string, { report, authority }: Present): SectionPatch['recorded'] {
  if (report.status === 'none') return null;
  const approval = report.sections.find((section) => section.sectionId === sectionId)?.approval ?? null;
  return approval && { round: approval.round, revision: approval.revision, by: personNamed(authority, approval.approvedBy) };
}

/**
 * The folds keep what did not change: a remark that is another object is new or changed. With the text its place may change, and whether it still fits.
 */
function newRemarks(was: LiveSection | undefined, section: LiveSection): Pick<SectionPatch, 'comments' | 'suggestions' | 'setAside'> {
  const fresh = <T>(now: readonly T[], before: readonly T[] = [], other: (each: T) => boolean = () => false): T[] =>
    now.filter((each, n) => before[n] !== each || other(each));
  const rewritten = was !== undefined && was.text !== section.text ? was : null;
  const comments = fresh(section.comments, was?.comments, rewritten && section.comments.length > 0 ? moved(rewritten, section) : undefined);
  const suggestions = fresh(
    section.suggestions,
    was?.suggestions,
    (each) => rewritten !== null && each.decision === null && suggestionFits(rewritten, each) !== suggestionFits(section, each),
  );
  const setAside = fresh(section.setAside, was?.setAside);
  if (comments.length + suggestions.length + setAside.length === 0) return {};
  // Whoever it was set aside by is told: lines that hold such an edit are shown with their patch to nobody else.
  const shown = sectionText({ ...section, comments, suggestions, setAside }, setAside[0]?.by.id ?? '');
  return {
    ...(comments.length > 0 && { comments: shown.comments }),
    ...(suggestions.length > 0 && { suggestions: shown.suggestions }),
    ...(setAside.length > 0 && { setAside: shown.setAside }),
  };
}

function moved(was: LiveSection, section: LiveSection): (comment: LiveSection['comments'][number]) => boolean {
  const [before, after] = [placesIn(was), placesIn(section)];
  return (comment) => JSON.stringify(before(comment)) !== JSON.stringify(after(comment));
}
