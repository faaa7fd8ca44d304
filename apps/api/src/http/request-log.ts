import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logger.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The correlation id of the command that the request carried, as its events have it. */
    correlationId?: string;
  }
}

/** Probes ask every few seconds. */
const UNTOLD = /^\/(health|api\/health)(\/|$|\?)/;

/** One line a request for operators (TRINHKY_LOG_LEVEL=info): who asked what, how it ended, and the ids that lead to its events. Never what was sent. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id: requestId, method, url, person, correlationId } = request;
    if (!UNTOLD.test(url)) {
      logger.info(
        {
          requestId,
          ...(correlationId !== undefined && { correlationId }),
          method,
          path: url.split('?')[0],
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
          ...(person && { userId: person.userId, organId: person.organId }),
        },
        'request',
      );
    }
    done();
  });
}
