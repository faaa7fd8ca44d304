import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pending } from '../testing/log.js';
import {
  generated,
  NUMBER,
  numbered,
  numberingRequested,
  outlineChanged,
  recorded,
  rendered,
  reportOpened,
  reportSubmitted,
  signed,
} from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { approved, node, opened } from '../testing/section-events.js';
import { openObligations } from './obligations.query.js';

const R = 'report-w1.r1';
const NODES = [node('a'), node('a1', 's1', { parent: 'a' }), node('b', 's2')];
const LATER = '2030-01-01T00:00:00.000Z';

describe('obligations', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());
  const owed = async (stream?: string, ...events: Pending[]) => {
    if (stream) await world.append(stream, events);
    await world.settled();
    return (await openObligations(world.db, LATER)).map(({ kind, key, number }) =>
      [kind, key, number].filter((part) => part !== '').join(' '),
    );
  };
  const bothOpened = async () => {
    await world.append(R, [reportOpened(NODES)]);
    await world.append('section-w1.s1', [opened()]);
    await world.append('section-w1.s2', [opened()]);
  };

  it('owes each section of a new report its opening, until it is opened', async () => {
    expect(await owed(R, reportOpened(NODES))).toEqual(['carry-cycle s1 0', 'carry-cycle s2 0']);
    expect(await owed('section-w1.s1', opened())).toEqual(['carry-cycle s2 0']);
  });

  it('still owes the opening when a later cycle was decided before it was carried', async () => {
    await owed(R, reportOpened([node('b', 's2')]), outlineChanged({ op: 'remove', nodeId: 'b' }));
    expect(await owed('section-w1.s2', opened())).toEqual(['carry-cycle s2 1']);
    expect(await owed('section-w1.s2', { type: 'section.closed.v1', data: { cycle: 1, cause: 'removed' } })).toEqual([]);
  });

  it('owes every section below a removed heading its closing, and its return when it is put back', async () => {
    await bothOpened();
    expect(await owed(R, outlineChanged({ op: 'remove', nodeId: 'a' }))).toEqual(['carry-cycle s1 1']);
    expect(await owed(R, outlineChanged({ op: 'restore', nodeId: 'a', parent: null, after: null }))).toEqual([
      'carry-cycle s1 1',
      'carry-cycle s1 2',
    ]);
    expect(await owed('section-w1.s1', { type: 'section.restored.v1', data: { cycle: 2 } })).toEqual([]);
  });

  it('owes an approval its recording, until recorded or overtaken by a newer cycle', async () => {
    await bothOpened();
    expect(await owed('section-w1.s1', approved())).toEqual(['record-approval s1 0']);
    expect(await owed(R, recorded('s1', 'a1'))).toEqual([]);
    expect(await owed('section-w1.s2', approved())).toEqual(['record-approval s2 0']);
    expect(
      await owed(R, { type: 'report.section-reopened.v1', data: { sectionId: 's2', nodeId: 'b', cause: 'outline-changed', reason: 'x' } }),
    ).toEqual(['carry-cycle s2 2']);
  });

  it('does not owe the recording of an approval of a cycle that is over, once the section has obeyed', async () => {
    await bothOpened();
    await owed(R, { type: 'report.section-reopened.v1', data: { sectionId: 's2', nodeId: 'b', cause: 'asked', reason: 'x' } });
    expect(await owed('section-w1.s2', approved())).toContain('record-approval s2 0');
    expect(await owed('section-w1.s2', { type: 'section.reopened.v1', data: { cycle: 1, cause: 'asked', reason: 'x' } })).toEqual([]);
  });

  it('owes a submission its signing copy, then its number, then both final documents', async () => {
    await bothOpened();
    expect(await owed(R, reportSubmitted())).toEqual(['render-signing-copy 1']);
    expect(await owed(R, rendered(1), signed(1))).toEqual([]);
    expect(await owed(R, numberingRequested(1))).toEqual(['allocate-number 1']);
    expect(await owed(R, numbered(1))).toEqual(['generate-document final-docx 1', 'generate-document final-pdf 1']);
    expect(await owed(R, generated(1, 'final-pdf'))).toEqual(['generate-document final-docx 1']);
    expect(await owed(R, generated(1, 'final-docx'))).toEqual([]);
  });

  it.each([
    ['taken back', { type: 'report.taken-back.v1', data: { submission: 1, reason: 'x' } }],
    ['returned', { type: 'report.returned.v1', data: { submission: 1, sections: [], reason: 'x' } }],
    [
      'found not renderable',
      { type: 'report.rendering-failed.v1', data: { submission: 1, sectionId: null, nodeId: null, blockId: null, detail: 'x' } },
    ],
  ] satisfies [string, Pending][])('owes nothing for a submission that was %s', async (_, event) => {
    await bothOpened();
    expect(await owed(R, reportSubmitted(), event)).toEqual([]);
  });

  it('owes a number its voiding after the signature is withdrawn, until the book says so', async () => {
    await bothOpened();
    await owed(R, reportSubmitted(), rendered(1), signed(1), numberingRequested(1), numbered(1));
    expect(await owed(R, { type: 'report.signature-withdrawn.v1', data: { submission: 1, reason: 'x', number: NUMBER } })).toEqual([
      'void-number 1',
    ]);
    expect(
      await owed('register-w1.bao-cao.2026', {
        type: 'register.number-voided.v1',
        data: { number: 7, reportId: 'r1', submission: 1, reason: 'x' },
      }),
    ).toEqual([]);
  });

  it('owes a cancelled report only its sections’ closing and its number’s voiding', async () => {
    await bothOpened();
    await owed(R, reportSubmitted(), rendered(1), signed(1), numberingRequested(1), numbered(1));
    expect(await owed(R, { type: 'report.cancelled.v1', data: { reason: 'x', number: NUMBER, submission: 1 } })).toEqual([
      'carry-cycle s1 6',
      'carry-cycle s2 6',
      'void-number 1',
    ]);
  });

  it('names the asking event, and holds back what was asked just now', async () => {
    await world.append(R, [reportOpened([node('b', 's2')])]);
    await world.settled();
    const [one] = await openObligations(world.db, LATER);
    expect(one).toMatchObject({ organId: 'w1', reportId: 'r1', asked: { stream: R, revision: 0, position: 1n } });
    expect(await openObligations(world.db, one?.asked.at ?? '')).toEqual([]);
  });
});
