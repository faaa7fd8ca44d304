import type { FastifyRequest } from 'fastify';

/** The one name under which people open the pages: whole ("https://trinhky.phuong.local:8443"), or the host alone where the port is as it comes. */
export type Canonical = { origin: string } | { hostname: string };

/**
 * Where a page is to be opened instead; null = here. What a browser keeps of a text that is not saved yet belongs to an origin: under two names
 * a person would not find it again. Only pages are sent on: a page that was opened under another name saves what it has.
 */
export function elsewhere(canonical: Canonical | null, request: FastifyRequest): string | null {
  if (!canonical) return null;
  if ('hostname' in canonical) {
    if (request.hostname === canonical.hostname) return null;
    const port = request.host.slice(request.hostname.length);
    return `${request.protocol}://${canonical.hostname}${/^:\d{1,5}$/.test(port) ? port : ''}${request.url}`;
  }
  return sameHost(new URL(canonical.origin), request.host) ? null : `${canonical.origin}${request.url}`;
}

/** Where TLS ends at a proxy the protocol is not known for sure: the name and the port are what counts. */
function sameHost({ protocol, host }: URL, asked: string): boolean {
  const url = `${protocol}//${asked}`;
  return URL.canParse(url) && new URL(url).host === host;
}
