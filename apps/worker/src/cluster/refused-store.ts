/** What the stores of a cluster refuse with: each says in Vietnamese and English which setting is to be mended. */
const NAMES: ReadonlySet<string> = new Set([
  'EventStoreRefused',
  'ReadModelsRefused',
  'JobQueueUnavailable',
  'BlobStoreUnavailable',
  'LogReplaced',
  'ClockRefused',
]);

/** By name: their libraries are not loaded in the embedded profile. */
export const isRefusedStore = (error: unknown): error is Error => error instanceof Error && NAMES.has(error.name);
