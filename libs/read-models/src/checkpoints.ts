import type { EventStore } from '@trinhky/event-store';
import type { CheckpointTables } from './checkpoints.schema.js';
import type { Projection, Tx } from './projection.js';
import { put } from './statements.js';

export type Checkpoint = CheckpointTables['checkpoints'];

export const startOf = ({ name, version }: Projection, epoch: string): Checkpoint => ({
  name,
  version,
  position: 0,
  stream: null,
  revision: null,
  event_id: null,
  hash: null,
  epoch,
});

export async function saveCheckpoints(tx: Tx, checkpoints: readonly Checkpoint[]): Promise<void> {
  for (const { name, ...columns } of checkpoints) await put(tx, 'checkpoints', { name }, columns);
}

/** Whether the rows may be carried on from: same version and epoch, and the last event handled still stands in the log as it was. */
export async function stillHolds(checkpoint: Checkpoint, projection: Projection, epoch: string, store: EventStore): Promise<boolean> {
  if (checkpoint.version !== projection.version || checkpoint.epoch !== epoch) return false;
  if (BigInt(checkpoint.position) > (await store.lastPosition())) return false;
  const { stream, revision } = checkpoint;
  if (stream === null || revision === null) return true;
  const [event] = await store.readStream(stream, { from: revision, to: revision });
  return event !== undefined && event.id === checkpoint.event_id && event.hash === checkpoint.hash;
}
