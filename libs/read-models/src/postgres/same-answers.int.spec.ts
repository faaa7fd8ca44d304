import { inMemoryEventStore } from '@trinhky/event-store';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { documentByHash, documentsOf } from '../documents/documents.query.js';
import { historyOf } from '../history/history.query.js';
import { myWorkOf } from '../my-work/my-work.query.js';
import { notificationsOf, toldAfter } from '../notifications/notifications.query.js';
import { openObligations } from '../obligations/obligations.query.js';
import { outlineOf, sectionOf } from '../outline/outline.query.js';
import { organOn, peopleOn, postsOf, userByName } from '../people/people.query.js';
import type { ReadModels } from '../read-models.js';
import { registerBookOf, registerBooksOf } from '../register-book/register-book.query.js';
import { commentsOn, setAsideOf, suggestionsOn } from '../remarks/remarks.query.js';
import { reportBoardOf, reportOf } from '../report-board/report-board.query.js';
import { inReview, reviewQueueOf } from '../review-queue/review-queue.query.js';
import { searchIn } from '../search/search.query.js';
import { sectionTextOf, sectionTextsOf } from '../section-text/section-text.query.js';
import { templateOf, templatesOf } from '../templates/templates.query.js';
import { plausibleHistory } from '../testing/plausible-history.js';
import { postgresPlace } from '../testing/postgres-place.js';
import { running } from '../testing/running.js';

const postgres = service('TRINHKY_TEST_POSTGRES');
const TODAY = '2026-07-05';

/** Every question, asked about everything there is. */
async function answers(db: ReadModels): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  const ask = async (what: string, answer: Promise<unknown>) => (all[what] = await answer);
  const users = await db.selectFrom('people_users').selectAll().orderBy('user_id').execute();
  const states = await db.selectFrom('section_states').select(['organ_id', 'section_id']).execute();
  const templates = await db.selectFrom('templates').select(['organ_id', 'template_id']).execute();
  const documents = await db.selectFrom('documents').select(['organ_id', 'sha256']).execute();
  for (const { username } of users) await ask(`user ${username}`, userByName(db, username));
  for (const { user_id } of users) await ask(`posts ${user_id}`, postsOf(db, user_id, TODAY));
  await ask('obligations', openObligations(db, '2027-01-01T00:00:00.000Z'));
  for (const { organ_id, template_id } of templates) await ask(`template ${template_id}`, templateOf(db, organ_id, template_id));
  for (const { organ_id, sha256 } of documents) await ask(`document ${sha256}`, documentByHash(db, organ_id, sha256));
  for (const organ of ['w1', 'w2']) {
    await ask(`organ ${organ}`, organOn(db, organ, TODAY));
    await ask(`people ${organ}`, peopleOn(db, organ, TODAY));
    await ask(`templates ${organ}`, templatesOf(db, organ, true));
    await ask(`in review ${organ}`, inReview(db, organ, TODAY));
    for (const { user_id: userId } of [...users, { user_id: 'ann' }, { user_id: 'binh' }]) {
      await ask(`work ${organ} ${userId}`, myWorkOf(db, { organId: organ, userId, today: TODAY }));
      const told = await notificationsOf(db, { organId: organ, userId }, { limit: 5 });
      await ask(`told ${organ} ${userId}`, Promise.resolve(told));
      await ask(`told ${organ} ${userId}, on`, notificationsOf(db, { organId: organ, userId }, { cursor: told.next }));
      await ask(`told after ${organ} ${userId}`, toldAfter(db, { organId: organ, userId }, 100, 50));
      await ask(`queue ${organ} ${userId}`, reviewQueueOf(db, { organId: organ, userId, today: TODAY }));
    }
    const books = await registerBooksOf(db, organ);
    await ask(`books ${organ}`, Promise.resolve(books));
    for (const { book, year } of books) {
      const first = await registerBookOf(db, organ, { book, year, limit: 2 });
      await ask(`book ${organ} ${book} ${year}`, Promise.resolve(first));
      await ask(`book ${organ} ${book} ${year}, on`, registerBookOf(db, organ, { book, year, cursor: first.next }));
      await ask(`book ${organ} ${book} ${year}, nonsense`, registerBookOf(db, organ, { book, year, cursor: '9007199254740991' }));
    }
    for (const question of ['kinh tế', 'thu ngan sach dat 1', 'tình hình', 'BC-UBND', '01', 'dung', "mục '%_"]) {
      await ask(`search ${organ} ${question}`, searchIn(db, { organId: organ, question, today: TODAY }));
    }
    const board = await reportBoardOf(db, organ, { limit: 200 });
    await ask(`board ${organ}`, Promise.resolve(board));
    await ask(`board ${organ}, searched`, reportBoardOf(db, organ, { search: 'bao cao', states: ['drafting', 'issued'], limit: 3 }));
    for (const { reportId } of board.rows) {
      await ask(`report ${reportId}`, reportOf(db, organ, reportId));
      await ask(`outline ${reportId}`, outlineOf(db, organ, reportId));
      await ask(`documents ${reportId}`, documentsOf(db, organ, reportId));
      const page = await historyOf(db, organ, { reportId }, { limit: 7 });
      await ask(`history ${reportId}`, Promise.resolve(page));
      await ask(`history ${reportId}, on`, historyOf(db, organ, { reportId }, { cursor: page.next }));
    }
  }
  for (const { organ_id: organ, section_id: section } of states) {
    await ask(`section ${section}`, sectionOf(db, organ, section));
    await ask(`text ${section}`, sectionTextOf(db, organ, section));
    await ask(`comments ${section}`, commentsOn(db, organ, section, true));
    await ask(`suggestions ${section}`, suggestionsOn(db, organ, section));
    await ask(`set aside ${section}`, setAsideOf(db, organ, section, 'ann'));
    await ask(`history of ${section}`, historyOf(db, organ, { sectionId: section }));
  }
  const texts = await sectionTextsOf(
    db,
    'w1',
    states.map(({ section_id }) => section_id),
  );
  all['texts'] = texts.sort((a, b) => (a.sectionId < b.sectionId ? -1 : 1));
  return all;
}

describe.skipIf(postgres.missing)('every question', () => {
  const place = postgresPlace(postgres.url);
  afterEach(place.close);
  afterAll(place.remove);

  it('is answered on PostgreSQL as from a file', async () => {
    const store = inMemoryEventStore({ genesis: 'genesis' });
    const file = await running({ store });
    await plausibleHistory(store, file.append, 3, 900);
    const server = await place.worker(store, place.installation());
    await file.settled();
    await server.settled();
    const expected = await answers(file.db);
    expect(await answers(server.readModels.db)).toEqual(expected);
    expect(Object.keys(expected).length).toBeGreaterThan(100);
    await file.close();
  }, 60_000);
});
