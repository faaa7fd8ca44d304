import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import { digestOfRequest } from '@trinhky/event-store';
import type { Executed } from '@trinhky/event-store';
import type { PendingEvent } from '@trinhky/events';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const KEY = /^[A-Za-z0-9_.:-]{8,128}$/;
const USER = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Who sends which command: the signed-in person in their organ, under the `Idempotency-Key` as the command's id (the same request again
 * answers the first result and does nothing twice, another one under the same key is refused), acting for another where `X-Trinhky-On-Behalf-Of` names one.
 */
export const CommandCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.person) throw new Problem(401, 'session.missing', 'Bạn chưa đăng nhập.');
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new Problem(
      400,
      'idempotency-key',
      'Yêu cầu thiếu mã Idempotency-Key (8–128 chữ, số, gạch nối), mã giúp một thao tác không bị ghi hai lần.',
    );
  }
  const onBehalfOf = request.headers['x-trinhky-on-behalf-of'];
  if (onBehalfOf !== undefined && (typeof onBehalfOf !== 'string' || !USER.test(onBehalfOf))) {
    throw new Problem(400, 'bad-request', 'Người uỷ quyền không hợp lệ.');
  }
  const { organId, userId } = request.person;
  const { method, url, body } = request;
  const asked = digestOfRequest(organId, userId, key, onBehalfOf ?? '', method, url, JSON.stringify(body ?? null));
  request.correlationId = asked;
  return { organId, by: { userId, ...(onBehalfOf && { onBehalfOf }) }, commandId: key, asked };
});

/** The answer to a command. */
export class CommandAnswer {
  @ApiProperty({ description: 'Where the log stands: a read that must see the command asks for it as `atLeast`.' }) position!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: "The aggregate's stream revision." }) revision!: number | null;
  @ApiProperty({ description: 'False: there was nothing to do.' }) changed!: boolean;
}

export const answerOf = (executed: Executed<PendingEvent>): CommandAnswer => ({
  position: executed.position.toString(),
  revision: executed.head?.revision ?? null,
  changed: executed.events.length > 0,
});
