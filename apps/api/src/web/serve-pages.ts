import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_ID } from '../http/fields.js';
import { addressTooLong } from '../http/problem-details.filter.js';
import type { PageFile, Pages } from './pages.js';

const A_YEAR_S = 31_536_000;
/** Named after their content: what has this name never changes. */
const FOREVER = `public, max-age=${A_YEAR_S}, immutable`;
/** Kept, and asked about each time. */
const ASK_FIRST = 'no-cache';
/** Addresses of the api, where a page is never the answer. */
const NOT_PAGES = /^\/(api|health|tinh-trang)(\/|$)/;

/** What is said at `/` where the pages were not built: a checkout, or an api of which only the sources are tested. */
const NOT_BUILT = `Chưa có giao diện: phần trang web chưa được dựng. Hãy chạy "npm run build" trong thư mục chương trình rồi khởi động lại.
The pages were not built: run "npm run build" in the program's folder and start again. The API answers at /api, its description is at /api/docs.
`;

/**
 * Answers the pages, to everybody: who is not signed in is asked to by the page itself. An address that is neither a file nor the api's is the
 * page's own to understand and gets index.html; a missing file is told as such, never answered with a page.
 */
export function servePages(fastify: FastifyInstance, pages: Pages | null): void {
  const send = (name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const file = pages?.files.get(name);
    return file ? sendFile(file, name.startsWith('assets/') ? FOREVER : ASK_FIRST, request, reply) : missing(reply);
  };
  fastify.get('/assets/*', (request, reply) => send(nameOf(request), request, reply));
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
    return send(pages.files.has(name) || isFile(name, request) ? name : 'index.html', request, reply);
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
