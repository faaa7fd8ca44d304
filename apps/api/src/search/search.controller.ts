import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { SessionOwner } from '../accounts/accounts.js';
import { Line } from '../http/fields.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Look } from '../http/routes.js';
import { Search } from './search.queries.js';

export class SearchQuery extends ReadQuery {
  /** As it was typed, with or without diacritics. */
  @Line(200) q!: string;
  @IsOptional()
  @Matches(/^([1-9]|[1-4]\d|50)$/)
  @ApiProperty({ required: false, type: String, description: 'Results of each sort, 1–50; default 10.' })
  limit?: string;
}

@ApiTags('Tìm kiếm')
@Controller('api/search')
export class SearchController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Look('Reports, sections by title and text, people and document numbers, with or without diacritics, the best first', 'SearchAnswer')
  search(@Person() { organId }: SessionOwner, @Query() { q, limit }: SearchQuery) {
    return this.queries.execute(new Search(organId, q, limit === undefined ? undefined : Number(limit)));
  }
}
