import { Http2ServerRequest } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What is thrown away at most, in bytes and time: a client that sends more finds the connection closed. */
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 30_000;

/**
 * A request that is answered before its body was read (too large, of a wrong type) is read to its end before the answer goes out: most clients
 * look for an answer only after they have sent everything, and would find the connection cut.
 */
export function readBodiesToTheirEnd(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request) => {
    if (hasBody(request) && !request.raw.readableEnded) await thrownAway(request);
  });
}

function hasBody({ headers, raw }: FastifyRequest): boolean {
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined) return true;
  // HTTP/2 has no such header: the stream goes on after the headers.
  return raw instanceof Http2ServerRequest && !raw.stream.endAfterHeaders;
}

async function thrownAway({ raw, headers }: FastifyRequest): Promise<void> {
  if (raw.destroyed || Number(headers['content-length'] ?? 0) > MOST_BYTES) return;
  const over = new AbortController();
  const stop = () => over.abort();
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) stop();
  };
  raw.on('data', count).once('end', stop).once('close', stop).resume();
  // Ended by the end of the body, by too much of it, or by time.
  await sleep(LONGEST_MS, undefined, { signal: over.signal, ref: false }).catch(() => {});
  raw.off('data', count).off('end', stop).off('close', stop);
}
