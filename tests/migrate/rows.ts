import type { EventStore } from '@trinhky/event-store';
import { dumpTables, openReadModels, projectionRunner, projections } from '@trinhky/read-models';

const AN_HOUR = 3_600_000;

/**
 * The rows of all read models, built in memory from a log. Positions are each log's own: where rows hold one, its place in the order stands there
 * instead.
 */
export async function rowsOf(store: EventStore, order: ReadonlyMap<number, number>): Promise<unknown> {
  const db = await openReadModels('memory');
  const faults: string[] = [];
  const runner = projectionRunner({
    store,
    db,
    projections,
    epoch: 'test',
    alarm: (message, error) => faults.push(`${message}: ${error}`),
  });
  await runner.start();
  await runner.waitFor(await store.lastPosition(), AN_HOUR);
  const dump = await dumpTables(db);
  await runner.stop();
  await db.destroy();
  const placed = ([name, value]: [string, unknown]) => [name, name.endsWith('position') ? order.get(Number(value)) : value];
  const tables = Object.entries(dump).map(([table, rows]): [string, string[]] => [
    table,
    rows.map((row) => JSON.stringify(Object.entries(row).map(placed))).sort(),
  ]);
  return { tables: Object.fromEntries(tables), parked: faults.length };
}
