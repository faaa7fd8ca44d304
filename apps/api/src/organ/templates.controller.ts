import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, IsOptional } from 'class-validator';
import type { Call } from '@trinhky/commands';
import type { PeriodKind } from '@trinhky/events';
import type { SessionOwner } from '../accounts/accounts.js';
import { answerOf, CommandCall } from '../http/command-call.js';
import { Id, Line, OneOf, Prose } from '../http/fields.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Act, Look } from '../http/routes.js';
import { headerOf, templateNodesOf } from '../report/outline-change.schema.js';
import { ExecuteTemplate } from './organ.handlers.js';
import { ListTemplates } from './organ.queries.js';

export class PublishTemplateRequest {
  @Id() templateId!: string;
  @Line(300) name!: string;
  @OneOf('month', 'quarter', 'half-year', 'nine-month', 'year') period!: PeriodKind;
  @IsObject() @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/ReportHeaderGiven' }] }) header!: unknown;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @IsObject({ each: true })
  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/TemplateNode' } })
  nodes!: unknown[];
}
export class RetireTemplateRequest {
  @Prose(300) reason!: string;
}
export class TemplatesQuery extends ReadQuery {
  @IsOptional() @IsIn(['true', 'false']) @ApiProperty({ required: false, enum: ['true', 'false'] }) retired?: string;
}

@ApiTags('Mẫu báo cáo')
@Controller('api/templates')
export class TemplatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Look("The organ's templates by name; retired ones too where asked for", 'Templates')
  async list(@Person() { organId }: SessionOwner, @Query() { retired }: TemplatesQuery) {
    return { rows: await this.queries.execute(new ListTemplates(organId, retired === 'true')) };
  }

  @Post()
  @Act('Publishes a template, or a new version of it')
  async publish(@CommandCall() call: Call, @Body() { templateId, name, period, header, nodes }: PublishTemplateRequest) {
    const template = { templateId, name, period, header: headerOf(header), nodes: templateNodesOf(nodes) };
    return answerOf(await this.commands.execute(new ExecuteTemplate(call, templateId, { type: 'PublishTemplate', ...template })));
  }

  @Post(':id/retire')
  @Act('Retires a template with a reason; reports opened from it stay')
  async retire(@CommandCall() call: Call, @Param('id') id: string, @Body() { reason }: RetireTemplateRequest) {
    return answerOf(await this.commands.execute(new ExecuteTemplate(call, id, { type: 'RetireTemplate', reason })));
  }
}
