import { applyChanges, sameBlock } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { arbitraryEdit } from '@trinhky/content/testing';
import type { SectionEvent } from '@trinhky/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happened } from '../testing/given-when-then.js';
import { hashOf, opened, section } from '../testing/section-past.js';
import { contextOf } from '../testing/ward.js';
import { sectionDecider } from './section.decider.js';
import type { LiveSection, Section } from './section.js';
import { textAt } from './text.js';

const writers = ['em', 'giang'].map((user) => contextOf(user));
const assignees = ['em', 'giang'].map((id) => ({ kind: 'user' as const, id }));

/** Two people write into one section, each on the text they last saw, tables and all. */
function write(g: fc.GeneratorValue): void {
  let state: Section = section.stateAfter(opened({ assignees }));
  for (let edit = 0; edit < 12; edit++) {
    if (state.status === 'none') return;
    const before = state.text;
    const base = Math.max(0, before.revision - g(fc.nat, { max: 3 }));
    const had = textAt(before, base)?.blocks ?? [];
    const changes = g(arbitraryEdit, had);
    const ctx = writers[edit % 2];
    if (!ctx) return;
    const events = sectionDecider.decide({ type: 'EditSection', base, changes, source: null }, state, { ...ctx, commandId: `c${edit}` });
    const after = events.reduce<Section>((so, did, index) => sectionDecider.evolve(so, happened({ by: ctx.actor, did }, index)), state);
    if (after.status === 'none') return;
    expectNothingLost({ had, wanted: applyChanges(had, changes), before: before.blocks, after }, events);
    state = after;
  }
}

interface Merge {
  had: readonly Block[];
  wanted: readonly Block[];
  before: readonly Block[];
  after: LiveSection;
}

function expectNothingLost({ had, wanted, before, after }: Merge, events: SectionEvent[]): void {
  const now = after.text.blocks;
  const edited = events.filter((event) => event.type === 'section.edited.v1');
  const kept = events.flatMap((event) => (event.type === 'section.suggestion-made.v1' ? [event.data] : []));
  const stands = (blocks: readonly Block[], block: Block) => blocks.some((other) => other.id === block.id && sameBlock(other, block));
  // The text is what the last event said, and nothing is half done: edited, or kept for a decision, never both.
  if (edited.length > 0) expect(after.text.contentHash).toBe(hashOf(...now));
  else expect(now).toEqual(before);
  expect(edited.length > 0 && kept.length > 0).toBe(false);
  const mine = wanted.filter((block) => block.kind !== 'table' && !stands(had, block));
  const theirs = before.filter((block) => block.kind !== 'table' && !stands(had, block));
  // What I wrote stands; a conflict keeps it, if it is part of it, as a suggestion.
  if (kept.length === 0) for (const block of mine) expect(stands(now, block)).toBe(true);
  for (const { blockId, block } of kept) {
    const own = mine.find(({ id }) => id === blockId);
    if (own) expect(block && sameBlock(block, own)).toBe(true);
  }
  // What they wrote since my base stands.
  for (const block of theirs) expect(stands(now, block)).toBe(true);
}

describe('two people writing at once', () => {
  it('no block of either is lost, and the text is at every revision what its event said', () => {
    fc.assert(fc.property(fc.gen(), write), { numRuns: 60 });
  }, 120_000);
});
