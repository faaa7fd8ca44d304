import type { Block } from '@trinhky/content';
import type { LiveSection } from '@trinhky/domain';
import type { Opinion } from '@trinhky/replay';
import { actorShown } from '../read/names.js';
import type { ActorShown } from '../read/names.js';
import { opinionWords, outcomeWords } from './opinion-words.vi.js';

/** A section as the table needs it: where it stands, its present text and the numbers in it. */
export interface Placed {
  sectionId: string;
  /** "1. Kinh tế". */
  title: string;
  section: LiveSection;
  /** By block id: the numbers that headings and clauses bear. */
  numbers: Readonly<Record<string, string | undefined>>;
}

/** A row of the table, in the words that are printed. */
export interface OpinionRow {
  no: number;
  id: string;
  kind: Opinion['kind'];
  sectionId: string;
  section: string;
  blockId: string | null;
  /** Where in the section, as people say it. */
  place: string;
  by: ActorShown;
  at: string;
  opinion: string;
  original: string;
  outcome: Opinion['outcome'];
  answer: string;
  handledBy: ActorShown | null;
  handledAt: string | null;
}

/** The rows of one section, numbered from `first`. */
export const rowsOf = (placed: Placed, opinions: readonly Opinion[], first = 1): OpinionRow[] =>
  opinions.map((opinion, index) => rowOf(placed, opinion, first + index));

function rowOf({ sectionId, title, section, numbers }: Placed, opinion: Opinion, no: number): OpinionRow {
  const { id, kind, blockId, by, at, original, outcome, settledBy, settledAt } = opinion;
  return {
    no,
    id,
    kind,
    sectionId,
    section: title,
    blockId,
    place: placeWords(section.text.blocks, blockId, numbers),
    by: actorShown(by),
    at,
    opinion: opinionWords(opinion),
    original,
    outcome,
    answer: outcomeWords(opinion),
    handledBy: settledBy && actorShown(settledBy),
    handledAt: settledAt,
  };
}

/** Where in the section, as people say it. */
function placeWords(blocks: readonly Block[], blockId: string | null, numbers: Placed['numbers']): string {
  if (blockId === null) return 'Toàn mục';
  const index = blocks.findIndex(({ id }) => id === blockId);
  const block = blocks[index];
  if (!block) return 'Đoạn nay không còn';
  const number = numbers[blockId];
  if (number) return `Điểm ${number.replace(/[.)]$/, '')}`;
  return block.kind === 'table' ? 'Bảng số liệu' : `Đoạn ${index + 1}`;
}
