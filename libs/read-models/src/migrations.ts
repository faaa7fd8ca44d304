import type { Kysely, Migration } from 'kysely';
import { createCheckpointTables } from './checkpoints.schema.js';
import { createDocumentTables } from './documents/documents.schema.js';
import { createHistoryTables } from './history/history.schema.js';
import { createMyWorkTables } from './my-work/my-work.schema.js';
import { createNotificationTables } from './notifications/notifications.schema.js';
import { createObligationTables } from './obligations/obligations.schema.js';
import { createOutlineTables } from './outline/outline.schema.js';
import { createParkedStreamTables } from './parked-streams.schema.js';
import { createPeopleTables } from './people/people.schema.js';
import { createRegisterBookTables } from './register-book/register-book.schema.js';
import { createRemarkTables } from './remarks/remarks.schema.js';
import { createReportBoardTables } from './report-board/report-board.schema.js';
import { createReviewQueueTables } from './review-queue/review-queue.schema.js';
import { createSearchTables } from './search/search.schema.js';
import { createSectionTextTables } from './section-text/section-text.schema.js';
import { createTemplateTables } from './templates/templates.schema.js';

const firstTables = [
  createCheckpointTables,
  createPeopleTables,
  createTemplateTables,
  createReportBoardTables,
  createOutlineTables,
  createSectionTextTables,
  createMyWorkTables,
  createReviewQueueTables,
  createRemarkTables,
  createHistoryTables,
  createRegisterBookTables,
  createDocumentTables,
  createObligationTables,
];

/** One set for both databases, by name in order. A released one is never edited: the next change is a new entry. */
export const migrations: Record<string, Migration> = {
  '0001-tables': {
    async up(db: Kysely<unknown>) {
      for (const create of firstTables) await create(db);
    },
  },
  '0002-parked-streams': { up: createParkedStreamTables },
  '0003-notifications': { up: createNotificationTables },
  '0003-search': { up: createSearchTables },
};
