import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface TemplateTables {
  templates: {
    organ_id: string;
    template_id: string;
    /** Of the stream, at its last publication. */
    revision: number;
    name: string;
    name_folded: string;
    period: string;
    header: string;
    nodes: string;
    retired_reason: string | null;
    published_at: string;
  };
}

export const createTemplateTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table templates (organ_id text not null, template_id text not null, revision integer not null, name text not null,
      name_folded text not null, period text not null, header text not null, nodes text not null, retired_reason text,
      published_at text not null, primary key (organ_id, template_id))`,
  ]);
