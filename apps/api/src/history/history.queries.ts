import { Inject } from '@nestjs/common';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { historyOf } from '@trinhky/read-models';
import type { HistoryLine, Page } from '@trinhky/read-models';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';

/** What happened to a report with its sections, or to one section. */
export class HistoryOf extends Query<Page<HistoryLine>> {
  constructor(
    readonly organId: string,
    readonly of: { reportId: string } | { sectionId: string },
    readonly page: { cursor: string | null; limit?: number },
  ) {
    super();
  }
}

@QueryHandler(HistoryOf)
export class HistoryHandler implements IQueryHandler<HistoryOf> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  execute({ organId, of, page }: HistoryOf) {
    return historyOf(this.installation.readModels, organId, of, page);
  }
}
