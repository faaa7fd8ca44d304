import { blocksOf, sectionDecider, textAt } from '@trinhky/domain';
import type { Section, Text } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { sectionStream } from '@trinhky/events';
import type { SectionEvent } from '@trinhky/events';
import type { Block } from '@trinhky/content';
import { foldStream } from './fold.js';
import type { Folded, Until } from './fold.js';

/** A section with its comments, assignments and text as of a stream revision or an instant; without `until`, as it stands. */
export const sectionAt = (store: EventStore, organId: string, sectionId: string, until?: Until): Promise<Folded<Section, SectionEvent>> =>
  foldStream(store, sectionStream(organId, sectionId), sectionDecider, until);

/** The n-th state of a section's text; revision 0 is the empty text it was opened with. Undefined when there is none (yet). */
export function textRevision(section: Section, revision: number): Text | undefined {
  return section.status === 'none' ? undefined : textAt(section.text, revision);
}

/** The blocks of a section as it stands; empty for one that does not exist yet. */
export const blocksOfSection = (section: Section): readonly Block[] => (section.status === 'none' ? [] : blocksOf(section));
