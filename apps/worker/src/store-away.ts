import { OutcomeUnknown, StoreUnavailable } from '@trinhky/event-store';
import { isOutage } from '@trinhky/read-models';

/** A store that everything needs cannot be used for now: whoever works waits and tries the same again. Any other failure is of one event alone. */
export const isStoreAway = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof OutcomeUnknown || isOutage(error);
