import { projections } from './projections.js';
import type { ReadModels } from './read-models.js';

/** Every row of every projection's tables, by table name, ordered by content: equal dumps are equal read models. */
export async function dumpTables(db: ReadModels): Promise<Record<string, Record<string, unknown>[]>> {
  const dump: Record<string, Record<string, unknown>[]> = {};
  for (const table of projections.flatMap(({ tables }) => tables).sort()) {
    const rows: Record<string, unknown>[] = await db.selectFrom(table).selectAll().execute();
    const keyed = rows.map((row) => ({ row, key: JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))) }));
    dump[table] = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
  }
  return dump;
}
