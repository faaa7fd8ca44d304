import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import type { SessionOwner } from '../accounts/accounts.js';
import { answerOf, CommandCall } from '../http/command-call.js';
import { Count, LegalDate, Line, OptionalProse } from '../http/fields.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { pageAsked, PageQuery } from '../http/reads.js';
import { Act, Look } from '../http/routes.js';
import { ExecuteRegister } from './register.handler.js';
import { RegisterBook, RegisterBooks } from './register.queries.js';

export class OpenRegisterRequest {
  /** After the number: "BC-UBND". */
  @Line(60) symbol!: string;
  /** The first number that this system gives: for a book begun on paper. */
  @Count(1, 1_000_000) start!: number;
}
export class OutsideNumberRequest {
  @Count(1, 1_000_000) number!: number;
  @LegalDate() date!: string;
  @Line(1_000) subject!: string;
  @OptionalProse(2_000) note?: string | null;
}

/** Sổ đăng ký văn bản đi. */
@ApiTags('Sổ đăng ký')
@Controller('api/register')
export class RegisterController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Look("The organ's books", 'RegisterBooks')
  async books(@Person() { organId }: SessionOwner, @Query() _query: ReadQuery) {
    return { rows: await this.queries.execute(new RegisterBooks(organId)) };
  }

  @Get(':book/:year')
  @Look("One year's book, first number first", 'RegisterPage')
  book(
    @Person() { organId }: SessionOwner,
    @Param('book') book: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: PageQuery,
  ) {
    return this.queries.execute(new RegisterBook(organId, { book, year, ...pageAsked(query) }));
  }

  @Post(':book/:year/open')
  @Act('Opens the book of a year at a given first number')
  async open(
    @CommandCall() call: Call,
    @Param('book') book: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() { symbol, start }: OpenRegisterRequest,
  ) {
    return answerOf(
      await this.commands.execute(new ExecuteRegister(call, book, year, { type: 'OpenRegister', book, year, symbol, start })),
    );
  }

  @Post(':book/:year/outside-number')
  @Act('Enters a number that was given outside the system')
  async outsideNumber(
    @CommandCall() call: Call,
    @Param('book') book: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() { number, date, subject, note }: OutsideNumberRequest,
  ) {
    const command = { type: 'EnterOutsideNumber' as const, number, date, subject, note: note ?? null };
    return answerOf(await this.commands.execute(new ExecuteRegister(call, book, year, command)));
  }
}
