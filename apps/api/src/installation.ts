export type { Installation } from '@trinhky/worker';

/** The log, read models, documents, queue and workers of this process. */
export const INSTALLATION = Symbol('Installation');
