import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { AppParts } from './app.module.js';
import { acceptFiles } from './http/file-body.js';
import { LONGEST_ID } from './http/fields.js';
import { acceptOnlyUtf8Json } from './http/json-body.js';
import { refuseAddress } from './http/problem-details.filter.js';
import { logRequests } from './http/request-log.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { mindTlsConnections } from './http/tls-connections.js';
import { readBodiesToTheirEnd } from './http/unread-body.js';
import { nestLogger } from './logger.js';
import { serveApiDescription } from './openapi.js';
import { countRequests, SERVING } from './serving.js';
import type { Canonical } from './web/canonical.js';
import { PAGES_FOLDER, readPages } from './web/pages.js';
import { servePages, tellBuild } from './web/serve-pages.js';

const MIB = 1024 * 1024;
/** Where a whole file comes in one request. */
const UPLOADS = ['/api/reports/import'];

/** A person working, and a page that reads while they do, stay far below. */
const REQUESTS_PER_MINUTE = 1_200;

/** Requests are checked by their classes. Fastify's own compilers of schemas are not loaded; a route that brought a schema would end the start. */
const noSchemas = (): never => {
  throw new Error('a route has a schema of its own');
};

export interface AppOptions {
  /** Requests a person may make a minute; null = no limit, for measuring and testing. */
  requestsPerMinute?: number | null;
  /** Whose word is taken for a request's address and protocol: addresses and networks of the proxies in front; absent = nobody's. */
  trustProxy?: string;
  /** The folder of the built pages; absent = where the build puts them. */
  pages?: string;
  /** Pages opened under another name are sent on to this one; absent = every name is as good. */
  canonical?: Canonical | null;
  /** HTTPS with HTTP/2, and HTTP/1.1 for who has nothing newer; absent = plain HTTP. */
  tls?: AppTls;
}

export interface AppTls {
  /** PEM, the server's own first. */
  cert: string;
  /** PEM */
  key: string;
  /** Browsers are told to come by HTTPS only from now on. */
  hsts: boolean;
  /** PEM of the office's own authority, for phones and computers to download; absent = the certificate is of another's. */
  authority?: string;
}

/** The application, ready to listen or to be asked in process; it neither opens nor closes the parts it is given. */
export async function createApp({
  options = {},
  ...parts
}: Omit<AppParts, 'requestsPerMinute'> & { options?: AppOptions }): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MIB,
    trustProxy: options.trustProxy ?? false,
    // Unique among all processes and starts: it is told to people and stands in the log.
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    frameworkErrors: refuseAddress,
    routerOptions: { maxParamLength: LONGEST_ID },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    ...(options.tls && { http2: true as const, https: { allowHTTP1: true, cert: options.tls.cert, key: options.tls.key } }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over({
      ...parts,
      requestsPerMinute: options.requestsPerMinute === undefined ? REQUESTS_PER_MINUTE : options.requestsPerMinute,
    }),
    adapter,
    { logger: nestLogger(parts.logger), bodyParser: false, abortOnError: false },
  );
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => {
    if (UPLOADS.includes(route.url)) route.bodyLimit = 12 * MIB;
  });
  if (options.tls) mindTlsConnections(fastify);
  countRequests(fastify, app.get(SERVING));
  logRequests(fastify, parts.logger);
  const pages = readPages(options.pages ?? PAGES_FOLDER);
  tellBuild(fastify, pages);
  // Computers are shared in an office: nothing of one person's pages stays behind in the browser's cache.
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  acceptOnlyUtf8Json(fastify);
  acceptFiles(fastify, parts.accounts);
  readBodiesToTheirEnd(fastify);
  await app.register(fastifyCookie);
  await sendSecurityHeaders(fastify, { hsts: options.tls?.hsts ?? false });
  serveApiDescription(app);
  servePages(fastify, {
    pages,
    canonical: options.canonical ?? null,
    authority: options.tls?.authority ?? null,
    oldAsset: (name) => parts.accounts.assets.find(name),
  });
  await app.init();
  await fastify.ready();
  return app;
}
