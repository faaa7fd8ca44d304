import { sql } from 'kysely';
import type { CompiledQuery, RawBuilder, SqliteDatabase } from 'kysely';
import type { Tx } from './projection.js';
import type { ReadModels } from './read-models.js';
import type { ReadModelTables } from './tables.js';

/**
 * What projections write with. Kysely makes each statement once per shape (table and columns) and kind of database; afterwards only its values
 * are bound: making it anew for every event takes longer than running it.
 */

type Table = keyof ReadModelTables;
/** A row's key as it is compared: columns and their values, all of which must be equal. */
type Key<T extends Table> = Partial<ReadModelTables[T]>;
type Columns<T extends Table> = Partial<ReadModelTables[T]>;

/** By the database kind's adapter, of which each Kysely has one. */
const made = new WeakMap<object, Map<string, CompiledQuery<unknown>>>();

function once(tx: Tx, shape: string, make: () => RawBuilder<unknown>): CompiledQuery<unknown> {
  const { adapter } = tx.getExecutor();
  let shapes = made.get(adapter);
  if (!shapes) made.set(adapter, (shapes = new Map()));
  let statement = shapes.get(shape);
  if (!statement) shapes.set(shape, (statement = make().compile(tx)));
  return statement;
}

/** Where there is one connection, and statements run in the caller's own turn: a transaction that is open has that connection to itself. */
const only = new WeakMap<object, SqliteDatabase>();

/** Tells that this database has this one connection: statements then go straight to it, past a dozen promises each. */
export function hasOnly(db: ReadModels, connection: SqliteDatabase): void {
  only.set(db.getExecutor().adapter, connection);
}

async function run(tx: Tx, statement: CompiledQuery<unknown>, parameters: readonly unknown[]): Promise<readonly unknown[]> {
  const connection = only.get(tx.getExecutor().adapter);
  if (!connection) return (await tx.executeQuery({ ...statement, parameters })).rows;
  const prepared = connection.prepare(statement.sql);
  if (prepared.reader) return prepared.all(parameters);
  prepared.run(parameters);
  return [];
}

const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));
/** Stands where a value is bound. */
const places = (columns: readonly string[]) => sql.join(columns.map(() => sql.val(null)));
const equal = (columns: readonly string[]) =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${sql.val(null)}`),
    sql` and `,
  );

/** Puts the row of this primary key: a new one, or these columns of the one that is there. */
export async function put<T extends Table>(tx: Tx, table: T, key: Key<T>, columns: Columns<T>): Promise<void> {
  const [keys, others] = [Object.keys(key), Object.keys(columns)];
  const statement = once(
    tx,
    `put ${table} ${keys.join()} ${others.join()}`,
    () => sql`insert into ${sql.table(table)} (${names([...keys, ...others])}) values (${places([...keys, ...others])})
      on conflict (${names(keys)}) do update set ${sql.join(others.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`,
  );
  await run(tx, statement, [...Object.values(key), ...Object.values(columns)]);
}

/** Adds a row; one of its key that is there stays as it is. */
export async function add<T extends Table>(tx: Tx, table: T, row: Columns<T>): Promise<void> {
  const columns = Object.keys(row);
  const statement = once(
    tx,
    `add ${table} ${columns.join()}`,
    () => sql`insert into ${sql.table(table)} (${names(columns)}) values (${places(columns)}) on conflict do nothing`,
  );
  await run(tx, statement, Object.values(row));
}

/** Sets columns of every row of this key. */
export async function set<T extends Table>(tx: Tx, table: T, key: Key<T>, columns: Columns<T>): Promise<void> {
  const [keys, others] = [Object.keys(key), Object.keys(columns)];
  const statement = once(
    tx,
    `set ${table} ${keys.join()} ${others.join()}`,
    () =>
      sql`update ${sql.table(table)} set ${sql.join(others.map((name) => sql`${sql.ref(name)} = ${sql.val(null)}`))} where ${equal(keys)}`,
  );
  await run(tx, statement, [...Object.values(columns), ...Object.values(key)]);
}

/** Takes every row of this key out. */
export async function remove<T extends Table>(tx: Tx, table: T, key: Key<T>): Promise<void> {
  const keys = Object.keys(key);
  const statement = once(tx, `remove ${table} ${keys.join()}`, () => sql`delete from ${sql.table(table)} where ${equal(keys)}`);
  await run(tx, statement, Object.values(key));
}

/** Columns of the row of this primary key. */
export async function find<T extends Table, C extends keyof ReadModelTables[T] & string>(
  tx: Tx,
  table: T,
  key: Key<T>,
  columns: readonly C[],
): Promise<Pick<ReadModelTables[T], C> | undefined> {
  const keys = Object.keys(key);
  const statement = once(
    tx,
    `find ${table} ${keys.join()} ${columns.join()}`,
    () => sql`select ${names(columns)} from ${sql.table(table)} where ${equal(keys)} limit 1`,
  );
  // The statement names the table and the columns.
  const [row] = await run(tx, statement, Object.values(key));
  return row as Pick<ReadModelTables[T], C> | undefined;
}
