import { placeOf } from './merging.js';
import type { Outgoing } from './store.js';

/** What became of a save. */
export type Outcome =
  | { kind: 'saved'; textRevision: number | null; contentHash: string | null; merged: boolean; position: string; at: string | null }
  /** Met somebody else's edit: nothing of it is in the text. */
  | { kind: 'met'; position: string; by: ReadonlyMap<string, { name: string | null; suggestionId: string }> }
  /** Came when the text was closed to it: kept aside by the server. */
  | { kind: 'aside'; position: string; code: string }
  | { kind: 'signed-out' }
  | { kind: 'other-user' }
  /** For good, as it is: the same again would be refused again. */
  | { kind: 'refused'; status: number; code: string; detail: string }
  /** Not known: the identical request goes again. */
  | { kind: 'unknown'; why: 'no-answer' | 'server'; after: number | null };

const TIME_LIMIT_MS = 20_000;
/** A browser takes 64 KiB in all along when its page goes. */
const TAKEN_ALONG = 60_000;

export interface Sender {
  userId: string;
  sectionId: string;
  fetch: typeof fetch;
  /** Told of every answer: which build answered, whether the session is over. `body`: problem details, where it is no success. */
  onAnswer?(response: Response, body: Record<string, unknown> | null): void;
}

/** Sends a frozen save. Never rejects: what is not known is an outcome too. */
export async function sendSave({ userId, sectionId, fetch, onAnswer }: Sender, save: Outgoing, leaving: boolean): Promise<Outcome> {
  try {
    const response = await fetch(`/api/sections/${encodeURIComponent(sectionId)}/edits`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'idempotency-key': save.saveId, 'x-trinhky-user': userId },
      body: save.body,
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      keepalive: leaving && save.body.length * 3 < TAKEN_ALONG,
    });
    const body = record(await response.json().catch(() => null));
    onAnswer?.(response, body);
    return outcomeOf(response, body);
  } catch {
    return { kind: 'unknown', why: 'no-answer', after: null };
  }
}

type Body = Record<string, unknown>;
const record = (value: unknown): Body | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function outcomeOf(response: Response, body: Body | null): Outcome {
  const { status } = response;
  const position = text(body?.position);
  if (response.ok) {
    // An answer that is not ours (a captive portal's page) says nothing about the save.
    if (!body || position === null) return { kind: 'unknown', why: 'no-answer', after: null };
    const at = response.headers.get('date');
    return {
      kind: 'saved',
      textRevision: number(body.textRevision),
      contentHash: text(body.contentHash),
      merged: body.merged === true,
      position,
      at: at === null ? null : new Date(at).toISOString(),
    };
  }
  const code = text(body?.type);
  if (code === null || status >= 500 || status === 408 || status === 425 || status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? '');
    return { kind: 'unknown', why: 'server', after: seconds > 0 ? seconds * 1_000 : null };
  }
  if (status === 401) return { kind: 'signed-out' };
  if (code === 'session.other-user') return { kind: 'other-user' };
  if (code === 'section.edit-conflict' && position !== null) return { kind: 'met', position, by: metBy(body?.conflicts) };
  if (code === 'section.edit-set-aside' && position !== null) return { kind: 'aside', position, code: text(body?.refused) ?? code };
  return { kind: 'refused', status, code, detail: text(body?.detail) ?? 'Máy chủ từ chối lưu.' };
}

function metBy(conflicts: unknown): Map<string, { name: string | null; suggestionId: string }> {
  const by = new Map<string, { name: string | null; suggestionId: string }>();
  for (const each of Array.isArray(conflicts) ? conflicts.map(record) : []) {
    const [blockId, suggestionId] = [text(each?.blockId), text(each?.suggestionId)];
    if (blockId === null || suggestionId === null) continue;
    by.set(placeOf({ blockId, rowId: text(each?.rowId) }), { name: text(record(record(each?.theirs)?.by)?.name), suggestionId });
  }
  return by;
}
