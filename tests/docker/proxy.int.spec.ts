import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../support/caddy.js';
import type { Proxy } from '../support/caddy.js';
import { has } from '../support/needs.js';

const proxied = has('caddy', 'caddy');

/** Stands in for an api: says its name, takes what is posted, streams an event and then the next one when it is let. */
interface Instance {
  server: http.Server;
  address: string;
  ready: boolean;
  posts: number;
  next: () => void;
}

async function instance(name: string): Promise<Instance> {
  const server = http.createServer((request, response) => {
    if (request.url === '/health/ready') return void response.writeHead(self.ready ? 200 : 503).end();
    if (request.url === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
      self.next = () => response.end('data: second\n\n');
      return;
    }
    if (request.method === 'POST') {
      self.posts++;
      if (request.url === '/breaks') return void request.socket.destroy();
    }
    request.resume().on('end', () => response.end(name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: Instance = { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}`, ready: true, posts: 0, next: () => {} };
  return self;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe.skipIf(!proxied)('the proxy, with the Caddyfile of docker/', () => {
  let proxy: Proxy;
  let a: Instance;
  let b: Instance;
  let url: string;
  const answered = async (): Promise<Set<string>> => {
    const names = await Promise.all(Array.from({ length: 20 }, async () => (await fetch(`${url}/`)).text()));
    return new Set(names);
  };

  beforeAll(async () => {
    [a, b] = [await instance('a'), await instance('b')];
    proxy = await startProxy([a.address, b.address]);
    url = proxy.url;
  });
  afterAll(async () => {
    await proxy.close();
    for (const { server } of [a, b]) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('passes a live event on when it comes, not when the stream ends', async () => {
    const { body } = await fetch(`${url}/api/events`, { headers: { 'accept-encoding': 'gzip, zstd' } });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('data: first\n\n');
    for (const { next } of [a, b]) next();
    expect((await reader?.read())?.value).toBe('data: second\n\n');
  });

  it('sends nobody to an instance that is not ready, and again when it is', async () => {
    a.ready = false;
    await until(async () => !(await answered()).has('a'));
    expect(await answered()).toEqual(new Set(['b']));
    a.ready = true;
    await until(async () => (await answered()).has('a'));
  });

  it('sends a command that was taken and not answered to no other instance', async () => {
    const before = a.posts + b.posts;
    const { status } = await fetch(`${url}/breaks`, { method: 'POST', body: 'x' });
    expect(status).toBe(502);
    expect(a.posts + b.posts).toBe(before + 1);
  });

  it('lets the largest upload of the api through and refuses what is far above it', async () => {
    await until(async () => (await fetch(`${url}/`)).ok);
    expect((await fetch(`${url}/`, { method: 'POST', body: new Uint8Array(25 * 1024 * 1024) })).status).toBe(200);
    expect((await fetch(`${url}/`, { method: 'POST', body: new Uint8Array(80 * 1024 * 1024) })).status).toBeGreaterThanOrEqual(400);
  });

  it('shows the outside nothing of the instances’ health', async () => {
    expect((await fetch(`${url}/health/ready`)).status).toBe(404);
  });
});
