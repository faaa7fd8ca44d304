import type { ServerResponse } from 'node:http';
import type { SessionOwner } from '../accounts/accounts.js';
import type { Ended, EndReason, Told } from './told.js';

/** A page that has not read so much of what was sent is gone, or as good as gone. */
const MOST_UNREAD_BYTES = 1024 * 1024;

export interface LiveConnection {
  person: SessionOwner;
  token: string;
  /** Sends what is newer than what was sent; until `caughtUp`, it is kept. */
  tell(told: Told): void;
  /** What came before the connection was there has been told; what was kept meanwhile follows. */
  caughtUp(): void;
  /** Sends one event of the past. */
  tellPast(told: Told): void;
  beat(): void;
  end(reason: EndReason): void;
}

/** One browser tab that listens: server-sent events (HTML Living Standard §9.2), event id = position. */
export function liveConnection(response: ServerResponse, person: SessionOwner, token: string, after: bigint): LiveConnection {
  let sent = after;
  let kept: Told[] | null = [];
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
    else response.write(text);
  };
  const send = (told: Told) => {
    const position = BigInt(told.position);
    if (position <= sent) return;
    sent = position;
    write(`id: ${told.position}\nevent: change\ndata: ${JSON.stringify(told)}\n\n`);
  };

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers an answer before passing it on would hold everything back.
    'x-accel-buffering': 'no',
  });
  // A browser that lost the link comes again after this many milliseconds.
  write('retry: 2000\n\n');
  return {
    person,
    token,
    tell: (told) => void (kept === null ? send(told) : kept.push(told)),
    tellPast: send,
    caughtUp() {
      const waiting = kept ?? [];
      kept = null;
      waiting.forEach(send);
    },
    beat: () => write(': nhịp\n\n'),
    end(reason) {
      const ended: Ended = { reason };
      write(`event: end\ndata: ${JSON.stringify(ended)}\n\n`);
      response.end();
    },
  };
}
