import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/** No request needs nearly as many levels of lists and objects; whatever walks a body later may do so by recursion. */
const MOST_LEVELS = 64;

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
    if (isDeeperThan(MOST_LEVELS, body)) {
      return done(new Problem(400, 'too-deep', `Nội dung gửi lên lồng nhau quá sâu: tối đa ${MOST_LEVELS} cấp.`));
    }
    return parse(request, text, done);
  });
}

const [QUOTE, BACKSLASH] = Buffer.from('"\\');
const OPENING = new Set(Buffer.from('[{'));
const CLOSING = new Set(Buffer.from(']}'));

/** Counts brackets outside of strings, byte by byte: what is no JSON is the parser's to refuse. */
function isDeeperThan(most: number, json: Buffer): boolean {
  let levels = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const byte = json[i] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENING.has(byte)) {
      levels += 1;
      if (levels > most) return true;
    } else if (CLOSING.has(byte)) levels -= 1;
  }
  return false;
}
