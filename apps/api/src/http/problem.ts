/**
 * An answer that is not the one hoped for, as problem details (RFC 9457): `type` is a code programs may rely on, `detail` is Vietnamese for
 * the person at the screen.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    /** Further members of the body. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(`${status} ${type}`);
    this.name = 'Problem';
  }
}

export const notFound = (what: string) => new Problem(404, 'not-found', `Không tìm thấy ${what}.`);

/** `whose`: "Mục này". Revisions count from 0. */
export const noSuchRevision = (whose: string, asked: number, last: number) =>
  new Problem(404, 'no-such-revision', `${whose} không có phiên bản ${asked}; phiên bản cuối cùng là ${last}.`, { last });
