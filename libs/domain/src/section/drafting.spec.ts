import * as log from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { authorityOf, contextOf, leaves, takesPost, TODAY } from '../testing/ward.js';
import { by } from '../testing/given-when-then.js';
import { actor } from '../testing/ward.js';
import {
  approved,
  edited,
  hashOf,
  liveAfter,
  opened,
  paragraph,
  put,
  section,
  submitted,
  TEXT,
  TEXT_HASH,
  written,
} from '../testing/section-past.js';
import type { SectionEvent } from '@trinhky/events';
import type { SectionCommand } from './section.commands.js';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES } from './limits.js';

const edit = (base: number, ...changes: Extract<SectionCommand, { type: 'EditSection' }>['changes']): SectionCommand => ({
  type: 'EditSection',
  base,
  changes,
  source: null,
});
const submit = (more: Partial<Extract<SectionCommand, { type: 'SubmitSection' }>> = {}): SectionCommand => ({
  type: 'SubmitSection',
  revision: 1,
  contentHash: TEXT_HASH,
  round: 1,
  note: null,
  ...more,
});
const em = contextOf('em');

describe('EditSection', () => {
  it('an assignee edits, and the event says which text it made', () => {
    section
      .given(opened())
      .when(edit(0, { op: 'put', block: TEXT }), em)
      .thenEvents({
        type: 'section.edited.v1',
        data: { base: 0, revision: 1, changes: [{ op: 'put', block: TEXT, after: null }], contentHash: TEXT_HASH, source: null },
      });
  });

  it('saving the same text again emits nothing', () => {
    section
      .given(opened(), written)
      .when(edit(1, { op: 'put', block: TEXT }), em)
      .thenNothing();
    section
      .given(opened(), written)
      .when(edit(0, { op: 'put', block: TEXT }), em)
      .thenNothing();
  });

  it('only the people or posts assigned edit', () => {
    section
      .given(opened(), written)
      .when(edit(1, put('b2', 'x')), contextOf('giang'))
      .thenRejected('section.not-assigned');
    section
      .given(opened(), written)
      .when(edit(1, put('b2', 'x')), contextOf('an'))
      .thenRejected('section.not-assigned');
    const byPost = opened({ assignees: [{ kind: 'post', role: 'specialist', unit: 'kt' }] });
    section
      .given(byPost, written)
      .when(edit(1, put('b1', 'Đạt 13 tỷ đồng.')), contextOf('giang'))
      .thenEvents({
        type: 'section.edited.v1',
        data: {
          base: 1,
          revision: 2,
          changes: [put('b1', 'Đạt 13 tỷ đồng.')],
          contentHash: hashOf(paragraph('b1', 'Đạt 13 tỷ đồng.')),
          source: null,
        },
      });
    section
      .given(byPost, written)
      .when(edit(1, put('b2', 'x')), contextOf('hoa'))
      .thenRejected('section.not-assigned');
  });

  it('an assignee whose post has ended edits nothing', () => {
    const authority = authorityOf(leaves('em'));
    section
      .given(opened(), written)
      .when(edit(1, put('b2', 'x')), contextOf('em', { authority }))
      .thenRejected('section.no-post');
  });

  it('who holds a delegation to draft edits for the assignee, saying so', () => {
    const granted = (powers: ('draft' | 'approve')[]) =>
      authorityOf({
        type: 'delegation.granted.v1',
        data: { delegationId: 'd1', by: 'em', to: 'giang', powers, from: '2026-06-01', until: TODAY, basis: 'Giấy uỷ quyền số 1' },
      });
    const authority = granted(['draft']);
    const added = edit(1, put('b2', 'Thêm.'));
    section.given(opened(), written).when(added, contextOf('giang', { authority })).thenRejected('section.not-assigned');
    section
      .given(opened(), written)
      .when(added, contextOf('giang', { authority, principal: 'em' }))
      .thenEvents({
        type: 'section.edited.v1',
        data: {
          base: 1,
          revision: 2,
          changes: [{ op: 'put', block: paragraph('b2', 'Thêm.'), after: 'b1' }],
          contentHash: hashOf(TEXT, paragraph('b2', 'Thêm.')),
          source: null,
        },
      });
    section
      .given(opened(), written)
      .when(added, contextOf('giang', { authority: granted(['approve']), principal: 'em' }))
      .thenRejected('section.not-assigned');
  });

  it('an edit on an older text is rebased on what came since', () => {
    const other = edited('giang', [put('b2', 'Chi thường xuyên.')], { revision: 2, on: [TEXT] });
    section
      .given(opened(), written, other)
      .when(edit(1, put('b1', 'Thu đạt 13 tỷ đồng.')), em)
      .thenEvents({
        type: 'section.edited.v1',
        data: {
          base: 1,
          revision: 3,
          changes: [put('b1', 'Thu đạt 13 tỷ đồng.')],
          contentHash: hashOf(paragraph('b1', 'Thu đạt 13 tỷ đồng.'), paragraph('b2', 'Chi thường xuyên.')),
          source: null,
        },
      });
  });

  it('where the same block was changed since, nothing is edited and the losing text is kept as a suggestion', () => {
    const theirs = paragraph('b1', 'Thu đạt 14 tỷ đồng.');
    const mine = paragraph('b1', 'Thu đạt 13 tỷ đồng.');
    const other = edited('giang', [{ op: 'put', block: theirs }], { revision: 2, on: [TEXT] });
    section
      .given(opened(), written, other)
      .when(edit(1, { op: 'put', block: mine }), em)
      .thenEvents({
        type: 'section.suggestion-made.v1',
        data: {
          suggestionId: 'command/conflict/b1/',
          origin: 'conflict',
          blockId: 'b1',
          rowId: null,
          blockHash: hashOf(theirs),
          proposed: [{ op: 'put', block: mine }],
          block: mine,
          revision: 2,
          note: null,
        },
      });
  });

  it('a base that is still to come is refused', () => {
    section
      .given(opened(), written)
      .when(edit(2, put('b1', 'x')), em)
      .thenRejected('section.unknown-base', { base: 2, revision: 1 });
  });

  it('an edit by an assignee that is refused for state is kept aside for its writer', () => {
    const changes = [put('b1', 'Muộn.')];
    const aside = (refused: string): SectionEvent => ({ type: 'section.edit-set-aside.v1', data: { base: 1, changes, refused } });
    section
      .given(opened(), written, submitted('em'))
      .when(edit(1, ...changes), em)
      .thenEvents(aside('section.in-review'));
    section
      .given(opened(), written, submitted('em'), approved('binh'))
      .when(edit(1, ...changes), em)
      .thenEvents(aside('section.approved'));
    const closed: SectionEvent = { type: 'section.closed.v1', data: { cycle: 5, cause: 'removed' } };
    section
      .given(opened(), written, closed)
      .when(edit(1, ...changes), em)
      .thenEvents(aside('section.closed'));
    const after = liveAfter(opened(), written, submitted('em'), by(actor('em'), aside('section.in-review')));
    expect(after.setAside).toEqual([{ by: actor('em'), at: '2026-06-01T01:03:00.000Z', base: 1, changes, refused: 'section.in-review' }]);
    expect(after.text.revision).toBe(1);
  });

  it('an edit by anybody else of a text in review is refused', () => {
    section
      .given(opened(), written, submitted('em'))
      .when(edit(1, put('b1', 'x')), contextOf('binh'))
      .thenRejected('section.not-assigned');
  });

  it('nothing set aside when nothing was written', () => {
    section.given(opened(), written, submitted('em')).when(edit(1), em).thenNothing();
  });

  it('a text whose blocks do not fit together is refused, with the words for it', () => {
    const broken = { kind: 'table' as const, id: 't', columns: [{ id: 'c1', width: 1 }], headerRows: 0, rows: [{ id: 'r', cells: [] }] };
    section
      .given(opened())
      .when(edit(0, { op: 'put', block: broken }), em)
      .thenRejected('section.text-malformed');
  });
});

