import { foldName } from '../fold.js';
import { projection } from '../projection.js';
import { streamParts } from '../stream-name.js';

/** Who is who in each organ: names and letterheads by date, units, fields, posts, delegations. */
export const people = projection(
  'people',
  1,
  ['people_users', 'people_organs', 'people_units', 'people_fields', 'people_posts', 'people_delegations'],
  {
    'user.registered.v1': ({ data: { userId, username, name } }, tx) =>
      tx
        .insertInto('people_users')
        .values({ user_id: userId, username, name })
        .onConflict((on) => on.column('user_id').doUpdateSet({ username, name }))
        .execute(),
    'organ.named.v1': ({ stream, data }, tx) => {
      const { code, name, archive, from } = data;
      const row = { code, name, letterhead: JSON.stringify(data.letterhead), archive };
      return tx
        .insertInto('people_organs')
        .values({ organ_id: streamParts(stream).organ, from_date: from, ...row })
        .onConflict((on) => on.columns(['organ_id', 'from_date']).doUpdateSet(row))
        .execute();
    },
    'organ.unit-opened.v1': ({ stream, data: { unitId, name, abbreviation } }, tx) =>
      tx
        .insertInto('people_units')
        .values({ organ_id: streamParts(stream).organ, unit_id: unitId, name, abbreviation })
        .onConflict((on) => on.columns(['organ_id', 'unit_id']).doUpdateSet({ name, abbreviation }))
        .execute(),
    'organ.field-assigned.v1': ({ stream, data }, tx) => {
      const row = { name: data.name, unit_id: data.unitId, leader: data.leader };
      return tx
        .insertInto('people_fields')
        .values({ organ_id: streamParts(stream).organ, field_id: data.fieldId, ...row })
        .onConflict((on) => on.columns(['organ_id', 'field_id']).doUpdateSet(row))
        .execute();
    },
    'post.held.v1': ({ stream, data }, tx) => {
      const row = {
        name: data.name,
        name_folded: foldName(data.name),
        role: data.role,
        title: data.title,
        unit_id: data.unitId,
        from_date: data.from,
        to_date: data.to,
        acting: data.acting ? 1 : 0,
        rank: data.rank,
      };
      return tx
        .insertInto('people_posts')
        .values({ organ_id: streamParts(stream).organ, user_id: data.userId, post_id: data.postId, ...row })
        .onConflict((on) => on.columns(['organ_id', 'user_id', 'post_id']).doUpdateSet(row))
        .execute();
    },
    'post.ended.v1': ({ stream, data }, tx) =>
      tx
        .updateTable('people_posts')
        .set({ to_date: data.on })
        .where('organ_id', '=', streamParts(stream).organ)
        .where('user_id', '=', data.userId)
        .where('post_id', '=', data.postId)
        .execute(),
    'delegation.granted.v1': ({ stream, data }, tx) => {
      const row = {
        by_user: data.by,
        to_user: data.to,
        powers: JSON.stringify(data.powers),
        from_date: data.from,
        until_date: data.until,
        basis: data.basis,
        revoked: 0,
      };
      return tx
        .insertInto('people_delegations')
        .values({ organ_id: streamParts(stream).organ, delegation_id: data.delegationId, ...row })
        .onConflict((on) => on.columns(['organ_id', 'delegation_id']).doUpdateSet(row))
        .execute();
    },
    'delegation.revoked.v1': ({ stream, data }, tx) =>
      tx
        .updateTable('people_delegations')
        .set({ revoked: 1 })
        .where('organ_id', '=', streamParts(stream).organ)
        .where('delegation_id', '=', data.delegationId)
        .execute(),
  },
);
