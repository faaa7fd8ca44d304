import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { cannotListen } from '../cannot-listen.js';
import type { Readiness } from './readiness.js';

export interface ManagementOptions {
  host: string;
  /** 0 = any free one. */
  port: number;
  registry: Registry;
  readiness: () => Promise<Readiness>;
}

export interface ManagementServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Health and metrics for operators, on a port of their own that no proxy publishes: `/health/live` (the process answers), `/health/ready` (requests
 * may be sent; 503 with the reasons if not) and `/metrics` (Prometheus). Rejects with CannotListen.
 */
export async function startManagement({ host, port, registry, readiness }: ManagementOptions): Promise<ManagementServer> {
  const server = http.createServer((request, response) => {
    const answer = (status: number, type: string, body: string) => void response.writeHead(status, { 'content-type': type }).end(body);
    const json = (status: number, body: unknown) => answer(status, 'application/json; charset=utf-8', JSON.stringify(body));
    const routes: Record<string, () => Promise<void> | void> = {
      '/health/live': () => json(200, { live: true }),
      '/health/ready': async () => {
        const state = await readiness();
        json(state.ready ? 200 : 503, state);
      },
      '/metrics': async () => answer(200, registry.contentType, await registry.metrics()),
    };
    const route = request.method === 'GET' ? routes[new URL(request.url ?? '/', 'http://localhost').pathname] : undefined;
    if (!route) return json(404, { error: 'there are /health/live, /health/ready and /metrics' });
    Promise.resolve(route()).catch((error: unknown) => json(500, { error: String(error) }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, { host, port, setting: 'TRINHKY_MANAGEMENT_PORT' })));
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
