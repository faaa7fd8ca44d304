import { categoryOf } from '@trinhky/event-store';
import type { ReportEvent, SectionEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { perTransaction } from '../per-transaction.js';
import { projection } from '../projection.js';
import type { Handlers, Tx } from '../projection.js';
import { find, put } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { inWords, told } from './verbs.js';
import type { Line } from './verbs.js';

type Type = SectionEvent['type'] | ReportEvent['type'];

const lines = Object.fromEntries(
  (Object.keys(told) as Type[]).map((type) => [type, (event: EventOf<Type>, tx: Tx) => write(event, inWords(event), tx)]),
) as Handlers;

/** Everything that happened to sections and reports, a readable row each. Full texts and proofs come from the streams, not from here. */
export const history = projection('history', 2, ['history', 'history_sections'], {
  ...lines,
  'section.opened.v1': async (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    reports(tx).delete(`${organ}.${id}`);
    await put(tx, 'history_sections', { organ_id: organ, section_id: id }, { report_id: event.data.reportId });
    await write(event, inWords(event), tx);
  },
});

async function write(event: EventOf<Type>, { verb, summary }: Line, tx: Tx): Promise<void> {
  const { organ, id } = streamParts(event.stream);
  const { actor, occurredAt } = event.meta;
  const isSection = categoryOf(event.stream) === 'section';
  const row = {
    organ_id: organ,
    event_id: event.id,
    type: event.type,
    stream: event.stream,
    revision: event.revision,
    report_id: isSection ? await reportOf(organ, id, tx) : id,
    section_id: isSection ? id : sectionNamed(event),
    at: occurredAt,
    actor_id: actor.id,
    actor_name: actor.name,
    actor_post: actor.post ?? null,
    on_behalf_of: actor.onBehalfOf?.name ?? null,
    verb,
    summary,
  };
  await put(tx, 'history', { position: Number(event.position) }, row);
}

/** A report's event about one section stands in that section's history too. */
const sectionNamed = ({ data }: EventOf<Type>): string | null => ('sectionId' in data ? data.sectionId : null);

/** The reports of the sections met with in the transaction under way. */
const reports = perTransaction<string | null>();

async function reportOf(organ: string, section: string, tx: Tx): Promise<string | null> {
  const known = reports(tx).get(`${organ}.${section}`);
  if (known !== undefined) return known;
  const found = await find(tx, 'history_sections', { organ_id: organ, section_id: section }, ['report_id']);
  const report = found?.report_id ?? null;
  reports(tx).set(`${organ}.${section}`, report);
  return report;
}
