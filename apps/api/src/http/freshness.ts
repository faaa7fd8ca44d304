import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';

const WAIT_MS = 2_000;
const POSITION = /^\d{1,18}$/;

/** What every read may ask: to see at least what a command answered with. */
export class ReadQuery {
  @IsOptional()
  @Matches(POSITION)
  @ApiProperty({
    required: false,
    type: String,
    description: 'A position that a command answered: the read waits up to 2 s until it is visible.',
  })
  atLeast?: string;
}

/** Waits until the read models show the position asked for; after two seconds answers what is there, marked stale. */
@Injectable()
export class FreshnessInterceptor implements NestInterceptor {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const atLeast = typeof query === 'object' && query !== null && 'atLeast' in query ? query.atLeast : undefined;
    if (typeof atLeast === 'string' && POSITION.test(atLeast)) {
      const visible = await this.installation.runner.waitFor(BigInt(atLeast), WAIT_MS);
      if (!visible) context.switchToHttp().getResponse<FastifyReply>().header('x-trinhky-stale', 'true');
    }
    return next.handle();
  }
}
