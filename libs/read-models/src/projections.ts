import { documents } from './documents/documents.projection.js';
import { history } from './history/history.projection.js';
import { myWork } from './my-work/my-work.projection.js';
import { notifications } from './notifications/notifications.projection.js';
import { obligations } from './obligations/obligations.projection.js';
import { outline } from './outline/outline.projection.js';
import { people } from './people/people.projection.js';
import type { Projection } from './projection.js';
import { registerBook } from './register-book/register-book.projection.js';
import { remarks } from './remarks/remarks.projection.js';
import { reportBoard } from './report-board/report-board.projection.js';
import { reviewQueue } from './review-queue/review-queue.projection.js';
import { search } from './search/search.projection.js';
import { sectionText } from './section-text/section-text.projection.js';
import { templates } from './templates/templates.projection.js';

/** Every read model's writer. */
export const projections: readonly Projection[] = [
  people,
  templates,
  reportBoard,
  outline,
  sectionText,
  myWork,
  reviewQueue,
  remarks,
  history,
  registerBook,
  documents,
  obligations,
  notifications,
  search,
];
