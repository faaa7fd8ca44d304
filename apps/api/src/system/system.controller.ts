import { Controller, Get, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { legalDate, OFFICE } from '@trinhky/commands';
import type { Office } from '@trinhky/commands';
import { holds } from '@trinhky/domain';
import type { FastifyReply } from 'fastify';
import type { SessionOwner } from '../accounts/accounts.js';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { Person } from '../http/person.js';
import { Problem } from '../http/problem.js';
import { Look } from '../http/routes.js';
import { systemPage } from './system-page.js';
import { ShowSystem } from './system.queries.js';
import { SystemView } from './system.view.js';

/** How the system is: for administrators, as data and as a page. */
@ApiTags('Tình trạng')
@Controller()
export class SystemController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(OFFICE) private readonly office: Office,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('api/system')
  @Look('How the system is: read models, queue, what waits to be done; for administrators', SystemView)
  async show(@Person() person: SessionOwner): Promise<SystemView> {
    const authority = await this.office.authority(person.organId);
    if (!holds(authority, person.userId, 'administrator', legalDate(this.clock.now()))) {
      throw new Problem(403, 'system.administrators-only', 'Chỉ quản trị hệ thống xem được trang này.');
    }
    return this.queries.execute(new ShowSystem());
  }

  @Get('tinh-trang')
  @ApiExcludeEndpoint()
  async page(@Person() person: SessionOwner, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type('text/html; charset=utf-8');
    return systemPage(await this.show(person), this.clock.now().toISOString());
  }
}
