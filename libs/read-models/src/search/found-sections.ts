import { plainText, plainTextOfRow } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { shownState } from '../outline/section-state.js';
import type { ShownState } from '../outline/section-state.js';
import type { ReadModels } from '../read-models.js';
import { excerptOf } from './excerpt.js';
import type { Stretch } from './excerpt.js';
import type { Found } from './matching.js';
import { headingKey } from './search.projection.js';

export interface FoundSection {
  reportId: string;
  subject: string;
  nodeId: string;
  nodeKind: string;
  /** Null: a heading without a text of its own. */
  sectionId: string | null;
  title: string | null;
  state: ShownState | null;
  /** The words found in the title. */
  inTitle: Stretch[] | null;
  /** The block in whose text they were found, and the neighbourhood. */
  blockId: string | null;
  inText: Stretch[] | null;
}
/** A result and what it is sorted by. */
export interface Scored<T> {
  score: number;
  position: number;
  id: string;
  row: T;
}

export interface SectionsAsked {
  organId: string;
  words: readonly string[];
  rank: (text: string) => number;
  headings: readonly Found[];
  texts: readonly Found[];
}

/** One result a node: its title where the words stand there, and the best place of its text. A title outweighs a text. */
export async function sectionsOf(
  db: ReadModels,
  { organId, words, rank, headings, texts }: SectionsAsked,
): Promise<Scored<FoundSection>[]> {
  if (headings.length === 0 && texts.length === 0) return [];
  const inTitles = new Map(headings.map(({ key, position }) => [key, position]));
  const nodes = await nodesOf(db, organId, headings, texts);
  const blocks = await blocksOf(db, organId, texts);
  const inTexts = new Map<string, { score: number; position: number; blockId: string; text: string }>();
  for (const { key, block_id, row_id, position } of texts) {
    const text = blocks.get(`${key} ${block_id}`);
    const told = text === undefined ? '' : textFound(text, row_id);
    const score = rank(told);
    const before = inTexts.get(key);
    if (told !== '' && (!before || before.score < score)) inTexts.set(key, { score, position, blockId: block_id, text: told });
  }
  return nodes.flatMap((node) => {
    const titled = inTitles.get(headingKey(node.report_id, node.node_id));
    const inText = node.section_id === null ? undefined : inTexts.get(node.section_id);
    if (node.state === 'removed' || (titled === undefined && !inText)) return [];
    const row: FoundSection = {
      reportId: node.report_id,
      subject: node.subject ?? '',
      nodeId: node.node_id,
      nodeKind: node.kind,
      sectionId: node.section_id,
      title: node.title,
      state: node.state,
      inTitle: titled === undefined ? null : excerptOf(node.title ?? '', words),
      blockId: inText?.blockId ?? null,
      inText: inText ? excerptOf(inText.text, words) : null,
    };
    const score = titled === undefined ? (inText?.score ?? 0) : 3 + rank(node.title ?? '');
    return [{ score, position: Math.max(titled ?? 0, inText?.position ?? 0), id: node.node_id, row }];
  });
}

async function nodesOf(db: ReadModels, organId: string, headings: readonly Found[], texts: readonly Found[]) {
  const keys = headings.map(({ key, report_id }) => ({ report: report_id ?? '', node: key.slice((report_id ?? '').length + 1) }));
  return db
    .selectFrom('outline_nodes as n')
    .innerJoin('report_board as r', (on) => on.onRef('r.organ_id', '=', 'n.organ_id').onRef('r.report_id', '=', 'n.report_id'))
    .leftJoin('section_states as s', (on) => on.onRef('s.organ_id', '=', 'n.organ_id').onRef('s.section_id', '=', 'n.section_id'))
    .select(['n.report_id', 'n.node_id', 'n.kind', 'n.section_id', 'n.title', 'r.subject', shownState.as('state')])
    .where('n.organ_id', '=', organId)
    .where('n.hidden', '=', 0)
    .where((eb) =>
      eb.or([
        ...keys.map(({ report, node }) => eb.and([eb('n.report_id', '=', report), eb('n.node_id', '=', node)])),
        ...(texts.length > 0 ? [eb('n.section_id', 'in', [...new Set(texts.map(({ key }) => key))])] : []),
      ]),
    )
    .execute();
}

async function blocksOf(db: ReadModels, organId: string, texts: readonly Found[]): Promise<Map<string, Block>> {
  if (texts.length === 0) return new Map();
  const rows = await db
    .selectFrom('section_blocks')
    .select(['section_id', 'block_id', 'block'])
    .where('organ_id', '=', organId)
    .where((eb) => eb.or(texts.map(({ key, block_id }) => eb.and([eb('section_id', '=', key), eb('block_id', '=', block_id)]))))
    .execute();
  return new Map(rows.map(({ section_id, block_id, block }) => [`${section_id} ${block_id}`, JSON.parse(block) as Block]));
}

function textFound(block: Block, rowId: string): string {
  if (block.kind !== 'table' || rowId === '') return plainText(block);
  const row = block.rows.find(({ id }) => id === rowId);
  return row ? plainTextOfRow(row) : '';
}
