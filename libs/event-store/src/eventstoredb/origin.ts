import { randomUUID } from 'node:crypto';
import { connect } from 'node:tls';
import type { RecordedEvent } from '@trinhky/events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Appender } from './appender.js';
import { NotTheHead } from './appender.js';
import { kindOf, textOf } from './failures.js';
import { authorityOf } from './link.js';
import type { Settings } from './link.js';
import { GENESIS_STREAM } from './reader.js';
import type { Reader } from './reader.js';
import { EventStoreRefused } from './refused.js';
import { backOff } from './timings.js';
import type { Timings } from './timings.js';
import { prefixOf } from './wire-event.js';

/** Raised when an older release could no longer read what is stored; a store of a higher one is refused. */
const FORMAT = 1;
const TYPE = 'installation.founded.v1';

export interface Origin {
  genesis: string;
  event: RecordedEvent;
}

export interface Opening {
  reader: Reader;
  appender: Appender;
  settings: Settings;
  installation: string;
  expectedGenesis: string | undefined;
  foundAs: string | undefined;
  now: () => Date;
  timings: Timings;
}

/** Reads where the installation begins, or founds it. Throws EventStoreRefused, and then nothing was written. */
export async function openOrigin(opening: Opening): Promise<Origin> {
  const { timings, settings } = opening;
  const until = performance.now() + timings.openMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await readOrFound(opening);
    } catch (error) {
      if (error instanceof EventStoreRefused) throw error;
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
      const kind = kindOf(cause);
      if ((kind === 'unauthenticated' || kind === 'denied') && !settings.defaultCredentials)
        throw new EventStoreRefused('no-user', textOf(cause), { cause });
      if (kind === 'unauthenticated') throw new EventStoreRefused('wrong-password', textOf(cause), { cause });
      if (kind === 'denied') throw new EventStoreRefused('missing-right', textOf(cause), { cause });
      const answers = await handshakes(settings, timings.answerMs);
      if (settings.tls === false && answers.length > 0) throw new EventStoreRefused('wants-tls', hostsOf(settings), { cause });
      const [distrust] = answers.includes(TRUSTED) ? [] : answers;
      if (distrust !== undefined) throw new EventStoreRefused('untrusted-certificate', distrust, { cause });
      if (performance.now() >= until) throw new EventStoreRefused('down', `${hostsOf(settings)}: ${textOf(cause)}`, { cause });
      await delay(backOff(timings, attempt));
    }
  }
}

async function readOrFound({ reader, appender, installation, expectedGenesis, foundAs, now }: Opening): Promise<Origin> {
  const there = await readOrigin(reader, installation, foundAs ?? expectedGenesis);
  // The right to read $all, before anything is written.
  const last = await reader.last();
  if (there) return there;
  if (foundAs === undefined && expectedGenesis !== undefined)
    throw new EventStoreRefused('other-installation', `no log of "${installation}", expected ${expectedGenesis}`);
  if (foundAs !== undefined && last)
    throw new EventStoreRefused('other-installation', `"${installation}" holds ${last.stream}, which nobody founded`);
  await found(appender, installation, foundAs ?? randomUUID(), now()).catch((error: unknown) => {
    // Two first starts at once: the other was first.
    if (!(error instanceof NotTheHead)) throw error;
  });
  const own = await readOrigin(reader, installation, foundAs);
  if (!own) throw new Error(`the genesis of "${installation}" was written and is not there`);
  return own;
}

async function readOrigin(reader: Reader, installation: string, expectedGenesis: string | undefined): Promise<Origin | null> {
  const [event] = await reader.readStream(GENESIS_STREAM, 0, 0);
  if (!event) return null;
  const { genesis, format } = contentOf(event);
  const named = `"${installation}"`;
  if (genesis === undefined || format === undefined)
    throw new EventStoreRefused('other-installation', `${named} is no installation of Trình Ký`);
  if (format > FORMAT) throw new EventStoreRefused('newer', `format ${format}, this release knows ${FORMAT}`);
  if (expectedGenesis !== undefined && genesis !== expectedGenesis) {
    throw new EventStoreRefused('other-installation', `found ${genesis} under ${named}, expected ${expectedGenesis}`);
  }
  return { genesis, event };
}

function contentOf({ type, data }: RecordedEvent): { genesis?: string; format?: number } {
  if (type !== TYPE) return {};
  try {
    const content: unknown = JSON.parse(data);
    if (typeof content !== 'object' || content === null) return {};
    const genesis = 'genesis' in content && typeof content.genesis === 'string' ? content.genesis : undefined;
    const format = 'format' in content && typeof content.format === 'number' ? content.format : undefined;
    return { ...(genesis !== undefined && { genesis }), ...(format !== undefined && { format }) };
  } catch {
    return {};
  }
}

async function found(appender: Appender, installation: string, genesis: string, at: Date): Promise<void> {
  const data = JSON.stringify({ genesis, format: FORMAT, foundedAt: at.toISOString() });
  // The server's id of an event is made of its hash; this one stands outside every chain.
  const hash = genesis.replaceAll('-', '').repeat(2);
  const event = { id: randomUUID(), type: TYPE, stream: GENESIS_STREAM, revision: 0, data, metadata: '{}', hash };
  await appender.append(prefixOf(installation) + GENESIS_STREAM, null, [event]);
}

const hostsOf = ({ hosts }: Settings): string => hosts.map(({ address, port }) => `${address}:${port}`).join(', ');

const TRUSTED = 'trusted';

/** What the hosts that speak TLS answer: TRUSTED, or why they are not. The client cannot tell these from a server that is down. */
async function handshakes(settings: Settings, ms: number): Promise<string[]> {
  const ca = authorityOf(settings);
  const asked = await Promise.all(settings.hosts.map(({ address, port }) => handshake(address, port, ca, ms)));
  return asked.filter((answer) => answer !== null);
}

/** Null where nobody answers in TLS. */
function handshake(host: string, port: number, ca: Buffer | undefined, ms: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, ...(ca && { ca }), rejectUnauthorized: false, timeout: ms, ALPNProtocols: ['h2'] });
    const answer = (text: string | null) => {
      socket.destroy();
      resolve(text);
    };
    socket.once('secureConnect', () => answer(socket.authorized ? TRUSTED : `${host}:${port}: ${String(socket.authorizationError)}`));
    socket.once('timeout', () => answer(null));
    socket.once('error', () => answer(null));
  });
}
