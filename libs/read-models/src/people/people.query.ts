import type { Letterhead } from '@trinhky/content';
import type { DelegatedPower, Role } from '@trinhky/events';
import type { ReadModels } from '../read-models.js';
import type { PeopleTables } from './people.schema.js';

export interface PostView {
  organId: string;
  postId: string;
  userId: string;
  name: string;
  role: Role;
  title: string;
  unitId: string | null;
  from: string;
  /** Exclusive; null = still held. */
  to: string | null;
  acting: boolean;
  rank: number;
}
export interface DelegationView {
  delegationId: string;
  by: string;
  to: string;
  powers: DelegatedPower[];
  from: string;
  /** Inclusive. */
  until: string;
  basis: string;
}
export interface FieldView {
  fieldId: string;
  name: string;
  unitId: string | null;
  leader: string | null;
}
export interface OrganView {
  organId: string;
  code: string;
  name: string;
  letterhead: Letterhead;
  archive: string;
}
/** Who is who in one organ on a date (ISO, Asia/Ho_Chi_Minh). */
export interface PeopleView {
  posts: PostView[];
  units: { unitId: string; name: string; abbreviation: string }[];
  fields: FieldView[];
  /** In force on the date. */
  delegations: DelegationView[];
}

const postOf = (row: PeopleTables['people_posts']): PostView => ({
  organId: row.organ_id,
  postId: row.post_id,
  userId: row.user_id,
  name: row.name,
  role: row.role as Role,
  title: row.title,
  unitId: row.unit_id,
  from: row.from_date,
  to: row.to_date,
  acting: row.acting === 1,
  rank: row.rank,
});

const heldOn = (db: ReadModels, date: string) =>
  db
    .selectFrom('people_posts')
    .selectAll()
    .where('from_date', '<=', date)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', date)]));

/** Posts by given name as a Vietnamese list is ordered, units and fields by id, delegations in force. */
export async function peopleOn(db: ReadModels, organId: string, date: string): Promise<PeopleView> {
  const posts = await heldOn(db, date).where('organ_id', '=', organId).orderBy('name_folded').orderBy('post_id').execute();
  const units = await db.selectFrom('people_units').selectAll().where('organ_id', '=', organId).orderBy('unit_id').execute();
  const fields = await db.selectFrom('people_fields').selectAll().where('organ_id', '=', organId).orderBy('field_id').execute();
  const delegations = await db
    .selectFrom('people_delegations')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('revoked', '=', 0)
    .where('from_date', '<=', date)
    .where('until_date', '>=', date)
    .orderBy('delegation_id')
    .execute();
  return {
    posts: posts.map(postOf),
    units: units.map(({ unit_id, name, abbreviation }) => ({ unitId: unit_id, name, abbreviation })),
    fields: fields.map(({ field_id, name, unit_id, leader }) => ({ fieldId: field_id, name, unitId: unit_id, leader })),
    delegations: delegations.map((row) => ({
      delegationId: row.delegation_id,
      by: row.by_user,
      to: row.to_user,
      powers: JSON.parse(row.powers) as DelegatedPower[],
      from: row.from_date,
      until: row.until_date,
      basis: row.basis,
    })),
  };
}

/** The posts a person holds on the date in all organs: what a session may be bound to. */
export async function postsOf(db: ReadModels, userId: string, date: string): Promise<PostView[]> {
  const rows = await heldOn(db, date).where('user_id', '=', userId).orderBy('organ_id').orderBy('rank').orderBy('post_id').execute();
  return rows.map(postOf);
}

/** Name and letterhead in force on the date; null before the organ's first. */
export async function organOn(db: ReadModels, organId: string, date: string): Promise<OrganView | null> {
  const row = await db
    .selectFrom('people_organs')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('from_date', '<=', date)
    .orderBy('from_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { organId, code: row.code, name: row.name, letterhead: JSON.parse(row.letterhead) as Letterhead, archive: row.archive };
}

/** A person's user id by sign-in name; null when nobody has it. */
export async function userByName(db: ReadModels, username: string): Promise<{ userId: string; name: string } | null> {
  const row = await db.selectFrom('people_users').select(['user_id', 'name']).where('username', '=', username).executeTakeFirst();
  return row ? { userId: row.user_id, name: row.name } : null;
}
