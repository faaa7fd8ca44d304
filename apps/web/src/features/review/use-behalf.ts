import { useState } from 'react';
import { useMe } from '../../app/session.js';

export interface Behalf {
  /** Whom one may act for, besides oneself. */
  principals: { userId: string; name: string }[];
  /** Null: for oneself. */
  principal: string | null;
  choose: (userId: string | null) => void;
}

/** For whom the reviewer acts: themselves, or someone who delegated approving to them; whom the step waits for is the first choice. */
export function useBehalf(waitsFor: readonly string[] | undefined): Behalf {
  const me = useMe();
  const principals = me.actsFor.filter(({ powers }) => powers.includes('approve'));
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const fitting = waitsFor?.includes(me.userId) ? undefined : principals.find(({ userId }) => waitsFor?.includes(userId));
  return { principals, principal: chosen === undefined ? (fitting?.userId ?? null) : chosen, choose: setChosen };
}
