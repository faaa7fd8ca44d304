import type { Client } from './client.js';

/** A page that listens to what happens in its organ. */
export interface Heard {
  status: number;
  /** Resolves with what was sent once it contains the text; rejects when the stream ends before. */
  until(text: string): Promise<string>;
  /** Everything, once the server ended the stream. */
  ended: Promise<string>;
  hangUp(): void;
}

/** Opens the live events as this person's page; `after` is the last position that it saw. */
export async function listen(url: string, client: Pick<Client, 'cookie'>, after?: string): Promise<Heard> {
  const gone = new AbortController();
  const headers = { cookie: client.cookie, ...(after !== undefined && { 'last-event-id': after }) };
  const response = await fetch(`${url}/api/events`, { headers, signal: gone.signal });
  let said = '';
  let over = false;
  const waiting = new Set<() => void>();
  const ended = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        said += decoder.decode(chunk, { stream: true });
        for (const look of waiting) look();
      }
    } catch {
      // Hung up by the test itself, or the server died.
    }
    over = true;
    for (const look of waiting) look();
    return said;
  })();
  return {
    status: response.status,
    ended,
    hangUp: () => gone.abort(),
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said.includes(text)) resolve(said);
          else if (over) reject(new Error(`the stream ended before "${text}":\n${said}`));
        };
        waiting.add(look);
        look();
      }),
  };
}
