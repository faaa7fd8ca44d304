import { connect } from 'node:http2';
import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders } from 'node:http2';

export interface H2Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One connection of HTTP/2 by TLS, as a browser that trusts `ca` has it. Rejects with what the handshake says. */
export async function h2(url: string, ca: string) {
  const session = await new Promise<ClientHttp2Session>((resolve, reject) => {
    const opening = connect(url, { ca, ALPNProtocols: ['h2'] });
    opening.once('connect', () => resolve(opening)).once('error', reject);
  });
  session.on('error', () => undefined);
  return {
    session,
    /** `pieces`: the body, written piece by piece and without a length. */
    ask: (headers: Record<string, string>, pieces: readonly (string | Buffer)[] = []): Promise<H2Answer> =>
      answered(session.request(headers, { endStream: pieces.length === 0 }), pieces),
    stream: (headers: Record<string, string>): ClientHttp2Stream => session.request(headers),
  };
}

async function answered(stream: ClientHttp2Stream, pieces: readonly (string | Buffer)[]): Promise<H2Answer> {
  const headers = new Promise<IncomingHttpHeaders>((resolve, reject) => {
    stream.once('response', resolve).once('error', reject);
  });
  const body = (async () => {
    let said = '';
    for await (const chunk of stream.setEncoding('utf8')) said += String(chunk);
    return said;
  })();
  for (const piece of pieces) stream.write(piece);
  if (pieces.length > 0) stream.end();
  const got = await headers;
  return { status: Number(got[':status']), headers: got, body: await body };
}
