import { sql } from 'kysely';
import type { CompiledQuery, Kysely, RawBuilder, SqliteDatabase } from 'kysely';
import type { Tx } from './projection.js';
import type { ReadModelTables } from './tables.js';

/**
 * What projections write with. Kysely makes each statement once per shape (table and columns) and kind of database; afterwards only its values
 * are bound: making it anew for every event takes longer than running it. On a connection of one's own a statement has run when these return;
 * elsewhere they answer a promise.
 */

type Table = keyof ReadModelTables;
/** A row's key as it is compared: columns and their values, all of which must be equal. */
type Key<T extends Table> = Partial<ReadModelTables[T]>;
type Columns<T extends Table> = Partial<ReadModelTables[T]>;
type Written = void | Promise<void>;

/** The statements made so far, as a tree of the names in them: going down it makes no text, which a replay would feel. */
interface Shape {
  statement: CompiledQuery<unknown> | undefined;
  next: Map<string, Shape>;
}

interface Database {
  shapes: Shape;
  /** Where there is one connection, and statements run in the caller's own turn: a transaction that is open has that connection to itself. */
  only: SqliteDatabase | undefined;
}

/** By the database kind's adapter, of which each Kysely has one. */
const databases = new WeakMap<object, Database>();

function databaseOf(db: Kysely<ReadModelTables> | Tx): Database {
  const { adapter } = db.getExecutor();
  let database = databases.get(adapter);
  if (!database) databases.set(adapter, (database = { shapes: { statement: undefined, next: new Map() }, only: undefined }));
  return database;
}

/** Tells that this database has this one connection: statements then go straight to it, past a dozen promises each. */
export function hasOnly(db: Kysely<ReadModelTables>, connection: SqliteDatabase): void {
  databaseOf(db).only = connection;
}

function shapeBelow(shape: Shape, name: string): Shape {
  let below = shape.next.get(name);
  if (!below) shape.next.set(name, (below = { statement: undefined, next: new Map() }));
  return below;
}

/** Goes down by the names of columns, whose values are bound next. */
function bind(shape: Shape, columns: Readonly<Record<string, unknown>>, values: unknown[]): Shape {
  let at = shape;
  for (const name in columns) {
    at = shapeBelow(at, name);
    values.push(columns[name]);
  }
  return at;
}

type Rows = readonly unknown[];

function run(tx: Tx, { only }: Database, shape: Shape, values: Rows, make: () => RawBuilder<unknown>): Rows | Promise<Rows> {
  const statement = (shape.statement ??= make().compile(tx));
  if (!only) return tx.executeQuery({ ...statement, parameters: values }).then(({ rows }) => rows);
  const prepared = only.prepare(statement.sql);
  if (prepared.reader) return prepared.all(values);
  prepared.run(values);
  return NOTHING;
}

const NOTHING: Rows = [];
const written = (rows: Rows | Promise<Rows>): Written => (rows instanceof Promise ? rows.then(() => {}) : undefined);

const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));
/** Stands where a value is bound. */
const places = (columns: readonly string[]) => sql.join(columns.map(() => sql.val(null)));
const equal = (columns: readonly string[]) =>
  sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${sql.val(null)}`),
    sql` and `,
  );

/** Puts the row of this primary key: a new one, or these columns of the one that is there. */
export function put<T extends Table>(tx: Tx, table: T, key: Key<T>, columns: Columns<T>): Written {
  const database = databaseOf(tx);
  const values: unknown[] = [];
  const keyed = bind(shapeBelow(shapeBelow(database.shapes, 'put'), table), key, values);
  const shape = bind(shapeBelow(keyed, ':'), columns, values);
  const make = () => {
    const [keys, others] = [Object.keys(key), Object.keys(columns)];
    return sql`insert into ${sql.table(table)} (${names([...keys, ...others])}) values (${places([...keys, ...others])})
      on conflict (${names(keys)}) do update set ${sql.join(others.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`;
  };
  return written(run(tx, database, shape, values, make));
}

/** Adds a row; one of its key that is there stays as it is. */
export function add<T extends Table>(tx: Tx, table: T, row: Columns<T>): Written {
  const database = databaseOf(tx);
  const values: unknown[] = [];
  const shape = bind(shapeBelow(shapeBelow(database.shapes, 'add'), table), row, values);
  const make = () => {
    const columns = Object.keys(row);
    return sql`insert into ${sql.table(table)} (${names(columns)}) values (${places(columns)}) on conflict do nothing`;
  };
  return written(run(tx, database, shape, values, make));
}

/** Sets columns of every row of this key. */
export function set<T extends Table>(tx: Tx, table: T, key: Key<T>, columns: Columns<T>): Written {
  const database = databaseOf(tx);
  const values: unknown[] = [];
  const changed = bind(shapeBelow(shapeBelow(database.shapes, 'set'), table), columns, values);
  const shape = bind(shapeBelow(changed, ':'), key, values);
  const make = () => {
    const changes = Object.keys(columns).map((name) => sql`${sql.ref(name)} = ${sql.val(null)}`);
    return sql`update ${sql.table(table)} set ${sql.join(changes)} where ${equal(Object.keys(key))}`;
  };
  return written(run(tx, database, shape, values, make));
}

/** Takes every row of this key out. */
export function remove<T extends Table>(tx: Tx, table: T, key: Key<T>): Written {
  const database = databaseOf(tx);
  const values: unknown[] = [];
  const shape = bind(shapeBelow(shapeBelow(database.shapes, 'remove'), table), key, values);
  return written(run(tx, database, shape, values, () => sql`delete from ${sql.table(table)} where ${equal(Object.keys(key))}`));
}

/** Columns of the row of this primary key. */
export async function find<T extends Table, C extends keyof ReadModelTables[T] & string>(
  tx: Tx,
  table: T,
  key: Key<T>,
  columns: readonly C[],
): Promise<Pick<ReadModelTables[T], C> | undefined> {
  const database = databaseOf(tx);
  const values: unknown[] = [];
  let shape = bind(shapeBelow(shapeBelow(database.shapes, 'find'), table), key, values);
  for (const column of [':', ...columns]) shape = shapeBelow(shape, column);
  const make = () => sql`select ${names(columns)} from ${sql.table(table)} where ${equal(Object.keys(key))} limit 1`;
  // The statement names the table and the columns.
  const [row] = await run(tx, database, shape, values, make);
  return row as Pick<ReadModelTables[T], C> | undefined;
}
