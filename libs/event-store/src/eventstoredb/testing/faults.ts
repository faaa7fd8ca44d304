/** What goes wrong from now on. Everything may be combined; `event-server.ts` says what each does. */
export interface Faults {
  frozen: boolean;
  delayMs: number;
  lostAnswers: number;
  refusals: number;
  timeouts: number;
  duplicates: number;
  electing: boolean;
}

export const noFaults = (): Faults => ({
  frozen: false,
  delayMs: 0,
  lostAnswers: 0,
  refusals: 0,
  timeouts: 0,
  duplicates: 0,
  electing: false,
});

/** Takes one of what is left of a counted fault. */
export function takes(faults: Faults, name: 'lostAnswers' | 'refusals' | 'timeouts' | 'duplicates'): boolean {
  if (faults[name] === 0) return false;
  faults[name] -= 1;
  return true;
}
