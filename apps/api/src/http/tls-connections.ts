import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What Fastify does by itself for a plain HTTP server, and Node's server for HTTP/2 with HTTP/1.1 does not. */
export function mindTlsConnections(fastify: FastifyInstance): void {
  const open = new Set<Socket>();
  fastify.server.on('secureConnection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  // What was under way is answered by then; a connection that a browser keeps for later would hold up the end.
  fastify.addHook('preClose', (done) => {
    for (const socket of open) socket.destroy();
    done();
  });
  // HTTP/2 knows no such header, and Node complains.
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.raw.httpVersionMajor === 2) void reply.removeHeader('connection');
    done(null, payload);
  });
}
