import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Block, Change, TableRow } from '@trinhky/content';
import type { Part } from './parts.js';

/** Whose text of which section, written by which tab: `main` is the one that is sent; a tab beside it has its own until the main one has it. */
export interface Of {
  userId: string;
  sectionId: string;
  writer: string;
}
export const MAIN = 'main';

/** Two texts for one place, to be chosen from. */
export interface Choice {
  id: string;
  blockId: string;
  rowId: string | null;
  other: Block | TableRow | null;
  /** Whose the other text is; null: the writer's own, from another tab or an earlier day. */
  by: string | null;
  /** The other text stands on the server: what is here instead is sent when it is chosen. */
  held: boolean;
  suggestionId: string | null;
}

/** What a kept text was made on. */
export interface Head {
  revision: number;
  contentHash: string;
  blocks: readonly Block[];
  choices: readonly Choice[];
  /** How far the server has put the text aside, where it came too late. */
  aside: readonly Block[] | null;
  /** For lists: the section as people call it. */
  what: string;
}

/** A save as it goes out: its bytes do not change any more. */
export interface Outgoing {
  saveId: string;
  base: number;
  body: string;
  changes: Change[];
  /** Parts up to here are in it. */
  upTo: number;
}

/** A text that is not on the page, to be taken up again or dropped by its writer. */
export interface KeptText {
  id: string;
  why: 'older' | 'aside';
  base: readonly Block[];
  text: readonly Block[];
  at: string;
}

/** Changes of one section's records that happen whole or not at all. */
export interface Written {
  head?: Head | null;
  /** Parts that go before `parts` are put. */
  drop?: readonly string[] | 'all';
  parts?: readonly Part[];
  outgoing?: Outgoing | null;
  keep?: KeptText;
  unkeep?: string;
}

export interface Stored {
  writers: { writer: string; head: Head; parts: Part[] }[];
  outgoing: Outgoing | null;
  kept: KeptText[];
}

/** A section that has text on this device which its server does not have. */
export interface UnsentSection {
  sectionId: string;
  what: string;
}

/** The device's own copy. Writes are issued at once, in the order of their calls. */
export interface DraftStore {
  load(userId: string, sectionId: string): Promise<Stored>;
  write(of: Of, written: Written): Promise<void>;
  /** The last answer about a section, to be read without a server. */
  remember(userId: string, sectionId: string, answer: unknown): Promise<void>;
  remembered(userId: string, sectionId: string): Promise<unknown>;
  unsent(userId: string): Promise<UnsentSection[]>;
  close(): void;
}

type Key2 = [userId: string, sectionId: string];
type Key3 = [userId: string, sectionId: string, writer: string];
interface Schema extends DBSchema {
  heads: { key: Key3; value: Of & { head: Head } };
  parts: { key: [...Key3, string]; value: Of & { id: string; part: Part } };
  outgoing: { key: Key2; value: { userId: string; sectionId: string; save: Outgoing } };
  kept: { key: [...Key2, string]; value: { userId: string; sectionId: string; id: string; text: KeptText } };
  answers: { key: Key2; value: { userId: string; sectionId: string; answer: unknown } };
}

const VERSION = 1;
const ALL = ['heads', 'parts', 'outgoing', 'kept'] as const;
/** After every text: array keys sort after strings. */
const END: never[] = [];

/** Rejects where the browser keeps nothing (refused, private window, damaged). */
export async function openDraftStore(name = 'trinhky-drafts'): Promise<DraftStore> {
  const db = await openDB<Schema>(name, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('heads', { keyPath: ['userId', 'sectionId', 'writer'] });
      fresh.createObjectStore('parts', { keyPath: ['userId', 'sectionId', 'writer', 'id'] });
      fresh.createObjectStore('outgoing', { keyPath: ['userId', 'sectionId'] });
      fresh.createObjectStore('kept', { keyPath: ['userId', 'sectionId', 'id'] });
      fresh.createObjectStore('answers', { keyPath: ['userId', 'sectionId'] });
    },
    // Another tab of a newer page wants to change the store: it gets it.
    blocking: (_from, _to, event) => (event.target as IDBDatabase | null)?.close(),
  });
  return storeOn(db);
}

const under = (...key: string[]): IDBKeyRange => IDBKeyRange.bound(key, [...key, END]);

function storeOn(db: IDBPDatabase<Schema>): DraftStore {
  return {
    async load(userId, sectionId) {
      const tx = db.transaction(ALL);
      const [heads, parts, outgoing, kept] = await Promise.all([
        tx.objectStore('heads').getAll(under(userId, sectionId)),
        tx.objectStore('parts').getAll(under(userId, sectionId)),
        tx.objectStore('outgoing').get([userId, sectionId]),
        tx.objectStore('kept').getAll(under(userId, sectionId)),
      ]);
      return {
        writers: heads.map(({ writer, head }) => ({
          writer,
          head,
          parts: parts.filter((each) => each.writer === writer).map(({ part }) => part),
        })),
        outgoing: outgoing?.save ?? null,
        kept: kept.map(({ text }) => text),
      };
    },
    // Without `await` before the first put: it is issued within the key's own task. A closed database rejects.
    async write({ userId, sectionId, writer }, { head, drop, parts, outgoing, keep, unkeep }) {
      const of = { userId, sectionId, writer };
      if (parts && head === undefined && drop === undefined && outgoing === undefined && !keep && unkeep === undefined) {
        // A key: nothing but what it touched.
        const key = db.transaction('parts', 'readwrite');
        const puts = parts.map((part) => key.store.put({ ...of, id: part.id, part }));
        key.commit();
        await Promise.all([...puts, key.done]);
        return;
      }
      const tx = db.transaction(ALL, 'readwrite');
      const asked: Promise<unknown>[] = [];
      if (drop === 'all') asked.push(tx.objectStore('parts').delete(under(userId, sectionId, writer)));
      else for (const id of drop ?? []) asked.push(tx.objectStore('parts').delete([userId, sectionId, writer, id]));
      if (head) asked.push(tx.objectStore('heads').put({ ...of, head }));
      if (head === null) asked.push(tx.objectStore('heads').delete([userId, sectionId, writer]));
      for (const part of parts ?? []) asked.push(tx.objectStore('parts').put({ ...of, id: part.id, part }));
      if (outgoing) asked.push(tx.objectStore('outgoing').put({ userId, sectionId, save: outgoing }));
      if (outgoing === null) asked.push(tx.objectStore('outgoing').delete([userId, sectionId]));
      if (keep) asked.push(tx.objectStore('kept').put({ userId, sectionId, id: keep.id, text: keep }));
      if (unkeep !== undefined) asked.push(tx.objectStore('kept').delete([userId, sectionId, unkeep]));
      tx.commit();
      await Promise.all([...asked, tx.done]);
    },
    async remember(userId, sectionId, answer) {
      await db.put('answers', { userId, sectionId, answer });
    },
    async remembered(userId, sectionId) {
      return (await db.get('answers', [userId, sectionId]))?.answer;
    },
    async unsent(userId) {
      const [heads, parts, outgoing, kept] = await Promise.all([
        db.getAll('heads', under(userId)),
        db.getAllKeys('parts', under(userId)),
        db.getAllKeys('outgoing', under(userId)),
        db.getAllKeys('kept', under(userId)),
      ]);
      const ids = new Set([...parts, ...outgoing, ...kept].map(([, sectionId]) => sectionId));
      return [...ids].map((sectionId) => ({
        sectionId,
        what: heads.find((each) => each.sectionId === sectionId)?.head.what ?? 'Mục đang soạn',
      }));
    },
    close: () => db.close(),
  };
}
