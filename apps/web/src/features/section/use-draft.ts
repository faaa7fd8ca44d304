import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { heard } from '../../api/client.js';
import { randomId } from '../../api/ids.js';
import { Problem } from '../../api/problem.js';
import { queryClient, reads } from '../../api/queries.js';
import { sawPosition } from '../../api/standing.js';
import { send } from '../../api/command.js';
import { onSignedInAgain } from '../../app/session.js';
import { deviceStore, deviceTabs } from '../../drafts/device.js';
import type { Engine } from '../../drafts/engine.js';
import { openDraft } from '../../drafts/open-draft.js';
import { sendSave } from '../../drafts/outcome.js';
import type { DraftState, ServerText } from '../../drafts/saving-state.js';
import type { Choice, Outgoing } from '../../drafts/store.js';
import { useUnsaved } from '../../ui/use-unsaved.js';
import { nameOf, serverTextOf } from './section-data.js';
import type { Known } from './section-data.js';
import type { Asked } from './use-known.js';

// Opened while the page is still drawn for the first time.
void deviceStore();

/** The draft of a section as long as its page is open; null until the device has told what it keeps. */
export function useDraft(userId: string, sectionId: string, { known, offline, answers }: Asked): Engine | null {
  const [draft, setDraft] = useState<Engine | null>(null);
  const begin = useRef<{ known: Known; offline: boolean } | null>(null);
  begin.current = known && { known, offline };
  const ready = known !== null;

  useEffect(() => {
    const start = begin.current;
    if (!ready || !start) return undefined;
    let engine: Engine | null = null;
    let gone = false;
    void open(userId, sectionId, start.known, start.offline).then((opened) => {
      engine = opened;
      if (gone) opened.close();
      else setDraft(opened);
    });
    return () => {
      gone = true;
      setDraft(null);
      // What is not sent yet goes on its way; it is on the device in any case.
      void engine?.flush().finally(() => engine?.close());
    };
  }, [ready, userId, sectionId]);

  useEffect(() => {
    if (!draft || !known || offline) return;
    draft.server(serverTextOf(known));
    if (draft.state().saving.kind === 'no-link') draft.resume();
  }, [draft, known?.section, known?.actions, offline, answers]);
  useLeaving(draft);
  return draft;
}

async function open(userId: string, sectionId: string, known: Known, offline: boolean): Promise<Engine> {
  const onAnswer = (response: Response, body: Record<string, unknown> | null) =>
    heard((name) => response.headers.get(name), response.ok ? null : new Problem(response.status, body ?? {}));
  return openDraft({
    userId,
    sectionId,
    what: nameOf(known.section),
    server: offline ? null : serverTextOf(known),
    rights: serverTextOf(known),
    store: await deviceStore(),
    tabs: deviceTabs(userId, sectionId, randomId()),
    ports: {
      async save(save: Outgoing, leaving: boolean) {
        const outcome = await sendSave({ userId, sectionId, fetch: (...asked) => fetch(...asked), onAnswer }, save, leaving);
        if ('position' in outcome) sawPosition(outcome.position);
        return outcome;
      },
      read: (atLeast) => readAnew(sectionId, atLeast),
      newId: () => randomId(),
      now: () => new Date().toISOString(),
      onSettled: (choice) => void decideKept(sectionId, choice),
    },
  });
}

/** Past the query's age: a save was answered, its text is wanted. */
async function readAnew(sectionId: string, atLeast: string | null): Promise<ServerText> {
  if (atLeast !== null) sawPosition(atLeast);
  const asked = { params: { path: { id: sectionId } } };
  const [section, actions] = await Promise.all([
    queryClient.fetchQuery({ ...reads.queryOptions('get', '/api/sections/{id}', asked), staleTime: 0 }),
    queryClient.fetchQuery({ ...reads.queryOptions('get', '/api/sections/{id}/actions', asked), staleTime: 0 }),
  ]);
  return serverTextOf({ section, actions });
}

/** The writer has chosen between two texts: the one kept aside as a suggestion waits no longer. */
async function decideKept(sectionId: string, { suggestionId }: Choice): Promise<void> {
  if (suggestionId === null) return;
  await send(
    '/api/sections/{id}/suggestions/{suggestionId}/decide',
    { path: { id: sectionId, suggestionId }, body: { decision: 'declined', reason: 'Người soạn đã chọn giữa hai bản khi lưu.' } },
    `settled-${suggestionId}`,
    // It stays open and may be decided by hand.
  ).catch(() => undefined);
}

/** Leaving sends what can be sent, and asks where the device keeps nothing; the link or the session coming back goes on. */
function useLeaving(draft: Engine | null): void {
  useUnsaved(
    () => draft !== null && !draft.state().deviceKeeps && draft.state().unsent,
    async () => draft?.flush(),
  );
  useEffect(() => {
    if (!draft) return undefined;
    const leave = () => draft.leave();
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    const resume = () => draft.resume();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', leave);
    addEventListener('online', resume);
    const stop = onSignedInAgain(resume);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', leave);
      removeEventListener('online', resume);
      stop();
    };
  }, [draft]);
}

/** What of a draft's state a part of the page draws itself by. */
export function useDraftState<T>(draft: Engine, select: (state: DraftState) => T): T {
  const last = useRef<{ state: DraftState; value: T } | null>(null);
  return useSyncExternalStore(draft.subscribe, () => {
    const state = draft.state();
    if (last.current?.state !== state) last.current = { state, value: select(state) };
    return last.current.value;
  });
}
