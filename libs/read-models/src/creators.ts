import type { QueryExecutorProvider } from 'kysely';
import { createDocumentTables } from './documents/documents.schema.js';
import { createHistoryTables } from './history/history.schema.js';
import { createMyWorkTables } from './my-work/my-work.schema.js';
import { createNotificationTables } from './notifications/notifications.schema.js';
import { createObligationTables } from './obligations/obligations.schema.js';
import { createOutlineTables } from './outline/outline.schema.js';
import { createPeopleTables } from './people/people.schema.js';
import type { Projection } from './projection.js';
import { projections } from './projections.js';
import { createRegisterBookTables } from './register-book/register-book.schema.js';
import { createRemarkTables } from './remarks/remarks.schema.js';
import { createReportBoardTables } from './report-board/report-board.schema.js';
import { createReviewQueueTables } from './review-queue/review-queue.schema.js';
import { createSearchTables } from './search/search.schema.js';
import { createSectionTextTables } from './section-text/section-text.schema.js';
import { createTemplateTables } from './templates/templates.schema.js';

/** Who makes the tables of each projection, by its name: where each has a schema of its own. */
const creators: Record<string, (db: QueryExecutorProvider) => Promise<void>> = {
  people: createPeopleTables,
  templates: createTemplateTables,
  'report-board': createReportBoardTables,
  outline: createOutlineTables,
  'section-text': createSectionTextTables,
  'my-work': createMyWorkTables,
  'review-queue': createReviewQueueTables,
  remarks: createRemarkTables,
  history: createHistoryTables,
  'register-book': createRegisterBookTables,
  documents: createDocumentTables,
  obligations: createObligationTables,
  notifications: createNotificationTables,
  search: createSearchTables,
};

/** Makes the tables that a projection writes, in the first schema of the connection's search path. */
export async function createTablesOf(projection: Projection, db: QueryExecutorProvider): Promise<void> {
  const owners = projections.filter(({ tables }) => tables.some((table) => projection.tables.includes(table)));
  for (const { name } of owners) await creators[name]?.(db);
}
