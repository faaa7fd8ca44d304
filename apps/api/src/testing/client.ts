import { randomUUID } from 'node:crypto';

export interface Answered {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, else the text. */
  body: unknown;
}

export interface Client {
  get(path: string): Promise<Answered>;
  /** A command: under a key of its own unless one is given. */
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answered>;
  delete(path: string): Promise<Answered>;
  /** The bytes of a document. */
  download(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }>;
  /** The same person's cookie, for requests made otherwise. */
  readonly cookie: string;
  signedIn(username: string, password: string): Promise<Client>;
}

/** Speaks to the API as a page or program does. */
export function clientOf(url: string, cookie = ''): Client {
  const ask = (method: string, path: string, init: { body?: string; headers?: Record<string, string> } = {}) =>
    fetch(`${url}${path}`, { method, body: init.body, headers: { ...(cookie && { cookie }), ...init.headers } });
  const answered = async (response: Response): Promise<Answered> => {
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };
  const post: Client['post'] = async (path, body, headers = {}) =>
    answered(
      await ask('POST', path, {
        ...(body && { body: JSON.stringify(body) }),
        headers: { ...(body && { 'content-type': 'application/json' }), 'idempotency-key': randomUUID(), ...headers },
      }),
    );
  return {
    cookie,
    get: async (path) => answered(await ask('GET', path)),
    post,
    delete: async (path) => answered(await ask('DELETE', path)),
    async download(path) {
      const response = await ask('GET', path);
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    },
    async signedIn(username, password) {
      const { status, headers } = await post('/api/session', { username, password });
      if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
      return clientOf(url, headers.getSetCookie()[0]?.split(';')[0] ?? '');
    },
  };
}
