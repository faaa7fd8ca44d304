import { getSchema, type Extensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { Break, Figure, Footnote, Xref } from './inline-nodes.js';
import { marks } from './marks.js';
import { Caption, Cell, Grid, Row, Table } from './table-nodes.js';
import { Clause, Doc, Heading, Item, PageBreak, Paragraph, Text } from './text-nodes.js';

/** The block model as TipTap knows it: a flat list of blocks; only top-level blocks, rows, columns and footnotes have ids. */
export const blockModel: Extensions = [
  Doc,
  Text,
  Paragraph,
  Heading,
  Clause,
  Item,
  Table,
  Caption,
  Grid,
  Row,
  Cell,
  PageBreak,
  Footnote,
  Figure,
  Xref,
  Break,
  ...marks,
];

/** The same as a schema, for what needs no editor. */
export function blockSchema(): Schema {
  return getSchema(blockModel);
}
