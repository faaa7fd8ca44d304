import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface OutlineTables {
  /** Written from report streams only. */
  outline_nodes: {
    organ_id: string;
    report_id: string;
    node_id: string;
    parent: string | null;
    /** Place in the whole tree, parents before children. */
    ord: number;
    depth: number;
    kind: string;
    numbering: string;
    title: string | null;
    template_node_id: string | null;
    orientation: string | null;
    levels: string | null;
    section_id: string | null;
    /** JSON of SectionPlan, as opened. */
    plan: string | null;
    /** 1: the node itself was removed. */
    removed: number;
    /** 1: it or a node above it was removed. */
    hidden: number;
    /** The section's cycle as decided in the report; null where there is no section. */
    cycle: number | null;
    /** Cycle, revision and hashes of the recorded approval; null = none that counts. */
    recorded_cycle: number | null;
    recorded_revision: number | null;
    recorded_hash: string | null;
    recorded_heading_hash: string | null;
    approved_by: string | null;
  };
  /** Written from section streams only. */
  section_states: {
    organ_id: string;
    section_id: string;
    report_id: string;
    node_id: string;
    field_id: string | null;
    status: string;
    cycle: number;
    round: number;
    /** Steps of the round done or skipped. */
    steps_done: number;
    /** JSON of the round's steps. */
    steps: string;
    revision: number;
    content_hash: string | null;
    /** JSON of Assignee[]. */
    assignees: string;
    approver: string | null;
    due_date: string | null;
    /** Why it came back: the last return or reopening, until it is submitted again. */
    returned_reason: string | null;
    returned_by: string | null;
    edited_by: string | null;
    edited_at: string | null;
    changed_by: string;
    changed_at: string;
  };
}

export const createOutlineTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table outline_nodes (organ_id text not null, report_id text not null, node_id text not null, parent text, ord integer not null,
      depth integer not null, kind text not null, numbering text not null, title text, template_node_id text, orientation text, levels text,
      section_id text, plan text, removed integer not null, hidden integer not null, cycle integer, recorded_cycle integer,
      recorded_revision integer, recorded_hash text, recorded_heading_hash text, approved_by text,
      primary key (organ_id, report_id, node_id))`,
    `create index outline_nodes_section on outline_nodes (organ_id, section_id)`,
    `create table section_states (organ_id text not null, section_id text not null, report_id text not null, node_id text not null,
      field_id text, status text not null, cycle integer not null, round integer not null, steps_done integer not null, steps text not null,
      revision integer not null, content_hash text, assignees text not null, approver text, due_date text, returned_reason text,
      returned_by text, edited_by text, edited_at text, changed_by text not null, changed_at text not null,
      primary key (organ_id, section_id))`,
  ]);
