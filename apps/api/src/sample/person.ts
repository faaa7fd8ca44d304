import type { ReportPage } from '../report/report.queries.js';
import type { SectionPage } from '../section/section.queries.js';
import { sampleId } from './ids.js';

/** An answer that the story does not know. */
export class Unexpected extends Error {
  override name = 'Unexpected';
}

const TAKEN_BEFORE = 'idempotency-key-taken';

/** One signed-in person of the sample, at work over HTTP as a page would be. What is asked again under the same step is done once. */
export interface Person {
  username: string;
  report(reportId: string): Promise<ReportPage>;
  section(sectionId: string): Promise<SectionPage>;
  read(path: string): Promise<unknown>;
  download(path: string): Promise<{ bytes: Buffer; name: string }>;
  /** A command; `step` names it among this person's. Rejects with Unexpected unless the answer has that status. */
  act<T = unknown>(step: string, path: string, body: object, status?: number): Promise<T>;
  /** A command that names what this person was just shown. Taken before a start was cut short, it is told apart by its id (422) and stands as it was. */
  take(step: string, path: string, body: object): Promise<void>;
}

export async function signIn(url: string, username: string, password: string, signal: AbortSignal): Promise<Person> {
  const ask = async (path: string, init: RequestInit, status: number, orProblem?: string): Promise<Response> => {
    const response = await fetch(`${url}${path}`, { ...init, signal });
    if (response.status === status) return response;
    const said = await response.text();
    if (orProblem !== undefined && said.includes(`"type":"${orProblem}"`)) return response;
    throw new Unexpected(`${username}: ${init.method} ${path}: ${response.status} ${said}`);
  };
  const json = { 'content-type': 'application/json' };
  const session = await ask('/api/session', { method: 'POST', headers: json, body: JSON.stringify({ username, password }) }, 200);
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const get = async (path: string) => ask(path, { method: 'GET', headers: { cookie } }, 200);

  const command = (step: string, body: object): RequestInit => ({
    method: 'POST',
    headers: { ...json, cookie, 'idempotency-key': sampleId('step', username, step) },
    body: JSON.stringify(body),
  });

  return {
    username,
    // The decode boundary: the answers are of this very program.
    report: async (reportId) => (await (await get(`/api/reports/${reportId}`)).json()) as ReportPage,
    section: async (sectionId) => (await (await get(`/api/sections/${sectionId}`)).json()) as SectionPage,
    read: async (path) => (await get(path)).json(),
    async download(path) {
      const response = await get(path);
      const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
      return { bytes: Buffer.from(await response.arrayBuffer()), name: decodeURIComponent(name) };
    },
    async act<T>(step: string, path: string, body: object, status = 200) {
      return (await (await ask(path, command(step, body), status)).json()) as T;
    },
    async take(step, path, body) {
      await ask(path, command(step, body), 200, TAKEN_BEFORE);
    },
  };
}
