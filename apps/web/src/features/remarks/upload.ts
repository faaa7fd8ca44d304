import { heard } from '../../api/client.js';
import { NoAnswer, Problem } from '../../api/problem.js';
import type { ProblemBody } from '../../api/problem.js';
import { sawPosition, whoseThePageIs } from '../../api/standing.js';
import type { RemarkSelection } from './types.js';

/** As the server takes them; it looks into the file, too. */
export const ACCEPTED = '.xlsx,.docx,.pdf,.png,.jpg,.jpeg,.csv';
export const MOST_BYTES = 25 * 1024 * 1024;

/** Why the file need not be sent at all; null where it may be. */
export function whyNotSent({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const extension = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
  if (!ACCEPTED.split(',').includes(extension)) return 'Chỉ nhận tệp Excel (.xlsx), Word (.docx), PDF, ảnh PNG, JPEG và CSV.';
  if (size > MOST_BYTES) return 'Tệp lớn hơn 25 MB. Hãy giảm dung lượng (ảnh: giảm kích thước, PDF: nén lại) rồi gửi.';
  return size === 0 ? 'Tệp rỗng.' : null;
}

/** Sends a file with its progress (0 to 1). Under the same key it is kept once, however often it is sent. */
export function sendFile(
  sectionId: string,
  file: File,
  on: RemarkSelection | null,
  key: string,
  onProgress: (part: number) => void,
): Promise<void> {
  const query = new URLSearchParams({ name: file.name });
  if (on) {
    query.set('blockId', on.blockId);
    // The quote stands in the address, whose length is limited: of a long one the beginning is enough.
    query.set('quote', on.quote.slice(0, 300));
    query.set('prefix', on.prefix);
    if (on.quote.length <= 300) query.set('suffix', on.suffix);
  }
  return new Promise((resolve, reject) => {
    // fetch tells nothing of an upload's progress.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/sections/${encodeURIComponent(sectionId)}/attachments?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    const user = whoseThePageIs();
    if (user) request.setRequestHeader('x-trinhky-user', user);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new NoAnswer());
    request.onload = () => {
      const answer = decoded(request.responseText);
      const problem = request.status === 200 ? null : new Problem(request.status, answer);
      heard((name) => request.getResponseHeader(name), problem);
      if (problem) return reject(problem);
      if (typeof answer.position === 'string') sawPosition(answer.position);
      resolve();
    };
    request.send(file);
  });
}

/** The decode boundary: a command's answer, or problem details. */
function decoded(text: string): Partial<ProblemBody> & { position?: unknown } {
  try {
    return JSON.parse(text) as Partial<ProblemBody> & { position?: unknown };
  } catch {
    return {};
  }
}
