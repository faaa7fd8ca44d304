import type { DraftStore } from './store.js';

/** Where the browser keeps nothing: every write says so. */
export const noStore: DraftStore = {
  load: () => Promise.resolve({ writers: [], outgoing: null, kept: [] }),
  write: () => Promise.reject(new Error('this browser keeps nothing')),
  remember: () => Promise.resolve(),
  remembered: () => Promise.resolve(undefined),
  unsent: () => Promise.resolve([]),
  close: () => undefined,
};
