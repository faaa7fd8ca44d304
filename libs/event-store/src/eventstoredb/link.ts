import { EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import connectionStrings from '@eventstore/db-client/dist/Client/parseConnectionString.js';
import type { ClientDuplexStream, ClientReadableStream } from '@grpc/grpc-js';
import { clientAddress, eventStoreAddressFault, readAuthority } from './address.js';
import { StreamsClient } from './protocol.js';
import type { BatchAppendReq, BatchAppendResp, ReadReq, ReadResp } from './protocol.js';
import { EventStoreRefused } from './refused.js';

export type Settings = ReturnType<typeof connectionStrings.parseConnectionString>;

/** Throws EventStoreRefused 'bad-setting'. The text of the setting, which holds a password, is not repeated. */
export function settingsOf(connectionString: string): Settings {
  const fault = eventStoreAddressFault(connectionString);
  if (fault) throw new EventStoreRefused('bad-setting', fault.en);
  return connectionStrings.parseConnectionString(clientAddress(connectionString));
}

/** The authority to trust, from the file that the connection string names; undefined = those the system trusts. */
export const authorityOf = ({ tlsCAFile }: Settings): Buffer | undefined =>
  tlsCAFile === undefined ? undefined : readAuthority(tlsCAFile);

/** A node that hangs is asked for the leader for so long; the client's own 5 s would be a third of the time that an append has. */
const GOSSIP_SECONDS = 2;

/**
 * One connection to a node, or to the leader of a cluster: found by gossip, kept, found anew when it is lost or no longer leads. All of that is
 * the client's; the calls themselves are made here, because the client's own appends share one table per process, reject into nowhere when
 * the server goes away under them, and its reads of `$all` cannot filter (docs/decisions/0007).
 */
export class Link extends EventStoreDBClient {
  constructor(settings: Settings) {
    const { hosts, dnsDiscover, tls, defaultCredentials, ...given } = settings;
    const options = { gossipTimeout: GOSSIP_SECONDS, ...given };
    const [first] = hosts;
    if (!first) throw new EventStoreRefused('bad-setting', 'TRINHKY_ESDB names no host');
    const authority = authorityOf(settings);
    const security = tls === false ? { insecure: true } : { ...(authority && { rootCertificate: authority }) };
    if (dnsDiscover) super({ ...options, discover: first }, security, defaultCredentials);
    else if (hosts.length > 1) super({ ...options, endpoints: hosts }, security, defaultCredentials);
    else super({ ...options, endpoint: first }, security, defaultCredentials);
    // The client lets go of this promise; were it to reject, the process would end.
    const reconnect = this.handleError;
    this.handleError = (client, error) => reconnect(client, error).catch(() => {});
  }

  /** A read or a subscription, answered by the leader. */
  openRead(request: ReadReq): Promise<ClientReadableStream<ReadResp>> {
    const create = this.GRPCStreamCreator(StreamsClient, 'read', (client) =>
      client.read(request, ...this.callArguments({ requiresLeader: true }, { deadline: Infinity })),
    );
    return create();
  }

  openAppends(): Promise<ClientDuplexStream<BatchAppendReq, BatchAppendResp>> {
    const create = this.GRPCStreamCreator(StreamsClient, 'append', (client) =>
      client.batchAppend(...this.callArguments({}, { deadline: Infinity })),
    );
    return create();
  }

  /** Counts the connections given up: a call remembers on which it was made. */
  era = 0;

  /** The other end of the connection of `era` has fallen silent: unless it was given up since, the next call looks for the leader again. */
  async suspect(era: number): Promise<void> {
    if (era !== this.era) return;
    this.era += 1;
    await this.execute(StreamsClient, 'suspect', () => Promise.reject(new UnavailableError())).catch(() => {});
  }

  async close(): Promise<void> {
    await this.dispose();
    await this.suspect(this.era);
  }
}
