import { applyChanges, diffBlocks, sameBlock, sameRow } from '@trinhky/content';
import type { Block, Change, TableRow } from '@trinhky/content';
import {
  canonical,
  merge,
  notesOnce,
  placeIn,
  placeOf,
  samePlace,
  sameText,
  takingFrom,
  withBoth,
  withKnownObjects,
  withOther,
} from './merging.js';
import type { Met } from './merging.js';
import { ORDER, partsBetween, partsTouched, textOf } from './parts.js';
import type { Part } from './parts.js';
import type { ServerText } from './saving-state.js';
import type { Choice, Head, KeptText, Outgoing, Written } from './store.js';

type Blocks = readonly Block[];
/** Which of two texts for one place is to stand. */
export type Chosen = 'standing' | 'other' | 'both';
/** Who wrote the other text of a place, and under which suggestion the server keeps ours. */
export type MetBy = ReadonlyMap<string, { name: string | null; suggestionId: string | null }>;
/** A save may not be larger than a request may be. */
const MOST_CHARACTERS = 300_000;

export interface DraftText {
  text(): Blocks;
  head(): Head;
  /** Something here is not on the server. */
  dirty(): boolean;
  seq(): number;
  /** A text that was `base` when its writer began on it. Where both changed one place the writer's stays, or (`prefer: 'here'`) what is here. */
  take(base: Blocks, next: Blocks, prefer?: 'writer' | 'here'): Written | null;
  /** The server's text, newer than what this one is made on; `sent`: what of ours is already in it. */
  server(now: TextNow, by?: MetBy, sent?: Blocks): Written;
  freeze(saveId: string): Outgoing | null;
  saved(save: Outgoing, revision: number, contentHash: string): Written;
  /** The save came too late and is kept aside; `done` once nothing is left to put aside: the text is the server's again, ours is kept. */
  asideTook(save: Outgoing, id: string, at: string): { written: Written; done: boolean };
  sentBy(save: Outgoing): Blocks;
  choose(id: string, chosen: Chosen): { written: Written; settled: Choice } | null;
  restore(kept: KeptText): Written;
  /** Everything typed and not sent goes out of the page and is kept beside it. */
  keepBeside(now: TextNow, id: string, at: string): Written;
  /** What of the parts still says anything, once nothing is left to send. */
  tidy(): Written;
  /** All of it, where the device may have missed something. */
  whole(): Written;
}
export type TextNow = Omit<ServerText, 'mayEdit' | 'whyNot'>;

