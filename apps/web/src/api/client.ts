import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import { fetchOrEarly } from './early.js';
import { NoAnswer, Problem } from './problem.js';
import type { ProblemBody } from './problem.js';
import type { paths } from './schema.gen.js';
import { seenPosition, whoseThePageIs } from './standing.js';

const BUILD_HEADER = 'x-trinhky-build';
const NOT_BY_POSITION = /^\/api\/(session|system|events|openapi)/;

type Listener<T> = (told: T) => void;
const listeners = { unauthorized: new Set<Listener<Problem>>(), build: new Set<Listener<string>>() };

/** Calls `tell` whenever an answer says that nobody, or somebody else, is signed in. */
export function onSignedOut(tell: Listener<Problem>): () => void {
  listeners.unauthorized.add(tell);
  return () => listeners.unauthorized.delete(tell);
}
/** Calls `tell` with the server's build whenever an answer names one. */
export function onBuild(tell: Listener<string>): () => void {
  listeners.build.add(tell);
  return () => listeners.build.delete(tell);
}

/** Whoever asks past `api` says here what was answered: a header by its name, and the problem if it was one. */
export function heard(header: (name: string) => string | null, problem: Problem | null): void {
  const build = header(BUILD_HEADER);
  if (build) for (const tell of listeners.build) tell(build);
  if (problem && (problem.status === 401 || problem.code === 'session.other-user'))
    for (const tell of listeners.unauthorized) tell(problem);
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  // The decode boundary: problem details, as the OpenAPI document promises for every failure.
  const body: Partial<ProblemBody> = json ? (JSON.parse(text) as Partial<ProblemBody>) : {};
  return new Problem(response.status, body);
}

const rules: Middleware = {
  onRequest({ request }) {
    const user = whoseThePageIs();
    if (user) request.headers.set('x-trinhky-user', user);
    const url = new URL(request.url);
    const position = seenPosition();
    if (request.method !== 'GET' || position === null || NOT_BY_POSITION.test(url.pathname)) return request;
    url.searchParams.set('atLeast', position);
    return new Request(url, request);
  },
  async onResponse({ response }) {
    const problem = response.ok ? null : await problemOf(response);
    heard((name) => response.headers.get(name), problem);
    if (!problem) return response;
    throw problem;
  },
  onError() {
    return new NoAnswer();
  },
};

/** The API, typed by its OpenAPI document. Rejects with Problem or NoAnswer; a read sees at least what this page has seen or done before. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin', fetch: fetchOrEarly });
api.use(rules);
