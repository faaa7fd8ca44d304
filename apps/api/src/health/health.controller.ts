import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/person.js';
import { Look } from '../http/routes.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { SERVING } from '../serving.js';
import type { Serving } from '../serving.js';

export class Live {
  @ApiProperty({ description: 'The process answers.' }) live!: boolean;
}
export class Ready {
  @ApiProperty({ description: 'Requests may be sent here.' }) ready!: boolean;
}
export class Health extends Ready {
  @ApiProperty({ description: "The log's last position." }) position!: string;
  @ApiProperty({ description: 'How many positions the read models are behind it.' }) lag!: string;
}

/** For proxies and supervisors. What is wrong in particular is told to operators only: on the management port, and to the administrator. */
@ApiTags('Tình trạng')
@SkipThrottle()
@Controller()
export class HealthController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(SERVING) private readonly serving: Serving,
  ) {}

  @Public()
  @Get('health/live')
  @Look('Whether the process answers', Live)
  live(): Live {
    return { live: true };
  }

  @Public()
  @Get('health/ready')
  @Look('Whether requests may be sent here; 503 if not', Ready)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const ready = this.serving.ready && (await this.installation.readiness()).ready;
    if (!ready) void reply.status(503);
    return { ready };
  }

  @Public()
  @Get('api/health')
  @Look('Whether requests are taken (503 if not), where the log stands and how far the read models are behind', Health)
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const { ready } = await this.ready(reply);
    const { last, behind } = await this.installation.runner.lag();
    return { ready, position: last.toString(), lag: behind.toString() };
  }
}
