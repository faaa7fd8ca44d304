export type * from './envelope.js';
export type * from './outline.js';
export type * from './section.events.js';
export type * from './report.events.js';
export type * from './register.events.js';
export type * from './organ.events.js';
export { eventId, nameBasedId, uuidv7 } from './ids.js';
export { randomSalts } from './salts.js';
export { NotStorable } from './storable.js';
export { assertSizes, chainHash, dataDigest, EventTooLarge, hashSuffix, MAX_APPEND_BYTES, MAX_EVENT_BYTES, sealEvents } from './seal.js';
export type { CommandMetadata, Sealing } from './seal.js';
export { verifyStream } from './verify.js';
export type { Verification, WithheldEvent } from './verify.js';
export { decoder, UnknownEventType } from './upcasters.js';
export type { Decode, DecodedEvent, Recorded, Upcaster } from './upcasters.js';
export {
  delegationStream,
  idOfStream,
  organOfStream,
  organStream,
  postStream,
  registerStream,
  reportStream,
  sectionStream,
  templateStream,
  userStream,
} from './streams.js';
export { decodeEvent, STORED_TYPES } from './catalogue.js';
export type { Category, DataOf, DomainEvent, EventType } from './catalogue.js';
