import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import { ServerCredentials } from '@grpc/grpc-js';
import { noFaults } from './faults.js';
import { serverLog } from './server-log.js';
import type { Kept } from './server-log.js';
import { serviceOf } from './service.js';
import type { Shared } from './service.js';

export interface EventServerOptions {
  /** The first node's; the others take what is free. Absent = what is free. */
  port?: number;
  /** More than one: found by gossip, one of them leads, all have the same log. */
  nodes?: number;
  /** The only user. The client sends a password over TLS only. */
  credentials?: { username: string; password: string };
  /** PEM. */
  tls?: { key: string; cert: string };
  /** Whether the user may read `$all`. */
  readsAll?: boolean;
  /** What is stored is read from here at the start, where the file exists, and written to it by `save` and `close`. */
  snapshotFile?: string;
  now?: () => Date;
}

/** An EventStoreDB in this process, over loopback and in the client's own protocol, that fails as asked. */
export interface EventServer {
  /** What TRINHKY_ESDB names. */
  connectionString: string;
  ports: readonly number[];
  /** How many events are stored, all streams together; the names of all streams with what they hold. */
  count(): number;
  stored(): readonly { position: number; stream: string; revision: number; id: string; type: string }[];
  lastPosition(): number;
  /** How many events were looked at so far to answer reads of `$all`. */
  looked(): number;
  /** Subscriptions being served. */
  subscriptions(): number;
  /** Open connections. */
  connections(): number;
  /** Cuts every connection; new ones are taken at once. */
  cutLinks(): void;
  /** Cuts every connection and takes no new ones until `comeUp`. What is stored stays. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  /** Connections stand, and nothing is answered nor delivered until `thaw`; what was asked is done then. */
  freeze(): void;
  thaw(): void;
  /** Every answer comes so much later; 0 = at once. */
  delayAnswers(ms: number): void;
  /** The next appends are stored, and the connections cut instead of answering. */
  loseAnswers(count: number): void;
  /** The next appends are answered "wrong expected version". */
  refuseAppends(count: number): void;
  /** The next appends are answered "timeout", and are not stored. */
  timeOutAppends(count: number): void;
  /** The next events are delivered twice to a subscription. */
  deliverTwice(count: number): void;
  /** Every subscription is told that its consumer is too slow, and ended. */
  dropSubscriptions(): void;
  /** The subscriptions of this moment stand, and nothing is delivered to them any more. */
  muteSubscriptions(): void;
  /** The leader's node dies; for so long nobody leads and appends wait; then the next node does. The dead one comes back as a follower. */
  killLeader(electionMs?: number): Promise<void>;
  leader(): number;
  /** As after restoring an older backup: everything behind `position` is gone, and the connections are cut. */
  restoreTo(position: number): void;
  /** Appends as a stranger would: any stream, any bytes. Answers the position. */
  write(stream: string, type: string, data: string, metadata?: string): number;
  save(): void;
  close(): Promise<void>;
}

interface Node {
  port: number;
  isUp(): boolean;
  sockets: Set<Socket>;
  listen(): Promise<void>;
  stop(): Promise<void>;
  destroy(): void;
}

