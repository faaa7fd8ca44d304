export const CLOCK = Symbol('Clock');

/** The only clock of the application; tests put their own in its place. */
export interface Clock {
  now(): Date;
}
export const systemClock: Clock = { now: () => new Date() };
