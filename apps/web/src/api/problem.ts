import type { components } from './schema.gen.js';

export type ProblemBody = components['schemas']['ProblemBody'];

/** An answer that is not the one hoped for: `detail` is Vietnamese for the person at the screen, `code` for the administrator. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly status: number,
    readonly body: Partial<ProblemBody>,
  ) {
    super(body.detail ?? `HTTP ${status}`);
  }
  /** The refusal's code, e.g. `section.stale-revision`. */
  get code(): string {
    return this.body.type ?? `http-${this.status}`;
  }
  /** The request's id, as in the server's log. */
  get reference(): string | null {
    return this.body.instance ?? null;
  }
}

/** The request's outcome is not known: no answer came, or one from the way there. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** What happened and the way out, in Vietnamese. */
export function inWords(error: unknown): string {
  if (error instanceof Problem) {
    const fields = error.body.errors?.map(({ message }) => message) ?? [];
    return [error.body.detail ?? 'Máy chủ từ chối yêu cầu.', ...fields].join(' ');
  }
  if (error instanceof NoAnswer)
    return 'Không liên lạc được với máy chủ. Hãy kiểm tra đường mạng rồi thử lại; thao tác này không bị ghi hai lần.';
  return 'Có lỗi trên trang này. Hãy tải lại trang; nếu vẫn lỗi, hãy báo quản trị.';
}

/** A code for the administrator; null where there is nothing to look up. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Problem)) return null;
  return error.reference ? `${error.code} · ${error.reference}` : error.code;
}
