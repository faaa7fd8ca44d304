import { sql } from 'kysely';
import { createTablesOf } from '../creators.js';
import { startOf } from '../checkpoints.js';
import type { Checkpoint } from '../checkpoints.js';
import { NoLongerOurs } from '../keeper.js';
import type { Entry, Keeper, Move, Saved } from '../keeper.js';
import { forgetParks, savedParks, saveParks } from '../parked-streams.js';
import type { Tx } from '../projection.js';
import { createIn } from './books.js';
import { lanes } from './lanes.js';
import { LOOK, movedNotice } from './notices.js';
import type { PostgresReadModels } from './open.js';

/** At most this many projections are written at once: the rest of the pool is for leases and questions. */
const AT_ONCE = 4;

/** Whose rows a statement means: of one projection's version, under the fence of the lease. */
const mine = ({ projection, rows, fence }: Entry) =>
  sql`name = ${projection.name} and version = ${projection.version} and rows = ${rows} and fence = ${fence}`;

/**
 * Rows that many processes could write: each projection in transactions of its own, the first statement of which moves its checkpoint from where
 * this process believes it to be, under the fence of its lease. Where that finds nothing, somebody else has taken over, and nothing is written.
 * Those that a batch has nothing for move their checkpoints together.
 */
export function postgresKeeper({ db, names }: PostgresReadModels): Keeper {
  const lane = lanes(AT_ONCE);
  const drop = (tx: Tx, schema: string) => sql`drop schema if exists ${sql.id(schema)} cascade`.execute(tx);
  /** Told to whoever listens, once the transaction is committed. */
  const notify = (tx: Tx, notice: string) => sql`select pg_notify(${names.books}, ${notice})`.execute(tx);

  async function restart(tx: Tx, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      const { position, stream, revision, event_id, hash, epoch } = entry.checkpoint;
      const { numAffectedRows } = await sql`update checkpoints set position = ${position}, stream = ${stream}, revision = ${revision},
        event_id = ${event_id}, hash = ${hash}, epoch = ${epoch}, caught_up = 0 where ${mine(entry)}`.execute(tx);
      if (numAffectedRows === 0n) throw new NoLongerOurs([entry]);
      await forgetParks(tx, entry.projection.name, entry.projection.version, entry.rows);
      await sql`truncate ${sql.join(entry.projection.tables.map((table) => sql.table(table)))}`.execute(tx);
    }
    await notify(tx, LOOK);
  }

  /** The place of rows that are being filled; what an earlier rebuild left behind is swept away. */
  const freshPlace = (entry: Entry): Promise<Entry> =>
    db.transaction().execute(async (tx) => {
      const { projection, fence } = entry;
      await lock(tx, entry);
      await sweep(tx, entry);
      await createIn(tx, names.freshOf(projection));
      await createTablesOf(projection, tx);
      const fresh: Entry = { projection, rows: 'fresh', fence, checkpoint: startOf(projection, entry.checkpoint.epoch), parked: new Map() };
      await sql`insert into ${sql.id(names.books, 'checkpoints')} (name, version, rows, position, epoch, fence, caught_up)
        values (${projection.name}, ${projection.version}, 'fresh', 0, ${fresh.checkpoint.epoch}, ${fence}, 0)`.execute(tx);
      return fresh;
    });

  async function sweep(tx: Tx, { projection }: Entry): Promise<void> {
    await sql`delete from checkpoints where name = ${projection.name} and version = ${projection.version} and rows = 'fresh'`.execute(tx);
    await forgetParks(tx, projection.name, projection.version, 'fresh');
    await drop(tx, names.freshOf(projection));
    await drop(tx, names.spentOf(projection));
  }

  async function sweepLeftovers(entry: Entry): Promise<void> {
    const left = [names.freshOf(entry.projection), names.spentOf(entry.projection)];
    const { rows } = await sql`select 1 from pg_namespace where nspname in (${sql.join(left)})`.execute(db);
    if (rows.length === 0) return;
    await db.transaction().execute(async (tx) => {
      await lock(tx, entry);
      await sweep(tx, entry);
    });
  }

  async function lock(tx: Tx, entry: Entry): Promise<void> {
    const { rows } = await sql`select 1 from checkpoints where ${mine({ ...entry, rows: 'served' })} for update`.execute(tx);
    if (rows.length === 0) throw new NoLongerOurs([entry]);
  }

  /** What was filled is served from now on, in one transaction; whoever reads sees the one or the other, whole. */
  async function swap(entry: Entry): Promise<void> {
    const { projection } = entry;
    const { name, version } = projection;
    await db.transaction().execute(async (tx) => {
      await lock(tx, entry);
      await drop(tx, names.spentOf(projection));
      await sql`alter schema ${sql.id(names.rowsOf(projection))} rename to ${sql.id(names.spentOf(projection))}`.execute(tx);
      await sql`alter schema ${sql.id(names.freshOf(projection))} rename to ${sql.id(names.rowsOf(projection))}`.execute(tx);
      await sql`delete from checkpoints where ${mine({ ...entry, rows: 'served' })}`.execute(tx);
      const moved = await sql`update checkpoints set rows = 'served', caught_up = 1 where ${mine(entry)}`.execute(tx);
      if (moved.numAffectedRows === 0n) throw new NoLongerOurs([entry]);
      await forgetParks(tx, name, version, 'served');
      await sql`update parked_streams set rows = 'served' where projection = ${name} and version = ${version}`.execute(tx);
      await sql`delete from rebuilds where name = ${name} and version = ${version}`.execute(tx);
      await notify(tx, LOOK);
    });
    // Whoever still reads it is waited for. If it cannot be dropped now, the next rebuild or takeover does it.
    await db
      .transaction()
      .execute((tx) => drop(tx, names.spentOf(projection)))
      .catch(() => {});
  }

  /** Fences the row of one projection; whoever wrote it under an older fence no longer can. */
  const take = ({ projection: { name, version }, fence, checkpoint }: Entry) =>
    db.transaction().execute(async (tx) => {
      await sql`insert into checkpoints (name, version, rows, position, epoch, fence, caught_up)
        values (${name}, ${version}, 'served', 0, ${checkpoint.epoch}, 0, 0) on conflict do nothing`.execute(tx);
      const { rows } = await sql<Checkpoint>`update checkpoints set fence = ${fence}, caught_up = 0
        where name = ${name} and version = ${version} and rows = 'served' and fence < ${fence}
        returning name, version, position, stream, revision, event_id, hash, epoch`.execute(tx);
      await notify(tx, LOOK);
      return rows;
    });

  return {
    async takeOver(entries) {
      const saved = new Map<string, Saved>();
      for (const entry of entries) {
        const [checkpoint] = await take(entry);
        if (!checkpoint) throw new NoLongerOurs([entry]);
        await sweepLeftovers(entry);
        saved.set(entry.projection.name, { checkpoint, parked: new Map() });
      }
      const parks = await savedParks(db);
      for (const [name, { checkpoint }] of saved) {
        saved.set(name, { checkpoint, parked: parks.get(`${name}@${checkpoint.version}`) ?? new Map() });
      }
      return saved;
    },
    groups(entries, busy) {
      const idle = entries.filter((entry) => !busy(entry));
      return [...entries.filter(busy).map((entry) => [entry]), ...(idle.length > 0 ? [idle] : [])];
    },
    transaction: (group, work) =>
      lane(() =>
        db.transaction().execute(async (tx) => {
          const fresh = group.filter(({ rows }) => rows === 'fresh').map(({ projection }) => names.freshOf(projection));
          const path = [...fresh, names.books].map((schema) => `"${schema}"`).join(', ');
          if (fresh.length > 0) await sql`select set_config('search_path', ${path}, true)`.execute(tx);
          return work(tx);
        }),
      ),
    async move(tx, moves) {
      const served = moves.filter(({ entry }) => entry.rows === 'served');
      const notice = served.some(({ parks }) => parks.length > 0) ? LOOK : movedNotice(served.map(({ to }) => to));
      const of = <T>(value: (move: Move) => T): T[] => moves.map(value);
      // Durable a moment later, like SQLite's synchronous=NORMAL: rows and checkpoint go together, and the log has everything.
      const moved = await sql<{ name: string; rows: string }>`with moved as (
          update checkpoints c set position = m.position, stream = m.stream, revision = m.revision, event_id = m.event_id, hash = m.hash
          from unnest(${of(({ to }) => to.name)}::text[], ${of(({ to }) => to.version)}::bigint[], ${of(({ entry }) => entry.rows)}::text[],
            ${of(({ entry }) => entry.fence)}::bigint[], ${of(({ entry }) => entry.checkpoint.position)}::bigint[],
            ${of(({ to }) => to.position)}::bigint[], ${of(({ to }) => to.stream)}::text[], ${of(({ to }) => to.revision)}::bigint[],
            ${of(({ to }) => to.event_id)}::text[], ${of(({ to }) => to.hash)}::text[])
            as m (name, version, rows, fence, was, position, stream, revision, event_id, hash)
          where c.name = m.name and c.version = m.version and c.rows = m.rows and c.fence = m.fence and c.position = m.was
          returning c.name, c.rows)
        select name, rows, pg_notify(${names.books}, ${notice}), set_config('synchronous_commit', 'off', true) from moved`.execute(tx);
      const lost = moves.filter(({ entry }) => !moved.rows.some(({ name, rows }) => name === entry.projection.name && rows === entry.rows));
      if (lost.length > 0) throw new NoLongerOurs(lost.map(({ entry }) => entry));
      for (const { entry, parks } of moves) await saveParks(tx, entry, parks);
    },
    restart,
    async rebuildInto(entries) {
      const places: Entry[] = [];
      for (const entry of entries) places.push(await freshPlace(entry));
      return places;
    },
    async putInService(entry) {
      if (entry.rows === 'fresh') return swap(entry);
      await db.transaction().execute(async (tx) => {
        const { numAffectedRows } = await sql`update checkpoints set caught_up = 1 where ${mine(entry)}`.execute(tx);
        if (numAffectedRows === 0n) throw new NoLongerOurs([entry]);
        await notify(tx, LOOK);
      });
    },
  };
}
