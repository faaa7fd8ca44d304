import { EventStoreDBClient, binaryEvent, NO_STREAM } from '@eventstore/db-client';
import type { StoredEvent } from '@trinhky/events';

export interface BareClient {
  /** The same bytes that the adapter sends, with the same expected revision; resolves once the server has acknowledged them. */
  append(stream: string, event: StoredEvent): Promise<unknown>;
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
    close: () => client.dispose(),
  };
}
