import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { homeOf } from '@trinhky/read-models';
import type { HomeView } from '@trinhky/read-models';
import type { SessionOwner } from '../accounts/accounts.js';
import { Reader } from '../read/reader.js';

/** What waits for this person today, and the reports that they have a part in. */
export class ShowHome extends Query<HomeView> {
  constructor(readonly person: SessionOwner) {
    super();
  }
}

@QueryHandler(ShowHome)
export class ShowHomeHandler implements IQueryHandler<ShowHome> {
  constructor(private readonly reader: Reader) {}

  execute({ person: { organId, userId } }: ShowHome) {
    return homeOf(this.reader.installation.readModels, { organId, userId, today: this.reader.today });
  }
}
