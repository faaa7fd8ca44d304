import type { SectionEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { approved, liveAfter, opened, openedData, section, submitted, TEXT, written } from '../testing/section-past.js';
import { contextOf } from '../testing/ward.js';
import type { SectionCommand } from './section.commands.js';

const carry = contextOf('system:carry-cycles');
const start = (cycle: number): SectionCommand => ({ type: 'StartCycle', cycle, cause: 'asked', reason: 'Bổ sung số liệu' });
const close = (cycle: number): SectionCommand => ({ type: 'CloseSection', cycle, cause: 'removed' });
const restore = (cycle: number): SectionCommand => ({ type: 'RestoreSection', cycle });
const reopened = (cycle: number): SectionEvent => ({
  type: 'section.reopened.v1',
  data: { cycle, cause: 'asked', reason: 'Bổ sung số liệu' },
});
const closed = (cycle: number): SectionEvent => ({ type: 'section.closed.v1', data: { cycle, cause: 'removed' } });
const restored = (cycle: number): SectionEvent => ({ type: 'section.restored.v1', data: { cycle } });

const lives = {
  drafting: [opened(), written],
  'in-review': [opened(), written, submitted('em')],
  approved: [opened(), written, submitted('em'), approved('binh')],
  closed: [opened(), written, closed(3)],
};

describe('a section obeys only a newer cycle', () => {
  it.each(Object.entries(lives))('when %s it is reopened by a newer cycle, whatever it was doing', (_, past) => {
    section
      .given(...past)
      .when(start(7), carry)
      .thenEvents(reopened(7));
    const after = liveAfter(...past, reopened(7));
    expect([after.status, after.cycle, after.text.blocks]).toEqual(['drafting', 7, [TEXT]]);
  });

  it.each(Object.entries(lives))('when %s what is carried late or twice does nothing', (_, past) => {
    for (const cycle of [1, 2]) {
      for (const command of [start(cycle), close(cycle), restore(cycle)]) {
        section
          .given(...past)
          .when(command, carry)
          .thenNothing();
      }
    }
  });

  it('closed by a newer cycle it keeps its text, restored by a newer one it is a draft again', () => {
    section
      .given(...lives.approved)
      .when(close(8), carry)
      .thenEvents(closed(8));
    section
      .given(...lives.approved, closed(8))
      .when(restore(8), carry)
      .thenNothing();
    section
      .given(...lives.approved, closed(8))
      .when(restore(9), carry)
      .thenEvents(restored(9));
    const after = liveAfter(...lives.approved, closed(8), restored(9));
    expect([after.status, after.cycle, after.text.blocks]).toEqual(['drafting', 9, [TEXT]]);
  });

  it('out of order, the newest decision stands', () => {
    section
      .given(...lives.drafting, reopened(9))
      .when(close(8), carry)
      .thenNothing();
    section
      .given(...lives.drafting, restored(9))
      .when(close(8), carry)
      .thenNothing();
  });

  it('rounds run on over the cycles, so that none comes twice', () => {
    expect(liveAfter(...lives.approved, reopened(7)).round).toBe(1);
  });
});

describe('OpenSection', () => {
  it('opens it once', () => {
    section
      .given()
      .when({ type: 'OpenSection', ...openedData }, carry)
      .thenEvents(opened());
    section
      .given(...lives.drafting)
      .when({ type: 'OpenSection', ...openedData }, carry)
      .thenNothing();
  });

  it('what is carried before the section was opened is refused, to be carried again', () => {
    section.given().when(start(7), carry).thenRejected('section.unknown');
    section.given().when(close(7), carry).thenRejected('section.unknown');
  });

  it('only the program carries', () => {
    for (const command of [start(7), close(7), restore(7)]) {
      section
        .given(...lives.drafting)
        .when(command, contextOf('an'))
        .thenRejected('section.carried-only');
    }
    section
      .given()
      .when({ type: 'OpenSection', ...openedData }, contextOf('an'))
      .thenRejected('section.carried-only');
  });
});
