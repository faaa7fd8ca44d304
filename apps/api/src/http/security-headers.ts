import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Half a year; only where the operator has a certificate that browsers trust, and will have the next one. */
const STRICT_TRANSPORT = 'max-age=15552000';

/** The pages: nothing but their own scripts run. Their parts set styles on elements; what people paste sets none (the text is no HTML). */
const PAGES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'"],
  // A report's PDF is shown in the page by the browser's own viewer.
  objectSrc: ["'self'"],
  frameSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  // Served over plain HTTP on one machine, too.
  upgradeInsecureRequests: null,
};

/** What the api answers is no page: opened by itself, it can do nothing, whatever somebody put in. */
const ANSWERS = "default-src 'none'; frame-ancestors 'none'";
/** Our own pages may frame a PDF, nobody else's. */
const PDF = "default-src 'none'; object-src 'self'; frame-ancestors 'self'";

/** `hsts`: browsers are told to use HTTPS only from now on. */
export async function sendSecurityHeaders(fastify: FastifyInstance, { hsts }: { hsts: boolean }): Promise<void> {
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: PAGES },
    xFrameOptions: false,
    strictTransportSecurity: false,
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (hsts) void reply.header('strict-transport-security', STRICT_TRANSPORT);
    if (isPdf(reply)) void reply.header('content-security-policy', PDF).header('x-frame-options', 'SAMEORIGIN');
    else {
      if (/^\/api\/(?!docs(\/|$|\?))/.test(request.url)) void reply.header('content-security-policy', ANSWERS);
      void reply.header('x-frame-options', 'DENY');
    }
    done(null, payload);
  });
}

const isPdf = (reply: FastifyReply): boolean => String(reply.getHeader('content-type') ?? '').startsWith('application/pdf');
