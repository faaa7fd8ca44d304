import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_ID } from '../http/fields.js';
import { addressTooLong } from '../http/problem-details.filter.js';
import { elsewhere } from './canonical.js';
import type { Canonical } from './canonical.js';
import type { PageFile, Pages } from './pages.js';

/** Which build of the pages this process serves: an older page shows that there is a newer one. */
const BUILD_HEADER = 'x-trinhky-build';

const A_YEAR_S = 31_536_000;
/** Named after their content: what has this name never changes. */
const FOREVER = `public, max-age=${A_YEAR_S}, immutable`;
/** Kept, and asked about each time. */
const ASK_FIRST = 'no-cache';
/** The certificate of the office's own authority, for the phones and computers that are to trust it. */
export const AUTHORITY_PATH = '/trinh-ky-ca.crt';
/** Addresses of the api, where a page is never the answer. */
const NOT_PAGES = /^\/(api|health|tinh-trang)(\/|$)/;

/** What is said at `/` where the pages were not built: a checkout, or an api of which only the sources are tested. */
const NOT_BUILT = `Chưa có giao diện: phần trang web chưa được dựng. Hãy chạy "npm run build" trong thư mục chương trình rồi khởi động lại.
The pages were not built: run "npm run build" in the program's folder and start again. The API answers at /api, its description is at /api/docs.
`;

/** On every answer. */
export function tellBuild(fastify: FastifyInstance, pages: Pages | null): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (pages) void reply.header(BUILD_HEADER, pages.build);
    done(null, payload);
  });
}

export interface Served {
  pages: Pages | null;
  canonical: Canonical | null;
  /** PEM of the office's own certificate authority. */
  authority: string | null;
  /** A file of another build's assets, by its name below `assets/`. */
  oldAsset(name: string): Promise<PageFile | null>;
}

/**
 * Answers the pages, to everybody: who is not signed in is asked to by the page itself. An address that is neither a file nor the api's is the
 * page's own to understand and gets index.html; a missing file is told as such, never answered with a page. A page of another build, still open
 * or served by another process while versions change, finds its assets, too.
 */
export function servePages(fastify: FastifyInstance, { pages, canonical, authority, oldAsset }: Served): void {
  const send = (name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const file = pages?.files.get(name);
    return file ? sendFile(file, name.startsWith('assets/') ? FOREVER : ASK_FIRST, request, reply) : missing(reply);
  };
  fastify.get('/assets/*', async (request, reply) => {
    const name = nameOf(request);
    if (pages?.files.has(name)) return send(name, request, reply);
    const old = await oldAsset(name.slice('assets/'.length));
    return old ? sendFile(old, FOREVER, request, reply) : missing(reply);
  });
  if (authority !== null) {
    fastify.get(AUTHORITY_PATH, (_request, reply) => reply.type('application/x-x509-ca-cert').send(authority));
  }
  fastify.get('/*', (request, reply) => {
    const name = nameOf(request);
    if (NOT_PAGES.test(`/${name}`)) {
      if (name.split('/').some((id) => decodeURIComponent(id).length > LONGEST_ID)) throw addressTooLong();
      return reply.callNotFound();
    }
    if (!pages)
      return reply
        .status(name === '' ? 200 : 404)
        .type('text/plain; charset=utf-8')
        .send(NOT_BUILT);
    if (name !== 'index.html' && (pages.files.has(name) || isFile(name, request))) return send(name, request, reply);
    const at = elsewhere(canonical, request);
    return at === null ? send('index.html', request, reply) : reply.redirect(at, 308);
  });
}

const nameOf = ({ url }: FastifyRequest): string => {
  const path = url.split('?')[0] ?? '';
  return URL.canParse(path, 'http://here') ? new URL(path, 'http://here').pathname.slice(1) : '';
};

/** Asked for as a file by a page, not typed or followed by a person: "/anh/bia.png". */
const isFile = (name: string, { headers }: FastifyRequest): boolean =>
  /\.[a-z0-9]{1,11}$/i.test(name) && !(headers.accept ?? '').includes('text/html');

const missing = (reply: FastifyReply): FastifyReply =>
  reply.status(404).type('text/plain; charset=utf-8').send('Không có tệp này. / There is no such file.\n');

/** The form that was compressed by the build, where the browser takes it. */
export function sendFile(file: PageFile, caching: string, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.headers({ 'cache-control': caching, etag: file.etag, vary: 'accept-encoding' });
  if (headers['if-none-match']?.includes(file.etag)) return reply.status(304).send();
  void reply.type(file.type);
  const takes = (coding: string) => (headers['accept-encoding'] ?? '').split(',').some((each) => each.trim().split(';')[0] === coding);
  if (file.br && takes('br')) return reply.header('content-encoding', 'br').send(file.br);
  if (file.gzip && takes('gzip')) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.bytes);
}
