import type { Actor } from '@trinhky/events';
import type { AnyEvent } from '../event.js';
import type { PeopleView } from '../people/people.query.js';
import { perTransaction } from '../per-transaction.js';
import type { Tx } from '../projection.js';
import { find, put } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { factsOf, legalDateOf, peopleThen } from './people-then.js';
import type { Fact } from './people-then.js';

/** What a person is told of. Stored keys: never rename one. */
export type NotificationKind =
  | 'assigned'
  | 'due-date'
  | 'to-approve'
  | 'returned'
  | 'approved'
  | 'reopened'
  | 'comment'
  | 'reply'
  | 'suggestion'
  | 'suggestion-decided'
  | 'to-sign'
  | 'report-returned'
  | 'taken-back'
  | 'rendering-failed'
  | 'signed'
  | 'signature-withdrawn'
  | 'issued'
  | 'cancelled';

export interface Told {
  kind: NotificationKind;
  reportId: string;
  sectionId?: string;
  blockId?: string | null;
  remarkId?: string;
  detail?: string | null;
  /** Who did it, where the event only carries out what somebody decided before. */
  by?: Pick<Actor, 'id' | 'name'> | undefined;
}

/** A row for each of these people, except for whoever did it: nobody is told of their own act. */
export async function tell(event: AnyEvent, to: readonly string[], told: Told, tx: Tx): Promise<void> {
  const { organ } = streamParts(event.stream);
  const actor = told.by ?? event.meta.actor;
  const row = {
    kind: told.kind,
    report_id: told.reportId,
    section_id: told.sectionId ?? null,
    block_id: told.blockId ?? null,
    remark_id: told.remarkId ?? null,
    actor_id: actor.id,
    actor_name: actor.name,
    at: event.meta.occurredAt,
    detail: told.detail ?? null,
  };
  for (const user of new Set(to)) {
    if (user !== actor.id) await put(tx, 'notifications', { organ_id: organ, user_id: user, position: Number(event.position) }, row);
  }
}

const offices = perTransaction<Fact[]>();

export async function rememberPeople(event: AnyEvent, tx: Tx): Promise<void> {
  const { organ } = streamParts(event.stream);
  offices(tx).delete(organ);
  const columns = { type: event.type, data: JSON.stringify(event.data) };
  await put(tx, 'notification_people', { organ_id: organ, position: Number(event.position) }, columns);
}

/** Who was who when the event happened. */
export async function peopleAt(event: AnyEvent, tx: Tx): Promise<PeopleView> {
  const { organ } = streamParts(event.stream);
  const known = offices(tx).get(organ) ?? (await factsOf(organ, tx));
  offices(tx).set(organ, known);
  return peopleThen(organ, known, { position: Number(event.position), date: legalDateOf(event.meta.occurredAt) });
}

/** Who decided at a revision of the report's stream; undefined where that is not known. */
export async function decidedBy(organ: string, report: string, revision: number, tx: Tx) {
  const act = await find(tx, 'notification_acts', { organ_id: organ, report_id: report, revision }, ['actor_id', 'actor_name', 'signer']);
  return act && { id: act.actor_id, name: act.actor_name, signer: act.signer };
}

/** Ids put together in a JSON list that is sorted. */
export function withMembers(json: string, ids: readonly string[]): string {
  const members = JSON.parse(json) as string[];
  return ids.every((id) => members.includes(id)) ? json : JSON.stringify([...new Set([...members, ...ids])].sort());
}