describe('sizes', () => {
  const long = (id: string) => ({
    kind: 'paragraph' as const,
    id,
    content: [1, 2].map(() => ({ kind: 'text' as const, t: 'ồ'.repeat(19_000) })),
  });
  const blocks = (count: number) => Array.from({ length: count }, (_, index) => long(`b${index}`));

  it('an edit larger than an event goes in as several, none of them too large, one append', () => {
    const state = section.stateAfter(opened());
    const command: SectionCommand = { type: 'PlaceText', blocks: blocks(5), source: { kind: 'import', name: 'bc.txt', sha256: 'ab' } };
    const events = sectionEvents(command, state);
    expect(events.map(({ type }) => type)).toEqual(['section.edited.v1', 'section.edited.v1', 'section.edited.v1']);
    expect(events.map(({ data }) => 'base' in data && data.base)).toEqual([0, 1, 2]);
    for (const event of events) expect(Buffer.byteLength(JSON.stringify(event.data))).toBeLessThanOrEqual(MAX_EVENT_BYTES);
    const after = liveAfter(opened(), ...events.map((event) => by(actor('khanh'), event)));
    expect(after.text.blocks).toEqual(blocks(5));
    expect(after.text.contentHash).toBe(hashOf(...blocks(5)));
  });

  it('a table larger than an event goes in row by row', () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({
      id: `r${index}`,
      cells: [{ content: [[{ kind: 'text' as const, t: 'ồ'.repeat(19_000) }]] }],
    }));
    const table = { kind: 'table' as const, id: 't', columns: [{ id: 'c', width: 1 }], headerRows: 0, rows };
    const events = sectionEvents(edit(0, { op: 'put', block: table }), section.stateAfter(opened()));
    expect(events.length).toBeGreaterThan(1);
    expect(liveAfter(opened(), ...events.map((event) => by(actor('em'), event))).text.blocks).toEqual([table]);
  });

  it('more than one append holds is refused with the sizes', () => {
    section
      .given(opened())
      .when(edit(0, ...blocks(8).map((block) => ({ op: 'put' as const, block }))), em)
      .thenRejected('section.text-too-large');
  });

  it('the limits are those of the log', () => {
    expect([MAX_EVENT_BYTES, MAX_APPEND_BYTES]).toEqual([log.MAX_EVENT_BYTES, log.MAX_APPEND_BYTES]);
  });

  function sectionEvents(command: SectionCommand, state: ReturnType<typeof section.stateAfter>): SectionEvent[] {
    return section.decide(command, state, command.type === 'PlaceText' ? contextOf('khanh') : em);
  }
});

