import { binaryEvent, END, EventStoreDBClient, NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import type { StoredEvent } from '@trinhky/events';

export interface BareClient {
  /** The same bytes that the adapter sends, with the same expected revision; resolves once the server has acknowledged them. */
  append(stream: string, event: StoredEvent): Promise<unknown>;
  /** Has every event of these streams that is appended from now on delivered to this client, as a process of the cluster has; it does nothing with them. */
  follow(prefix: string): Promise<void>;
  close(): Promise<void>;
}

const encoder = new TextEncoder();

/** The floor: `appendToStream` of the client's package, nothing looked up, nothing checked, nobody subscribed. */
export function bareClient(connectionString: string): BareClient {
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    append(stream, { id, type, revision, data, metadata }) {
      const event = binaryEvent({
        id,
        type,
        data: encoder.encode(data),
        metadata: encoder.encode(`{"id":"${id}",${metadata.slice(1)}`),
      });
      return client.appendToStream(stream, event, { expectedRevision: revision === 0 ? NO_STREAM : BigInt(revision - 1) });
    },
    follow: (prefix) =>
      new Promise((resolve, reject) => {
        const subscription = client.subscribeToAll({ fromPosition: END, filter: streamNameFilter({ prefixes: [prefix] }) });
        subscription.on('confirmation', resolve).on('error', reject).resume();
      }),
    close: () => client.dispose(),
  };
}
