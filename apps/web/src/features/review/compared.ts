import { momentText } from '../../ui/dates.js';
import { readKept, keep } from './kept.js';
import type { Compared, Section } from './types.js';

/** What a text can be compared with. */
export interface Choice extends Compared {
  id: string;
}

const LOOKED = 'looked';

/** The text last looked at on this device before the one shown now, if it was another; remembers the one shown. */
export function lookedAt(userId: string, { sectionId, revision }: Pick<Section, 'sectionId' | 'revision'>): number | null {
  const kept = readKept(userId, sectionId, LOOKED);
  const [last, before] = Array.isArray(kept) ? kept.map(Number) : [];
  if (last === revision) return before ?? null;
  keep(userId, sectionId, LOOKED, last === undefined ? [revision] : [revision, last]);
  return last ?? null;
}

/** The choices there are, each text once, the most telling first. `own`: texts the reader saw before. */
export function choicesOf(section: Pick<Section, 'revision' | 'baselines'>, own: readonly Choice[]): Choice[] {
  const { previousSubmission, lastApproved, lastReturn, first } = section.baselines;
  const when = (at: string, by: string, verb: string) => `${verb} ${momentText(at)}, ${by}`;
  const all: (Choice | null)[] = [
    ...own,
    previousSubmission && {
      id: 'previous',
      revision: previousSubmission.revision,
      label: `lần trình trước (lần ${previousSubmission.round}, ${when(previousSubmission.at, previousSubmission.by.name, 'trình')})`,
    },
    lastReturn && {
      id: 'return',
      revision: lastReturn.revision,
      label: `lần trả lại trước (lần ${lastReturn.round}, ${momentText(lastReturn.at)})`,
    },
    lastApproved && {
      id: 'approved',
      revision: lastApproved.revision,
      label: `lần duyệt trước (lần ${lastApproved.round}, ${when(lastApproved.at, lastApproved.by.name, 'duyệt')})`,
    },
    first && { id: 'first', revision: first.revision, label: `bản đầu (lần trình ${first.round}, ${momentText(first.at)})` },
  ];
  return all.filter((each) => each !== null).filter(({ revision }) => revision < section.revision);
}