describe('PlaceText', () => {
  const source = { kind: 'import' as const, name: 'bc.txt', sha256: 'ab' };
  const place: SectionCommand = { type: 'PlaceText', blocks: [TEXT], source };
  const placed: SectionEvent = {
    type: 'section.edited.v1',
    data: { base: 0, revision: 1, changes: [{ op: 'put', block: TEXT, after: null }], contentHash: TEXT_HASH, source },
  };

  it('clerk or assignee places a text into a draft', () => {
    section.given(opened()).when(place, contextOf('khanh')).thenEvents(placed);
    section.given(opened()).when(place, em).thenEvents(placed);
    section.given(opened()).when(place, contextOf('hoa')).thenRejected('section.not-assigned');
  });

  it('the same text placed again says nothing', () => {
    section
      .given(opened(), by(actor('khanh'), placed))
      .when(place, contextOf('khanh'))
      .thenNothing();
  });

  it('nothing is placed over a text that was submitted in this cycle, in the next it is', () => {
    const withdrawn: SectionEvent = { type: 'section.withdrawn.v1', data: { cycle: 2, round: 1 } };
    const other: SectionCommand = { type: 'PlaceText', blocks: [paragraph('z', 'Khác.')], source };
    section.given(opened(), written, submitted('em'), withdrawn).when(other, contextOf('khanh')).thenRejected('section.text-present');
    section.given(opened(), written, submitted('em')).when(other, contextOf('khanh')).thenRejected('section.not-drafting');
    const reopened: SectionEvent = { type: 'section.reopened.v1', data: { cycle: 9, cause: 'asked', reason: 'Sửa số liệu' } };
    section
      .given(opened(), written, submitted('em'), reopened)
      .when(other, contextOf('khanh'))
      .thenEvents({
        type: 'section.edited.v1',
        data: {
          base: 1,
          revision: 2,
          changes: [
            { op: 'remove', id: 'b1' },
            { op: 'put', block: paragraph('z', 'Khác.'), after: null },
          ],
          contentHash: hashOf(paragraph('z', 'Khác.')),
          source,
        },
      });
  });
});

