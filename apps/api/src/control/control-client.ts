import net from 'node:net';
import { createInterface } from 'node:readline';
import { OperationRefused } from './operation.js';
import type { Progress } from './operation.js';
import type { Answer, OperationName, Operations, ParamsOf, ResultOf } from './protocol.js';

/** The operations of the server that listens there; null when nobody does. */
export async function connectToServer(socketPath: string): Promise<Operations | null> {
  const probe = await connect(socketPath);
  if (!probe) return null;
  probe.destroy();
  return {
    async run<K extends OperationName>(operation: K, params: ParamsOf<K>, onProgress: (progress: Progress) => void = () => {}) {
      const socket = await connect(socketPath);
      if (!socket) throw new OperationRefused('server-gone', 'the server stopped before it was asked');
      try {
        socket.write(`${JSON.stringify({ operation, params })}\n`);
        for await (const line of createInterface({ input: socket })) {
          // The decode boundary: both ends are of one release, and the server checks what it is sent.
          const answer = JSON.parse(line) as Answer;
          if ('progress' in answer) onProgress(answer.progress);
          else if ('error' in answer) throw new OperationRefused(answer.error.code, answer.error.message);
          else return answer.result as ResultOf<K>;
        }
      } finally {
        socket.destroy();
      }
      throw new OperationRefused('server-gone', 'the server stopped before it had answered');
    },
  };
}

function connect(socketPath: string): Promise<net.Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(socketPath);
    socket.once('connect', () => {
      socket.on('error', () => socket.destroy());
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else reject(new OperationRefused('no-access', `the server's control socket ${socketPath} cannot be opened (${error.code})`));
    });
  });
}
