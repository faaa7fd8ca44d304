import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface PeopleTables {
  people_users: { user_id: string; username: string; name: string };
  people_organs: { organ_id: string; from_date: string; code: string; name: string; letterhead: string; archive: string };
  people_units: { organ_id: string; unit_id: string; name: string; abbreviation: string };
  people_fields: { organ_id: string; field_id: string; name: string; unit_id: string | null; leader: string | null };
  people_posts: {
    organ_id: string;
    user_id: string;
    post_id: string;
    name: string;
    name_folded: string;
    role: string;
    title: string;
    unit_id: string | null;
    from_date: string;
    /** Exclusive; null = still held. */
    to_date: string | null;
    acting: number;
    rank: number;
  };
  people_delegations: {
    organ_id: string;
    delegation_id: string;
    by_user: string;
    to_user: string;
    powers: string;
    from_date: string;
    until_date: string;
    basis: string;
    revoked: number;
  };
}

export const createPeopleTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table people_users (user_id text primary key, username text not null, name text not null)`,
    `create table people_organs (organ_id text not null, from_date text not null, code text not null, name text not null,
      letterhead text not null, archive text not null, primary key (organ_id, from_date))`,
    `create table people_units (organ_id text not null, unit_id text not null, name text not null, abbreviation text not null,
      primary key (organ_id, unit_id))`,
    `create table people_fields (organ_id text not null, field_id text not null, name text not null, unit_id text, leader text,
      primary key (organ_id, field_id))`,
    `create table people_posts (organ_id text not null, user_id text not null, post_id text not null, name text not null,
      name_folded text not null, role text not null, title text not null, unit_id text, from_date text not null, to_date text,
      acting integer not null, rank integer not null, primary key (organ_id, user_id, post_id))`,
    `create index people_posts_user on people_posts (user_id)`,
    `create table people_delegations (organ_id text not null, delegation_id text not null, by_user text not null, to_user text not null,
      powers text not null, from_date text not null, until_date text not null, basis text not null, revoked integer not null,
      primary key (organ_id, delegation_id))`,
  ]);
