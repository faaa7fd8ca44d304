import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import type { ReadModels } from '../read-models.js';
import { writer } from '../testing/log.js';
import { held } from '../testing/people-events.js';
import { postgresPlace } from '../testing/postgres-place.js';
import { HEADER, NUMBER, outlineChanged, reportOpened } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import { edited, node, opened } from '../testing/section-events.js';
import { searchIn } from './search.query.js';

const { url, missing } = service('TRINHKY_TEST_POSTGRES');
const place = postgresPlace(url);
afterAll(() => (missing ? undefined : place.remove()));

interface World {
  db: ReadModels;
  settled(): Promise<void>;
  close(): Promise<void>;
}
const onFile = (store: EventStore): Promise<World> => running({ store });
async function onServer(store: EventStore): Promise<World> {
  const { readModels, settled } = await place.worker(store, place.installation());
  return { db: readModels.db, settled, close: place.close };
}

describe.each([
  { database: 'SQLite', open: onFile, absent: null },
  { database: 'PostgreSQL', open: onServer, absent: missing },
])('searching on $database', ({ open, absent }) => {
  let store: EventStore;
  let world: World;
  let append: ReturnType<typeof writer>;
  beforeEach(async ({ skip }) => {
    if (absent) skip(absent);
    store = inMemoryEventStore({ genesis: 'genesis' });
    world = await open(store);
    append = writer(store);
    await append('report-w1.r1', [
      reportOpened([node('n1', 's1', { title: 'Kinh tế' }), node('n2', 's2', { title: 'Đất đai, môi trường' }), node('n3')]),
    ]);
    await append('section-w1.s1', [opened()]);
    await append('section-w1.s2', [opened({ nodeId: 'n2' })]);
    await append('section-w1.s1', [edited(1, 'b1', 'Thu ngân sách đạt 1.234,5 triệu đồng, tăng so với cùng kỳ năm trước.')]);
  });
  afterEach(async () => {
    if (absent) return;
    await world.close();
    await store.close();
  });
  const search = async (question: string, organId = 'w1') => {
    await world.settled();
    return searchIn(world.db, { organId, question, today: '2026-07-10' });
  };
  const titles = async (question: string) => (await search(question)).sections.map(({ title }) => title);

  it.each(['kinh te', 'Kinh tế', 'KINH TẾ', 'kinh t', 'tế kinh'])('finds a section by its title: %s', async (question) => {
    expect(await titles(question)).toContain('Kinh tế');
  });

  it('takes đ for d, also as a capital', async () => {
    expect(await titles('dat dai')).toEqual(['Đất đai, môi trường']);
    expect(await titles('ĐẤT')).toContain('Đất đai, môi trường');
  });

  it('finds a section by its text, with the place and its neighbourhood', async () => {
    const [found] = (await search('ngan sach')).sections;
    expect(found).toMatchObject({ sectionId: 's1', reportId: 'r1', title: 'Kinh tế', inTitle: null, blockId: 'b1', state: 'drafting' });
    expect(found?.inText).toEqual([
      { t: 'Thu ', hit: false },
      { t: 'ngân', hit: true },
      { t: ' ', hit: false },
      { t: 'sách', hit: true },
      { t: ' đạt 1.234,5 triệu đồng, tăng so với cùng kỳ năm trước.', hit: false },
    ]);
    expect((await search('1.234,5')).sections).toHaveLength(1);
  });

  it('forgets words that were written over or taken out', async () => {
    await append('section-w1.s1', [edited(2, 'b1', 'Chi thường xuyên')]);
    expect([await titles('ngan sach'), await titles('chi thuong xuyen')]).toEqual([[], ['Kinh tế']]);
    const removed = { base: 2, revision: 3, changes: [{ op: 'remove' as const, id: 'b1' }], contentHash: 'h', source: null };
    await append('section-w1.s1', [{ type: 'section.edited.v1', data: removed }]);
    expect(await titles('chi thuong xuyen')).toEqual([]);
  });

  it('finds the row of a table, and loses it with the row', async () => {
    const cell = (t: string) => ({ content: [[{ kind: 'text' as const, t }]] });
    const row = (id: string, t: string) => ({ id, cells: [cell(t)] });
    const table = {
      kind: 'table' as const,
      id: 't1',
      columns: [{ id: 'c', width: 1 }],
      headerRows: 0,
      rows: [row('r1', 'Sản lượng lúa'), row('r2', 'Sản lượng ngô')],
    };
    await append('section-w1.s2', [
      {
        type: 'section.edited.v1',
        data: { base: 0, revision: 1, contentHash: 'h', source: null, changes: [{ op: 'put', block: table, after: null }] },
      },
    ]);
    expect((await search('ngô')).sections).toMatchObject([{ sectionId: 's2', blockId: 't1', inText: [{}, { t: 'ngô', hit: true }] }]);
    await append('section-w1.s2', [
      {
        type: 'section.edited.v1',
        data: { base: 1, revision: 2, contentHash: 'h', source: null, changes: [{ op: 'remove-row', table: 't1', row: 'r2' }] },
      },
    ]);
    expect([(await search('ngô')).sections, (await search('lúa')).sections.length]).toEqual([[], 1]);
  });

  it('puts a title before a text, and the words as they were typed before the same without diacritics', async () => {
    await append('section-w1.s2', [edited(1, 'b9', 'Kinh tế tập thể phát triển')]);
    expect(await titles('kinh tế')).toEqual(['Kinh tế', 'Đất đai, môi trường']);
    await append('section-w1.s1', [edited(2, 'b2', 'Dự án mới')]);
    await append('section-w1.s2', [edited(2, 'b8', 'Du an cu')]);
    expect(await titles('dự án')).toEqual(['Kinh tế', 'Đất đai, môi trường']);
  });

  it('follows new headings and titles, and does not show what was taken out of the outline', async () => {
    await append('report-w1.r1', [outlineChanged({ op: 'retitle', nodeId: 'n1', title: 'Tài chính' }, { op: 'remove', nodeId: 'n2' })]);
    expect([await titles('kinh te'), await titles('tai chinh'), await titles('moi truong')]).toEqual([[], ['Tài chính'], []]);
  });

  it('finds reports by subject, people by name and documents by number', async () => {
    await append('post-w1.hoa', [held('hoa', 'specialist', { name: 'Đỗ Thị Hoà', title: 'Chuyên viên' })]);
    const given = { number: 7, symbol: 'BC-UBND', date: NUMBER.date, reportId: 'r1', submission: 1, subject: HEADER.subject, signer: 'x' };
    await append('register-w1.bao-cao.2026', [
      { type: 'register.opened.v1', data: { book: 'bao-cao', year: 2026, symbol: 'BC-UBND', start: 7 } },
      { type: 'register.number-allocated.v1', data: given },
    ]);
    expect((await search('tinh hinh kinh te')).reports).toMatchObject([{ reportId: 'r1', state: 'drafting' }]);
    expect((await search('do thi hoa')).people).toMatchObject([{ userId: 'hoa', posts: [{ title: 'Chuyên viên', unit: null }] }]);
    for (const question of ['7/BC-UBND', '07', 'bc ubnd 2026'])
      expect((await search(question)).numbers).toMatchObject([{ number: 7, year: 2026, symbol: 'BC-UBND', reportId: 'r1', voided: false }]);
  });

  it('finds nothing of another organ, for no words, and for signs of the query languages', async () => {
    expect(await search('kinh te', 'w2')).toEqual({ reports: [], sections: [], people: [], numbers: [] });
    // The last one has a letter newer than SQLite's tables (Unicode 6.1).
    for (const question of ['', '  ', '%', '"', `' & | ! :* ( "`, '* OR NEAR(', '\\', 'kinh\ua7b5te']) {
      expect(await search(question)).toEqual({ reports: [], sections: [], people: [], numbers: [] });
    }
    expect(await titles(`"kinh' te)`)).toEqual(['Kinh tế']);
  });
});
