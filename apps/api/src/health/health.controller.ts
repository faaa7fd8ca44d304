import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/person.js';
import { Look } from '../http/routes.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { SERVING } from '../serving.js';
import type { Serving } from '../serving.js';

export class Health {
  @ApiProperty() ready!: boolean;
  @ApiProperty({ description: "The log's last position." }) position!: string;
  @ApiProperty({ description: 'How many positions the read models are behind it.' }) lag!: string;
}

@ApiTags('Tình trạng')
@Controller('api/health')
export class HealthController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(SERVING) private readonly serving: Serving,
  ) {}

  @Public()
  @Get()
  @Look('Whether requests are taken (503 if not), where the log stands and how far the read models are behind')
  @ApiResponse({ status: 200, type: Health })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const { last, behind } = await this.installation.runner.lag();
    const parked = this.installation.runner.status().some(({ state }) => state === 'parked');
    const ready = this.serving.taking && !parked;
    if (!ready) void reply.status(503);
    return { ready, position: last.toString(), lag: behind.toString() };
  }
}
