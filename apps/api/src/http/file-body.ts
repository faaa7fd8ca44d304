import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ATTACHMENT_LIMITS } from '@trinhky/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.js';
import { SESSION_COOKIE } from './person.js';
import { Problem } from './problem.js';

/** Where the body is the file itself (application/octet-stream), and how large it may be. */
const FILE_ROUTES = ['/api/sections/:id/attachments'];
const FILE = 'application/octet-stream';

/** A file as it came in. As JSON it is its hash, so that a request with it has a digest like any other. */
class SentFile {
  readonly sha256: string;
  constructor(readonly bytes: Buffer) {
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  toJSON() {
    return { sha256: this.sha256 };
  }
}
export type { SentFile };

/** Takes files where a route asks for one, and nowhere else; of nobody who is not signed in is a file read at all. */
export function acceptFiles(fastify: FastifyInstance, accounts: Pick<Accounts, 'sessionOwner'>): void {
  fastify.addHook('onRoute', (route) => {
    if (FILE_ROUTES.includes(route.url)) route.bodyLimit = ATTACHMENT_LIMITS.bytes;
  });
  fastify.addHook('preParsing', async (request) => {
    if (!FILE_ROUTES.includes(request.routeOptions.url ?? '')) return;
    const token = request.cookies[SESSION_COOKIE];
    if (token && (await accounts.sessionOwner(token))) return;
    throw new Problem(401, 'session.missing', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại rồi gửi tệp.');
  });
  fastify.addContentTypeParser<Buffer>(FILE, { parseAs: 'buffer' }, (request, body, done) => {
    if (FILE_ROUTES.includes(request.routeOptions.url ?? '')) return done(null, new SentFile(body));
    return done(new Problem(415, 'unsupported-media-type', 'Kiểu nội dung không được hỗ trợ; hãy gửi JSON (application/json).'));
  });
}

/** The file that the request is. */
export const FileBody = createParamDecorator((_: unknown, context: ExecutionContext): SentFile => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof SentFile && body.bytes.length > 0) return body;
  throw new Problem(400, 'file-missing', `Yêu cầu phải là một tệp không rỗng, gửi nguyên dạng (${FILE}).`);
});
