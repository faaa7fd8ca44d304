/**
 * Answers asked for while the pages' script is still on its way (begin.ts). Each is given once, to the first who asks for the same address in the first
 * seconds; what was refused or did not arrive is asked for anew by who wants it.
 */

const FRESH_MS = 15_000;
const asked = new Map<string, { at: number; answer: Promise<Response | null> }>();

export function askEarly(address: string): void {
  const answer = fetch(address, { credentials: 'same-origin' }).then(
    (response) => (response.ok ? response : null),
    () => null,
  );
  asked.set(new URL(address, location.origin).href, { at: performance.now(), answer });
}

/** As `fetch`, for the client of the API. */
export async function fetchOrEarly(request: Request): Promise<Response> {
  const early = request.method === 'GET' ? asked.get(request.url) : undefined;
  if (early) {
    asked.delete(request.url);
    const answer = performance.now() - early.at < FRESH_MS ? await early.answer : null;
    if (answer) return answer;
  }
  return fetch(request);
}
