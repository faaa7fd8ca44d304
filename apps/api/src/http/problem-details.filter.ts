import { Catch, HttpException, Inject, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { BlobStoreUnavailable } from '@trinhky/blobs';
import { RendererFault, TextCannotBeRendered } from '@trinhky/documents';
import { Rejected } from '@trinhky/domain';
import { CommandIdTaken, OutcomeUnknown, StoreUnavailable, VersionConflict } from '@trinhky/event-store';
import { EventTooLarge, NotStorable } from '@trinhky/events';
import { isOutage } from '@trinhky/read-models';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../logger.js';
import type { Logger } from '../logger.js';
import { LONGEST_ID } from './fields.js';
import { Problem } from './problem.js';
import { rejectionInVietnamese } from './rejections.vi.js';

/** Every failure leaves as problem+json; what nobody foresaw is logged with the request's id and told without its insides. */
@Injectable()
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = isBodyTooLarge(error) ? tooLargeBody(request) : problemOf(error, request.method === 'GET');
    if (problem.status >= 500)
      this.logger.error(
        { err: error, requestId: request.id, correlationId: request.correlationId, method: request.method, url: request.url },
        'request failed',
      );
    answer(problem, request, reply);
  }
}

const isBodyTooLarge = (error: unknown) => (error instanceof HttpException ? error.getStatus() : statusOf(error)) === 413;

/** A body that Fastify found too large before anybody looked at it: how large it may be. */
function tooLargeBody({ routeOptions: { bodyLimit } }: FastifyRequest): Problem {
  const most = `${Math.floor(bodyLimit / 1024 / 1024)} MB`;
  const detail = `Nội dung gửi lên quá lớn: mỗi lần gửi tối đa ${most}. Tệp hoặc ảnh lớn hơn thì hãy giảm dung lượng rồi gửi lại.`;
  return new Problem(413, 'too-large', detail, { limit: bodyLimit });
}

function answer({ status, type, detail, members }: Problem, { id }: FastifyRequest, reply: FastifyReply): void {
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send({ type, title: type, status, detail, instance: id, ...members });
}

export const addressTooLong = (): Problem =>
  new Problem(414, 'address-too-long', `Địa chỉ quá dài: mỗi mã trong địa chỉ tối đa ${LONGEST_ID} ký tự.`);

/** An address that the router cannot read or finds too long is refused before any hook, guard or filter is asked. */
export function refuseAddress({ code, statusCode = 400 }: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('cache-control', 'no-store');
  const problem =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? addressTooLong()
      : code === 'FST_ERR_BAD_URL'
        ? new Problem(
            400,
            'bad-address',
            'Địa chỉ không hợp lệ: có ký tự được mã hóa sai (dấu % không đi với hai chữ số thập lục phân đúng).',
          )
        : ofHttpStatus(statusCode);
  answer(problem, request, reply);
}

/** Seconds. */
const RETRY_AFTER_S = 5;
/** What was sent may have been stored by an earlier sending, or before the failure: never is it said that it was not. */
const SEND_AGAIN =
  'Hãy giữ nguyên nội dung và gửi lại đúng yêu cầu này (cùng mã Idempotency-Key); gửi lại không bao giờ lưu thành hai lần.';

/** The one place where an error of any layer becomes a status and a sentence. `reading`: nothing was to be stored. */
export function problemOf(error: unknown, reading = false): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Rejected) {
    const { status, detail } = rejectionInVietnamese(error.code, error.details);
    return new Problem(status, error.code, detail, { details: error.details });
  }
  if (error instanceof EventTooLarge)
    return new Problem(413, 'too-large', 'Nội dung gửi lên quá lớn cho một lần lưu. Hãy chia thành nhiều lần lưu hoặc nhiều mục.');
  if (error instanceof NotStorable)
    return new Problem(400, 'not-storable', 'Nội dung có ký tự hoặc giá trị không lưu được.', {
      errors: [{ path: error.path, code: 'not-storable', message: 'Không lưu được.' }],
    });
  if (error instanceof VersionConflict) return new Problem(409, 'busy', 'Nhiều người đang cùng thao tác trên nội dung này. Hãy thử lại.');
  if (error instanceof CommandIdTaken) {
    return new Problem(
      422,
      'idempotency-key-taken',
      'Mã Idempotency-Key này đã dùng cho một thao tác khác. Nội dung mới chưa được lưu; hãy gửi lại với mã mới.',
    );
  }
  if (error instanceof OutcomeUnknown) {
    return new Problem(503, 'outcome-unknown', `Chưa biết thao tác đã được ghi hay chưa. ${SEND_AGAIN}`);
  }
  if (error instanceof StoreUnavailable || error instanceof BlobStoreUnavailable) {
    return new Problem(
      503,
      'store-unavailable',
      reading
        ? 'Hệ thống tạm thời chưa đọc được dữ liệu. Hãy thử lại sau ít phút.'
        : `Hệ thống chưa ghi được lần gửi này (kho dữ liệu không trả lời hoặc đĩa đã đầy). ${SEND_AGAIN}`,
    );
  }
  if (error instanceof TextCannotBeRendered) {
    const { detail, nodeId, blockId } = error;
    return new Problem(422, 'document.text-cannot-be-rendered', `Chưa tạo được bản in. ${detail}.`, { nodeId, blockId });
  }
  if (error instanceof RendererFault)
    return new Problem(503, 'document.renderer-fault', 'Bộ phận tạo bản in đang gặp sự cố. Hãy thử lại sau ít phút.');
  if (error instanceof HttpException) return ofHttpStatus(error.getStatus());
  const status = statusOf(error);
  if (status !== null && status < 500) return ofHttpStatus(status);
  if (isOutage(error)) {
    return new Problem(
      503,
      'database-unavailable',
      reading
        ? 'Hệ thống tạm thời chưa đọc được dữ liệu. Hãy thử lại sau ít phút.'
        : `Hệ thống tạm thời chưa đọc được dữ liệu. ${SEND_AGAIN}`,
    );
  }
  return new Problem(
    500,
    'internal',
    reading
      ? 'Hệ thống gặp lỗi. Hãy thử lại, nếu vẫn lỗi hãy báo quản trị kèm mã yêu cầu.'
      : `Hệ thống gặp lỗi. ${SEND_AGAIN} Nếu vẫn lỗi hãy báo quản trị kèm mã yêu cầu.`,
  );
}

/** Fastify refuses some requests before Nest sees them: too large, not JSON, an unknown content type. */
const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;

function ofHttpStatus(status: number): Problem {
  if (status === 404) return new Problem(404, 'not-found', 'Không có địa chỉ này.');
  if (status === 413) return new Problem(413, 'too-large', 'Nội dung gửi lên quá lớn.');
  if (status === 429) return new Problem(429, 'too-many-requests', 'Thao tác quá nhanh. Hãy chờ một lát rồi thử lại.');
  if (status === 415)
    return new Problem(415, 'unsupported-media-type', 'Kiểu nội dung không được hỗ trợ; hãy gửi JSON (application/json).');
  if (status < 500)
    return new Problem(status, 'bad-request', 'Yêu cầu không đọc được: nội dung không phải JSON hợp lệ hoặc địa chỉ không đúng dạng.');
  return new Problem(status, 'internal', 'Hệ thống gặp lỗi. Hãy thử lại sau.');
}
