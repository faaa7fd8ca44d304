import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, clientOf } from '../../apps/api/src/testing/index.js';
import type { Answered, Client } from '../../apps/api/src/testing/index.js';
import { isGone, outcomeIn } from '../crash/attempts.js';
import type { Attempt } from '../crash/attempts.js';

export interface AnyApi {
  /** Where the apis are that run at this moment. */
  urls(): readonly string[];
  /** Told of every command that was refused, or answered with where it stands in the log, with the key it was sent under. */
  note(attempt: Attempt): void;
  /** Told when a request had to be sent again, to whichever api comes next. */
  again(): void;
  /** The newest position that a command was answered with, whoever sent it: every read asks to see it. */
  newest: bigint;
}

const TRY_FOR_MS = 30_000;

/**
 * A person whose requests go to one api after the other, as behind a proxy. What was not answered, or answered 503, is sent again under the same
 * key to the next one; every read asks to see at least what commands were answered with.
 */
export function anyApi(place: AnyApi, person: string, cookie: string): Client {
  let turn = 0;
  async function ask<T extends { status: number }>(request: (client: Client) => Promise<T>): Promise<T> {
    const deadline = performance.now() + TRY_FOR_MS;
    for (;;) {
      const urls = place.urls();
      turn += 1;
      const url = urls[turn % Math.max(1, urls.length)];
      try {
        const answer = url === undefined ? null : await request(clientOf(url, cookie));
        if (answer && (answer.status !== 503 || performance.now() > deadline)) return answer;
      } catch (error) {
        if (!isGone(error) || performance.now() > deadline) throw error;
      }
      if (url === undefined && performance.now() > deadline) throw new Error('no api is running');
      place.again();
      await sleep(50);
    }
  }
  const fresh = (path: string) => `${path}${path.includes('?') ? '&' : '?'}atLeast=${place.newest}`;

  async function post(path: string, body?: object, headers: Record<string, string> = {}): Promise<Answered> {
    const key = headers['idempotency-key'] ?? randomUUID();
    const answer = await ask((client) => client.post(path, body, { ...headers, 'idempotency-key': key }));
    const position = at(answer.body, 'position');
    if (typeof position === 'string' && BigInt(position) > place.newest) place.newest = BigInt(position);
    const saysWhere = typeof at(answer.body, 'changed') === 'boolean';
    if (saysWhere || answer.status >= 400) place.note({ person, key, path, body: body ?? {}, outcome: outcomeIn(answer) });
    return answer;
  }

  return {
    cookie,
    get: (path) => ask((client) => client.get(fresh(path))),
    post,
    delete: (path) => ask((client) => client.delete(path)),
    download: (path) => ask((client) => client.download(fresh(path))),
    signedIn: async (username, password) => {
      const signedIn = await ask(async (client) => ({ status: 200, client: await client.signedIn(username, password) }));
      return anyApi(place, username, signedIn.client.cookie);
    },
  };
}
