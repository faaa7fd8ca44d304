import { at, countAt, listAt, TEMPLATE, textAt, until } from '../../apps/api/src/testing/index.js';
import type { Client } from '../../apps/api/src/testing/index.js';
import { isGone, send } from './attempts.js';
import type { Attempt } from './attempts.js';
import { oneOf } from './random.js';

export const DRAFTERS = ['em', 'giang', 'hoa'];
export const LEADERS = ['binh', 'cuc'];
export const CLERK = 'khanh';
const EVERYBODY = [...DRAFTERS, ...DRAFTERS, ...LEADERS, CLERK];

export interface Shift {
  /** Signed in, as long as the server lives. */
  clients: ReadonlyMap<string, Client>;
  reportId: string;
  sectionIds: readonly string[];
  random: () => number;
  /** Begins every command's key: no two shifts share one. */
  name: string;
  /** Told of every command sent, once its outcome is known. */
  note: (attempt: Attempt) => void;
}

/** Everybody works at once on the same sections, as long as the server answers. Resolves when it has gone. */
export async function work(shift: Shift): Promise<void> {
  await Promise.all(
    EVERYBODY.map(async (person, seat) => {
      for (let n = 0; await step(shift, person, `${shift.name}.${person}.${seat}.${n}`); n += 1);
    }),
  );
}

/** Looks at a section and does what its state asks of this person. False: the server has gone. */
async function step(shift: Shift, person: string, key: string): Promise<boolean> {
  const client = shift.clients.get(person);
  const sectionId = oneOf(shift.sectionIds, shift.random);
  if (!client || sectionId === undefined) throw new Error(`${person} has nothing to work on`);
  try {
    const { body: section } = await client.get(`/api/sections/${sectionId}`);
    const chosen = LEADERS.includes(person)
      ? review(shift, section)
      : person === CLERK
        ? await reopen(shift, client)
        : draft(shift, person, section);
    if (!chosen) return true;
    const { path = `/api/sections/${sectionId}`, ...command } = chosen;
    const attempt = await send(client, { person, key, path: `${path}/${command.verb}`, body: command.body });
    shift.note(attempt);
    return attempt.outcome.kind !== 'unknown';
  } catch (error) {
    if (!isGone(error)) throw error;
    return false;
  }
}

interface Chosen {
  path?: string;
  verb: string;
  body: object;
}

/** Edits mostly, on the text just read or on an older one, in a block of one's own or in the one that all share; now and then submits. */
function draft({ random, name }: Shift, person: string, section: unknown): Chosen | null {
  const revision = countAt(section, 'revision');
  const round = countAt(section, 'round');
  const inReview = at(section, 'status') === 'in-review';
  if (inReview && random() < 0.1) return { verb: 'withdraw', body: { round } };
  if (inReview && random() > 0.3) return null;
  if (!inReview && revision > 0 && random() < 0.25)
    return { verb: 'submit', body: { revision, contentHash: at(section, 'contentHash'), round: round + 1 } };
  const id = random() < 0.2 ? 'chung' : `${person}-${Math.floor(random() * 4)}`;
  const t = `${person} viết trong ${name}: ${Math.floor(random() * 1e9)}`;
  const base = Math.max(0, revision - Math.floor(random() * 3));
  return { verb: 'edits', body: { base, changes: [{ op: 'put', block: { kind: 'paragraph', id, content: [{ kind: 'text', t }] } }] } };
}

function review({ random }: Shift, section: unknown): Chosen | null {
  if (at(section, 'status') !== 'in-review') return null;
  const shown = { round: countAt(section, 'round'), revision: countAt(section, 'revision'), contentHash: at(section, 'contentHash') };
  return random() < 0.6
    ? { verb: 'approve', body: { ...shown, headingHash: at(section, 'place.headingHash') } }
    : { verb: 'return', body: { ...shown, reason: 'Cần đối chiếu lại số liệu.' } };
}

/** The clerk opens an approved section again. */
async function reopen({ random, reportId }: Shift, client: Client): Promise<Chosen | null> {
  const path = `/api/reports/${reportId}`;
  const { body } = await client.get(path);
  const recorded = listAt(body, 'nodes').filter((node) => typeof at(node, 'section.recorded.revision') === 'number');
  const node = oneOf(recorded, random);
  if (!node) return null;
  const reason = 'Bổ sung số liệu mới.';
  return {
    path,
    verb: 'reopen-section',
    body: { sectionId: at(node, 'section.sectionId'), cycle: at(node, 'section.reportCycle'), reason },
  };
}

/** The clerk opens a report and gives every section to all drafters and to one of the leaders. */
export async function openReport(clerk: Client, name: string, note: Shift['note']): Promise<{ reportId: string; sectionIds: string[] }> {
  const opened = await clerk.post('/api/reports', { templateId: TEMPLATE, year: 2026, index: 6, dueDate: null });
  const reportId = textAt(opened.body, 'reportId');
  const shown = await until(
    () => clerk.get(`/api/reports/${reportId}`),
    ({ body }) => listAt(body, 'nodes').every((node) => at(node, 'section') === null || at(node, 'section.state') !== null),
  );
  const sectionIds = listAt(shown.body, 'nodes').flatMap((node) => {
    const id = at(node, 'section.sectionId');
    return typeof id === 'string' ? [id] : [];
  });
  for (const [i, sectionId] of sectionIds.entries()) {
    const body = { assignees: DRAFTERS.map((id) => ({ kind: 'user', id })), approver: LEADERS[i % LEADERS.length], reason: null };
    note(await send(clerk, { person: CLERK, key: `${name}.assign.${i}`, path: `/api/sections/${sectionId}/assign`, body }));
  }
  return { reportId, sectionIds };
}
