import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface NotificationTables {
  /** What a person is told: at most one row a person and event. */
  notifications: {
    organ_id: string;
    user_id: string;
    position: number;
    kind: string;
    report_id: string;
    section_id: string | null;
    block_id: string | null;
    /** The comment or suggestion it is about. */
    remark_id: string | null;
    actor_id: string;
    actor_name: string;
    at: string;
    /** A reason, the words of a comment, a note, an ISO date. */
    detail: string | null;
  };
  /** Events about posts, fields and delegations, as they came: who is who before any position is folded from them. */
  notification_people: { organ_id: string; position: number; type: string; data: string };
  notification_sections: {
    organ_id: string;
    section_id: string;
    report_id: string;
    field_id: string | null;
    approver: string | null;
    /** JSON of Assignee[]. */
    assignees: string;
    /** JSON of the round's steps. */
    steps: string;
    /** JSON of user ids, sorted: those who put words into the text, or imported some. */
    writers: string;
    /** JSON of user ids, sorted: those who wrote, submitted or approved. */
    took_part: string;
  };
  /** Who decided what a section carries out later, and who submitted; `signer` of a submission. */
  notification_acts: {
    organ_id: string;
    report_id: string;
    revision: number;
    actor_id: string;
    actor_name: string;
    signer: string | null;
  };
  /** Who made a comment or a suggestion. */
  notification_remarks: { organ_id: string; section_id: string; remark_id: string; by_id: string; block_id: string | null };
}

export const createNotificationTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table notifications (organ_id text not null, user_id text not null, position bigint not null, kind text not null,
      report_id text not null, section_id text, block_id text, remark_id text, actor_id text not null, actor_name text not null,
      at text not null, detail text, primary key (organ_id, user_id, position))`,
    `create table notification_people (organ_id text not null, position bigint not null, type text not null, data text not null,
      primary key (organ_id, position))`,
    `create table notification_sections (organ_id text not null, section_id text not null, report_id text not null, field_id text,
      approver text, assignees text not null, steps text not null, writers text not null, took_part text not null,
      primary key (organ_id, section_id))`,
    `create index notification_sections_report on notification_sections (organ_id, report_id)`,
    `create table notification_acts (organ_id text not null, report_id text not null, revision integer not null, actor_id text not null,
      actor_name text not null, signer text, primary key (organ_id, report_id, revision))`,
    `create table notification_remarks (organ_id text not null, section_id text not null, remark_id text not null, by_id text not null,
      block_id text, primary key (organ_id, section_id, remark_id))`,
  ]);
