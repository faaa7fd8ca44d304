import { Agent, request } from 'node:http';

export const CLIENTS = 32;

export interface Measured {
  perSecond: number;
  latencies: number[];
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** One save over a kept connection; rejects unless it was answered 200. */
export const post = (url: string, headers: Record<string, string>, body: string): Promise<string> =>
  ask('POST', url, { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }, body);

/** One look over a kept connection; the answer's text. */
export const get = (url: string, cookie: string): Promise<string> => ask('GET', url, { cookie }, '');

function ask(method: string, url: string, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${url}: ${answer.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Each client saves in its own sections, one save after the other: the n-th is that of client n % `clients`. */
export async function load(saves: number, save: (n: number) => Promise<unknown>, clients = CLIENTS): Promise<Measured> {
  const latencies: number[] = [];
  const start = performance.now();
  const client = async (_: unknown, first: number) => {
    for (let n = first; n < saves; n += clients) {
      const begun = performance.now();
      await save(n);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: (saves / (performance.now() - start)) * 1_000, latencies };
}

/** Lets go of the kept connections. */
export const release = (): void => agent.destroy();