describe('SubmitSection', () => {
  it('names the revision, the hash, the cycle, the round and the steps', () => {
    section
      .given(opened(), written)
      .when(submit({ note: 'Kính trình' }), em)
      .thenEvents({
        type: 'section.submitted.v1',
        data: {
          cycle: 2,
          round: 1,
          revision: 1,
          contentHash: TEXT_HASH,
          steps: [{ step: 'approver', unit: null }],
          note: 'Kính trình',
        },
      });
  });

  it('refuses a stale revision, a stale hash and another round', () => {
    section
      .given(opened(), written)
      .when(submit({ revision: 0 }), em)
      .thenRejected('section.stale-revision', { shown: 0, now: 1 });
    section
      .given(opened(), written)
      .when(submit({ contentHash: 'x' }), em)
      .thenRejected('section.stale-hash');
    section
      .given(opened(), written)
      .when(submit({ round: 2 }), em)
      .thenRejected('section.stale-round', { shown: 2, now: 1 });
  });

  it('a late resend never hits the next round', () => {
    const withdrawn: SectionEvent = { type: 'section.withdrawn.v1', data: { cycle: 2, round: 1 } };
    section.given(opened(), written, submitted('em'), withdrawn).when(submit(), em).thenRejected('section.stale-round');
  });

  it('refuses an empty section', () => {
    section
      .given(opened())
      .when(submit({ revision: 0, contentHash: '' }), em)
      .thenRejected('section.empty');
    const blank = edited('em', [put('b1', '  ')]);
    section
      .given(opened(), blank)
      .when(submit({ contentHash: hashOf(paragraph('b1', '  ')) }), em)
      .thenRejected('section.empty');
  });

  it('refuses whoever is not assigned, and a section in review', () => {
    section.given(opened(), written).when(submit(), contextOf('khanh')).thenRejected('section.not-assigned');
    section
      .given(opened(), written, submitted('em'))
      .when(submit({ round: 2 }), em)
      .thenRejected('section.not-drafting');
  });

  it('refuses with the reason a text that no leader may approve', () => {
    const nobody = authorityOf(leaves('an'), leaves('binh'), leaves('cuc'));
    section
      .given(opened(), written)
      .when(submit(), contextOf('em', { authority: nobody }))
      .thenRejected('section.no-approver', { why: 'no-leader' });
    const more = [paragraph('b2', 'Của Bình.'), paragraph('b3', 'Của Cúc.'), paragraph('b4', 'Của An.')];
    const past = ['binh', 'cuc', 'an'].map((user, index) =>
      edited(user, [{ op: 'put', block: more[index] ?? TEXT }], { revision: index + 2, on: [TEXT, ...more.slice(0, index)] }),
    );
    section
      .given(opened(), written, ...past)
      .when(submit({ revision: 4, contentHash: hashOf(TEXT, ...more) }), em)
      .thenRejected('section.no-approver', { why: 'leaders-are-authors' });
  });

  it('passes over a unit head who wrote in the text, and a post that nobody holds, by events that say so', () => {
    const twoSteps = opened({ route: ['unit-head', 'approver'] });
    const steps = [
      { step: 'unit-head' as const, unit: 'kt' },
      { step: 'approver' as const, unit: null },
    ];
    const own = edited('dung', [put('b2', 'Của trưởng phòng.')], { revision: 2, on: [TEXT] });
    const both = hashOf(TEXT, paragraph('b2', 'Của trưởng phòng.'));
    const skipped = (reason: 'holders-are-authors' | 'no-holder'): SectionEvent => ({
      type: 'section.step-skipped.v1',
      data: { cycle: 2, round: 1, step: 1, reason },
    });
    section
      .given(twoSteps, written, own)
      .when(submit({ revision: 2, contentHash: both }), em)
      .thenEvents(
        { type: 'section.submitted.v1', data: { cycle: 2, round: 1, revision: 2, contentHash: both, steps, note: null } },
        skipped('holders-are-authors'),
      );
    section
      .given(twoSteps, written)
      .when(submit(), contextOf('em', { authority: authorityOf(leaves('dung')) }))
      .thenEvents(
        { type: 'section.submitted.v1', data: { cycle: 2, round: 1, revision: 1, contentHash: TEXT_HASH, steps, note: null } },
        skipped('no-holder'),
      );
    section
      .given(twoSteps, written)
      .when(submit(), em)
      .thenEvents({ type: 'section.submitted.v1', data: { cycle: 2, round: 1, revision: 1, contentHash: TEXT_HASH, steps, note: null } });
  });

  it('the unit that checks is the field’s, else that of those who draft', () => {
    const unitOf = (more: Parameters<typeof opened>[0]) => {
      const events = section.decide(submit(), section.stateAfter(opened({ route: ['unit-head', 'approver'], ...more }), written), em);
      return events.flatMap((event) => (event.type === 'section.submitted.v1' ? event.data.steps.map(({ unit }) => unit) : []));
    };
    expect(unitOf({ fieldId: 'xa-hoi' })).toEqual(['vx', null]);
    expect(unitOf({ fieldId: 'chung' })).toEqual(['kt', null]);
    expect(unitOf({ fieldId: null, assignees: [{ kind: 'post', role: 'specialist', unit: 'kt' }] })).toEqual(['kt', null]);
  });

  it('whoever will fill the last step does not fill the one before', () => {
    const authority = authorityOf(leaves('dung'), takesPost('binh', 'unit-head', { unitId: 'kt' }));
    section
      .given(opened({ route: ['unit-head', 'approver'] }), written)
      .when(submit(), contextOf('em', { authority }))
      .thenEvents(
        {
          type: 'section.submitted.v1',
          data: {
            cycle: 2,
            round: 1,
            revision: 1,
            contentHash: TEXT_HASH,
            steps: [
              { step: 'unit-head', unit: 'kt' },
              { step: 'approver', unit: null },
            ],
            note: null,
          },
        },
        { type: 'section.step-skipped.v1', data: { cycle: 2, round: 1, step: 1, reason: 'no-holder' } },
      );
  });
});

