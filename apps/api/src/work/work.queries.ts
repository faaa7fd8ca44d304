import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { inReview, myWorkOf, reviewQueueOf } from '@trinhky/read-models';
import type { MyWorkView, ReviewView } from '@trinhky/read-models';
import type { SessionOwner } from '../accounts/accounts.js';
import { Reader } from '../read/reader.js';

/** The sections that wait for this person's drafting. */
export class MyWork extends Query<MyWorkView[]> {
  constructor(readonly person: SessionOwner) {
    super();
  }
}

@QueryHandler(MyWork)
export class MyWorkHandler implements IQueryHandler<MyWork> {
  constructor(private readonly reader: Reader) {}

  execute({ person: { organId, userId } }: MyWork) {
    return myWorkOf(this.reader.installation.readModels, { organId, userId, today: this.reader.today });
  }
}

/** What waits for this person's approval, or everything in review in the organ. */
export class ReviewQueue extends Query<ReviewView[]> {
  constructor(
    readonly person: SessionOwner,
    readonly everyones: boolean,
  ) {
    super();
  }
}

@QueryHandler(ReviewQueue)
export class ReviewQueueHandler implements IQueryHandler<ReviewQueue> {
  constructor(private readonly reader: Reader) {}

  execute({ person: { organId, userId }, everyones }: ReviewQueue) {
    const { readModels } = this.reader.installation;
    const { today } = this.reader;
    return everyones ? inReview(readModels, organId, today) : reviewQueueOf(readModels, { organId, userId, today });
  }
}
