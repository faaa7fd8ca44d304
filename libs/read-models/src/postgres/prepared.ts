import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** Statements kept prepared on each connection: more than projections have; the odd ones of questions with lists come and go unprepared. */
const PREPARED = 400;

/** A pool whose statements with parameters are parsed and planned once a connection. PostgreSQL plans them anew when schemas change places. */
export function preparing(pool: pg.Pool): PostgresPool {
  const named = new Map<string, string>();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  const nameOf = (text: string): string | undefined => {
    const known = named.get(text);
    if (known !== undefined || named.size >= PREPARED) return known;
    const name = `trinhky_${named.size}`;
    named.set(text, name);
    return name;
  };

  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    let unanswered = false;
    function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query(text: unknown, values: readonly unknown[] = []): unknown {
      if (typeof text !== 'string') throw new Error('read models are not read by cursor');
      const answer = client.query({ text, values: [...values], name: values.length > 0 ? nameOf(text) : undefined });
      answer.catch((error: unknown) => (unanswered ||= error instanceof Error && error.message === 'Query read timeout'));
      return answer;
    }
    // A connection that still owes an answer is not given to anybody else.
    const wrapped = { query, release: () => client.release(unanswered) };
    clients.set(client, wrapped);
    return wrapped;
  };

  return {
    connect: async () => {
      const client = await pool.connect();
      return clients.get(client) ?? wrap(client);
    },
    end: () => pool.end(),
  };
}