describe('WithdrawSection', () => {
  it('the assignee takes the round shown back', () => {
    section
      .given(opened(), written, submitted('em'))
      .when({ type: 'WithdrawSection', round: 1 }, em)
      .thenEvents({ type: 'section.withdrawn.v1', data: { cycle: 2, round: 1 } });
  });

  it('refuses another round, a draft, and whoever is not assigned', () => {
    section.given(opened(), written, submitted('em')).when({ type: 'WithdrawSection', round: 2 }, em).thenRejected('section.stale-round');
    section.given(opened(), written).when({ type: 'WithdrawSection', round: 1 }, em).thenRejected('section.not-in-review');
    section
      .given(opened(), written, submitted('em'))
      .when({ type: 'WithdrawSection', round: 1 }, contextOf('binh'))
      .thenRejected('section.not-assigned');
  });
});

describe('rule 13', () => {
  it('nobody without a post in the organ does anything, an auditor changes nothing', () => {
    section.given(opened(), written).when(submit(), contextOf('stranger')).thenRejected('section.no-post');
    section
      .given(opened({ assignees: [{ kind: 'user', id: 'lam' }] }), written)
      .when(submit(), contextOf('lam'))
      .thenRejected('section.not-allowed');
  });

  it('the program itself does nothing of what people do', () => {
    section.given(opened(), written).when(submit(), contextOf('system:carry')).thenRejected('section.no-post');
  });

  it('a section that was never opened takes no command', () => {
    section.given().when(submit(), em).thenRejected('section.unknown');
  });
});
