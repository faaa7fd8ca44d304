import { noStore } from './no-store.js';
import { openDraftStore } from './store.js';
import type { DraftStore } from './store.js';
import { lockedTabs } from './tabs.js';
import type { Tabs } from './tabs.js';
import { askingTabs } from './tabs-without-locks.js';

let store: Promise<DraftStore> | null = null;

const OPENING_MS = 8_000;

/** What this browser keeps drafts in; one that keeps nothing where it refuses, or does not answer: then writing goes on without, and says so. */
export const deviceStore = (): Promise<DraftStore> =>
  (store ??= Promise.race([
    openDraftStore().catch(() => noStore),
    new Promise<DraftStore>((resolve) => setTimeout(() => resolve(noStore), OPENING_MS)),
  ]));

/** The tabs of this browser that have the section open. */
export function deviceTabs(userId: string, sectionId: string, writer: string): Tabs {
  const name = `trinhky-draft/${userId}/${sectionId}`;
  return 'locks' in navigator ? lockedTabs(name, writer) : askingTabs(name, writer);
}

/** Sections of which this device has text that the server does not have. */
export async function unsentOnDevice(userId: string): Promise<{ what: string; href: string }[]> {
  const sections = await (await deviceStore()).unsent(userId);
  return sections.map(({ sectionId, what }) => ({ what, href: `/muc/${sectionId}` }));
}
