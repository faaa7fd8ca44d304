import { inlineText, plainText, plainTextOfRow } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { OutlineNode } from '@trinhky/events';
import type { AnyEvent, EventOf } from '../event.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { add, remove } from '../statements.js';
import { registerParts, streamParts } from '../stream-name.js';
import type { SearchKind } from './search.schema.js';
import { indexed } from './words.js';

interface Document {
  kind: SearchKind;
  key: string;
  block?: string;
  row?: string;
  report: string | null;
  text: string;
}
type Index = (document: Document) => Promise<void>;

/** Everything that can be searched for but people, of whom an organ has few: subjects, headings, texts, document numbers. */
export const search = projection('search', 1, ['search_documents'], {
  'report.opened.v1': async (event, tx) => {
    const { id } = streamParts(event.stream);
    const index = indexing(event, tx);
    await index({ kind: 'report', key: id, report: id, text: event.data.header.subject });
    for (const node of event.data.nodes) await heading(id, node, index);
  },
  'report.outline-changed.v1': async (event, tx) => {
    const { id } = streamParts(event.stream);
    const index = indexing(event, tx);
    for (const change of event.data.changes) {
      if (change.op === 'header') await index({ kind: 'report', key: id, report: id, text: change.header.subject });
      if (change.op === 'add') await heading(id, change.node, index);
      if (change.op === 'retitle') await heading(id, change, index);
    }
  },
  'section.edited.v1': async (event, tx) => {
    const index = indexing(event, tx);
    for (const change of event.data.changes) await indexChange(event, change, index, tx);
  },
  'register.number-allocated.v1': numberGiven,
  'register.outside-number-entered.v1': numberGiven,
});

/** Puts documents of the event into the index, in the place of what is there of them. */
function indexing({ stream, position }: AnyEvent, tx: Tx): Index {
  const { organ } = streamParts(stream);
  let ord = 0;
  return async ({ kind, key, block = '', row = '', report, text }) => {
    const place = { organ_id: organ, kind, key, block_id: block, row_id: row };
    await remove(tx, 'search_documents', place);
    const words = indexed(organ, kind, text);
    await add(tx, 'search_documents', { ...place, report_id: report, words, position: Number(position), ord: ord++ });
  };
}

/** A node's id is its report's own: two reports may have the same. */
export const headingKey = (report: string, node: string): string => `${report} ${node}`;

const heading = (report: string, { nodeId, title }: Pick<OutlineNode, 'nodeId' | 'title'>, index: Index) =>
  index({ kind: 'heading', key: headingKey(report, nodeId), report, text: title ?? '' });

async function numberGiven(event: EventOf<'register.number-allocated.v1' | 'register.outside-number-entered.v1'>, tx: Tx): Promise<void> {
  const { data } = event;
  const { book, year } = registerParts(event.stream);
  const report = 'reportId' in data ? data.reportId : null;
  // A small number is written with a nought before it. What has a report here is found by its subject there.
  const words = [data.number, `0${data.number}`, data.symbol, year, ...(report === null ? [data.subject] : [])];
  await indexing(event, tx)({ kind: 'number', key: `${book} ${year} ${data.number}`, report, text: words.join(' ') });
}

async function indexChange(event: EventOf<'section.edited.v1'>, change: Change, index: Index, tx: Tx): Promise<void> {
  const { organ, id } = streamParts(event.stream);
  const placeOf = (block: string) => ({ organ_id: organ, kind: 'text' as const, key: id, block_id: block });
  const text = (block: string, words: string, row = '') => index({ kind: 'text', key: id, block, row, report: null, text: words });
  switch (change.op) {
    case 'put': {
      const { block } = change;
      await remove(tx, 'search_documents', placeOf(block.id));
      if (block.kind !== 'table') return text(block.id, plainText(block));
      await text(block.id, captionOf(block));
      for (const row of block.rows) await text(block.id, plainTextOfRow(row), row.id);
      return;
    }
    case 'remove':
      return remove(tx, 'search_documents', placeOf(change.id));
    case 'put-row':
      return text(change.table, plainTextOfRow(change.row), change.row.id);
    case 'remove-row':
      return remove(tx, 'search_documents', { ...placeOf(change.table), row_id: change.row });
    case 'put-table-head':
      return text(change.table, captionOf(change));
    case 'move':
    case 'move-row':
  }
}

const captionOf = ({ caption }: Pick<Extract<Block, { kind: 'table' }>, 'caption'>): string => inlineText(caption ?? []);
