import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** JSON bodies are UTF-8 and nothing else: broken bytes are refused instead of becoming "�" in somebody's text. */
export function acceptOnlyUtf8Json(fastify: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    let text: string;
    try {
      text = utf8.decode(body);
    } catch {
      return done(new Problem(400, 'not-utf8', 'Nội dung gửi lên không phải văn bản UTF-8.'));
    }
    return parse(request, text, done);
  });
}
