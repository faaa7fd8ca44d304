import { saveCheckpoints, startOf } from './checkpoints.js';
import type { Entry, Keeper, Saved } from './keeper.js';
import { forgetParks, savedParks, saveParks } from './parked-streams.js';
import type { ReadModels } from './read-models.js';

/** Rows that this process alone writes: all projections in one transaction, and a rebuild in the place of what it replaces. */
export function fileKeeper(db: ReadModels): Keeper {
  const keeper: Keeper = {
    async takeOver() {
      const checkpoints = await db.selectFrom('checkpoints').selectAll().execute();
      const parks = await savedParks(db);
      return new Map<string, Saved>(
        checkpoints.map((checkpoint) => [
          checkpoint.name,
          { checkpoint, parked: parks.get(`${checkpoint.name}@${checkpoint.version}`) ?? new Map() },
        ]),
      );
    },
    groups: (entries) => [[...entries]],
    transaction: (_group, work) => db.transaction().execute(work),
    async move(tx, moves) {
      await saveCheckpoints(
        tx,
        moves.map(({ to }) => to),
      );
      for (const { entry, parks } of moves) await saveParks(tx, entry, parks);
    },
    async restart(tx, entries) {
      for (const { projection } of entries) {
        await forgetParks(tx, projection.name, null, 'served');
        for (const table of projection.tables) await tx.deleteFrom(table).execute();
      }
      await saveCheckpoints(
        tx,
        entries.map(({ checkpoint }) => checkpoint),
      );
    },
    async rebuildInto(entries) {
      await empty(keeper, entries);
      return [...entries];
    },
    async putInService() {},
  };
  return keeper;
}

/** Takes the rows of these back to before the first event, where they are. */
export async function empty(keeper: Keeper, entries: readonly Entry[]): Promise<void> {
  const emptied = entries.map((entry) => ({ ...entry, checkpoint: startOf(entry.projection, entry.checkpoint.epoch), parked: new Map() }));
  for (const group of keeper.groups(emptied, () => true)) {
    await keeper.transaction(group, (tx) => keeper.restart(tx, group));
  }
  for (const [i, entry] of entries.entries()) Object.assign(entry, { checkpoint: emptied[i]?.checkpoint, parked: new Map() });
}