/** What stands on the device of one section: what it was made on, what was typed, what is to be chosen. Pure but for being one mutable thing. */
export function draftText(start: Head, kept: readonly Part[], newId: () => string): DraftText {
  let head = start;
  let parts = new Map(kept.map((part) => [part.id, part]));
  let text: Blocks = parts.size === 0 ? start.blocks : textOf(start.blocks, parts.values());
  let seq = kept.reduce((most, part) => Math.max(most, part.seq), 0);

  const put = (touched: readonly Part[]): Written => {
    for (const part of touched) parts.set(part.id, part);
    return { parts: touched };
  };
  /** The text anew on what it is now made on: all parts again. */
  const remade = (next: Blocks): Written => {
    text = notesOnce(withKnownObjects(next, text), newId);
    seq += 1;
    const all = partsBetween(head.blocks, text, seq);
    parts = new Map(all.map((part) => [part.id, part]));
    head = { ...head, choices: stillOpen(head.choices) };
    return { head, drop: 'all', parts: all };
  };
  /** What reads the same on both sides needs no choosing; a held text is what the server has now. */
  const stillOpen = (choices: readonly Choice[]): Choice[] =>
    choices.flatMap((choice) => {
      const open = choice.held ? !samePlace(text, head.blocks, choice) : !sameThing(placeIn(text, choice), choice.other);
      return open ? [choice.held ? { ...choice, other: placeIn(head.blocks, choice) } : choice] : [];
    });
  const choiceOf = (met: Met, other: Met['mine'], more: Partial<Choice>): Choice => ({
    id: newId(),
    blockId: met.blockId,
    rowId: met.rowId,
    other,
    by: null,
    held: false,
    suggestionId: null,
    ...more,
  });
  /** What the server has in a place is told once; words of one's own, from another tab, each stay to be chosen. */
  const withChoices = (fresh: readonly Choice[]) => {
    const held = new Set(fresh.filter((choice) => choice.held).map(placeOf));
    head = { ...head, choices: [...head.choices.filter((old) => !(old.held && held.has(placeOf(old)))), ...fresh] };
  };
  /** What may go to the server: where a choice is open its own text stands, not ours. */
  const sendable = (): Block[] => {
    const held = head.choices.filter((choice) => choice.held);
    // A table with a row to be chosen waits as a whole: rows of two sides fit together only once it is settled.
    const wait = held.map(({ blockId }) => ({ blockId, rowId: null }));
    return canonical(takingFrom(text, sentSoFar(), wait));
  };
  const sentSoFar = (): Blocks => head.aside ?? head.blocks;

  return {
    text: () => text,
    head: () => head,
    dirty: () => parts.size > 0,
    seq: () => seq,
    sentBy: ({ changes }) => applyChanges(sentSoFar(), changes),
    take(base, next, prefer = 'writer') {
      if (base === text) {
        const touched = partsTouched(text, next, seq + 1);
        if (touched.length === 0) return null;
        seq += 1;
        text = next;
        return put(touched);
      }
      const merged = merge({ base, theirs: text, mine: next });
      const before = text;
      const result = prefer === 'writer' ? merged.mine : merged.theirs;
      withChoices(
        merged.met.map((met) => {
          // Ours towards the server stands in the place: what the server has there is held against it.
          const fromServer = prefer === 'writer' && samePlace(before, head.blocks, met);
          return choiceOf(met, prefer === 'writer' ? met.theirs : met.mine, { held: fromServer });
        }),
      );
      return sameText(before, result) && merged.met.length === 0 ? null : remade(result);
    },
    server({ revision, contentHash, blocks, by: lastBy }, by, sent = head.blocks) {
      const { mine, met } = merge({ base: sent, theirs: blocks, mine: text });
      head = { ...head, revision, contentHash, blocks: withKnownObjects(blocks, text), aside: null };
      withChoices(
        met.map((each) => {
          const known = by?.get(placeOf(each)) ?? by?.get(`${each.blockId}/`);
          return choiceOf(each, each.theirs, { held: true, by: known?.name ?? lastBy ?? null, suggestionId: known?.suggestionId ?? null });
        }),
      );
      return remade(mine);
    },
    freeze(saveId) {
      const all = diffBlocks(sentSoFar(), sendable());
      if (all.length === 0) return null;
      const changes = atMost(all);
      return {
        saveId,
        base: head.revision,
        body: JSON.stringify({ base: head.revision, changes }),
        changes,
        upTo: changes.length === all.length ? seq : -1,
      };
    },
    saved(save, revision, contentHash) {
      const blocks = withKnownObjects(applyChanges(head.blocks, save.changes), text);
      head = { ...head, revision, contentHash, blocks };
      head = { ...head, choices: stillOpen(head.choices) };
      const waiting = new Set(head.choices.filter(({ held }) => held).map(({ blockId }) => blockId));
      const gone = [...parts.values()].filter(
        (part) => part.seq <= save.upTo && !(waiting.size > 0 && (part.id === ORDER || waiting.has(part.id))),
      );
      for (const { id } of gone) parts.delete(id);
      return { head, drop: gone.map(({ id }) => id), outgoing: null };
    },
    asideTook(save, id, at) {
      const aside = applyChanges(sentSoFar(), save.changes);
      head = { ...head, aside };
      if (diffBlocks(aside, sendable()).length > 0) return { written: { head, outgoing: null }, done: false };
      const keep: KeptText = { id, why: 'aside', base: head.blocks, text, at };
      head = { ...head, aside: null, choices: [] };
      return { written: { ...remade(head.blocks), outgoing: null, keep }, done: true };
    },
    whole: () => ({ head, drop: 'all', parts: [...parts.values()] }),
    tidy() {
      const all = new Map(partsBetween(head.blocks, text, seq).map((part) => [part.id, part]));
      const drop = [...parts.keys()].filter((partId) => !all.has(partId));
      parts = all;
      return { drop };
    },
    choose(id, chosen) {
      const settled = head.choices.find((choice) => choice.id === id);
      if (!settled) return null;
      head = { ...head, choices: head.choices.filter((choice) => choice !== settled) };
      return { settled, written: remade(withChosen(text, head.blocks, settled, chosen, newId)) };
    },
    restore({ base, text: wanted, id }) {
      const merged = merge({ base, theirs: text, mine: wanted });
      const before = text;
      withChoices(merged.met.map((met) => choiceOf(met, met.theirs, { held: samePlace(before, head.blocks, met) })));
      return { ...remade(merged.mine), unkeep: id };
    },
    keepBeside({ revision, contentHash, blocks }, id, at) {
      const keep: KeptText = { id, why: 'older', base: head.blocks, text, at };
      head = { ...head, revision, contentHash, blocks, choices: [], aside: null };
      return { ...remade(blocks), keep };
    },
  };
}

function withChosen(text: Blocks, server: Blocks, choice: Choice, chosen: Chosen, newId: () => string): Blocks {
  if (chosen === 'standing') return text;
  const stands = placeIn(text, choice) !== null;
  if (chosen === 'both' && stands) return withBoth(text, choice, choice.other, newId);
  return choice.held ? takingFrom(text, server, [choice]) : withOther(text, choice, choice.other);
}

function sameThing(a: Block | TableRow | null, b: Block | TableRow | null): boolean {
  if (!a || !b) return a === b;
  if ('cells' in a) return 'cells' in b && sameRow(a, b);
  return !('cells' in b) && sameBlock(a, b);
}

/** The first changes that fit in one request; the rest goes in the next. */
function atMost(changes: readonly Change[]): Change[] {
  let size = 0;
  const end = changes.findIndex((change, index) => {
    size += JSON.stringify(change).length + 1;
    return index > 0 && size > MOST_CHARACTERS;
  });
  return end === -1 ? [...changes] : changes.slice(0, end);
}