export async function startEventServer(options: EventServerOptions = {}): Promise<EventServer> {
  const { snapshotFile, now = () => new Date(), credentials, tls } = options;
  const log = serverLog(now);
  if (snapshotFile !== undefined && existsSync(snapshotFile)) read(snapshotFile).forEach((event) => log.restore(event));
  const faults = noFaults();
  const nodes: Node[] = [];
  let leading = 0;
  let held: (() => void)[] = [];

  const isHeld = () => faults.frozen || faults.electing;
  const release = () => {
    if (isHeld()) return;
    const work = held;
    held = [];
    work.forEach((one) => one());
    wake();
  };
  const wake = () => shared.followers.forEach((following) => following.wake());
  const cut = () => nodes.forEach(({ sockets }) => sockets.forEach((socket) => socket.destroy()));
  const shared: Shared = {
    log,
    faults,
    followers: new Set(),
    nodes,
    leader: () => leading,
    credentials,
    readsAll: options.readsAll ?? true,
    cut,
    whenServing: (work) => (isHeld() ? void held.push(work) : work()),
    stored: wake,
  };
  const security = tls
    ? ServerCredentials.createSsl(null, [{ private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.cert) }])
    : ServerCredentials.createInsecure();
  for (let i = 0; i < (options.nodes ?? 1); i++) nodes.push(await startNode(i, i === 0 ? (options.port ?? 0) : 0, shared, security));

  const save = () => {
    if (snapshotFile === undefined) return;
    writeFileSync(`${snapshotFile}.new`, JSON.stringify(log.all().map(toSaved)));
    renameSync(`${snapshotFile}.new`, snapshotFile);
  };
  const user = credentials ? `${encodeURIComponent(credentials.username)}:${encodeURIComponent(credentials.password)}@` : '';
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');

  return {
    connectionString: `esdb://${user}${hosts}?tls=${tls !== undefined}`,
    ports: nodes.map(({ port }) => port),
    count: () => log.length(),
    stored: () => log.all().map(({ position, stream, revision, id, type }) => ({ position, stream, revision, id, type })),
    lastPosition: () => log.last(),
    looked: () => log.looked(),
    subscriptions: () => shared.followers.size,
    connections: () => nodes.reduce((sum, { sockets }) => sum + sockets.size, 0),
    cutLinks: cut,
    goDown: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
    comeUp: async () => {
      await Promise.all(nodes.map((node) => node.listen()));
    },
    freeze: () => {
      faults.frozen = true;
    },
    thaw: () => {
      faults.frozen = false;
      release();
    },
    delayAnswers: (ms) => {
      faults.delayMs = ms;
    },
    loseAnswers: (count) => {
      faults.lostAnswers = count;
    },
    refuseAppends: (count) => {
      faults.refusals = count;
    },
    timeOutAppends: (count) => {
      faults.timeouts = count;
    },
    deliverTwice: (count) => {
      faults.duplicates = count;
    },
    dropSubscriptions: () => [...shared.followers].forEach((following) => following.drop()),
    muteSubscriptions: () => shared.followers.forEach((following) => following.mute()),
    killLeader: async (electionMs = 500) => {
      const dead = nodes[leading];
      faults.electing = true;
      await dead?.stop();
      await new Promise((resolve) => setTimeout(resolve, electionMs));
      leading = (leading + 1) % nodes.length;
      await dead?.listen();
      faults.electing = false;
      release();
    },
    leader: () => leading,
    restoreTo: (position) => {
      log.cutBehind(position);
      cut();
    },
    write: (stream, type, data, metadata = '') => {
      const encoder = new TextEncoder();
      const id = crypto.randomUUID();
      const event = { id, type, contentType: 'application/json', data: encoder.encode(data), metadata: encoder.encode(metadata) };
      const result = log.append(stream, 'any', [event]);
      wake();
      return result.kind === 'stored' ? result.position : 0;
    },
    save,
    close: async () => {
      save();
      faults.frozen = false;
      faults.electing = false;
      held = [];
      await Promise.all(nodes.map((node) => node.stop()));
      nodes.forEach((node) => node.destroy());
    },
  };
}

async function startNode(index: number, wantedPort: number, shared: Shared, security: ServerCredentials): Promise<Node> {
  const server = serviceOf(index, shared);
  const injector = server.createConnectionInjector(security);
  const sockets = new Set<Socket>();
  let listener: NetServer | null = null;
  let port = wantedPort;
  const node: Node = {
    get port() {
      return port;
    },
    isUp: () => listener !== null,
    sockets,
    listen: () =>
      new Promise((resolve, reject) => {
        if (listener) return resolve();
        const opened = createServer({ noDelay: true }, (socket) => {
          sockets.add(socket);
          socket.on('close', () => sockets.delete(socket));
          socket.on('error', () => {});
          injector.injectConnection(socket);
        });
        opened.once('error', reject);
        opened.listen(port, '127.0.0.1', () => {
          port = portOf(opened.address());
          listener = opened;
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        const closing = listener;
        listener = null;
        sockets.forEach((socket) => socket.destroy());
        if (closing) closing.close(() => resolve());
        else resolve();
      }),
    destroy: () => {
      injector.destroy();
      server.forceShutdown();
    },
  };
  await node.listen();
  return node;
}
const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address !== null ? address.port : 0);

type Saved = Omit<Kept, 'data' | 'metadata'> & { data: string; metadata: string };
const toSaved = (event: Kept): Saved => ({
  ...event,
  data: Buffer.from(event.data).toString('base64'),
  metadata: Buffer.from(event.metadata).toString('base64'),
});
function read(file: string): Kept[] {
  const saved: Saved[] = JSON.parse(readFileSync(file, 'utf8'));
  return saved.map((event) => ({ ...event, data: Buffer.from(event.data, 'base64'), metadata: Buffer.from(event.metadata, 'base64') }));
}
