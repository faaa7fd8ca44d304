/**
 * The envelope of a stored event. Stored format: never rename or narrow a field here; add an optional field, or raise
 * `schemaVersion` and add an upcaster.
 */

/** Who acted, as they were at that moment: names, posts and capacities change, the event does not. */
export interface Actor {
  /** The user's id, or `system:<reactor>` for a reactor. */
  id: string;
  name: string;
  /** The post's title ("Chuyên viên", "Phó Chủ tịch"). */
  post?: string;
  role?: string;
  unit?: string;
  /** Quyền hạn, only where one signs: "KT. CHỦ TỊCH". */
  capacity?: string;
  /** The user this one acted for, under which delegation. */
  onBehalfOf?: { id: string; name: string; delegation: string };
}

export interface Metadata {
  schemaVersion: 1;
  commandId: string;
  /** The same for everything that came of one request; where a person asked over HTTP, the request's digest. */
  correlationId: string;
  causationId: string | null;
  /** The organ acted in; `*` for the installation. */
  organId: string;
  actor: Actor;
  /** UTC instant with milliseconds; never before the previous event of the stream nor before the cause. */
  occurredAt: string;
  /** Hex, 16 random bytes: commits to the data without revealing it. */
  salt: string;
  prevHash: string;
  /** Always the last key. */
  hash: string;
}

/** What a decision returns, before it is sealed. */
export interface PendingEvent<T extends string = string, D = unknown> {
  type: T;
  data: D;
}

/** Sealed: exactly the bytes that the store keeps and the chain covers. `data` and `metadata` are JSON text. */
export interface StoredEvent {
  /** Name-based UUID of (organ, actor, stream, commandId, index); lower case. */
  id: string;
  type: string;
  stream: string;
  /** From 0, without gaps. */
  revision: number;
  data: string;
  metadata: string;
  /** The chain's hash at this event (also inside `metadata`), hex SHA-256. */
  hash: string;
}

/** As read back. Position and recording time are the store's own and stay outside the chain. */
export interface RecordedEvent extends StoredEvent {
  position: bigint;
  recordedAt: string;
}

/** The end of a stream's chain. */
export interface Head {
  revision: number;
  hash: string;
}
