import type { ReadModels } from '../read-models.js';
import type { ObligationKind } from './obligations.projection.js';

export interface Obligation {
  organId: string;
  kind: ObligationKind;
  /** The section, the kind of document, or empty. */
  key: string;
  reportId: string;
  /** The submission, or the cycle: a report revision either way. */
  number: number;
  /** The asking event, to be handled again. */
  asked: { stream: string; revision: number; eventId: string; position: bigint; at: string };
}

/** What was asked before the instant `askedBefore` and is still not done, oldest first, in all organs: for the sweeper, not for people. */
export async function openObligations(db: ReadModels, askedBefore: string): Promise<Obligation[]> {
  const rows = await db
    .selectFrom('obligations')
    .selectAll()
    .where('asked_at', '<', askedBefore)
    .orderBy('asked_position')
    .orderBy('kind')
    .orderBy('key')
    .execute();
  return rows.map((row) => ({
    organId: row.organ_id,
    kind: row.kind as ObligationKind,
    key: row.key,
    reportId: row.report_id,
    number: row.number,
    asked: {
      stream: row.asked_stream,
      revision: row.asked_revision,
      eventId: row.asked_event_id,
      position: BigInt(row.asked_position),
      at: row.asked_at,
    },
  }));
}
