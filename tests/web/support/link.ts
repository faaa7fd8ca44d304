import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The way from a browser to the server, which a test can cut, make lose answers, or lead to another server. Its address stays. */
export interface Link {
  url: string;
  /** Nothing passes: open connections break, new ones are refused. */
  cut(): void;
  mend(): void;
  /** The next `count` requests of that method and path reach the server, whose answer never comes back. Resolves when all were lost. */
  loseAnswers(path: RegExp, count?: number): Promise<void>;
  /** From now on to this server. */
  leadTo(url: string): void;
  close(): Promise<void>;
}

export async function linkTo(first: string): Promise<Link> {
  let target = first;
  let open = true;
  let losing: { path: RegExp; left: number; done: () => void } | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((asked, answer) => pass(asked, answer));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (!open) socket.destroy();
  });

  function pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url = '/' } = asked;
    const lost = losing && method === 'POST' && losing.path.test(url) ? losing : null;
    const there = request(`${target}${url}`, { method, headers }, (answered) => {
      if (lost) {
        answered.resume();
        answered.on('end', () => {
          asked.socket.destroy();
          lost.left -= 1;
          if (lost.left === 0) {
            losing = null;
            lost.done();
          }
        });
        return;
      }
      answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
      answered.pipe(answer);
      answered.on('error', () => asked.socket.destroy());
    });
    there.on('error', () => asked.socket.destroy());
    answer.on('close', () => there.destroy());
    asked.pipe(there);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      open = false;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      open = true;
    },
    loseAnswers: (path, count = 1) =>
      new Promise((done) => {
        losing = { path, left: count, done };
      }),
    leadTo(url) {
      target = url;
      for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
