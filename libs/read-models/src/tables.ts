import type { CheckpointTables } from './checkpoints.schema.js';
import type { DocumentTables } from './documents/documents.schema.js';
import type { HistoryTables } from './history/history.schema.js';
import type { MyWorkTables } from './my-work/my-work.schema.js';
import type { NotificationTables } from './notifications/notifications.schema.js';
import type { ObligationTables } from './obligations/obligations.schema.js';
import type { OutlineTables } from './outline/outline.schema.js';
import type { ParkedStreamTables } from './parked-streams.schema.js';
import type { PeopleTables } from './people/people.schema.js';
import type { RegisterBookTables } from './register-book/register-book.schema.js';
import type { RemarkTables } from './remarks/remarks.schema.js';
import type { ReportBoardTables } from './report-board/report-board.schema.js';
import type { ReviewQueueTables } from './review-queue/review-queue.schema.js';
import type { SearchTables } from './search/search.schema.js';
import type { SectionTextTables } from './section-text/section-text.schema.js';
import type { TemplateTables } from './templates/templates.schema.js';

/** Every table of the read models' database, as a row is read. Text ids, ISO instants and JSON as text, booleans as 0 and 1. */
export interface ReadModelTables
  extends
    CheckpointTables,
    ParkedStreamTables,
    PeopleTables,
    TemplateTables,
    ReportBoardTables,
    OutlineTables,
    SectionTextTables,
    MyWorkTables,
    ReviewQueueTables,
    RemarkTables,
    HistoryTables,
    RegisterBookTables,
    DocumentTables,
    ObligationTables,
    NotificationTables,
    SearchTables {}
