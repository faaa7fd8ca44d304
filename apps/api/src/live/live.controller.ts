import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionOwner } from '../accounts/accounts.js';
import { Person } from '../http/person.js';
import { Listen } from '../http/routes.js';
import { LiveEvents } from './live-events.js';

const POSITION = /^\d{1,19}$/;

@ApiTags('Tình trạng')
@Controller('api/events')
export class LiveController {
  constructor(private readonly live: LiveEvents) {}

  @Get()
  @SkipThrottle()
  @Listen(
    'What happens in the organ, as server-sent events: `change` (id = position; data: Told), `end` (data: Ended) after which the page starts anew',
  )
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last position seen; what came since is told first.' })
  async listen(
    @Person() person: SessionOwner,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') last: string | undefined,
  ): Promise<void> {
    const after = last !== undefined && POSITION.test(last) ? BigInt(last) : null;
    await this.live.admit(person);
    reply.hijack();
    await this.live.listen(person, request.sessionToken ?? '', after, reply.raw);
  }
}
