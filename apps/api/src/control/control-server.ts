import { mkdir, rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { isObject, isOperation, paramsOf } from './params.js';
import { OperationRefused } from './operation.js';
import type { Answer, Operations } from './protocol.js';

/** A request is one line; the largest carries a file to open. */
const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
const PROGRESS_EVERY_MS = 100;

export interface ControlServer {
  close(): Promise<void>;
}

/**
 * Listens for operators on a local socket that only the server's own user may open. Whoever holds the data folder's lock is alive, so a socket
 * file that is there already is a dead one's and is removed.
 */
export async function listenForOperators(
  socketPath: string,
  operations: Operations,
  alarm: (message: string, error: unknown) => void,
): Promise<ControlServer> {
  const isPipe = process.platform === 'win32';
  if (!isPipe) {
    await mkdir(path.dirname(socketPath), { recursive: true, mode: 0o700 });
    await rm(socketPath, { force: true });
  }
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // Who asked may go away before the answer is there.
    socket.on('error', () => socket.destroy());
    serve(socket, operations).catch((error: unknown) => {
      alarm('a request of an operator failed', error);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Bound at once: the socket is never open to others, not even for a moment.
    const before = isPipe ? 0 : process.umask(0o177);
    server.listen(socketPath, resolve);
    if (!isPipe) process.umask(before);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function serve(socket: net.Socket, operations: Operations): Promise<void> {
  const say = (answer: Answer) => !socket.destroyed && socket.write(`${JSON.stringify(answer)}\n`);
  try {
    const request: unknown = JSON.parse(await firstLine(socket));
    if (!isObject(request) || !isOperation(request.operation)) {
      throw new OperationRefused('unknown-operation', 'the running server does not know this operation: is it of another version?');
    }
    let said = 0;
    const result = await operations.run(request.operation, paramsOf(request.operation, request.params), (progress) => {
      const now = performance.now();
      if (now - said < PROGRESS_EVERY_MS && progress.done !== progress.total) return;
      said = now;
      say({ progress });
    });
    say({ result });
  } catch (error) {
    say({ error: errorOf(error) });
  }
  socket.end();
}

function firstLine(socket: net.Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    socket.on('data', (chunk: Buffer) => {
      const end = chunk.indexOf(0x0a);
      chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
      bytes += chunk.length;
      if (bytes > MAX_REQUEST_BYTES) reject(new OperationRefused('too-large', 'the request is too large'));
      else if (end >= 0) resolve(Buffer.concat(chunks).toString('utf8'));
    });
    socket.on('close', () => reject(new Error('the request was cut off')));
  });
}

/** A refusal's own code; what nobody foresaw is told by its message, to the operator who has the machine anyway. */
export function errorOf(error: unknown): { code: string; message: string } {
  if (error instanceof Error)
    return { code: 'code' in error && typeof error.code === 'string' ? error.code : 'failed', message: error.message };
  return { code: 'failed', message: String(error) };
}
