import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { searchIn } from '@trinhky/read-models';
import type { SearchAnswer } from '@trinhky/read-models';
import { Reader } from '../read/reader.js';

/** Reports, sections, people and document numbers of an organ. */
export class Search extends Query<SearchAnswer> {
  constructor(
    readonly organId: string,
    readonly question: string,
    readonly limit: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(Search)
export class SearchHandler implements IQueryHandler<Search> {
  constructor(private readonly reader: Reader) {}

  execute({ organId, question, limit }: Search) {
    const { installation, today } = this.reader;
    return searchIn(installation.readModels, { organId, question, today, ...(limit !== undefined && { limit }) });
  }
}
