import type { Block, Inline, Table } from '@trinhky/content';
import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model';

/** The nodes of a run of content. `extra` is put on every piece: the mark of a run-in title. */
export function nodesOfInlines(schema: Schema, inlines: readonly Inline[], extra: readonly Mark[] = []): Node[] {
  return inlines.flatMap((inline): Node[] => {
    switch (inline.kind) {
      case 'text': {
        if (inline.t === '') return [];
        const own = (inline.m ?? []).map((mark) => schema.mark(mark));
        return [schema.text(inline.t, [...extra, ...own])];
      }
      case 'footnote':
        return [schema.node('footnote', { id: inline.id, content: inline.content })];
      case 'figure': {
        const { indicator, period, format, t } = inline;
        return [schema.node('figure', { indicator, period, format, t }, undefined, extra)];
      }
      case 'xref':
        return [schema.node('xref', { target: inline.target }, undefined, extra)];
      case 'break':
        return [schema.node('break', null, undefined, extra)];
    }
  });
}

function titled(schema: Schema, title: readonly Inline[] | undefined, content: readonly Inline[]): Fragment {
  return Fragment.fromArray([...nodesOfInlines(schema, title ?? [], [schema.mark('title')]), ...nodesOfInlines(schema, content)]);
}

function tableNode(schema: Schema, table: Table): Node {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map(({ content, align, colspan = 1, rowspan = 1, bold = false }) =>
      schema.node(
        'cell',
        { colspan, rowspan, align: align ?? null, bold },
        (content.length === 0 ? [[]] : content).map((run) => schema.node('paragraph', null, nodesOfInlines(schema, run))),
      ),
    );
    return schema.node('row', { id: row.id }, cells);
  });
  return schema.node('table', { id: table.id }, [
    schema.node('caption', null, nodesOfInlines(schema, table.caption ?? [])),
    schema.node('grid', { columns: table.columns, headerRows: table.headerRows }, rows),
  ]);
}

/** The node of a block; `nodeToBlock` leads back to the same block. */
export function blockToNode(schema: Schema, block: Block): Node {
  switch (block.kind) {
    case 'paragraph': {
      const { id, align, noIndent } = block;
      return schema.node('paragraph', { id, align: align ?? null, noIndent: noIndent ?? false }, nodesOfInlines(schema, block.content));
    }
    case 'heading':
      return schema.node('heading', { id: block.id, level: block.level }, nodesOfInlines(schema, block.title));
    case 'clause':
      return schema.node('clause', { id: block.id, level: block.level }, titled(schema, block.title, block.content));
    case 'item': {
      const { id, level, marker } = block;
      return schema.node('item', { id, level, marker }, titled(schema, block.title, block.content));
    }
    case 'table':
      return tableNode(schema, block);
    case 'page-break':
      return schema.node('pageBreak', { id: block.id });
  }
}
