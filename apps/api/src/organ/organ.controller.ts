import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { Call } from '@trinhky/commands';
import type { OrganCommand } from '@trinhky/domain';
import type { SessionOwner } from '../accounts/accounts.js';
import { answerOf, CommandCall } from '../http/command-call.js';
import { Id, LegalDate, Line, NullableId } from '../http/fields.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Act, Look } from '../http/routes.js';
import { letterheadOf } from './letterhead.schema.js';
import { ExecuteOrgan } from './organ.handlers.js';
import { ShowOrgan } from './organ.queries.js';

export class NameOrganRequest {
  @Line(40) code!: string;
  @Line(300) name!: string;
  @IsObject() @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/LetterheadGiven' }] }) letterhead!: unknown;
  /** The "Lưu" line. */
  @Line(300) archive!: string;
  @LegalDate() from!: string;
}
export class OpenUnitRequest {
  @Id() unitId!: string;
  @Line(300) name!: string;
  @Line(40) abbreviation!: string;
}
export class AssignFieldRequest {
  @Id() fieldId!: string;
  @Line(300) name!: string;
  @NullableId() unitId!: string | null;
  /** Null: the chair. */
  @NullableId() leader!: string | null;
}

@ApiTags('Cơ quan')
@Controller('api/organ')
export class OrganController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  private async run(call: Call, command: OrganCommand) {
    return answerOf(await this.commands.execute(new ExecuteOrgan(call, command)));
  }

  @Get()
  @Look('Name and letterhead in force today, units and fields', 'Organ')
  show(@Person() { organId }: SessionOwner, @Query() _query: ReadQuery) {
    return this.queries.execute(new ShowOrgan(organId));
  }

  @Post('name')
  @Act('Names the organ, with symbol and letterhead, from a date on')
  name(@CommandCall() call: Call, @Body() { code, name, letterhead, archive, from }: NameOrganRequest) {
    return this.run(call, { type: 'NameOrgan', code, name, letterhead: letterheadOf(letterhead), archive, from });
  }

  @Post('units')
  @Act('Opens a unit, or renames it')
  unit(@CommandCall() call: Call, @Body() { unitId, name, abbreviation }: OpenUnitRequest) {
    return this.run(call, { type: 'OpenUnit', unitId, name, abbreviation });
  }

  @Post('fields')
  @Act('Names a field, the unit that owns it and the leader in charge of it')
  field(@CommandCall() call: Call, @Body() { fieldId, name, unitId, leader }: AssignFieldRequest) {
    return this.run(call, { type: 'AssignField', fieldId, name, unitId: unitId ?? null, leader: leader ?? null });
  }
}
