import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { SessionOwner } from '../accounts/accounts.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Look } from '../http/routes.js';
import { ShowHome } from './home.queries.js';

@ApiTags('Việc của tôi')
@Controller('api/home')
export class HomeController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Look('What waits for me today, by role, with due dates, and the reports that I have a part in', 'Home')
  show(@Person() person: SessionOwner, @Query() _query: ReadQuery) {
    return this.queries.execute(new ShowHome(person));
  }
}
